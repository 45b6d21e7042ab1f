/**
 * One cell's date, read from bytes: the common forms without making a text of them. Times and zones are dropped as
 * written, so that 23:30 on the last of March stays in March wherever the analyst sits.
 *
 * Read: 2025-01-31 (also with / or .), 20250131, 31.1.2025, 31. 1. 2025, 31/1/2025 and 1/31/2025 (whose order
 * the column has to tell), two-digit years (70 … 99 are 19..), 31 Jan 2025, Jan 31, 2025, 2025年1月31日,
 * Excel serials, and Unix times in seconds or milliseconds; each also with a time after it.
 */
import { isBlankText } from '../read/blank';
import { cellText } from '../read/cell';
import { serialOf, serialOfEpoch, withinTable } from './calendar';
import { monthNamed } from './monthNames';

export const BLANK = 0;
/** One reading: `day`. */
export const FIXED = 1;
/** Day and month could stand either way: `dayFirst` and `monthFirst`, 0 where that reading is no date. */
export const ORDERED = 2;
export const UNREADABLE = 3;
export type DateKind = typeof BLANK | typeof FIXED | typeof ORDERED | typeof UNREADABLE;

const DASH = 45;
const DOT = 46;
const SLASH = 47;
const SPACE = 32;
const EQUALS = 61;
/** Bytes; longer cells are prose. */
const LONGEST_DATE = 80;

/** Reads cells one after another into its own fields, because a million small objects cost more than the reading. */
export class DateReader {
  day = 0;
  dayFirst = 0;
  monthFirst = 0;
  private at = 0;

  /** Reads the cell `bytes[start, end)`. */
  read(bytes: Uint8Array, start: number, end: number): DateKind {
    while (start < end && bytes[start]! <= SPACE) start++;
    while (end > start && bytes[end - 1]! <= SPACE) end--;
    if (start === end) return BLANK;
    if (end - start >= 10 && bytes[start + 4] === DASH && bytes[start + 7] === DASH) {
      const year = digits(bytes, start, 4);
      const month = digits(bytes, start + 5, 2);
      const day = digits(bytes, start + 8, 2);
      if (year >= 0 && month >= 0 && day >= 0) {
        return this.fixed(isTimeAfter(bytes, start + 10, end) ? serialOf(year, month, day) : 0);
      }
    }
    if (end - start > LONGEST_DATE) return UNREADABLE;
    if (mayBeWrapped(bytes, start, end)) {
      const text = cellText(bytes, start, end);
      const bare = unwrapped(text);
      const inner = encoder.encode(bare);
      if (bare !== text) return this.read(inner, 0, inner.length);
    }
    return this.numeric(bytes, start, end) ?? this.text(cellText(bytes, start, end));
  }

  private fixed(serial: number): DateKind {
    this.day = serial;
    return serial === 0 ? UNREADABLE : FIXED;
  }

  /** Three numbers parted by the same sign; undefined if the cell is something else. */
  private numeric(bytes: Uint8Array, start: number, end: number): DateKind | undefined {
    this.at = start;
    const first = this.number(bytes, end);
    const firstLength = this.at - start;
    const sign = this.at < end ? bytes[this.at]! : 0;
    if (firstLength === 0 || firstLength > 4 || (sign !== SLASH && sign !== DASH && sign !== DOT))
      return undefined;
    const second = this.numberAfter(bytes, end, sign);
    const thirdFrom = this.at;
    const third = second < 0 ? -1 : this.numberAfter(bytes, end, sign);
    if (third < 0) return undefined;
    let thirdLength = 0;
    for (let i = this.at - 1; i > thirdFrom && bytes[i]! >= 48; i--) thirdLength++;
    if (sign === DOT && this.at < end && bytes[this.at] === DOT) this.at++;
    if (!isTimeAfter(bytes, this.at, end)) return UNREADABLE;
    if (firstLength === 4) return this.fixed(serialOf(first, second, third));
    if (firstLength > 2 || (thirdLength !== 4 && thirdLength !== 2)) return UNREADABLE;
    const year = thirdLength === 4 ? third : third < 70 ? 2000 + third : 1900 + third;
    if (sign === DOT) return this.fixed(serialOf(year, second, first));
    this.dayFirst = serialOf(year, second, first);
    this.monthFirst = serialOf(year, first, second);
    if (this.dayFirst === this.monthFirst) return this.fixed(this.dayFirst);
    return ORDERED;
  }

  private number(bytes: Uint8Array, end: number): number {
    let value = 0;
    while (this.at < end) {
      const digit = bytes[this.at]! - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      this.at++;
    }
    return value;
  }

  /** The number behind the separating sign (and spaces), or −1. */
  private numberAfter(bytes: Uint8Array, end: number, sign: number): number {
    if (this.at >= end || bytes[this.at] !== sign) return -1;
    this.at++;
    while (this.at < end && bytes[this.at] === SPACE) this.at++;
    const from = this.at;
    const value = this.number(bytes, end);
    return this.at === from || this.at - from > 4 ? -1 : value;
  }

  private text(cell: string): DateKind {
    if (isBlankText(cell)) return BLANK;
    if (/^\d+([.,]\d+)?$/.test(cell)) return this.fixed(plainNumber(cell));
    return this.fixed(namedMonth(cell) || ideographic(cell));
  }
}

/** Begins or ends beyond ASCII, or with the equals sign of a formula: a date in something that is not seen. */
function mayBeWrapped(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes[start]! >= 128 || bytes[end - 1]! >= 128 || bytes[start] === EQUALS;
}

const encoder = new TextEncoder();

/** Without spaces that do not break and marks of direction around it, and out of `="…"`, by which exports keep texts. */
function unwrapped(text: string): string {
  const bare = text.replace(/^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu, '');
  return /^="(.*)"$/.exec(bare)?.[1] ?? bare;
}

function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Nothing, or a time: a space, T or comma, and then a digit (or a word for the half of the day, beyond ASCII). */
function isTimeAfter(bytes: Uint8Array, from: number, end: number): boolean {
  if (from === end) return true;
  let i = from;
  while (i < end && (bytes[i] === SPACE || bytes[i] === 44 || (bytes[i] === 84 && i === from))) i++;
  if (i === from || i === end) return false;
  const next = bytes[i]!;
  return (next >= 48 && next <= 57) || next >= 128;
}

/** yyyymmdd, Unix time, or an Excel serial with its fraction of a day. */
function plainNumber(cell: string): number {
  const whole = /^\d+/.exec(cell)![0];
  const isWhole = whole.length === cell.length;
  const value = Number(whole);
  if (whole.length === 5) return withinTable(value);
  if (!isWhole) return 0;
  if (whole.length === 8)
    return serialOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (whole.length === 10) return serialOfEpoch(value * 1000);
  if (whole.length === 12 || whole.length === 13) return serialOfEpoch(value);
  return 0;
}

const WORD = '(\\p{L}[\\p{L}\\p{M}]*)\\.?';
const WEEKDAY = '(?:\\p{L}[\\p{L}\\p{M}]*\\.?,?\\s+)?';
const TIME = '(?:[,\\sT]+\\d.*)?$';
/** 1st, 2nd, 1er, 1º, 1. */
const ORDINAL = '(?:st|nd|rd|th|er|re|º|ª|°|\\.)?';
/** "3 de marzo de 2025". */
const OF = '(?:\\s+del?(?=\\s))?';
const DAY_MONTH_YEAR = new RegExp(
  `^${WEEKDAY}(\\d{1,2})${ORDINAL}${OF}[\\s/-]*${WORD},?${OF}[\\s/-]*(\\d{4}|\\d{2})${TIME}`,
  'iu',
);
const MONTH_DAY_YEAR = new RegExp(
  `^${WEEKDAY}${WORD}[\\s/-]*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[\\s/-]+)(\\d{4})${TIME}`,
  'iu',
);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[\\s/-]*${WORD}[\\s/-]*(\\d{1,2})${TIME}`, 'iu');

function namedMonth(cell: string): number {
  const dayFirst = DAY_MONTH_YEAR.exec(cell);
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_DAY_YEAR.exec(cell);
  if (monthFirst) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const yearFirst = YEAR_MONTH_DAY.exec(cell);
  return yearFirst ? named(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!) : 0;
}

function named(year: string, month: string, day: string): number {
  const number = Number(year);
  const full = year.length === 4 ? number : number < 70 ? 2000 + number : 1900 + number;
  return serialOf(full, monthNamed(month), Number(day));
}

function ideographic(cell: string): number {
  const found = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(cell);
  return found ? serialOf(Number(found[1]), Number(found[2]), Number(found[3])) : 0;
}
