/** Files that people drop by mistake, told by their first bytes: the kind goes into the refusal. */
import type { OtherFileKind } from '../problem';
import type { Encoding } from '../contract';

const SIGNATURES: readonly (readonly [OtherFileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** What the file is that is not a CSV, or null for text that may be one. `text` is the head as UTF-8. */
export function otherFileKind(raw: Uint8Array, text: Uint8Array, encoding: Encoding): OtherFileKind | null {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, index) => raw[index] === byte)) {
      return kind === 'zip' && holdsWorkbook(raw) ? 'xlsx' : kind;
    }
  }
  return isBinary(text, encoding) ? 'binary' : markup(text);
}

function holdsWorkbook(raw: Uint8Array): boolean {
  const names = latin(raw.subarray(0, 65536));
  return names.includes('xl/') || names.includes('[Content_Types].xml');
}

const END_OF_FILE = 26;
const ESCAPE = 27;

/** Control characters that no text has; a few are let pass, because old systems leave them in notes. */
function isBinary(text: Uint8Array, encoding: Encoding): boolean {
  const length = Math.min(text.length, 65536);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = text[i]!;
    if (byte === 0 && encoding !== 'utf-16le' && encoding !== 'utf-16be') return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== ESCAPE && byte !== END_OF_FILE)) odd++;
  }
  return odd > length / 100;
}

function markup(text: Uint8Array): OtherFileKind | null {
  const beginning = latin(text.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<!--)/.test(beginning)) return 'html';
  if (beginning.startsWith('<?xml')) return /<html/.test(beginning) ? 'html' : 'xml';
  if (/^\{\s*"/.test(beginning) || /^\[\s*[{["]/.test(beginning)) return 'json';
  return null;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
