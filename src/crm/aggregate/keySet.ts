/**
 * The records seen so far, as 64-bit hashes in typed arrays: 11 to 17 bytes a record, also while growing, because
 * the set is cut into parts that grow one after another. Two of five million different keys share a hash with a
 * probability below one in a million.
 */
const PARTS = 64;
const FULL = 0.7;

export class KeySet {
  /** Each part holds pairs: the two halves of a hash lie side by side, so that a look-up touches one place. */
  private readonly parts: Uint32Array[] = [];
  private readonly count = new Uint32Array(PARTS);

  constructor() {
    for (let part = 0; part < PARTS; part++) this.parts.push(new Uint32Array(128));
  }

  /** Adds a key; false if it was there. */
  add(high: number, low: number): boolean {
    // Both halves 0 mark an empty place.
    if (high === 0 && low === 0) low = 1;
    const part = high >>> 26;
    let pairs = this.parts[part]!;
    if (this.count[part]! >= (pairs.length / 2) * FULL) pairs = this.grow(part);
    if (!insert(pairs, high, low)) return false;
    this.count[part] = this.count[part]! + 1;
    return true;
  }

  private grow(part: number): Uint32Array {
    const old = this.parts[part]!;
    const pairs = new Uint32Array(Math.ceil(old.length * 0.75) * 2);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] !== 0 || old[i + 1] !== 0) insert(pairs, old[i]!, old[i + 1]!);
    }
    this.parts[part] = pairs;
    return pairs;
  }
}

function insert(pairs: Uint32Array, high: number, low: number): boolean {
  // The upper bits choose the place: a multiplication is cheaper than a remainder, and keeps the order when growing.
  let at = 2 * Math.trunc((low * (pairs.length / 2)) / 4_294_967_296);
  for (;;) {
    const there = pairs[at]!;
    const thereLow = pairs[at + 1]!;
    if (there === 0 && thereLow === 0) {
      pairs[at] = high;
      pairs[at + 1] = low;
      return true;
    }
    if (there === high && thereLow === low) return false;
    at += 2;
    if (at === pairs.length) at = 0;
  }
}

/** Hashes bytes into its own two fields; `salt` keeps ids and e-mail addresses apart. */
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
    this.high = (a ^ (a >>> 15)) >>> 0;
    this.low = (b ^ (b >>> 16)) >>> 0;
  }
}
