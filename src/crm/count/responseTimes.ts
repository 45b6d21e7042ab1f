/**
 * How fast leads are answered, by the month of their creation: the median time to the first response, as in
 * LEAD.RESPONSE, and how many of those whose time was up were answered within it, as in LEAD.SLA. Whoever was answered
 * before being created is left out; a date without a time is its midnight. Where both times bear a zone, the answer is
 * put on the clock of the creation, by which working hours are told; where only one does, both stand as written.
 */
import { weekendOfCode, weekendOfMask } from '../../core/calendar/weekend';
import { elapsedBetween, moment, type WorkingHours } from '../../core/calendar/workingTime';
import { monthIndex } from '../dates/calendar';
import { readTime } from '../dates/readTime';
import { hasZone, zoneOf } from '../dates/timeZone';
import type { BoundField } from '../map/bind';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { FollowUp } from '../contract';
import { AnswersDue } from './answersDue';
import { Medians } from './medians';

const SECOND = 1000;
const HOUR_SECONDS = 3600;

/** Settings that are no working week (opening after closing, an unknown weekend) count every hour. */
function workingHours({ opens, closes, weekend, holidays }: FollowUp): WorkingHours | undefined {
  const free = typeof weekend === 'string' ? weekendOfMask(weekend) : weekendOfCode(weekend);
  if (typeof free !== 'number' || !(moment(opens) < moment(closes))) return undefined;
  return { opens, closes, weekend: free, holidays };
}

export class ResponseTimes {
  private readonly seconds = new Medians(Uint32Array);
  private readonly elapsed: (from: number, to: number) => number;
  private readonly answers: AnswersDue | null;

  constructor(followUp: FollowUp | null, asOf: number | null) {
    this.elapsed = elapsedBetween(followUp ? workingHours(followUp) : undefined);
    this.answers = followUp && new AnswersDue(this.elapsed, followUp.limit, asOf);
  }

  /** `from` and `to` are the days in the two fields; `to` is 0 for whoever was not answered. */
  add(record: CsvRecord, created: BoundField, response: BoundField, from: number, to: number): void {
    const start = moment(from) + timeOf(record, created);
    const answer =
      to === 0 ? Infinity : moment(to) + timeOf(record, response) + apart(record, created, response);
    if (answer < start) return;
    this.answers?.add(monthIndex(from), start, answer);
    if (to !== 0) this.seconds.add(monthIndex(from), Math.round(this.elapsed(start, answer) / SECOND));
  }

  /** Hours, of working time where the settings say what that is. */
  median(month: number): number | null {
    const seconds = this.seconds.median(month);
    return seconds === null ? null : seconds / HOUR_SECONDS;
  }

  /** Leads of the month whose time for an answer was up at the end of `asOf`; null where no time is agreed. */
  due(month: number, asOf: number): { readonly due: number; readonly inTime: number } | null {
    return this.answers?.result(month, asOf) ?? null;
  }
}

function timeOf({ bytes, start, end }: CsvRecord, { slot }: BoundField): number {
  return readTime(bytes, start[slot]!, end[slot]!) * SECOND;
}

/** Milliseconds by which the clock of the creation is ahead of that of the answer. */
function apart(record: CsvRecord, created: BoundField, response: BoundField): number {
  const { bytes, start, end } = record;
  const isZoned = ({ slot }: BoundField) => hasZone(bytes, start[slot]!, end[slot]!);
  if (!isZoned(created) || !isZoned(response)) return 0;
  const from = zoneOf(textOf(record, created.slot));
  const to = zoneOf(textOf(record, response.slot));
  return from === null || to === null ? 0 : (from - to) * 60 * SECOND;
}
