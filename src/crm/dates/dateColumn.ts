/**
 * One date column of one file. Its order is answered, proven by the column's own values, or open; while it is open, a
 * date that fits both orders stops the import with a question. Values that fit only the other order than the column's
 * have one reading all the same and get it, but are noted; if the order was only proven, not answered, then such a
 * contradiction makes every doubtful date of the column a question again.
 */
import type { DateOrder } from '../mapping';
import type { DateEvidence } from '../contract';
import { cellText } from '../read/cell';
import { provenOrder } from './evidence';
import { BLANK, DateReader, FIXED, UNREADABLE } from './readDate';
import { readTime } from './readTime';
import { hasZone } from './timeZone';

export const NO_DATE = 0;
export const NOT_A_DATE = -1;
/** Two readings and no order: to be asked about. */
export const OPEN_DATE = -2;

export class DateColumn {
  /** True after `read` where the value fits only the order that the column does not have. */
  contradicts = false;
  /** True after `read` where a zone stands behind the time: the day counts as it is written. */
  zoned = false;
  /** The first value that fits both orders with different days, and its readings. */
  example: DateEvidence['example'] = null;
  readings: DateEvidence['readings'] = null;
  private readonly reader = new DateReader();
  private order: DateOrder | null;
  private readonly answered: boolean;
  private contradicted = false;

  constructor(answer: DateOrder | null, evidence: DateEvidence | null) {
    this.answered = answer !== null;
    this.order = answer ?? (evidence ? provenOrder(evidence) : null);
    this.contradicted = evidence !== null && evidence.dayFirst && evidence.monthFirst;
  }

  /** The serial of the day, or NO_DATE, NOT_A_DATE or OPEN_DATE. */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.contradicts = this.zoned = false;
    if (start === end) return NO_DATE;
    const { reader } = this;
    const kind = reader.read(bytes, start, end);
    // A date without a time is often written as its midnight.
    if (hasZone(bytes, start, end)) this.zoned = readTime(bytes, start, end) !== 0;
    if (kind === FIXED) return reader.day;
    if (kind === BLANK) return NO_DATE;
    if (kind === UNREADABLE) return NOT_A_DATE;
    return this.ordered(bytes, start, end);
  }

  /** True if the column has to be asked about after all: doubtful dates beside contradicting ones. */
  get doubtful(): boolean {
    return !this.answered && this.contradicted && this.readings !== null;
  }

  private ordered(bytes: Uint8Array, start: number, end: number): number {
    const { dayFirst, monthFirst } = this.reader;
    if (dayFirst !== 0 && monthFirst !== 0) {
      if (this.readings === null) this.keepExample(cellText(bytes, start, end).trim(), dayFirst, monthFirst);
      if (this.order === null || this.doubtful) return OPEN_DATE;
      return this.order === 'DMY' ? dayFirst : monthFirst;
    }
    const only: DateOrder = dayFirst !== 0 ? 'DMY' : 'MDY';
    if (this.order === null && !this.contradicted) this.order = only;
    else if (this.order !== only) this.contradicts = this.contradicted = true;
    return dayFirst !== 0 ? dayFirst : monthFirst;
  }

  private keepExample(example: string, dayFirst: number, monthFirst: number): void {
    this.example = example;
    this.readings = [
      { order: 'DMY', date: dayFirst },
      { order: 'MDY', date: monthFirst },
    ];
  }
}
