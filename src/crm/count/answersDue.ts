/**
 * Counts who was answered in time among those whose time was up. Where it is not given, the day up to which a file speaks
 * is known only at its end: whoever's time is not up by the latest moment met waits, and the waiting are looked at again
 * now and then, so that they stay few however the file is sorted.
 */
import { moment } from '../../core/calendar/workingTime';

const DAY = moment(1);
const MOST_WAITING = 1 << 14;

interface Waiting {
  readonly month: number;
  readonly start: number;
  readonly answer: number;
}

export class AnswersDue {
  private readonly months = new Map<number, { due: number; inTime: number }>();
  private waiting: Waiting[] = [];
  private room = MOST_WAITING;
  private latest: number;
  private readonly limit: number;
  private readonly end: number;

  /**
   * @param elapsed milliseconds between two moments
   * @param hours the time that is agreed
   * @param asOf the day up to which the file speaks, if it is known beforehand
   */
  constructor(
    private readonly elapsed: (from: number, to: number) => number,
    hours: number,
    asOf: number | null,
  ) {
    this.limit = moment(hours / 24);
    this.end = asOf === null ? Infinity : moment(asOf) + DAY;
    this.latest = asOf === null ? 0 : this.end;
  }

  /** `answer` is Infinity for whoever was not answered. */
  add(month: number, start: number, answer: number): void {
    if (start > this.end) return;
    this.latest = Math.max(this.latest, start);
    if (this.isUp(start, this.latest)) this.count({ month, start, answer });
    else if (this.end === Infinity) this.wait({ month, start, answer });
  }

  /** Once the file has been read, up to the end of the day `asOf`. */
  result(month: number, asOf: number): { readonly due: number; readonly inTime: number } {
    this.settle(moment(asOf) + DAY);
    return this.months.get(month) ?? { due: 0, inTime: 0 };
  }

  private wait(lead: Waiting): void {
    this.waiting.push(lead);
    if (this.waiting.length < this.room) return;
    this.settle(this.latest);
    this.room = Math.max(MOST_WAITING, 2 * this.waiting.length);
  }

  private isUp(start: number, until: number): boolean {
    return start <= until && this.elapsed(start, until) >= this.limit;
  }

  private settle(until: number): void {
    const { waiting } = this;
    this.waiting = waiting.filter(({ start }) => !this.isUp(start, until));
    for (const lead of waiting) if (this.isUp(lead.start, until)) this.count(lead);
  }

  private count({ month, start, answer }: Waiting): void {
    const counts = this.months.get(month) ?? { due: 0, inTime: 0 };
    this.months.set(month, counts);
    counts.due++;
    // Infinity is no moment of any calendar.
    if (answer <= this.end && answer !== Infinity && this.elapsed(start, answer) <= this.limit)
      counts.inTime++;
  }
}
