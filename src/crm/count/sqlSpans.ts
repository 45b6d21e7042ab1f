/**
 * How long SQLs stayed in contact, and how long they took to win, loss or the end of what is known: the 20 000 that became
 * SQL last. One that was won before it became SQL has no span, nor one whose day is not its own.
 */
import type { Capped, SqlSpan, SqlState } from '../details';
import { Latest } from './latest';
import type { CountedSql } from './openSqls';
import { STATES } from './state';

export const MOST_SPANS = 20_000;

export class SqlSpans {
  private readonly latest = new Latest(MOST_SPANS, (from, to) => {
    this.keep(to, this.heard[from]!, this.ended[from]!, this.cold[from]!, this.state[from]!);
  });
  /** Of each kept SQL: the last sign, the day of the outcome and that of going cold (0 for none), the state by number. */
  private readonly heard = new Int32Array(Latest.room(MOST_SPANS));
  private readonly ended = new Int32Array(Latest.room(MOST_SPANS));
  private readonly cold = new Int32Array(Latest.room(MOST_SPANS));
  private readonly state = new Uint8Array(Latest.room(MOST_SPANS));

  add({ sql, hasOwnSql, outcome }: CountedSql): void {
    const { day, lastSign, cold, state } = outcome;
    if (!hasOwnSql || (day !== 0 && day < sql)) return;
    const place = this.latest.offer(sql);
    if (place >= 0) this.keep(place, lastSign, day, cold, STATES.indexOf(state));
  }

  /** Those that became SQL last come first. `knowsCold`: some column tells of signs. */
  result(asOf: number, knowsCold: boolean): Capped<SqlSpan> {
    const rows = this.latest.places().map((place) => this.spanOf(place, asOf, knowsCold));
    return { rows, total: this.latest.total };
  }

  private keep(place: number, heard: number, ended: number, cold: number, state: number): void {
    this.heard[place] = heard;
    this.ended[place] = ended;
    this.cold[place] = cold;
    this.state[place] = state;
  }

  private spanOf(place: number, asOf: number, knowsCold: boolean): SqlSpan {
    const sql = this.latest.dayOf(place);
    const [heard, ended] = [this.heard[place]!, this.ended[place]!];
    const isCold = this.cold[place] !== 0;
    const state: SqlState = STATES[this.state[place]!]!;
    const inContact = isCold || ended === 0 ? heard : ended;
    return {
      sql,
      // Where nobody is known to be silent, an open SQL has lasted until the end.
      days: (knowsCold ? inContact : ended || asOf) - sql,
      cold: isCold,
      state,
      lasted: (ended || asOf) - sql,
      outcome: ended === 0 ? null : state === 'won' ? 'won' : 'lost',
    };
  }
}
