// Same-month and cohort conversion side by side. The first divides this month's conversions by this month's leads, who
// are other people; the second follows the leads of a month for a fixed window, and waits until the youngest of them had
// all of it.
import { firstOf, lastOf, monthOf, weekday } from '../calendar/date';
import { type Cell, divide, Fault, type Table } from '../fault';

export type PeriodKind = 'month' | 'week';

/** How days fall into numbered periods. */
interface Periods {
  readonly of: (day: number) => number;
  readonly first: (period: number) => number;
  readonly last: (period: number) => number;
  readonly header: readonly string[];
}

const MONTHS: Periods = {
  of: monthOf,
  first: firstOf,
  last: lastOf,
  header: [
    'Month',
    'Entered',
    'Converted in month',
    'Same-month rate',
    'Converted of cohort',
    'Cohort rate',
    'Mature',
  ],
};

/** ISO weeks, numbered so that week n begins on Monday, day 7n + 2 of Excel's calendar. */
const WEEKS: Periods = {
  of: (day) => (day - weekday(day) - 2) / 7,
  first: (week) => week * 7 + 2,
  last: (week) => week * 7 + 8,
  header: [
    'Week',
    'Entered',
    'Converted in week',
    'Same-week rate',
    'Converted of cohort',
    'Cohort rate',
    'Mature',
  ],
};

interface Counts {
  entered: number;
  convertedIn: number;
  convertedOf: number;
}

/**
 * `entered` and `converted` are dates, NaN where blank; rows without an entry are skipped. Whole days are compared; a
 * cohort conversion happens 0…`window` days after the entry. What is dated after `asOf` has not happened yet.
 */
export function cohort(
  entered: ArrayLike<number>,
  converted: ArrayLike<number>,
  window: number,
  asOf: number | undefined,
  kind: PeriodKind,
): Table | Fault {
  const periods = kind === 'month' ? MONTHS : WEEKS;
  const until = Math.floor(asOf ?? latest(entered, converted));
  const counted = count(entered, converted, window, until, periods);
  if (counted.size === 0) return new Fault('#N/A', 'nobodyEntered');
  let from = Infinity;
  let to = -Infinity;
  for (const period of counted.keys()) {
    from = Math.min(from, period);
    to = Math.max(to, period);
  }
  const table: Table = [[...periods.header]];
  for (let period = from; period <= to; period++) {
    table.push(row(periods.first(period), counted.get(period), periods.last(period) + window <= until));
  }
  return table;
}

function latest(entered: ArrayLike<number>, converted: ArrayLike<number>): number {
  let day = 0;
  for (let i = 0; i < entered.length; i++) {
    const start = entered[i] ?? NaN;
    const end = converted[i] ?? NaN;
    if (start > day) day = start;
    if (end > day && !Number.isNaN(start)) day = end;
  }
  return day;
}

function count(
  entered: ArrayLike<number>,
  converted: ArrayLike<number>,
  window: number,
  until: number,
  periods: Periods,
): Map<number, Counts> {
  const counted = new Map<number, Counts>();
  const at = (day: number): Counts => {
    const period = periods.of(day);
    let known = counted.get(period);
    if (known === undefined) {
      known = { entered: 0, convertedIn: 0, convertedOf: 0 };
      counted.set(period, known);
    }
    return known;
  };
  for (let i = 0; i < entered.length; i++) {
    const start = Math.floor(entered[i] ?? NaN);
    const end = Math.floor(converted[i] ?? NaN);
    if (Number.isNaN(start)) continue;
    if (start <= until) at(start).entered++;
    if (end <= until) at(end).convertedIn++;
    if (end <= until && end >= start && end - start <= window) at(start).convertedOf++;
  }
  return counted;
}

function row(first: number, counts: Counts | undefined, mature: boolean): Cell[] {
  const { entered, convertedIn, convertedOf } = counts ?? { entered: 0, convertedIn: 0, convertedOf: 0 };
  const cohortRate = mature ? divide(convertedOf, entered) : new Fault('#N/A', 'immature');
  return [first, entered, convertedIn, divide(convertedIn, entered), convertedOf, cohortRate, mature];
}
