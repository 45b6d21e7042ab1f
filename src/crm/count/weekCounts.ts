/** Entrants of the stages by day, for months and for weeks that begin on Monday whatever the month. */
import { FIRST_DAY, LAST_DAY, monthIndex } from '../dates/calendar';
import type { WeekCounts } from '../details';
import { count } from './monthTable';
import { STAGE_COUNT } from './stages';

/** The counts of a week, by their places in a path. */
const COUNTED = { leads: 0, mqls: 1, sqls: 2, customers: 4 } as const;
type Counted = keyof typeof COUNTED;
const MOST_WEEKS = 60;

/** The Monday of the week that holds a day. */
export function mondayOf(day: number): number {
  return day - ((day - 2) % 7);
}

export class ByDay {
  private readonly days = Array.from({ length: STAGE_COUNT }, () => new Int32Array(LAST_DAY - FIRST_DAY + 1));

  /** One more on the day `on` of a stage. */
  add(stage: number, on: number): void {
    count(this.days[stage]!, on - FIRST_DAY);
  }

  /** Adds the days of a stage to a count by month. */
  addTo(stage: number, months: Int32Array): void {
    this.days[stage]!.forEach((entrants, index) => {
      if (entrants === 0) return;
      const month = monthIndex(FIRST_DAY + index);
      months[month] = months[month]! + entrants;
    });
  }

  /** The last 60 weeks up to the one that holds `asOf`, beginning no earlier than that of the day `first`. */
  weeks(first: number, asOf: number, knows: (counted: Counted) => boolean): WeekCounts[] {
    const last = mondayOf(asOf);
    const weeks: WeekCounts[] = [];
    for (let week = Math.max(mondayOf(first), last - 7 * (MOST_WEEKS - 1)); week <= last; week += 7) {
      const counts = Object.entries(COUNTED) as [Counted, number][];
      const known = counts.map(([name, stage]) => [name, knows(name) ? this.sum(stage, week) : null]);
      weeks.push({ week, ...(Object.fromEntries(known) as Record<Counted, number | null>) });
    }
    return weeks;
  }

  private sum(stage: number, week: number): number {
    const from = Math.max(0, week - FIRST_DAY);
    return this.days[stage]!.subarray(from, week - FIRST_DAY + 7).reduce((sum, one) => sum + one, 0);
  }
}
