/**
 * The time of day in a cell that holds a date, for the few fields where hours matter: `14:05`, `14:05:30.5`,
 * `2:05 PM`, the fraction of an Excel serial, a Unix time. A date without a time is its midnight.
 */
import { cellText } from '../read/cell';

const DAY_SECONDS = 86_400;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;
/** The half of the day, wherever it stands: `2:05 PM`, `2:05 p.m.`, `下午2:05`. */
const BEFORE_NOON = /\ba\.?\s?m\b|上午|오전|午前/i;
const AFTER_NOON = /\bp\.?\s?m\b|下午|오후|午後/i;

const SPACE = 32;
const COLON = 58;
const LETTER_T = 84;

/** Seconds since midnight, 0 ≤ s < 86 400. */
export function readTime(bytes: Uint8Array, start: number, end: number): number {
  const plain = plainTime(bytes, start, end);
  if (plain >= 0) return plain;
  const text = cellText(bytes, start, end).trim();
  const found = CLOCK.exec(text);
  if (!found) return timeOfNumber(text);
  let hours = Number(found[1]);
  const minutes = Number(found[2]);
  const seconds = Number(found[3] ?? 0);
  if (AFTER_NOON.test(text) && hours < 12) hours += 12;
  else if (BEFORE_NOON.test(text) && hours === 12) hours = 0;
  const time = hours * 3600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 60 && time < DAY_SECONDS ? time : 0;
}

/** A cell that ends with `14:05` or `14:05:30`, without making a text of it; −1 for everything else. */
function plainTime(bytes: Uint8Array, start: number, end: number): number {
  const hasSeconds = end - start >= 8 && bytes[end - 6] === COLON;
  const at = hasSeconds ? end - 8 : end - 5;
  if (at < start || bytes[at + 2] !== COLON || (hasSeconds && bytes[at + 5] !== COLON)) return -1;
  // "+02:00" is no time of day.
  if (at > start && bytes[at - 1] !== SPACE && bytes[at - 1] !== LETTER_T) return -1;
  const hours = twoDigits(bytes, at);
  const minutes = twoDigits(bytes, at + 3);
  const seconds = hasSeconds ? twoDigits(bytes, at + 6) : 0;
  return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60
    ? hours * 3600 + minutes * 60 + seconds
    : -1;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** A serial with its fraction of a day, to the nearest second; a Unix time in seconds or milliseconds. */
function timeOfNumber(text: string): number {
  const serial = /^\d{5}[.,](\d+)$/.exec(text);
  if (serial) return Math.min(DAY_SECONDS - 1, Math.round(Number(`0.${serial[1]!}`) * DAY_SECONDS));
  if (/^\d{10}$/.test(text)) return Number(text) % DAY_SECONDS;
  return /^\d{12,13}$/.test(text) ? Math.floor(Number(text) / 1000) % DAY_SECONDS : 0;
}
