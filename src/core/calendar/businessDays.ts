// Business days between two dates, both included, as NETWORKDAYS.INTL counts them.
import { weekday } from './date';
import { type Weekend } from './weekend';

/** `start` ≤ `end`; holidays in any order, with repetitions. Times of day are ignored. */
export function businessDays(
  start: number,
  end: number,
  weekend: Weekend,
  holidays: ArrayLike<number>,
): number {
  const first = Math.floor(start);
  const last = Math.floor(end);
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * workingDaysOfWeek(weekend);
  for (let day = first + weeks * 7; day <= last; day++) count += isWorking(day, weekend) ? 1 : 0;
  return count - holidaysAmong(first, last, weekend, holidays);
}

function isWorking(day: number, weekend: Weekend): boolean {
  return ((weekend >> weekday(day)) & 1) === 0;
}

function workingDaysOfWeek(weekend: Weekend): number {
  let count = 0;
  for (let day = 0; day < 7; day++) count += ((weekend >> day) & 1) === 0 ? 1 : 0;
  return count;
}

function holidaysAmong(first: number, last: number, weekend: Weekend, holidays: ArrayLike<number>): number {
  const counted = new Set<number>();
  for (let i = 0; i < holidays.length; i++) {
    const day = Math.floor(holidays[i] ?? 0);
    if (day >= first && day <= last && isWorking(day, weekend)) counted.add(day);
  }
  return counted.size;
}
