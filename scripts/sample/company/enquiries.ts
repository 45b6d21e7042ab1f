// When people ask: every month has its own number of enquiries (more from year to year, fewer in August and at Christmas,
// more when there is a fair), weekdays and hours theirs.
import { DAY } from '../calendar';
import type { Random } from '../random';

const SEASON = [0.98, 1.02, 1.1, 1.05, 1, 0.97, 0.84, 0.66, 1.12, 1.16, 1.08, 0.72];
/** Sunday first. */
const WEEKDAYS = [0.18, 1.04, 1.16, 1.12, 1.06, 0.82, 0.14];
/** A fair in March and one in October, with a stand: its visitors come in within three days. */
const FAIRS = new Map([
  [2, 12],
  [9, 17],
]);
/** Of a month of the first year, and how many more in each that follows. */
const [MONTHLY, GROWTH] = [127, 1.19];

export interface Enquiry {
  readonly at: number;
  readonly fair: boolean;
}

/** Enquiries of a month that begins at `start`, `years` after the first. */
export function enquiriesOf(random: Random, start: number, years: number): Enquiry[] {
  const month = new Date(start).getUTCMonth();
  const noise = 0.88 + 0.24 * (random.next() + random.next()) * 0.5;
  // Growth within a year is what makes the next one larger.
  let size = MONTHLY;
  for (let year = 1; year <= years; year++) size *= GROWTH;
  const part = years - Math.floor(years);
  const count = Math.round(size * (1 + (GROWTH - 1) * part) * (SEASON[month] ?? 1) * noise);
  const end = Date.UTC(new Date(start).getUTCFullYear(), month + 1, 1);
  const usual = Array.from({ length: count }, () => ({ at: momentIn(random, start, end), fair: false }));
  const day = FAIRS.get(month);
  if (day === undefined) return usual;
  const visitors = Math.round(random.between(30, 42) * (1 + 0.15 * years));
  const opens = start + (day - 1) * DAY;
  return [
    ...usual,
    ...Array.from({ length: visitors }, () => ({ at: momentIn(random, opens, opens + 3 * DAY), fair: true })),
  ];
}

function momentIn(random: Random, start: number, end: number): number {
  for (;;) {
    const day = start + Math.floor((random.next() * (end - start)) / DAY) * DAY;
    const date = new Date(day);
    const isQuiet = date.getUTCMonth() === 11 && date.getUTCDate() > 22;
    const isFair = end - start === 3 * DAY;
    const weight = (WEEKDAYS[date.getUTCDay()] ?? 1) * (isQuiet ? 0.3 : 1);
    if (!isFair && !random.chance(weight / 1.2)) continue;
    const hour = random.chance(0.12) ? random.between(18, 23) : random.between(7, 17);
    return day + (hour * 60 + random.between(0, 59)) * 60_000;
  }
}
