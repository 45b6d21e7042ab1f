// Reads paths such as "Search > Email > Direct" into journeys. Each name is looked up by a hash of its characters, taken
// while they are scanned, so that no text is made for the millions of touches of a few channels.
import { Fault } from '../fault';
import { Names } from '../names';
import { Growing, type Journeys } from './journeys';

/** FNV-1a. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function isSpace(code: number): boolean {
  return code <= 32 || code === 160;
}

class Spellings {
  readonly names = new Names();
  private readonly texts: string[] = [];
  private readonly hashes: number[] = [];
  private readonly met: number[] = [];
  private slots = new Int32Array(256);

  /** Number of the channel that `path` names from `from` up to `to`. */
  read(path: string, from: number, to: number): number {
    let hash = HASH_START;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ path.charCodeAt(i), HASH_FACTOR);
    let slot = this.slotOf(hash);
    for (;;) {
      const spelling = (this.slots[slot] ?? 0) - 1;
      if (spelling < 0) return this.names.ofSpelling(this.insert(path.slice(from, to), hash, slot));
      if (this.hashes[spelling] === hash && this.isAt(spelling, path, from, to)) {
        this.met[spelling] = (this.met[spelling] ?? 0) + 1;
        return this.names.ofSpelling(spelling);
      }
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  /** Tells the names how often each spelling was met. */
  finish(): Names {
    this.met.forEach((times, spelling) => this.names.count(spelling, times));
    return this.names;
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private isAt(spelling: number, path: string, from: number, to: number): boolean {
    const text = this.texts[spelling] ?? '';
    if (text.length !== to - from) return false;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== path.charCodeAt(from + i)) return false;
    return true;
  }

  private insert(text: string, hash: number, slot: number): number {
    const spelling = this.names.spelling(text);
    this.texts[spelling] = text;
    this.hashes[spelling] = hash;
    this.met[spelling] = 1;
    this.slots[slot] = spelling + 1;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return spelling;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.hashes.forEach((hash, spelling) => {
      let slot = this.slotOf(hash);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = spelling + 1;
    });
  }
}

/** Pushes the channels of a path; names between separators that hold nothing are no touches. */
function readPath(path: string, separator: string, spellings: Spellings, touches: Growing): void {
  let start = 0;
  while (start <= path.length) {
    const found = path.indexOf(separator, start);
    const end = found < 0 ? path.length : found;
    let from = start;
    let to = end;
    while (from < to && isSpace(path.charCodeAt(from))) from++;
    while (to > from && isSpace(path.charCodeAt(to - 1))) to--;
    if (to > from) touches.push(spellings.read(path, from, to));
    start = end + separator.length;
  }
}

/**
 * Journeys of the paths that name a channel; the others are dropped. The parallel columns are NaN where blank, which
 * counts as 0.
 */
export function readPaths(
  paths: readonly string[],
  conversions: ArrayLike<number>,
  values: ArrayLike<number> | undefined,
  nulls: ArrayLike<number> | undefined,
  separator: string,
): Journeys | Fault {
  if (separator === '') return new Fault('#VALUE!', 'separator', { parameter: 'separator' });
  const spellings = new Spellings();
  const touches = new Growing();
  const starts = new Int32Array(paths.length + 1);
  const kept = [conversions, values, nulls].map((column) => column && new Float64Array(paths.length));
  let count = 0;
  for (let row = 0; row < paths.length; row++) {
    const before = touches.length;
    readPath(paths[row] ?? '', separator, spellings, touches);
    if (touches.length === before) continue;
    [conversions, values, nulls].forEach((column, i) => {
      const target = kept[i];
      if (column !== undefined && target !== undefined) target[count] = column[row] || 0;
    });
    starts[++count] = touches.length;
  }
  return {
    names: spellings.finish(),
    touches: touches.done(),
    starts: starts.subarray(0, count + 1),
    conversions: kept[0]?.subarray(0, count) ?? new Float64Array(count),
    values: kept[1]?.subarray(0, count),
    nulls: kept[2]?.subarray(0, count) ?? new Float64Array(count),
  };
}
