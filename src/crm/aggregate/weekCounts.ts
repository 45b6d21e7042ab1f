/** Entrants of the stages by day, for weeks that begin on Monday whatever the month. */
import { FIRST_DAY, LAST_DAY } from '../dates/calendar';
import type { WeekCounts } from '../details';
import { count } from './monthTable';
import type { StagePath } from './stages';

/** Leads, MQLs, SQLs and customers, by their places in a path. */
const COUNTED = { leads: 0, mqls: 1, sqls: 2, customers: 4 } as const;
type Counted = keyof typeof COUNTED;
const NAMES = Object.keys(COUNTED) as Counted[];
const MOST_WEEKS = 60;

/** The Monday of the week that holds a day. */
export function mondayOf(day: number): number {
  return day - ((day - 2) % 7);
}

export class ByDay {
  private readonly days = NAMES.map(() => new Int32Array(LAST_DAY - FIRST_DAY + 1));

  add({ day }: StagePath): void {
    for (let i = 0; i < NAMES.length; i++) {
      const on = day[COUNTED[NAMES[i]!]]!;
      if (on !== 0) count(this.days[i]!, on - FIRST_DAY);
    }
  }

  /** The last 60 weeks up to the one that holds `asOf`, beginning no earlier than that of the day `first`. */
  weeks(first: number, asOf: number, knows: (counted: Counted) => boolean): WeekCounts[] {
    const last = mondayOf(asOf);
    const weeks: WeekCounts[] = [];
    for (let week = Math.max(mondayOf(first), last - 7 * (MOST_WEEKS - 1)); week <= last; week += 7) {
      const counts = NAMES.map((name, i) => [name, knows(name) ? this.sum(i, week) : null]);
      weeks.push({ week, ...(Object.fromEntries(counts) as Record<Counted, number | null>) });
    }
    return weeks;
  }

  private sum(which: number, week: number): number {
    const from = Math.max(0, week - FIRST_DAY);
    return this.days[which]!.subarray(from, week - FIRST_DAY + 7).reduce((sum, one) => sum + one, 0);
  }
}
