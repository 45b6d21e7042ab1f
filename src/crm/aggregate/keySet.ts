/**
 * The records seen so far, as 64-bit hashes in typed arrays: 10 to 16 bytes a record, also while growing, because
 * the set is cut into parts that grow one after another. Two of five million different keys share a hash with a
 * probability below one in a million.
 */
const PARTS = 64;
const FULL = 0.8;

export class KeySet {
  private readonly high: Uint32Array[] = [];
  private readonly low: Uint32Array[] = [];
  private readonly count = new Uint32Array(PARTS);

  constructor() {
    for (let part = 0; part < PARTS; part++) {
      this.high.push(new Uint32Array(64));
      this.low.push(new Uint32Array(64));
    }
  }

  /** Adds a key; false if it was there. */
  add(high: number, low: number): boolean {
    // Both halves 0 mark an empty place.
    if (high === 0 && low === 0) low = 1;
    const part = high >>> 26;
    let highs = this.high[part]!;
    if (this.count[part]! >= highs.length * FULL) {
      this.grow(part);
      highs = this.high[part]!;
    }
    if (!insert(highs, this.low[part]!, high, low)) return false;
    this.count[part] = this.count[part]! + 1;
    return true;
  }

  private grow(part: number): void {
    const oldHigh = this.high[part]!;
    const oldLow = this.low[part]!;
    const size = Math.ceil(oldHigh.length * 1.5);
    const high = new Uint32Array(size);
    const low = new Uint32Array(size);
    for (let i = 0; i < oldHigh.length; i++) {
      if (oldHigh[i] !== 0 || oldLow[i] !== 0) insert(high, low, oldHigh[i]!, oldLow[i]!);
    }
    this.high[part] = high;
    this.low[part] = low;
  }
}

function insert(highs: Uint32Array, lows: Uint32Array, high: number, low: number): boolean {
  const size = highs.length;
  let at = low % size;
  for (;;) {
    const there = highs[at]!;
    const thereLow = lows[at]!;
    if (there === 0 && thereLow === 0) {
      highs[at] = high;
      lows[at] = low;
      return true;
    }
    if (there === high && thereLow === low) return false;
    if (++at === size) at = 0;
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
