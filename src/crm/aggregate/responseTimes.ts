/**
 * Time from a lead's creation to the first response, by the month of creation. Whoever is not answered, or was
 * answered before being created, is left out, as in LEAD.RESPONSE; a date without a time is its midnight.
 */
import { monthIndex } from '../dates/calendar';
import { readTime } from '../dates/readTime';
import type { BoundField } from '../map/bind';
import type { CsvRecord } from '../read/scanner';
import { Spans } from './spans';

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

export class ResponseTimes {
  private readonly seconds = new Spans(Uint32Array);

  /** `from` and `to` are the days in the two fields, not 0. */
  add(record: CsvRecord, created: BoundField, response: BoundField, from: number, to: number): void {
    if (to < from) return;
    const seconds = (to - from) * DAY_SECONDS + timeOf(record, response) - timeOf(record, created);
    if (seconds >= 0) this.seconds.add(monthIndex(from), seconds);
  }

  /** Hours. */
  median(month: number): number | null {
    const seconds = this.seconds.median(month);
    return seconds === null ? null : seconds / HOUR_SECONDS;
  }
}

function timeOf({ bytes, start, end }: CsvRecord, { slot }: BoundField): number {
  return readTime(bytes, start[slot]!, end[slot]!);
}
