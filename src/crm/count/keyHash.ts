/**
 * 64-bit hashes of cells. Two of five million different keys share a hash with a probability below one in a million.
 */

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
