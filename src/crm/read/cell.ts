/**
 * A cell's bytes as text. Each cell is decoded for itself, UTF-8 first and Windows-1252 where that fails: a file
 * whose first hundred thousand rows are plain ASCII does not show its encoding at its beginning.
 */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');
/** Characters 0x80 to 0x9F, which some decoders leave as they are; a space where there is none. */
const SPECIAL = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text of `bytes[start, end)`. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= 40) {
    const short = asciiText(bytes, start, end);
    if (short !== undefined) return short;
  }
  return decode(bytes.subarray(start, end));
}

/** UTF-8 if it is that, Windows-1252 otherwise: the latter reads any bytes. */
export function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes).replace(/[\u0080-\u009f]/g, special);
  }
}

function special(character: string): string {
  return SPECIAL[character.charCodeAt(0) - 0x80]!;
}

function asciiText(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 128) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** The text of a cell from a quoted field: doubled quotation marks stand for one. */
export function quotedText(bytes: Uint8Array, start: number, end: number): string {
  return cellText(bytes, start, end).replaceAll('""', '"');
}
