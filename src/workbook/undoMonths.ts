// The table of months taken back: cells that still hold what the import wrote get back what stood there; rows that it added
// go. Rows and columns are found by month and header, because the analyst may have moved them since.
import { addressOf, type Area } from './address';
import type { Change } from './changes';
import { bare, isBlank, isFormula, type Content } from './content';
import type { Edit } from './edit';
import { monthOf, placesIn, type TableReading } from './monthTable';
import type { BlockRecord, CellRecord, ImportBody, OperationRecord } from './record/record';
import { sameCell } from './sameCell';
import type { SheetReading } from './sheetReading';
import type { SheetSnapshot } from './snapshot';
import { addedRows, removeRows, type TableRow } from './undoRows';

export interface MonthsReading {
  /** Null where the table or its sheet is gone: then nothing of the import is left. */
  readonly table: TableReading | null;
  readonly sheet: SheetSnapshot | null;
  /** The used cells of the table's sheet. */
  readonly used: SheetReading | null;
}

export interface Finding {
  readonly edits: Edit[];
  readonly changes: Change[];
}

function rowsOf(table: TableReading, monthColumn: number): TableRow[] {
  const last = table.values.length - (table.totals ? 1 : 0);
  return table.values.slice(1, last).map((line, index) => {
    const value = line[monthColumn];
    return { row: index + 1, month: typeof value === 'number' && value >= 1 ? monthOf(value) : null };
  });
}

function cellArea(table: TableReading, row: number, column: number): Area {
  return { row: table.area.row + row, column: table.area.column + column, rows: 1, columns: 1 };
}

export function changed(sheet: string, area: Area, now: Content): Change {
  return { kind: 'cell', sheet, address: addressOf(area), now: String(now) };
}

function headersOf(table: TableReading): string[] {
  return (table.values[0] ?? []).map(String);
}

type PlaceOf = ReturnType<typeof placesIn>;

interface Restoring {
  readonly row: number;
  readonly place: number;
  readonly before: Content;
  /** Null where the cell is as the import left it. */
  readonly change: Change | null;
}

/** Cells of rows that stay and are not yet as they were. */
function cellsToRestore(
  table: TableReading,
  cells: readonly CellRecord[],
  removed: readonly number[],
  monthColumn: number,
  placeOf: PlaceOf,
): Restoring[] {
  const rows = rowsOf(table, monthColumn);
  return cells.flatMap(({ month, column, before, after }): Restoring[] => {
    const row = rows.find((each) => each.month === month && !removed.includes(each.row))?.row;
    const place = placeOf(column);
    if (row === undefined || place < 0) return [];
    const now = table.formulas[row]?.[place] ?? '';
    if (sameCell(bare(before), now)) return [];
    const isOurs = sameCell(bare(after), now);
    const change = isOurs ? null : changed(table.sheet, cellArea(table, row, place), now);
    return [{ row, place, before: before ?? '', change }];
  });
}

/** One write for the values and, after it, one for the months by which rows are found. */
function restoreCells(table: TableReading, cells: readonly Restoring[], monthColumn: number): Edit[] {
  const grids = [false, true].map(() => table.values.map((line) => line.map((): Content => null)));
  for (const { row, place, before } of cells) {
    const line = grids[place === monthColumn ? 1 : 0]?.[row];
    if (line) line[place] = before;
  }
  return grids.flatMap((grid) => gridEdit(table, grid));
}

/** Only the rows in which something is written. */
function gridEdit(table: TableReading, grid: Content[][]): Edit[] {
  const used = grid.flatMap((line, row) => (line.some((content) => content !== null) ? [row] : []));
  const [top, bottom] = [used[0], used.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const area = { ...table.area, row: table.area.row + top, rows: bottom - top + 1 };
  return [
    { kind: 'writeCells', sheet: table.sheet, area, content: grid.slice(top, bottom + 1), notation: 'R1C1' },
  ];
}

interface Loss {
  readonly row: number;
  readonly change: Change;
}

/** What the analyst has put into rows that are about to go. */
function lossesIn(
  table: TableReading,
  removed: readonly number[],
  body: ImportBody,
  used: SheetReading | null,
  monthColumn: number,
  placeOf: PlaceOf,
): Loss[] {
  const written = new Map(
    body.cells.map(({ month, column, after }) => [`${month}|${placeOf(column)}`, after]),
  );
  const rows = new Map(rowsOf(table, monthColumn).map(({ row, month }) => [row, month]));
  const inTable = removed.flatMap((row) =>
    headersOf(table).flatMap((_header, place): Loss[] => {
      const now = table.formulas[row]?.[place] ?? '';
      if (isBlank(now) || isCalculated(table, removed, place, now)) return [];
      const after = written.get(`${rows.get(row) ?? ''}|${place}`) ?? null;
      if (sameCell(bare(after), now)) return [];
      return [{ row, change: changed(table.sheet, cellArea(table, row, place), now) }];
    }),
  );
  return [...inTable, ...besideTable(table, removed, used)];
}

/** The same formula stands in a row that stays: it is the column's, not the analyst's. */
function isCalculated(table: TableReading, removed: readonly number[], place: number, now: Content): boolean {
  return (
    isFormula(now) &&
    table.formulas.some((line, row) => !removed.includes(row) && sameCell(line[place] ?? '', now))
  );
}

function besideTable(table: TableReading, removed: readonly number[], used: SheetReading | null): Loss[] {
  const origin = used?.area;
  if (!used || !origin) return [];
  const { column, columns } = table.area;
  return removed.flatMap((offset) => {
    const row = table.area.row + offset;
    const line = used.formulas[row - origin.row] ?? [];
    return line.flatMap((now, index): Loss[] => {
      const place = origin.column + index;
      if (isBlank(now) || (place >= column && place < column + columns)) return [];
      return [
        { row: offset, change: changed(table.sheet, { row, column: place, rows: 1, columns: 1 }, now) },
      ];
    });
  });
}

/** @param keeps cells that were changed stay, and rows with them: those keep their month */
export function undoMonths(
  record: OperationRecord,
  body: ImportBody,
  { table, sheet, used }: MonthsReading,
  block: BlockRecord | null,
  keeps: boolean,
): Finding {
  if (!table || !sheet) return { edits: [], changes: [] };
  const placeOf = placesIn(headersOf(table), block);
  const monthColumn = placeOf(body.monthColumn);
  const removed = addedRows(table, body, record.state, rowsOf(table, monthColumn), sheet);
  const losses = lossesIn(table, removed, body, used, monthColumn, placeOf);
  const goes = keeps ? removed.filter((row) => !losses.some((loss) => loss.row === row)) : removed;
  const cells = cellsToRestore(table, body.cells, goes, monthColumn, placeOf);
  const stays = new Set([...losses, ...cells.filter(({ change }) => change)].map(({ row }) => row));
  const written = keeps
    ? cells.filter(({ row, place, change }) => change === null && !(place === monthColumn && stays.has(row)))
    : cells;
  return {
    edits: [...restoreCells(table, written, monthColumn), ...removeRows(table, goes, sheet)],
    changes: [...cells.flatMap(({ change }) => change ?? []), ...losses.map(({ change }) => change)],
  };
}
