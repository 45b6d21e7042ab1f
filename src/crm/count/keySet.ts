/**
 * The records seen so far, as 64-bit hashes in typed arrays: 11 to 23 bytes a record and 14 on average, also while
 * growing, because the set is cut into parts that grow one after another. Two of five million different keys share a
 * hash with a probability below one in a million.
 */
const PART_BITS = 6;
const PARTS = 1 << PART_BITS;
const FIRST_BITS = 6;
const FULL = 0.7;

export class KeySet {
  /** Each part holds pairs: the two halves of a hash lie side by side, so that a look-up touches one place. */
  private readonly parts: Int32Array[] = [];
  /** 2 to this power is the number of pairs in a part. */
  private readonly bits = new Uint8Array(PARTS).fill(FIRST_BITS);
  private readonly room = new Int32Array(PARTS).fill(Math.floor(FULL * 2 ** FIRST_BITS));

  constructor() {
    for (let part = 0; part < PARTS; part++) this.parts.push(new Int32Array(2 ** (FIRST_BITS + 1)));
  }

  /** Adds a key; false if it was there. */
  add(high: number, low: number): boolean {
    // Both halves 0 mark an empty place.
    if (high === 0 && low === 0) low = 1;
    const part = high >>> (32 - PART_BITS);
    if (this.room[part] === 0) this.grow(part);
    if (!insert(this.parts[part]!, this.bits[part]!, high, low)) return false;
    this.room[part] = this.room[part]! - 1;
    return true;
  }

  private grow(part: number): void {
    const old = this.parts[part]!;
    const bits = this.bits[part]! + 1;
    const pairs = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] !== 0 || old[i + 1] !== 0) insert(pairs, bits, old[i]!, old[i + 1]!);
    }
    this.parts[part] = pairs;
    this.bits[part] = bits;
    this.room[part] = Math.floor(FULL * 2 ** bits) - Math.floor(FULL * 2 ** (bits - 1));
  }
}

/** The upper bits of `low` choose the place, so that a growing part is read and written in order. */
function insert(pairs: Int32Array, bits: number, high: number, low: number): boolean {
  const last = pairs.length - 1;
  let at = (low >>> (32 - bits)) * 2;
  for (;;) {
    const there = pairs[at]!;
    const thereLow = pairs[at + 1]!;
    if (there === 0 && thereLow === 0) {
      pairs[at] = high;
      pairs[at + 1] = low;
      return true;
    }
    if (there === high && thereLow === low) return false;
    at = (at + 2) & last;
  }
}

/** Hashes bytes into its own two fields, signed so that they stay plain integers; `salt` keeps ids and e-mail addresses apart;
 * it must be beyond 255, because it meets the first byte before anything else does. */
export class KeyHash {
  high = 0;
  low = 0;

  /** `foldCase` reads A to Z as a to z. */
  of(bytes: Uint8Array, start: number, end: number, foldCase: boolean, salt: number): void {
    let a = 0xdeadbeef ^ salt;
    let b = 0x41c6ce57 ^ salt;
    for (let i = start; i < end; i++) {
      let byte = bytes[i]!;
      if (foldCase && byte >= 65 && byte <= 90) byte += 32;
      a = Math.imul(a ^ byte, 0x9e3779b1);
      b = Math.imul(b ^ byte, 0x5f356495);
      // Without the rotation the lower bits would never hear of the higher ones.
      a = (a << 13) | (a >>> 19);
      b = (b << 17) | (b >>> 15);
    }
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
    b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    this.high = a ^ (a >>> 15);
    this.low = b ^ (b >>> 16);
  }
}
