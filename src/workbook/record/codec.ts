// A record as custom XML parts: JSON, deflated, in base64, in pieces that Excel on the web still takes. The first
// piece (the head) carries state and version: setting it is the moment at which a new version counts, and pieces of
// another version are left-overs. It holds nothing else, so that a new state is a short write.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64';
import { crc32 } from './crc32';
import type { OperationRecord, RecordBody, RecordState } from './record';

export const NAMESPACE = 'urn:lifecycle-funnel:operation:1';
/** Counted up when an older version could not read a record of a newer one. */
export const FORMAT = 1;
/** Characters of base64 a part; with its attributes a part stays below 512 KB. */
const PIECE = 500_000;

export interface Piece {
  readonly operation: string;
  readonly seq: number;
  readonly version: number;
  /** 1 is the head. */
  readonly piece: number;
  readonly pieces: number;
  readonly state: RecordState;
  readonly label: string;
  readonly at: string;
  /** What was changed since stayed when it was taken back. */
  readonly partly?: true;
  /** Of the data of all pieces. */
  readonly sum: string;
  /** Above FORMAT: a newer version of ours wrote it. */
  readonly format: number;
  readonly data: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
// Characters that XML 1.0 has no way to write.
const UNWRITABLE = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found);
}

function unescaped(text: string): string {
  return text.replace(/&(#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);/g, (_found, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? '';
  });
}

export function pieceXml(piece: Piece): string {
  const attributes = Object.entries({
    id: piece.operation,
    seq: piece.seq,
    version: piece.version,
    piece: piece.piece,
    pieces: piece.pieces,
    state: piece.state,
    format: piece.format,
    sum: piece.sum,
    at: piece.at,
    label: piece.label,
    ...(piece.partly && { partly: 'yes' }),
  }).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<operation xmlns="${NAMESPACE}" ${attributes.join(' ')}>${piece.data}</operation>`;
}

/** The record in pieces, the head first. */
export function piecesOf(record: OperationRecord, version: number): readonly [Piece, ...Piece[]] {
  const data = toBase64(deflateSync(strToU8(JSON.stringify(record.body)), { level: 9 }));
  const { id: operation, seq, state, label, at } = record;
  const pieces = 1 + Math.max(1, Math.ceil(data.length / PIECE));
  const head: Piece = {
    operation,
    seq,
    version,
    piece: 1,
    pieces,
    state,
    label,
    at,
    sum: crc32(data),
    format: FORMAT,
    data: '',
  };
  const rest = Array.from({ length: pieces - 1 }, (_, index) => ({
    ...head,
    piece: index + 2,
    data: data.slice(index * PIECE, (index + 1) * PIECE),
  }));
  return [head, ...rest];
}

const STATES: readonly string[] = [
  'pending',
  'written',
  'closed',
  'takingBack',
  'undoing',
] satisfies RecordState[];

const KINDS: readonly string[] = ['build', 'import', 'update'] satisfies RecordBody['kind'][];

/** Reads one part; null when it is not a piece of a record of ours. */
export function decodePiece(xml: string): Piece | null {
  const tag =
    /<(?:[\w.-]+:)?operation\b((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([^<]*)<)/.exec(xml);
  if (!tag) return null;
  const attributes = new Map<string, string>();
  for (const found of (tag[1] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(found[1] ?? '', unescaped(found[2] ?? found[3] ?? ''));
  const get = (name: string) => attributes.get(name) ?? '';
  const [seq, version, piece, pieces, format] = ['seq', 'version', 'piece', 'pieces', 'format'].map((name) =>
    Number(get(name)),
  );
  if (!seq || !version || !piece || !pieces || !format) return null;
  if (get('id') === '' || !STATES.includes(get('state'))) return null;
  return {
    operation: get('id'),
    seq,
    version,
    piece,
    pieces,
    state: get('state') as RecordState,
    label: get('label'),
    at: get('at'),
    ...(get('partly') === 'yes' && { partly: true }),
    sum: get('sum'),
    format,
    data: (tag[2] ?? '').trim(),
  };
}

/** The body from the data of all its pieces in order; null when it cannot be read, or is not what was written. */
export function decodeBody(data: string, sum: string): RecordBody | null {
  if (crc32(data) !== sum) return null;
  const bytes = fromBase64(data);
  if (!bytes) return null;
  try {
    const body = JSON.parse(strFromU8(inflateSync(bytes))) as RecordBody;
    return KINDS.includes(body.kind) ? body : null;
  } catch {
    return null;
  }
}
