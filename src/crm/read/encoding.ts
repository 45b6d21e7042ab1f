/** Which encoding the first bytes speak of, and UTF-16 recoded so that the rest of the reader sees bytes of UTF-8. */
import type { Encoding } from '../contract';

export interface EncodingFound {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark to leave out. */
  readonly mark: number;
}

/** Byte-order mark first, then the zero bytes of unmarked UTF-16, then whether it is valid UTF-8. */
export function findEncoding(head: Uint8Array): EncodingFound {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = zeroBytes(head);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return { encoding: 'utf-16le', mark: 0 };
  if (zeros.even > 0.3 && zeros.odd < 0.05) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: isUtf8(head) ? 'utf-8' : 'windows-1252', mark: 0 };
}

/** Share of zeros at even and at odd places: Latin text in UTF-16 has one in every pair. */
function zeroBytes(head: Uint8Array): { even: number; odd: number } {
  const length = Math.min(head.length & ~1, 4096);
  const count = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) count[i & 1] = count[i & 1]! + 1;
  const half = Math.max(1, length / 2);
  return { even: count[0]! / half, odd: count[1]! / half };
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // Streaming, because the head may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Turns the chunks of a file, without its mark, into bytes that leave ASCII alone. */
export interface Recoder {
  next(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

const NOTHING = new Uint8Array(0);

export function recoder(encoding: Encoding): Recoder {
  if (encoding === 'utf-8' || encoding === 'windows-1252')
    return { next: (chunk) => chunk, end: () => NOTHING };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return {
    next: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

/** The whole head in one go. */
export function recodeHead(head: Uint8Array, found: EncodingFound): Uint8Array {
  return recoder(found.encoding).next(head.subarray(found.mark));
}
