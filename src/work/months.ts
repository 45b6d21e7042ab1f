// Excel's day numbers and the calendar: the import speaks in serials of days, the reader in months. Day 25 569 is
// 1 January 1970 in Excel's 1900 system.
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Midnight, UTC: format it with `timeZone: 'UTC'`. */
export function dateOfSerial(serial: number): Date {
  return new Date((serial - UNIX_EPOCH) * DAY);
}

/** `month` 1 to 12. */
export function serialOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH;
}

export const serialOfMonth = ({ year, month }: Month): number => serialOfDay(year, month, 1);

/** The month of the day when that day is its last, else the month before. */
export function lastWholeMonth(serial: number): Month {
  const next = dateOfSerial(serial + 1);
  const last = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() - 1, 1));
  return { year: last.getUTCFullYear(), month: last.getUTCMonth() + 1 };
}

/**
 * The month that a file's report begins with: the last whole month of its data, but never one before its first.
 * @param first any day of the first month with data
 * @param asOf the last day with data
 */
export function proposedMonth(first: number, asOf: number): Month {
  const last = lastWholeMonth(asOf);
  if (serialOfMonth(last) >= first) return last;
  const day = dateOfSerial(first);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 };
}

export function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
}

/** 'Mar 2025'. */
export function monthText(serial: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(dateOfSerial(serial));
}

/** '3 April 2025', in the reader's own way. */
export function dayText(serial: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(dateOfSerial(serial));
}

/** '14:05', where the reader is. @param at milliseconds since 1970 */
export function momentText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
