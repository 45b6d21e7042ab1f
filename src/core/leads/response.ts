// How fast leads are answered, and how many of them in time: the follow-up that marketing and sales agree on.
import { elapsedBetween, inHours, moment, type WorkingHours } from '../calendar/workingTime';
import type { Weekend } from '../calendar/weekend';
import { Fault } from '../fault';
import { type Statistic, summarise } from './time';

/**
 * The working hours of a day, or undefined where neither end is given: then every hour counts, on every day.
 */
export function workingHours(
  opens: number | undefined,
  closes: number | undefined,
  weekend: Weekend,
  holidays: ArrayLike<number>,
): WorkingHours | undefined | Fault {
  if (opens === undefined && closes === undefined) return undefined;
  if (opens === undefined || closes === undefined) return new Fault('#VALUE!', 'hoursTogether');
  if (moment(opens) >= moment(closes)) return new Fault('#VALUE!', 'opensBeforeCloses');
  return { opens, closes, weekend, holidays };
}

/** Hours from `created` to `responded`, NaN where blank; who was not answered, or before being created, is left out. */
export function responseTime(
  created: ArrayLike<number>,
  responded: ArrayLike<number>,
  statistic: Statistic,
  hours: WorkingHours | undefined,
): number | Fault {
  const elapsed = elapsedBetween(hours);
  const spans = new Float64Array(created.length);
  let count = 0;
  for (let i = 0; i < created.length; i++) {
    const from = moment(created[i] ?? NaN);
    const to = moment(responded[i] ?? NaN);
    if (to >= from) spans[count++] = inHours(elapsed(from, to));
  }
  return count === 0 ? new Fault('#N/A', 'nobodyAnswered') : summarise(spans.subarray(0, count), statistic);
}

/**
 * Share answered within `limit` hours of those whose limit was up by `asOf`; a day without a time of day is meant to its
 * end. Who is not answered by then was not answered in time; who was answered before being created is left out.
 */
export function answeredInTime(
  created: ArrayLike<number>,
  responded: ArrayLike<number>,
  limit: number,
  asOf: number,
  hours: WorkingHours | undefined,
): number | Fault {
  const elapsed = elapsedBetween(hours);
  const until = moment(Number.isInteger(asOf) ? asOf + 1 : asOf);
  let due = 0;
  let inTime = 0;
  for (let i = 0; i < created.length; i++) {
    const from = moment(created[i] ?? NaN);
    const to = moment(responded[i] ?? NaN);
    if (!(from <= until) || to < from || elapsed(from, until) < moment(limit / 24)) continue;
    due++;
    if (to <= until && elapsed(from, to) <= moment(limit / 24)) inTime++;
  }
  return due === 0 ? new Fault('#N/A', 'nobodyDue') : inTime / due;
}
