// Base64 without the browser's help, so that a record is made the same way everywhere.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${LETTERS[word >> 18]}${LETTERS[(word >> 12) & 63]}`;
    text +=
      b === undefined ? '==' : `${LETTERS[(word >> 6) & 63]}${c === undefined ? '=' : LETTERS[word & 63]}`;
  }
  return text;
}

/** @returns null when the text is not base64 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let word = 0;
    for (let j = i; j < i + 4; j += 1) {
      const letter = text[j] ?? '';
      const value = letter === '=' && j >= text.length - padding ? 0 : VALUES.get(letter);
      if (value === undefined) return null;
      word = (word << 6) | value;
    }
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (word >> shift) & 255;
  }
  return bytes;
}
