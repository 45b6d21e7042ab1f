/**
 * How long SQLs stayed warm: the 20 000 that became SQL last. What became of an SQL that is neither won nor lost is
 * known only when the last row has been read, because only then is it known up to which day the file speaks.
 */
import type { Capped, SqlSpan } from '../details';
import { Latest } from './latest';

export const MOST_SPANS = 20_000;

export class SqlSpans {
  private readonly latest = new Latest(MOST_SPANS, (from, to) => {
    this.keep(to, this.heard[from]!, this.lost[from]!, this.won[from]!);
  });
  /** Of each kept SQL: the latest sign of interest, and the days of its loss and of its win (0 for none). */
  private readonly heard = new Int32Array(Latest.room(MOST_SPANS));
  private readonly lost = new Int32Array(Latest.room(MOST_SPANS));
  private readonly won = new Int32Array(Latest.room(MOST_SPANS));

  /** Days; an SQL that was won before it was one has no span. */
  add(sql: number, heard: number, lost: number, won: number): void {
    if (won !== 0 && won < sql) return;
    const place = this.latest.offer(sql);
    if (place >= 0) this.keep(place, heard, lost, won);
  }

  private keep(place: number, heard: number, lost: number, won: number): void {
    this.heard[place] = heard;
    this.lost[place] = lost;
    this.won[place] = won;
  }

  /** Those that became SQL last come first. Without dates of activity nobody is silent: `shelfLife` is null. */
  result(asOf: number, shelfLife: number | null): Capped<SqlSpan> {
    const rows = this.latest.places().map((place) => this.spanOf(place, asOf, shelfLife));
    return { rows, total: this.latest.total };
  }

  private spanOf(place: number, asOf: number, shelfLife: number | null): SqlSpan {
    const sql = this.latest.dayOf(place);
    const heard = this.heard[place]!;
    const lost = this.lost[place]!;
    const won = this.won[place]!;
    if (won !== 0) return { days: won - sql, cold: false };
    const silent = shelfLife === null ? Infinity : heard + shelfLife;
    if (lost !== 0 && lost <= silent) return { days: lost - sql, cold: true };
    // Coldness by silence is dated at the last sign, so an SQL that may still turn out cold is known warm up to there.
    if (silent <= asOf) return { days: heard - sql, cold: true };
    return { days: (shelfLife === null ? asOf : heard) - sql, cold: false };
  }
}
