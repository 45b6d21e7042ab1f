/** Which record a row belongs to: by its id, else by its e-mail address in any capitals; else it is one of its own. */
import type { Bound, BoundField } from '../map/bind';
import { isBlankText } from '../read/blank';
import { cellText } from '../read/cell';
import type { CsvRecord } from '../read/scanner';
import type { KeyMap } from '../join/keyMap';
import { KeyHash } from './keyHash';

const PLUS = 43;
/** Beyond any byte, because the hash begins with the first byte and the salt together. */
const ID = 0x100;
const EMAIL = 0x200;

export class RecordKeys {
  /** True after `recordOf` where the id was one that a spreadsheet has rounded (1.2E+15), and so no id. */
  rounded = false;
  /** Of the key that `hasKey` found. */
  readonly hash = new KeyHash();

  constructor(private readonly bound: Bound) {}

  /** The number of the record in `known`, −1 for a new one; a new one is known as `next` from now on. */
  recordOf(record: CsvRecord, known: KeyMap, next: number): number {
    return this.hasKey(record) ? known.find(this.hash.high, this.hash.low, next) : -1;
  }

  /** Whether an id or an e-mail address says whose the record is. */
  hasKey(record: CsvRecord): boolean {
    this.rounded = false;
    const { id, email } = this.bound.fields;
    // Ids keep their capitals: Salesforce tells 00Q…a from 00Q…A.
    if (id && this.hashOf(record, id, false, ID)) return true;
    return email !== undefined && this.hashOf(record, email, true, EMAIL);
  }

  private hashOf(record: CsvRecord, { slot }: BoundField, foldCase: boolean, salt: number): boolean {
    const { bytes } = record;
    let start = record.start[slot]!;
    let end = record.end[slot]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    if (start === end) return false;
    const isNumber = bytes[start]! >= 48 && bytes[start]! <= 57;
    if (!isNumber && end - start <= 12 && isBlankText(cellText(bytes, start, end))) return false;
    if (isNumber && !foldCase && isRounded(bytes, start, end)) {
      this.rounded = true;
      return false;
    }
    this.hash.of(bytes, start, end, foldCase, salt);
    return true;
  }
}

/** An id that a spreadsheet has rounded (1.2E+15) is no id: several records may bear it. */
export function isRounded(bytes: Uint8Array, start: number, end: number): boolean {
  const plus = bytes[end - 3] === PLUS || bytes[end - 4] === PLUS;
  return plus && /^\d([.,]\d+)?E\+\d{2,3}$/i.test(cellText(bytes, start, end));
}
