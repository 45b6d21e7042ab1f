/** SQLs gone cold, and SQLs lost while in contact by the reason given, by the month of the event. */
import { MONTHS, monthIndex, monthStart } from '../dates/calendar';
import type { ColdMonth, ColdReason } from '../details';
import { count } from './monthTable';

const REASONS: readonly ColdReason[] = [
  'silent',
  'competitor',
  'contactLeft',
  'noAnswer',
  'otherReason',
  'noReason',
];

export class ColdSqls {
  private readonly months = new Map(REASONS.map((reason) => [reason, new Int32Array(MONTHS)]));

  add(day: number, reason: ColdReason): void {
    count(this.months.get(reason)!, monthIndex(day));
  }

  /** Reasons with anybody in them, by month; `knows` tells which can be known. */
  rows(first: number, last: number, knows: (reason: ColdReason) => boolean): ColdMonth[] {
    const rows: ColdMonth[] = [];
    for (let month = first; month <= last; month++) {
      for (const [reason, counts] of this.months) {
        const sqls = counts[month]!;
        if (sqls > 0 && knows(reason)) rows.push({ month: monthStart(month), reason, sqls });
      }
    }
    return rows;
  }
}
