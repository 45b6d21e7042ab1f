// Reads paths such as "Search > Email > Direct" into journeys. Each name is looked up by a hash of its characters, taken
// while they are scanned, so that no text is made for the millions of touches of a few channels.
import { Fault } from '../fault';
import { Names } from '../names';
import { Growing, type Journeys, larger } from './journeys';

/** FNV-1a. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** Touches of a journey to make room for at first. */
const USUAL_TOUCHES = 4;

function isSpace(code: number): boolean {
  return code <= 32 || code === 160;
}

class Spellings {
  readonly names = new Names();
  private readonly texts: string[] = [];
  private slots = new Int32Array(256);
  /** By spelling; half as long as the slots, which are never more than half full. */
  private hashes = new Int32Array(128);
  private met = new Int32Array(128);
  private channels = new Int32Array(128);

  /** Number of the channel that `path` names from `from` up to `to`, with the hash of these characters. */
  read(path: string, from: number, to: number, hash: number): number {
    const { slots, hashes, met } = this;
    let slot = this.slotOf(hash);
    for (;;) {
      const spelling = (slots[slot] ?? 0) - 1;
      if (spelling < 0) return this.insert(path.slice(from, to), hash, slot);
      if (hashes[spelling] === hash && this.isAt(spelling, path, from, to)) {
        met[spelling] = (met[spelling] ?? 0) + 1;
        return this.channels[spelling] ?? 0;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Tells the names how often each spelling was met. */
  finish(): Names {
    for (let spelling = 0; spelling < this.texts.length; spelling++) {
      this.names.count(spelling, this.met[spelling] ?? 0);
    }
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
    this.channels[spelling] = this.names.ofSpelling(spelling);
    this.slots[slot] = spelling + 1;
    if (this.texts.length * 2 === this.slots.length) this.grow();
    return this.names.ofSpelling(spelling);
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.hashes = larger(this.hashes);
    this.met = larger(this.met);
    this.channels = larger(this.channels);
    for (let spelling = 0; spelling < this.texts.length; spelling++) {
      let slot = this.slotOf(this.hashes[spelling] ?? 0);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = spelling + 1;
    }
  }
}

/**
 * Pushes the channels of a path; names between separators that hold nothing are no touches. One pass finds where a name
 * ends, leaves the spaces around it out, and takes its hash.
 */
function readPath(path: string, separator: string, spellings: Spellings, touches: Growing): void {
  const breaks = separator.charCodeAt(0);
  const { length } = path;
  for (let at = 0; at <= length;) {
    while (at < length && isSpace(path.charCodeAt(at))) at++;
    const from = at;
    let to = from;
    let hash = HASH_START;
    let hashTo = hash;
    for (; at < length; at++) {
      const code = path.charCodeAt(at);
      if (code === breaks && (separator.length === 1 || path.startsWith(separator, at))) break;
      hash = Math.imul(hash ^ code, HASH_FACTOR);
      if (isSpace(code)) continue;
      to = at + 1;
      hashTo = hash;
    }
    if (to > from) touches.push(spellings.read(path, from, to, hashTo));
    at += separator.length;
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
  const touches = new Growing(paths.length * USUAL_TOUCHES);
  const starts = new Int32Array(paths.length + 1);
  const rows = new Int32Array(paths.length);
  let count = 0;
  for (let row = 0; row < paths.length; row++) {
    const before = touches.length;
    readPath(paths[row] ?? '', separator, spellings, touches);
    if (touches.length === before) continue;
    rows[count] = row;
    starts[++count] = touches.length;
  }
  const kept = rows.subarray(0, count);
  return {
    names: spellings.finish(),
    touches: touches.done(),
    starts: starts.subarray(0, count + 1),
    conversions: picked(conversions, kept),
    values: values && picked(values, kept),
    nulls: nulls ? picked(nulls, kept) : new Float64Array(count),
  };
}

/** The cells of those rows; 0 where blank. */
function picked(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const cells = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = column[rows[i] ?? 0] || 0;
  return cells;
}
