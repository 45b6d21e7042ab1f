/**
 * What happens to each stage in each month: who enters, moves on, is lost, and how long they stood in it. A record is
 * in a stage from the day of the stage to that of the earliest later one; where that lies before (dates out of order),
 * it leaves on the day on which it enters. A stage that was skipped is entered and left on one day.
 */
import { MONTHS, monthIndex, monthStart } from '../dates/calendar';
import type { OpenStage, StageMonth } from '../details';
import { count } from './monthTable';
import { Medians } from './medians';
import type { StagePath } from './stages';

export const OPEN_STAGES: readonly OpenStage[] = ['lead', 'mql', 'sql', 'opportunity'];

export class StageFlow {
  /** By stage and month. */
  private readonly movedOn = new Int32Array(OPEN_STAGES.length * MONTHS);
  private readonly lost = new Int32Array(OPEN_STAGES.length * MONTHS);
  private readonly spans = new Medians();

  /**
   * `closed` is the day of a loss or win that ends the record, or 0. Who was won with somebody else of the company moves on
   * on that day.
   */
  add({ own, day, last, lastDay }: StagePath, closed: number, isLost: boolean): void {
    if (isLost) count(this.lost, last * MONTHS + monthIndex(closed));
    const isClosedBefore = closed !== 0 && !isLost;
    let later = isClosedBefore ? closed : lastDay;
    for (let stage = isClosedBefore && last < OPEN_STAGES.length ? last : last - 1; stage >= 0; stage--) {
      const entered = day[stage]!;
      if (entered === 0) continue;
      const at = stage * MONTHS + monthIndex(later > entered ? later : entered);
      count(this.movedOn, at);
      // A skipped stage has no date of its own, and so no time that it took.
      if (own[stage] !== 0 && later >= entered) this.spans.add(at, later - entered);
      if (entered < later) later = entered;
    }
  }

  /**
   * Rows by month and stage, from month `first` to month `last`. `entered` holds the entrants of each stage by month
   * (null for one that the file does not date); a stage without a dated one after it is left out, because nothing
   * can be said of when it ends.
   */
  rows(
    entered: readonly (Int32Array | null)[],
    first: number,
    last: number,
    knowsLost: boolean,
  ): StageMonth[] {
    const rows: StageMonth[] = [];
    const standing = new Int32Array(OPEN_STAGES.length);
    for (let month = first; month <= last; month++) {
      for (const [index, stage] of OPEN_STAGES.entries()) {
        const entrants = entered[index];
        if (!entrants || entered.slice(index + 1).every((one) => one === null)) continue;
        const atStart = standing[index]!;
        const movedOn = this.movedOn[index * MONTHS + month]!;
        const lost = this.lost[index * MONTHS + month]!;
        const open = atStart + entrants[month]! - movedOn - lost;
        standing[index] = open;
        const medianDays = this.spans.median(index * MONTHS + month);
        const counts = { atStart, entered: entrants[month]!, movedOn, lost: knowsLost ? lost : null, open };
        rows.push({ month: monthStart(month), stage, ...counts, medianDays });
      }
    }
    return rows;
  }
}
