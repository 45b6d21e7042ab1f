// Working time between two moments, across nights, weekends and holidays. A serial number is a binary fraction of a day,
// in which 9:00 is not exact; here moments are whole milliseconds, as Excel shows them, so that eight hours are eight.
import { weekday } from './date';
import type { Weekend } from './weekend';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** When work is done: `opens` < `closes` are times of day, fractions from 0 to 1. */
export interface WorkingHours {
  readonly opens: number;
  readonly closes: number;
  readonly weekend: Weekend;
  /** Dates in any order, with repetitions. */
  readonly holidays: ArrayLike<number>;
}

/** Milliseconds since Excel's day 0; exact to the year 9999. */
export function moment(serial: number): number {
  return Math.round(serial * DAY);
}

export function inHours(milliseconds: number): number {
  return milliseconds / HOUR;
}

/** Milliseconds between two moments: all of them, or those of working hours. Negative where `to` comes first. */
export function elapsedBetween(hours: WorkingHours | undefined): (from: number, to: number) => number {
  if (hours === undefined) return (from, to) => to - from;
  const opens = moment(hours.opens);
  const length = moment(hours.closes) - opens;
  const daysBefore = workingDaysBefore(hours);
  const isWorking = (day: number): boolean => daysBefore(day + 1) > daysBefore(day);
  const worked = (at: number): number => {
    const day = Math.floor(at / DAY);
    const today = isWorking(day) ? Math.min(Math.max(at - day * DAY - opens, 0), length) : 0;
    return daysBefore(day) * length + today;
  };
  return (from, to) => worked(to) - worked(from);
}

/** Counts the working days before a day. */
function workingDaysBefore({ weekend, holidays }: WorkingHours): (day: number) => number {
  const works = Array.from({ length: 7 }, (_, day) => ((weekend >> weekday(day)) & 1) === 0);
  const before = [0];
  for (const work of works) before.push((before.at(-1) ?? 0) + (work ? 1 : 0));
  const week = before[7] ?? 0;
  const free = holidaysOnWorkingDays(holidays, works);
  return (day) => {
    const weeks = Math.floor(day / 7);
    return weeks * week + (before[day - weeks * 7] ?? 0) - countBelow(free, day);
  };
}

function holidaysOnWorkingDays(holidays: ArrayLike<number>, works: readonly boolean[]): Float64Array {
  const days = new Set<number>();
  for (let i = 0; i < holidays.length; i++) {
    const day = Math.floor(holidays[i] ?? 0);
    if (works[day % 7]) days.add(day);
  }
  return Float64Array.from(days).sort();
}

/** How many of the ascending values are less than `limit`. */
function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
