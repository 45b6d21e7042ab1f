// Months as Excel serial numbers of their first day (1900 system), without a clock or a time zone: templates lay out
// one row or column a month and must name the same months on every machine.

/** Excel serial of 1970-01-01. */
const EPOCH = 25569;
const DAY = 86_400_000;

export interface YearMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The month in which a serial date lies. */
export function yearMonth(serial: number): YearMonth {
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Serial of the first day of a month; months outside 1…12 roll into other years. */
export function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY + EPOCH;
}

/** The first day of the month `count` months after (before, if negative) the month of `serial`. */
export function addMonths(serial: number, count: number): number {
  const { year, month } = yearMonth(serial);
  return firstOfMonth(year, month + count);
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: number, last: number): number[] {
  const months: number[] = [];
  for (let month = addMonths(first, 0); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** First month of the fiscal year that `serial` lies in; `startMonth` is 1 to 12. */
export function fiscalYearOf(serial: number, startMonth: number): number {
  const { year, month } = yearMonth(serial);
  return firstOfMonth(month < startMonth ? year - 1 : year, startMonth);
}

/** '2025-03': a row's identity in a plan. */
export function monthKey(serial: number): string {
  const { year, month } = yearMonth(serial);
  return `${year}-${String(month).padStart(2, '0')}`;
}
