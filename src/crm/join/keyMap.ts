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

  /** The number under the key; where there was none, −1, and from now on `value` (0 or more). */
  find(high: number, low: number, value: number): number {
    const part = high >>> (32 - PART_BITS);
    let entries = this.parts[part]!;
    let place = placeOf(entries, high, low);
    const known = entries[place + 2]! - 1;
    if (known >= 0) return known;
    if (this.used[part]! >= (entries.length / STRIDE) * FULL) {
      this.parts[part] = entries = doubled(entries);
      place = placeOf(entries, high, low);
    }
    this.used[part] = this.used[part]! + 1;
    entries[place] = high;
    entries[place + 1] = low;
    entries[place + 2] = value + 1;
    return -1;
  }

  /** Puts `value` (0 or more) under the key; the number that was there before, or −1. */
  set(high: number, low: number, value: number): number {
    const before = this.find(high, low, value);
    if (before < 0) return before;
    const entries = this.parts[high >>> (32 - PART_BITS)]!;
    entries[placeOf(entries, high, low) + 2] = value + 1;
    return before;
  }
}

/** The upper bits of `low` choose the place, so that a growing part is read and written in order. */
function placeOf(entries: Int32Array, high: number, low: number): number {
  const slots = entries.length / STRIDE;
  let slot = low >>> (1 + Math.clz32(slots));
  for (;;) {
    const place = slot * STRIDE;
    if (entries[place + 2] === 0 || (entries[place] === high && entries[place + 1] === low)) return place;
    slot = (slot + 1) & (slots - 1);
  }
}

function doubled(old: Int32Array): Int32Array {
  const entries = new Int32Array(old.length * 2);
  for (let at = 0; at < old.length; at += STRIDE) {
    if (old[at + 2] === 0) continue;
    const place = placeOf(entries, old[at]!, old[at + 1]!);
    entries[place] = old[at]!;
    entries[place + 1] = old[at + 1]!;
    entries[place + 2] = old[at + 2]!;
  }
  return entries;
}
