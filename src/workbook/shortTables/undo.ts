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
  linesOf,
  padded,
  shown,
  type Line,
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

function cellChange({ sheet, area }: TableHead, row: number, place: number, now: Content): Change {
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

/** What was typed since into cells that the import filled; own cells only where their row goes. */
function typedSince(
  now: readonly Line[],
  { before, after }: Lines,
  reading: TableUndoReading,
  columns: TableColumns,
): Change[] {
  const { head, record } = reading;
  if (!after) return [{ kind: 'rows', sheet: head.sheet, table: head.name, rows: head.area.rows - 1 }];
  const keyOf = keyOfRow(columns, record);
  const same = partners(after, all);
  const rest = now.map((line) => (same(line) ? null : line));
  const stays = new Set(before.map(keyOf));
  const unmatched = partners(after, keyOf);
  return rest.flatMap((line, row): Change[] => {
    if (!line) return [];
    const was = unmatched(line);
    const ours = line.data.flatMap((cell, index): Change[] => {
      const isSame = was ? identity([cell]) === identity([was.data[index] ?? '']) : isBlank(cell);
      return isSame ? [] : [cellChange(head, row, columns.places[index] ?? 0, cell)];
    });
    const own = line.rest.flatMap(([header, cell]): Change[] => {
      const unchanged = was?.rest.some(([other, content]) => other === header && content === cell) ?? false;
      if (isBlank(cell) || unchanged || stays.has(keyOf(line))) return [];
      return [cellChange(head, row, columns.headers.indexOf(header), cell)];
    });
    return [...ours, ...own];
  });
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

/** @param later a later import filled the same table: it is named in place of each of its cells */
export function undoTable(
  reading: TableUndoReading,
  store: Store,
  operation: string,
  state: RecordState,
  later: Change | null,
): TableUndo {
  const { head, block, body, whole, record } = reading;
  const columns = columnsIn(head, block, body);
  const lines = remembered(store, operation, record, columns);
  const now = whole ? linesOf(body, columns) : null;
  const begun = state === 'pending' || isGoing(state);
  const target = begun || !now ? lines.before : withOwn(lines.before, now, keyOfRow(columns, record));
  const formatted = Math.min(record.rowsBefore, record.rowsAfter, head.area.rows - 1);
  const edits = tableEdits({ head, columns, now, target, formatted });
  if (later) return { edits, changes: [later] };
  const changes = begun
    ? foreign(now ?? [], lines, reading, columns)
    : typedSince(now ?? [], lines, reading, columns);
  return { edits, changes };
}
