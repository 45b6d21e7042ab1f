/** Whether a report for a month can be made from a result. */
import type { Problem } from './problem';
import type { ImportResult } from './contract';

/** Null if `month` (the serial of any day in it) is one of the result's months, else the problem that it is not. */
export function checkMonth(result: Pick<ImportResult, 'months'>, month: number): Problem | null {
  const { months } = result;
  const first = months[0]?.month ?? 0;
  const last = months[months.length - 1]?.month ?? 0;
  const isIn = month >= first && month < dayAfter(last);
  return isIn ? null : { code: 'monthWithoutData', month, first, last };
}

/** The first day of the month after the one that begins on `start`. */
function dayAfter(start: number): number {
  const date = new Date((start - 25569) * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000 + 25569;
}
