/** Companies by number, told apart by name whatever its capitals and spaces; a placeholder ("-", "n/a") is none. */
import { KeyMap } from '../join/keyMap';
import type { BoundField } from '../map/bind';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import { KeyHash } from './keyHash';
import { plainLabel } from './labels';

/** Beyond any byte, as `KeyHash` wants its salts. */
const COMPANY = 0x800;
const DEAL = 0x1000;

const encoder = new TextEncoder();

export class CompanyNumbers {
  /** How many are known; numbers go from 1. */
  count = 0;
  private readonly numbers = new KeyMap();
  private readonly hash = new KeyHash();

  /** 0 for none. */
  of(record: CsvRecord, { slot }: BoundField): number {
    const { bytes } = record;
    let start = record.start[slot]!;
    let end = record.end[slot]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    if (start === end) return 0;
    if (isPlain(bytes, start, end) && record.doubled[slot] !== 1) {
      if (end - start <= 12 && isBlankText(textOf(record, slot))) return 0;
      this.hash.of(bytes, start, end, true, COMPANY);
    } else {
      const text = textOf(record, slot);
      if (isBlankText(text)) return 0;
      const plain = encoder.encode(plainLabel(text));
      this.hash.of(plain, 0, plain.length, true, COMPANY);
    }
    return this.numbered();
  }

  /** People of one deal that name no company stand together under their deal. */
  ofDeal(deal: number): number {
    const bytes = Uint8Array.from([deal, deal >>> 8, deal >>> 16, deal >>> 24]);
    this.hash.of(bytes, 0, bytes.length, false, DEAL);
    return this.numbered();
  }

  private numbered(): number {
    const { high, low } = this.hash;
    const known = this.numbers.get(high, low);
    if (known >= 0) return known;
    this.numbers.set(high, low, ++this.count);
    return this.count;
  }
}

/** Plain letters with single spaces: their bytes need no more than folding capitals. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 128 || byte < 32 || (byte === 32 && bytes[i + 1] === 32)) return false;
  }
  return true;
}
