/**
 * Why SQLs went cold, by month. An SQL goes cold on the day of its loss, or on the day on which its silence reaches the
 * shelf life if that is earlier; the reason is the one given for the loss, else silence where that came first.
 */
import { FIRST_DAY, LAST_DAY, monthIndex, monthStart } from '../dates/calendar';
import type { ColdMonth, ColdReason } from '../details';
import type { Loss } from './coldReasons';
import { count } from './monthTable';

const REASONS: readonly ColdReason[] = ['silent', 'disqualified', 'contactLeft', 'competitor'];

export class ColdSqls {
  /** By day, because up to which day silence counts is known only at the end. */
  private readonly byDay = new Map(
    REASONS.map((reason) => [reason, new Int32Array(LAST_DAY - FIRST_DAY + 1)]),
  );

  /** `silent` is the day on which the silence reaches the shelf life; `lost` the day of the loss, or 0. */
  add(silent: number, lost: number, loss: Loss): void {
    const isSilentFirst = lost === 0 || lost > silent;
    const on = isSilentFirst ? silent : lost;
    const reason = isSilentFirst && !(lost !== 0 && loss.isGiven) ? 'silent' : loss.reason;
    if (on <= LAST_DAY) count(this.byDay.get(reason)!, on - FIRST_DAY);
  }

  /** Reasons with anybody in them, by month. */
  rows(first: number, asOf: number): ColdMonth[] {
    const rows: ColdMonth[] = [];
    for (let month = monthIndex(first); month <= monthIndex(asOf); month++) {
      const end = Math.min(monthStart(month + 1) - 1, asOf);
      for (const [reason, days] of this.byDay) {
        const own = days.subarray(monthStart(month) - FIRST_DAY, end - FIRST_DAY + 1);
        const sqls = own.reduce((sum, one) => sum + one, 0);
        if (sqls > 0) rows.push({ month: monthStart(month), reason, sqls });
      }
    }
    return rows;
  }
}
