/**
 * The names by which files refer to each other's records, hashed: ids and e-mail addresses of people, ids of deals,
 * one or several in a cell. Salesforce writes an id with 15 or, in data exports, with 18 characters; the last three
 * only repeat which letters are capitals.
 */
import type { KeyHash } from '../count/keyHash';
import { isBlankText } from '../read/blank';
import { cellText } from '../read/cell';
import { isRounded } from '../count/recordKeys';
import type { CsvRecord } from '../read/scanner';

/** Whose key it is: so that deal 101 is not contact 101. Beyond any byte, as `KeyHash` wants its salts. */
export const PERSON = 0x100;
export const DEAL = 0x400;
const EMAIL = 0x200;

const AT = 64;
const ZERO = 48;
/** Signs that part several keys in a cell. */
const SEMICOLON = 59;
const COMMA = 44;
const BAR = 124;

/** Calls `use` for each key in the cell, its hash in `hash`, and says whether it is an e-mail address. */
export function eachKey(
  { bytes, start, end }: CsvRecord,
  slot: number,
  whose: typeof PERSON | typeof DEAL,
  hash: KeyHash,
  use: (isAddress: boolean) => void,
): void {
  const last = end[slot]!;
  let from = start[slot]!;
  for (let at = from; at <= last; at++) {
    const byte = bytes[at]!;
    if (at < last && byte !== SEMICOLON && byte !== COMMA && byte !== BAR) continue;
    const kind = hashKey(bytes, from, at, whose, hash);
    if (kind !== NONE) use(kind === ADDRESS);
    from = at + 1;
  }
}

const NONE = 0;
const PLAIN = 1;
const ADDRESS = 2;

/** Hashes one key; NONE if there is none. */
function hashKey(bytes: Uint8Array, from: number, to: number, whose: number, hash: KeyHash): number {
  let start = from;
  let end = to;
  while (start < end && bytes[start]! <= 32) start++;
  while (end > start && bytes[end - 1]! <= 32) end--;
  if (start === end) return NONE;
  const isNumber = bytes[start]! >= ZERO && bytes[start]! <= ZERO + 9;
  if (!isNumber && end - start <= 12 && isBlankText(cellText(bytes, start, end))) return NONE;
  if (isNumber && isRounded(bytes, start, end)) return NONE;
  const isAddress = whose === PERSON && holds(bytes, start, end, AT);
  if (end - start === 18 && bytes[start] === ZERO && isAlphanumeric(bytes, start, end)) end -= 3;
  hash.of(bytes, start, end, isAddress, isAddress ? EMAIL : whose);
  return isAddress ? ADDRESS : PLAIN;
}

/** Not `indexOf`, which would look through the whole buffer. */
function holds(bytes: Uint8Array, start: number, end: number, byte: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === byte) return true;
  return false;
}

function isAlphanumeric(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! | 32;
    if (!(letter >= 97 && letter <= 122) && !(bytes[i]! >= ZERO && bytes[i]! <= ZERO + 9)) return false;
  }
  return true;
}
