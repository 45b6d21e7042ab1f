/**
 * What the stage dates of one record say. A stage that was skipped is dated at the next stage known, because a
 * customer must have been a lead; this holds only for stages that the file dates at all. A later stage dated before
 * an earlier one is out of order, and stays where it is.
 */

/** Leads, MQLs, SQLs, opportunities, customers. */
export const STAGE_COUNT = 5;

export class StagePath {
  /** The record's own days, 0 for none; filled in by the caller. */
  readonly own = new Int32Array(STAGE_COUNT);
  /** The days that count: own, or the next stage's. */
  readonly day = new Int32Array(STAGE_COUNT);
  outOfOrder = false;
  /** False for a record without any stage date. */
  any = false;
  /** The last stage that the record has reached, and its day. */
  last = -1;
  lastDay = 0;

  constructor(private readonly mapped: readonly boolean[]) {}

  follow(): void {
    const { own, day, mapped } = this;
    let next = 0;
    let earliest = 0;
    this.outOfOrder = false;
    for (let stage = STAGE_COUNT - 1; stage >= 0; stage--) {
      const known = own[stage]!;
      if (known !== 0) {
        if (next === 0) {
          this.last = stage;
          this.lastDay = known;
        }
        if (earliest !== 0 && known > earliest) this.outOfOrder = true;
        if (earliest === 0 || known < earliest) earliest = known;
        next = known;
      }
      day[stage] = mapped[stage] === true ? next : 0;
    }
    this.any = next !== 0;
    if (next === 0) this.last = -1;
  }

  /** The latest of the record's own days; 0 without any. */
  get latest(): number {
    let latest = 0;
    for (let stage = 0; stage < STAGE_COUNT; stage++)
      if (this.own[stage]! > latest) latest = this.own[stage]!;
    return latest;
  }

  /** True if the stage counts without a date of its own. */
  skipped(stage: number): boolean {
    return this.day[stage] !== 0 && this.own[stage] === 0;
  }
}
