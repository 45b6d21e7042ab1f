// An import taken back: cells that still hold what the import wrote get back what stood there; rows that it added go.
// Rows and columns are found by month and header, because the analyst may have moved them since.
import { addressOf, type Area } from './address';
import type { Change } from './changes';
import { sameCell } from './sameCell';
import type { SheetReading } from './sheetReading';
import { isBlank, isFormula, type Content } from './content';
import type { Edit } from './edit';
import type { NamedReading } from './importTypes';
import { monthOf, type TableReading } from './monthTable';
import { isGoing, type CellRecord, type ImportBody, type OperationRecord } from './record/record';
import type { Store, StoredRecord } from './record/store';
import { tablesOf } from './shortTables/image';
import { undoTable, type TableUndo, type TableUndoReading } from './shortTables/undo';
import { refuse, type Refused } from './refusal';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { takeBack, type AsksFirst, type TakesBack, type UndoManner } from './undo';
import { addedRows, removeRows, type TableRow } from './undoRows';

export interface ImportUndoReading {
  /** Null where the table or its sheet is gone: then nothing of the import is left. */
  readonly table: TableReading | null;
  readonly sheet: SheetSnapshot | null;
  /** The used cells of the table's sheet. */
  readonly used: SheetReading | null;
  readonly named: readonly NamedReading[];
  /** The short tables that are still there. */
  readonly tables: readonly TableUndoReading[];
}

interface Finding {
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

function changed(sheet: string, area: Area, now: Content): Change {
  return { kind: 'cell', sheet, address: addressOf(area), now: String(now) };
}

function headersOf(table: TableReading): string[] {
  return (table.values[0] ?? []).map(String);
}

/** Cells of rows that stay: one write for the values and, after it, one for the months by which rows are found. */
function restoreCells(
  table: TableReading,
  cells: readonly CellRecord[],
  removed: readonly number[],
  monthColumn: number,
): Finding {
  const rows = rowsOf(table, monthColumn);
  const headers = headersOf(table);
  const changes: Change[] = [];
  const grids = [false, true].map(() => table.values.map(() => headers.map((): Content => null)));
  for (const { month, column, before, after } of cells) {
    const row = rows.find((each) => each.month === month && !removed.includes(each.row))?.row;
    const place = headers.findIndex((header) => same(header, column));
    if (row === undefined || place < 0) continue;
    const now = table.formulas[row]?.[place] ?? '';
    if (sameCell(plain(before), now)) continue;
    if (!sameCell(plain(after), now)) changes.push(changed(table.sheet, cellArea(table, row, place), now));
    const line = grids[place === monthColumn ? 1 : 0]?.[row];
    if (line) line[place] = before ?? '';
  }
  return { edits: grids.flatMap((grid) => gridEdit(table, grid)), changes };
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

function plain(content: Content): Content {
  return typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
}

/** What the analyst has put into rows that are about to go. */
function lossesIn(
  table: TableReading,
  removed: readonly number[],
  body: ImportBody,
  used: SheetReading | null,
  monthColumn: number,
): Change[] {
  const headers = headersOf(table);
  const written = new Map(
    body.cells.map(({ month, column, after }) => [`${month}|${column.toLowerCase()}`, after]),
  );
  const rows = new Map(rowsOf(table, monthColumn).map(({ row, month }) => [row, month]));
  const inTable = removed.flatMap((row) =>
    headers.flatMap((header, place): Change[] => {
      const now = table.formulas[row]?.[place] ?? '';
      if (isBlank(now) || isCalculated(table, removed, place, now)) return [];
      const after = written.get(`${rows.get(row) ?? ''}|${header.toLowerCase()}`) ?? null;
      if (sameCell(plain(after), now)) return [];
      return [changed(table.sheet, cellArea(table, row, place), now)];
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

function besideTable(table: TableReading, removed: readonly number[], used: SheetReading | null): Change[] {
  const origin = used?.area;
  if (!used || !origin) return [];
  const { column, columns } = table.area;
  return removed.flatMap((offset) => {
    const row = table.area.row + offset;
    const line = used.formulas[row - origin.row] ?? [];
    return line.flatMap((now, index): Change[] => {
      const place = origin.column + index;
      if (isBlank(now) || (place >= column && place < column + columns)) return [];
      return [changed(table.sheet, { row, column: place, rows: 1, columns: 1 }, now)];
    });
  });
}

function restoreNamed(body: ImportBody, named: readonly NamedReading[]): Finding {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  for (const { name, scope, before, after } of body.named) {
    const now = named.find((each) => same(each.name, name) && each.scope === scope);
    if (!now || sameCell(plain(before), now.formula)) continue;
    const { sheet, area } = now;
    if (!sameCell(plain(after), now.formula)) changes.push(changed(sheet, area, now.formula));
    edits.push({ kind: 'writeCells', sheet, area, content: [[before ?? '']], notation: 'R1C1' });
  }
  return { edits, changes };
}

function tableFinding(record: OperationRecord, body: ImportBody, reading: ImportUndoReading): Finding {
  const { table, sheet } = reading;
  if (!table || !sheet) return { edits: [], changes: [] };
  const monthColumn = headersOf(table).findIndex((header) => same(header, body.monthColumn));
  const removed = addedRows(table, body, record.state, rowsOf(table, monthColumn), sheet);
  const restored = restoreCells(table, body.cells, removed, monthColumn);
  return {
    edits: [...restored.edits, ...removeRows(table, removed, sheet)],
    changes: [...restored.changes, ...lossesIn(table, removed, body, reading.used, monthColumn)],
  };
}

/** The latest import after this one that filled the same table. */
function laterFill(store: Store, stored: StoredRecord, reading: TableUndoReading): Change | null {
  const { sheetKey, block } = reading.record;
  const after = store.records.slice(store.records.indexOf(stored) + 1);
  const found = after
    .reverse()
    .find(({ record }) =>
      tablesOf(record).some((table) => table.sheetKey === sheetKey && table.block === block),
    );
  return found ? { kind: 'operation', label: found.label } : null;
}

function undoneTables(
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  tables: readonly TableUndoReading[],
): readonly TableUndo[] {
  return tables.map((table) =>
    undoTable(table, store, record.id, record.state, laterFill(store, stored, table)),
  );
}

/** A later import that filled several of the tables is named once. */
function distinct(changes: readonly Change[]): Change[] {
  const named = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'operation') return true;
    const isNew = !named.has(change.label);
    named.add(change.label);
    return isNew;
  });
}

export function planUndoImport(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  body: ImportBody,
  reading: ImportUndoReading,
  manner: UndoManner,
): TakesBack | AsksFirst | Refused {
  const table = tableFinding(record, body, reading);
  const named = restoreNamed(body, reading.named);
  const tables = undoneTables(store, stored, record, reading.tables);
  const edits = [...table.edits, ...named.edits, ...tables.flatMap((each) => each.edits)];
  const locked = snapshot.sheets.find(
    (sheet) => sheet.protected && edits.some((edit) => 'sheet' in edit && same(edit.sheet, sheet.name)),
  );
  if (locked) return refuse({ code: 'sheetProtected', sheet: locked.name });
  const changes = distinct([...table.changes, ...named.changes, ...tables.flatMap((each) => each.changes)]);
  if (manner !== 'force' && !isGoing(record.state) && changes.length > 0)
    return { ok: false, askedAbout: changes };
  return { ok: true, edits: takeBack(snapshot, stored, record, edits) };
}
