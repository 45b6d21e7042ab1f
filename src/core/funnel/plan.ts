// The whole plan as a table, from the top stage down to customers, with the pace that each stage asks for.
import { businessDays } from '../calendar/businessDays';
import { addMonths, LAST_DATE } from '../calendar/date';
import { type Weekend } from '../calendar/weekend';
import { type Cell, divide, Fault, type Table } from '../fault';
import { customersNeeded, neededBefore } from './stages';

const STAGES = ['Customers', 'SQLs', 'MQLs', 'Leads', 'Visits'] as const;

export interface Period {
  /** Without it there is no pace per business day. */
  readonly start: number | undefined;
  readonly months: number;
  readonly weekend: Weekend;
  readonly holidays: ArrayLike<number>;
}

/**
 * `rates` from the bottom up: close, sqlRate, and mqlRate and leadRate where known. A whole-number plan rounds each
 * stage up; the pace stays exact.
 */
export function plan(
  revenue: number,
  deal: number,
  rates: readonly number[],
  period: Period,
  whole: boolean,
): Table | Fault {
  const days = daysOf(period);
  if (days instanceof Fault) return days;
  const rows: Table = [];
  let count = customersNeeded(revenue, deal, whole);
  STAGES.slice(0, rates.length + 1).forEach((stage, step) => {
    const rate = rates[step - 1];
    if (rate !== undefined) count = neededBefore(count, rate, whole);
    const pace: Cell[] = days === undefined ? [] : [divide(count, days)];
    rows.unshift([stage, count, rate ?? '', count / period.months, ...pace]);
  });
  const header = ['Stage', 'Needed', 'Rate to next stage', 'Per month'];
  return [days === undefined ? header : [...header, 'Per business day'], ...rows];
}

function daysOf({ start, months, weekend, holidays }: Period): number | Fault | undefined {
  if (start === undefined) return undefined;
  const end = addMonths(start, months) - 1;
  return end > LAST_DATE ? new Fault('#NUM!', 'calendarEnds') : businessDays(start, end, weekend, holidays);
}
