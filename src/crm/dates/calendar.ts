/**
 * Days and months between 1950 and 2100, looked up instead of calculated: a million rows ask for five dates each.
 * Days are Excel serial numbers (1900 system, right from 1900-03-01 on); dates outside the table are placeholders
 * (0001-01-01, 9999-12-31) or slips, and count as unreadable.
 */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** Months in the table: indices 0 … MONTHS − 1. */
export const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

const UNIX_EPOCH = 25569;
const DAY_MS = 86_400_000;

function firstDays(): Int32Array {
  const starts = new Int32Array(MONTHS + 1);
  for (let month = 0; month <= MONTHS; month++) {
    starts[month] = Date.UTC(FIRST_YEAR, month, 1) / DAY_MS + UNIX_EPOCH;
  }
  return starts;
}

const starts = firstDays();
export const FIRST_DAY = starts[0]!;
export const LAST_DAY = starts[MONTHS]! - 1;

function monthOfDays(): Int16Array {
  const table = new Int16Array(LAST_DAY - FIRST_DAY + 1);
  for (let month = 0; month < MONTHS; month++) {
    table.fill(month, starts[month]! - FIRST_DAY, starts[month + 1]! - FIRST_DAY);
  }
  return table;
}

const months = monthOfDays();

/** The serial of a calendar day, or 0 for a day that does not exist or lies outside the table. */
export function serialOf(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return 0;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const serial = starts[index]! + day - 1;
  return serial < starts[index + 1]! ? serial : 0;
}

/** The index of the month that holds a day of the table. */
export function monthIndex(serial: number): number {
  return months[serial - FIRST_DAY]!;
}

/** The serial of a month's first day; `MONTHS` gives the day after the table. */
export function monthStart(index: number): number {
  return starts[index]!;
}

/** The serial itself if it lies in the table, else 0. */
export function withinTable(serial: number): number {
  return serial >= FIRST_DAY && serial <= LAST_DAY ? serial : 0;
}

/** The day (UTC) of a moment in milliseconds since 1970, or 0 outside the table. */
export function serialOfEpoch(milliseconds: number): number {
  return withinTable(Math.floor(milliseconds / DAY_MS) + UNIX_EPOCH);
}

/** An `asOf` beyond the calendar is as good as its last day. */
export function withinCalendar(asOf: number | undefined): number | null {
  return asOf === undefined ? null : Math.min(Math.floor(asOf), LAST_DAY);
}
