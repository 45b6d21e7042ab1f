/**
 * From 64-bit hashes to numbers, in typed arrays: 12 bytes an entry and its share of empty places, 17 to 34 in all,
 * also while growing, because the map is cut into parts that grow one after another.
 */
const PART_BITS = 6;
const PARTS = 1 << PART_BITS;
const FIRST_BITS = 4;
const FULL = 0.7;
/** Numbers an entry takes: the two halves of its hash, and its value plus one (0 marks an empty place). */
const STRIDE = 3;

export class KeyMap {
  private readonly parts: Int32Array[] = [];
  private readonly used = new Int32Array(PARTS);

  constructor() {
    for (let part = 0; part < PARTS; part++) this.parts.push(new Int32Array(STRIDE << FIRST_BITS));
  }

  /** The number under the key, or −1. */
  get(high: number, low: number): number {
    const entries = this.parts[high >>> (32 - PART_BITS)]!;
    return entries[placeOf(entries, high, low) + 2]! - 1;
  }

  /** Puts `value` (0 or more) under the key; the number that was there before, or −1. */
  set(high: number, low: number, value: number): number {
    const part = high >>> (32 - PART_BITS);
    let entries = this.parts[part]!;
    let place = placeOf(entries, high, low);
    const before = entries[place + 2]! - 1;
    if (before < 0) {
      if (this.used[part]! >= (entries.length / STRIDE) * FULL) {
        this.parts[part] = entries = doubled(entries);
        place = placeOf(entries, high, low);
      }
      this.used[part] = this.used[part]! + 1;
    }
    entries[place] = high;
    entries[place + 1] = low;
    entries[place + 2] = value + 1;
    return before;
  }
}

function placeOf(entries: Int32Array, high: number, low: number): number {
  const mask = entries.length / STRIDE - 1;
  let slot = low & mask;
  for (;;) {
    const place = slot * STRIDE;
    if (entries[place + 2] === 0 || (entries[place] === high && entries[place + 1] === low)) return place;
    slot = (slot + 1) & mask;
  }
}

function doubled(old: Int32Array): Int32Array {
  const entries = new Int32Array(old.length * 2);
  for (let at = 0; at < old.length; at += STRIDE) {
    if (old[at + 2] === 0) continue;
    const place = placeOf(entries, old[at]!, old[at + 1]!);
    entries.set(old.subarray(at, at + STRIDE), place);
  }
  return entries;
}
