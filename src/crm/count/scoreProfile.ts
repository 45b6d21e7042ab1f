/** New leads of each month by bands of their score, cut as LEAD.PROFILE cuts them. */
import { MONTHS, monthStart } from '../dates/calendar';
import type { ScoreMonth } from '../details';

/** The default edges of LEAD.PROFILE. */
export const USUAL_EDGES: readonly number[] = [0, 20, 40, 60, 80, 100];

export class ScoreProfile {
  /** By month and band; band 0 lies below the first edge, the last one above the last. */
  private readonly counts: Int32Array;
  private readonly bands: number;
  /** The bands of the whole scores up to 100. */
  private readonly usual: readonly number[];

  constructor(private readonly edges: readonly number[]) {
    this.bands = edges.length + 1;
    this.counts = new Int32Array(MONTHS * this.bands);
    this.usual = Array.from({ length: 101 }, (_, score) => this.bandOf(score));
  }

  add(month: number, score: number): void {
    const usual = this.usual[score];
    const at = month * this.bands + (usual ?? this.bandOf(score));
    this.counts[at] = this.counts[at]! + 1;
  }

  private bandOf(score: number): number {
    const { edges } = this;
    const last = edges.length - 1;
    // The last band holds its upper edge too.
    if (score === edges[last]) return last;
    let band = 0;
    while (band <= last && edges[band]! <= score) band++;
    return band;
  }

  /** Every band between the edges of each month that has scores; those outside only where somebody is in them. */
  rows(): ScoreMonth[] {
    const { edges, bands, counts } = this;
    const rows: ScoreMonth[] = [];
    for (let month = 0; month < MONTHS; month++) {
      const own = counts.subarray(month * bands, (month + 1) * bands);
      if (own.every((leads) => leads === 0)) continue;
      own.forEach((leads, band) => {
        if (leads === 0 && (band === 0 || band === edges.length)) return;
        rows.push({
          month: monthStart(month),
          from: edges[band - 1] ?? null,
          to: edges[band] ?? null,
          leads,
        });
      });
    }
    return rows;
  }
}
