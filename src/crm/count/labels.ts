/**
 * Values of a text column as small numbers, found by their bytes: a source or a deal stage repeats a million times and
 * becomes a text once. Spellings that differ in spaces or capitals are one value; the commonest is shown.
 */
import { isBlankText } from '../read/blank';
import { cellText, quotedText } from '../read/cell';

/** The number of the blank value. */
export const NO_LABEL = 0;
/** The number of everything after the first thousand values. */
export const OTHER_LABEL = 1;

const MOST_VALUES = 1000;
const MOST_SPELLINGS = 4000;
const TABLE = 8192;

interface Spelling {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly label: number;
  count: number;
}

/** "  Web  Site" → "web site": what makes two spellings one value. */
export function plainLabel(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

export class Labels {
  private readonly table = new Int32Array(TABLE).fill(-1);
  private readonly spellings: Spelling[] = [];
  private readonly labels = new Map<string, number>();
  private readonly plain: string[] = ['', ''];
  /** True once a value had to go under `OTHER_LABEL`. */
  overflowed = false;

  /** Values so far, with the two special ones. */
  get size(): number {
    return this.plain.length;
  }

  /** The value's number in lower-case plain form (`plainLabel`). */
  plainOf(label: number): string {
    return this.plain[label] ?? '';
  }

  of(bytes: Uint8Array, start: number, end: number, doubled: boolean): number {
    if (start === end) return NO_LABEL;
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    let place = (hash ^ (hash >>> 15)) & (TABLE - 1);
    for (;;) {
      const index = this.table[place]!;
      if (index < 0) return this.learn(bytes, start, end, doubled, place);
      const spelling = this.spellings[index]!;
      if (sameBytes(spelling.bytes, bytes, start, end)) {
        spelling.count++;
        return spelling.label;
      }
      place = (place + 1) & (TABLE - 1);
    }
  }

  /** The commonest spelling of each value, by number; null for blank and other. */
  names(): (string | null)[] {
    const names: (string | null)[] = this.plain.map(() => null);
    const counts = new Map<string, number>();
    const most = new Map<number, number>();
    for (const { label, text, count } of this.spellings) {
      if (label <= OTHER_LABEL) continue;
      const shown = text.trim().replace(/\s+/g, ' ');
      const sum = (counts.get(shown) ?? 0) + count;
      counts.set(shown, sum);
      if (sum <= (most.get(label) ?? 0)) continue;
      most.set(label, sum);
      names[label] = shown;
    }
    return names;
  }

  private learn(bytes: Uint8Array, start: number, end: number, doubled: boolean, place: number): number {
    const text = doubled ? quotedText(bytes, start, end) : cellText(bytes, start, end);
    const label = this.labelOf(text);
    if (this.spellings.length < MOST_SPELLINGS) {
      this.table[place] = this.spellings.length;
      this.spellings.push({ bytes: bytes.slice(start, end), text, label, count: 1 });
    }
    return label;
  }

  private labelOf(text: string): number {
    if (isBlankText(text)) return NO_LABEL;
    const plain = plainLabel(text);
    const known = this.labels.get(plain);
    if (known !== undefined) return known;
    if (this.plain.length >= MOST_VALUES + 2) {
      this.overflowed = true;
      return OTHER_LABEL;
    }
    this.labels.set(plain, this.plain.length);
    this.plain.push(plain);
    return this.plain.length - 1;
  }
}

function sameBytes(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[start + i]) return false;
  return true;
}
