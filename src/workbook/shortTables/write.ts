// Makes a table hold given rows: only what differs is written. The order of the edits is such that, cut off anywhere, the
// same function called again makes it whole: a table grows before its cells are written, and shrinks after they are empty.
import type { Area } from '../address';
import type { Edit } from '../edit';
import { cellsOf, padded, type Line, type TableColumns, type TableHead } from './lines';

export interface TableWrite {
  readonly head: TableHead;
  readonly columns: TableColumns;
  /** As the table is; null where its rows were not read. */
  readonly now: readonly Line[] | null;
  readonly target: readonly Line[];
  /** Data rows that had their formats before anything was done; those after them take the last one's. */
  readonly formatted: number;
}

function part({ area }: TableHead, first: number, rows: number): Area {
  return { ...area, row: area.row + 1 + first, rows };
}

function equal(a: Line | undefined, b: Line | undefined): boolean {
  if (!a || !b || a.rest.length !== b.rest.length) return false;
  return (
    a.data.every((cell, index) => cell === b.data[index]) &&
    a.rest.every(([header, cell], index) => header === b.rest[index]?.[0] && cell === b.rest[index][1])
  );
}

/** First row that differs and the row after the last one. */
function band(now: readonly Line[] | null, target: readonly Line[]): { first: number; end: number } {
  if (!now) return { first: 0, end: target.length };
  let first = 0;
  while (first < target.length && equal(now[first], target[first])) first += 1;
  let end = target.length;
  if (now.length >= target.length) while (end > first && equal(now[end - 1], target[end - 1])) end -= 1;
  return { first, end };
}

/** Cells of whole rows that are written one after the other: a long list takes several requests, each whole in itself. */
const BAND = 20_000;

interface Band {
  readonly first: number;
  readonly end: number;
}

function bandsOf({ first, end }: Band, columns: number): Band[] {
  const rows = Math.max(1, Math.floor(BAND / columns));
  return Array.from({ length: Math.ceil(Math.max(0, end - first) / rows) }, (_band, index) => ({
    first: first + index * rows,
    end: Math.min(end, first + (index + 1) * rows),
  }));
}

function contentEdits({ head, columns, target }: TableWrite, { first, end }: Band): Edit[] {
  const area = part(head, first, end - first);
  const fills = [...columns.formulas].map(([place, formula]): Edit => {
    const column = { ...area, column: area.column + place, columns: 1 };
    return { kind: 'fillFormula', sheet: head.sheet, area: column, formula };
  });
  const content = target.slice(first, end).map((line) => cellsOf(line, columns));
  return [...fills, { kind: 'writeCells', sheet: head.sheet, area, content, notation: 'R1C1' }];
}

/** Rows from one to another take the formats of the last that had them. */
function formatEdits({ head, formatted }: TableWrite, { first, end }: Band): Edit[] {
  if (end <= first) return [];
  const { sheet } = head;
  const from = part(head, Math.max(1, formatted) - 1, 1);
  return [{ kind: 'copyFormats', sheet, from, to: part(head, first, end - first) }];
}

/** The table grows over the rows of a band that it has not yet, and they take their formats. */
function growEdits(write: TableWrite, { first, end }: Band): Edit[] {
  const { sheet, name, area } = write.head;
  const fresh = { first: Math.max(first, area.rows - 1), end };
  if (fresh.end <= fresh.first) return [];
  const takesIn = part(write.head, fresh.first, fresh.end - fresh.first);
  return [
    { kind: 'resizeTable', sheet, name, area: { ...area, rows: end + 1 }, isAnchored: true, takesIn },
    ...formatEdits(write, fresh),
  ];
}

export function tableEdits(given: TableWrite): Edit[] {
  const { head, columns } = given;
  const { sheet, name, area } = head;
  // An emptied table still has one row.
  const write = { ...given, target: padded(given.target, 1, columns) };
  const before = area.rows - 1;
  const after = write.target.length;
  const formatted = Math.max(1, Math.min(write.formatted, after));
  const filled = [
    ...formatEdits(write, { first: formatted, end: Math.min(before, after) }),
    ...bandsOf(band(write.now, write.target), area.columns).flatMap((each) => [
      ...growEdits(write, each),
      ...contentEdits(write, each),
    ]),
  ];
  if (after >= before) return filled;
  const leaving = part(head, after, before - after);
  return [
    ...filled,
    { kind: 'clearContents', sheet, area: leaving },
    // What leaves the table looks like what lies beneath it.
    { kind: 'copyFormats', sheet, from: part(head, before, 1), to: leaving },
    {
      kind: 'resizeTable',
      sheet,
      name,
      area: { ...area, rows: after + 1 },
      isAnchored: true,
      givesUp: leaving,
    },
  ];
}

/** Data rows that fit beneath the header, with one left below them. */
export function mostRows({ area }: TableHead): number {
  return 1_048_576 - area.row - 2;
}

/** Rows beneath the table that it would grow over. */
export function growsOver({ area }: TableHead, rows: number): Area | null {
  const more = Math.max(1, rows) + 1 - area.rows;
  return more > 0 ? { ...area, row: area.row + area.rows, rows: more } : null;
}
