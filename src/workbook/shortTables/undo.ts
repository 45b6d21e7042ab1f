// An import into a table taken back: the table holds again what stood in it, worked out from the records or written out in
// this one. Cells in columns of the analyst's own stay with their rows; what else was typed since is asked about.
import { addressOf } from '../address';
import { isBlank, type Content } from '../content';
import type { Change } from '../changes';
import type { Edit } from '../edit';
import { isGoing, type BlockRecord, type RecordState, type TableRecord } from '../record/record';
import type { Store } from '../record/store';
import { baselineOf, importsOf, linesFrom, unpacked } from './image';
import {
  columnsIn,
  identity,
  isBlankLine,
  linesOf,
  padded,
  shown,
  type Line,
  type Rest,
  type TableBody,
  type TableColumns,
  type TableHead,
} from './lines';
import { merge, type Fresh } from './merge';
import { tableEdits } from './write';

export interface TableUndoReading {
  readonly record: TableRecord;
  readonly block: BlockRecord;
  readonly head: TableHead;
  readonly body: TableBody;
  readonly whole: boolean;
}

interface Lines {
  readonly before: readonly Line[];
  /** Null where the import was not remembered. */
  readonly after: readonly Line[] | null;
}

function freshOf({ keys, replace, key, written }: TableRecord): Fresh {
  return { keys, replace, key, rows: unpacked(written ?? []) };
}

function remembered(store: Store, operation: string, record: TableRecord, columns: TableColumns): Lines {
  const baseline = baselineOf(importsOf(store, record.sheetKey, record.block, operation), columns);
  const before =
    record.before === 'asImported'
      ? padded(baseline?.lines ?? [], record.rowsBefore, columns)
      : record.before
        ? linesFrom(record.before, columns)
        : [];
  if (!record.written || record.before === null) return { before, after: null };
  return { before, after: merge(before, columns, baseline, freshOf(record), record.keptTyped).lines };
}

function cellChange(
  { sheet, area }: TableHead,
  row: number,
  place: number,
  now: Content,
): Extract<Change, { kind: 'cell' }> {
  const address = addressOf({ row: area.row + 1 + row, column: area.column + place, rows: 1, columns: 1 });
  return { kind: 'cell', sheet, address, now: String(shown(now)) };
}

const all = ({ data, rest }: Line) => identity([...data, ...rest.flat()]);

function partners(lines: readonly Line[], keyOf: (line: Line) => string): (line: Line) => Line | undefined {
  const waiting = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    waiting.set(key, [...(waiting.get(key) ?? []), line]);
  }
  return (line) => waiting.get(keyOf(line))?.shift();
}

function keyOfRow({ keys }: TableColumns, { key }: TableRecord): (line: Line) => string {
  return ({ data }) => identity(key.map((each) => data[keys.indexOf(each)] ?? ''));
}

/** A row in which something was typed since. */
interface Touched {
  readonly row: number;
  /** Places within `TableColumns.keys`. */
  readonly ours: readonly number[];
  /** Own cells, where their row goes. */
  readonly own: Rest;
}

function touchedSince(
  now: readonly Line[],
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): Touched[] {
  const same = partners(after, all);
  const rest = now.map((line) => (same(line) ? null : line));
  const stays = new Set(before.map(keyOf));
  const unmatched = partners(after, keyOf);
  return rest.flatMap((line, row): Touched[] => {
    if (!line) return [];
    const was = unmatched(line);
    const ours = line.data.flatMap((cell, index) => {
      const isSame = was ? identity([cell]) === identity([was.data[index] ?? '']) : isBlank(cell);
      return isSame ? [] : [index];
    });
    const own = line.rest.filter(([header, cell]) => {
      const unchanged = was?.rest.some(([other, content]) => other === header && content === cell) ?? false;
      return !isBlank(cell) && !unchanged && !stays.has(keyOf(line));
    });
    return ours.length + own.length > 0 ? [{ row, ours, own }] : [];
  });
}

/** What was typed since into cells that the import filled; own cells only where their row goes. */
function typedSince(
  now: readonly Line[],
  touched: readonly Touched[],
  head: TableHead,
  columns: TableColumns,
): ReturnType<typeof cellChange>[] {
  return touched.flatMap(({ row, ours, own }) => [
    ...ours.map((index) => cellChange(head, row, columns.places[index] ?? 0, now[row]?.data[index] ?? '')),
    ...own.map(([header, cell]) => cellChange(head, row, columns.headers.indexOf(header), cell)),
  ]);
}

/** The rows of before with what was typed since; a row that was not there before takes the place of an empty one. */
function withTyped(
  target: readonly Line[],
  now: readonly Line[],
  touched: readonly Touched[],
  keyOf: (line: Line) => string,
  isCutOff: boolean,
): Line[] {
  const lines = [...target];
  const used = new Set<number>();
  const seen = new Set<string>();
  for (const { row, ours } of touched) {
    const line = now[row];
    // An undo that was cut off may have left a row twice.
    if (!line || (isCutOff && seen.has(all(line)))) continue;
    seen.add(all(line));
    const place = lines.findIndex((each, index) => !used.has(index) && keyOf(each) === keyOf(line));
    const there = lines[place];
    if (there) {
      used.add(place);
      const data = there.data.map((cell, index) => (ours.includes(index) ? (line.data[index] ?? '') : cell));
      lines[place] = { ...there, data };
      continue;
    }
    const room = lines.findIndex(isBlankLine);
    used.add(room < 0 ? lines.length : room);
    if (room < 0) lines.push(line);
    else lines[room] = line;
  }
  return lines;
}

/** A write that was cut off has left each cell as it was, as it was to be, or empty. */
function foreign(
  now: readonly Line[],
  lines: Lines,
  reading: TableUndoReading,
  columns: TableColumns,
): Change[] {
  const { before, after } = lines;
  if (!after) return [];
  return now.flatMap(({ data }, row) =>
    data.flatMap((cell, index): Change[] => {
      const known = [before[row]?.data[index], after[row]?.data[index]];
      if (isBlank(cell) || known.some((each) => each !== undefined && identity([each]) === identity([cell])))
        return [];
      return [cellChange(reading.head, row, columns.places[index] ?? 0, cell)];
    }),
  );
}

/** Own cells as they are now go with the rows that stay. */
function withOwn(target: readonly Line[], now: readonly Line[], keyOf: (line: Line) => string): Line[] {
  const same = partners(now, keyOf);
  return target.map((line) => {
    const there = same(line);
    return there ? { ...line, rest: there.rest } : line;
  });
}

export interface TableUndo {
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

export interface TableUndoOptions {
  /** A later import filled the same table: it is named in place of each of its cells. */
  readonly later: Change | null;
  /** The first of the later imports of the table that are taken back before this one. */
  readonly first: { readonly id: string; readonly table: TableRecord } | null;
  /** Leave what was typed since. */
  readonly keeps: boolean;
}

export function undoTable(
  reading: TableUndoReading,
  store: Store,
  operation: string,
  state: RecordState,
  { later, first, keeps }: TableUndoOptions,
): TableUndo {
  const { head, block, body, whole, record } = reading;
  const columns = columnsIn(head, block, body);
  const keyOf = keyOfRow(columns, record);
  const lines = remembered(store, operation, record, columns);
  const read = whole ? linesOf(body, columns) : null;
  const found = first ? remembered(store, first.id, first.table, columns).before : null;
  const now = found ? withOwn(found, read ?? [], keyOf) : read;
  const begun = state === 'pending' || isGoing(state);
  const back = (begun && !keeps) || !now ? lines.before : withOwn(lines.before, now, keyOf);
  const touched = lines.after ? touchedSince(now ?? [], lines.before, lines.after, keyOf) : [];
  const target = keeps && now ? withTyped(back, now, touched, keyOf, begun) : back;
  const formatted = Math.min(record.rowsBefore, record.rowsAfter, head.area.rows - 1);
  const edits = tableEdits({ head, columns, now, target, formatted });
  if (later) return { edits, changes: [later] };
  if (begun && !keeps) return { edits, changes: foreign(now ?? [], lines, reading, columns) };
  if (!lines.after) {
    const rows = head.area.rows - 1;
    return { edits, changes: [{ kind: 'rows', sheet: head.sheet, table: head.name, rows }] };
  }
  const typed = typedSince(now ?? [], touched, head, columns);
  return {
    edits,
    changes: found ? typed.map((change) => ({ ...change, beneath: true as const })) : typed,
  };
}
