// The records of a workbook, put together from their parts: which are whole, which are damaged, which parts are
// left-overs of a write that was cut off.
import { decodeBody, decodePiece, FORMAT, type Piece } from './codec';
import type { OperationRecord, SheetRecord } from './record';

export interface Part {
  readonly id: string;
  readonly xml: string;
}

export interface StoredRecord {
  readonly id: string;
  readonly seq: number;
  readonly label: string;
  readonly at: string;
  readonly version: number;
  /** The highest version of any piece, left-overs included. */
  readonly latest: number;
  /** Null when pieces are missing or cannot be read: it is shown, but cannot be undone. */
  readonly record: OperationRecord | null;
  readonly headPart: string;
  readonly headXml: string;
  /** The head as it stands. */
  readonly head: Piece;
  /** All parts of the record, left-overs included. */
  readonly parts: readonly string[];
}

export interface Store {
  /** In the order in which they were begun. */
  readonly records: readonly StoredRecord[];
  /** Parts that belong to no record. */
  readonly leftOver: readonly string[];
  /** A newer version of ours has written here: nothing is touched that it may need. */
  readonly newer: boolean;
  /** What is believed of sheets of ours that no record tells of. */
  readonly assumed: readonly SheetRecord[];
}

interface Found {
  readonly part: string;
  readonly xml: string;
  readonly piece: Piece;
}

function recordOf(head: Found, all: readonly Found[]): StoredRecord {
  const { operation: id, seq, version, pieces, state, label, at, sum } = head.piece;
  const own = all
    .filter(({ piece }) => piece.version === version)
    .sort((a, b) => a.piece.piece - b.piece.piece);
  const whole = own.length === pieces && own.every(({ piece }, index) => piece.piece === index + 1);
  const body = whole ? decodeBody(own.map(({ piece }) => piece.data).join(''), sum) : null;
  return {
    id,
    seq,
    label,
    at,
    version,
    latest: Math.max(...all.map(({ piece }) => piece.version)),
    record: body && { id, seq, label, at, state, body },
    headPart: head.part,
    headXml: head.xml,
    head: head.piece,
    parts: all.map(({ part }) => part),
  };
}

export function readStore(parts: readonly Part[]): Store {
  const groups = new Map<string, Found[]>();
  let newer = false;
  for (const { id, xml } of parts) {
    const piece = decodePiece(xml);
    if (!piece) continue;
    newer ||= piece.format > FORMAT;
    groups.set(piece.operation, [...(groups.get(piece.operation) ?? []), { part: id, xml, piece }]);
  }
  const records: StoredRecord[] = [];
  const leftOver: string[] = [];
  for (const all of groups.values()) {
    const head = all.find(({ piece }) => piece.piece === 1);
    if (head) {
      records.push(recordOf(head, all));
      if (head.piece.state === 'closed')
        leftOver.push(
          ...all.filter(({ piece }) => piece.version !== head.piece.version).map(({ part }) => part),
        );
    } else leftOver.push(...all.map(({ part }) => part));
  }
  records.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  const assumed = records.flatMap(({ record }) =>
    record?.body.kind === 'import' ? (record.body.assumed ?? []) : [],
  );
  return { records, leftOver: newer ? [] : leftOver, newer, assumed };
}

export function isUnfinished(stored: StoredRecord): boolean {
  return stored.record !== null && stored.record.state !== 'closed';
}

export function latestUnfinished({ records }: Store): StoredRecord | undefined {
  return [...records].reverse().find(isUnfinished);
}

/** All its contents stand: what is missing is how they look, and the end of the record. */
export const canFinish = (stored: StoredRecord | undefined): boolean => stored?.record?.state === 'written';
