// Leads per business day, because February is shorter than January.
import { businessDays } from '../calendar/businessDays';
import { firstOf, lastOf, monthOf } from '../calendar/date';
import { type Weekend } from '../calendar/weekend';
import { Fault } from '../fault';

const noBusinessDay = (): Fault => new Fault('#DIV/0!', 'noBusinessDay');

/** leads ÷ business days from `start` to `end`, both included. */
export function perDay(
  leads: number,
  start: number,
  end: number,
  weekend: Weekend,
  holidays: ArrayLike<number>,
): number | Fault {
  if (Math.floor(end) < Math.floor(start)) return new Fault('#NUM!', 'endBeforeStart');
  const days = businessDays(start, end, weekend, holidays);
  return days === 0 ? noBusinessDay() : leads / days;
}

/** The change in daily pace that keeps a month's total: business days of one month ÷ those of the other − 1. */
export function keepPace(
  fromMonth: number,
  toMonth: number,
  weekend: Weekend,
  holidays: ArrayLike<number>,
): number | Fault {
  const daysOf = (date: number): number => {
    const month = monthOf(date);
    return businessDays(firstOf(month), lastOf(month), weekend, holidays);
  };
  const days = daysOf(toMonth);
  return days === 0 ? noBusinessDay() : (daysOf(fromMonth) - days) / days;
}

/** Leads needed per business day from the day after `asOf` to `end` (default: the end of its month). */
export function pace(
  target: number,
  soFar: number,
  asOf: number,
  end: number | undefined,
  weekend: Weekend,
  holidays: ArrayLike<number>,
): number | Fault {
  if (soFar >= target) return 0;
  const days = businessDays(Math.floor(asOf) + 1, end ?? lastOf(monthOf(asOf)), weekend, holidays);
  return days === 0 ? noBusinessDay() : (target - soFar) / days;
}
