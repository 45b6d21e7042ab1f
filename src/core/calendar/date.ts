// Excel's calendar: days count from 1 January 1900, and 29 February 1900, which never was, is day 60. Times of day are
// fractions, which whole-day questions ignore.

/** 31 December 9999, Excel's last day. */
export const LAST_DATE = 2_958_465;
/** Excel's number of 1 January 1970. */
const UNIX_EPOCH = 25_569;
const LEAP_DAY_THAT_NEVER_WAS = 60;
const FEBRUARY_1900 = 1900 * 12 + 1;
/** Days from 1 March of year 0 to Excel's day 0. */
const BEFORE_EXCEL = 693_899;
const DAY = 86_400_000;

/**
 * Months since January of year 0 of the day with that serial number. Years here begin in March, so that the leap day is
 * their last; 400 of them are an era of 146 097 days.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms".
 */
export function monthOf(serial: number): number {
  const day = Math.floor(serial);
  // Up to that day Excel counts one too few; the day that never was falls on the 28th, in the same month.
  const days = day + (day < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0) + BEFORE_EXCEL;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return (era * 400 + yearOfEra) * 12 + Math.floor((5 * dayOfYear + 2) / 153) + 2;
}

/** The first day of a month counted as in `monthOf`. */
export function firstOf(month: number): number {
  const serial = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY + UNIX_EPOCH;
  return month <= FEBRUARY_1900 ? serial - 1 : serial;
}

/** The last day of a month counted as in `monthOf`. */
export function lastOf(month: number): number {
  return firstOf(month + 1) - 1;
}

/** The same day `months` later, or the last day of a shorter month, as EDATE. */
export function addMonths(serial: number, months: number): number {
  const day = Math.floor(serial);
  const from = monthOf(day);
  const target = firstOf(from + months) + (day - firstOf(from));
  return Math.min(target, lastOf(from + months));
}

/** 0 for Monday … 6 for Sunday, as Excel's WEEKDAY counts them (its days before March 1900 included). */
export function weekday(serial: number): number {
  return (Math.floor(serial) + 5) % 7;
}
