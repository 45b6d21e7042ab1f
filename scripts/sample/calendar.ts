// Days, months and moments as the sample's export writes them; the account's zone is UTC.

export const DAY = 86_400_000;

/** YYYY-MM of a date, '' of a blank one. */
export const monthOf = (date: string): string => date.slice(0, 7);

export function monthsFrom(first: string, count: number): string[] {
  const [year, month] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + index, 1)).toISOString().slice(0, 7),
  );
}

/** `2025-01-31 17:45`, '' for no moment. */
export const written = (moment: number | undefined): string =>
  moment === undefined ? '' : new Date(moment).toISOString().slice(0, 16).replace('T', ' ');

/** Between Christmas and Epiphany nobody decides anything. */
const isFree = (moment: number): boolean => {
  const date = new Date(moment);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const isHoliday = (month === 12 && day > 23) || (month === 1 && day === 1) || (month === 5 && day === 1);
  return date.getUTCDay() % 6 === 0 || isHoliday;
};

/** The moment itself, or the same hour of the next day on which people work. */
export function workday(moment: number): number {
  let at = moment;
  while (isFree(at)) at += DAY;
  return at;
}

/** When somebody at a desk gets to it: working hours are 8 to 18. */
export function atDesk(moment: number, minute: number): number {
  const hour = new Date(moment).getUTCHours();
  const morning = (at: number) => Math.floor(at / DAY) * DAY + (8 * 60 + minute) * 60_000;
  if (hour >= 18) return workday(morning(moment + DAY));
  if (hour < 8 || isFree(moment)) return workday(morning(moment));
  return moment;
}
