// The table of months as it is in the workbook: which row is which month, which column is which key, whatever the
// analyst has moved, renamed, added or sorted since it was built.
import { isBlank, isFormula, type Content } from './content';
import type { Area } from './address';
import { markerOf, sheetOfKey, tablesOn } from './ours';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import type { BlockRecord } from './record/record';
import { newestSheet } from './record/newest';
import type { Store } from './record/store';

export const MONTHS_SHEET = 'monthlyData';

/** A table with its cells, header row first; a totals row is not among them. */
export interface TableReading {
  readonly name: string;
  readonly sheet: string;
  /** Header and totals row included. */
  readonly area: Area;
  readonly totals: boolean;
  /** formulasR1C1, rows × columns of `area`. */
  readonly formulas: readonly (readonly Content[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Where the months are, before their cells are read. */
export interface MonthsPlace {
  readonly sheet: SheetSnapshot;
  readonly block: BlockRecord;
  readonly table: string;
}

function blockOf(store: Store, operation: string | undefined): BlockRecord | null {
  const builds = store.records.flatMap(({ id, record }) =>
    record?.body.kind === 'build' ? [{ id, body: record.body }] : [],
  );
  const own = builds.find(({ id }) => id === operation);
  const all = own ? [own] : [...builds].reverse();
  // What an update has added since counts as well.
  const latest = newestSheet(store, MONTHS_SHEET);
  const sheets = all.map(({ body }) => body.sheets.find(({ key }) => key === MONTHS_SHEET));
  for (const sheet of latest ? [latest, ...sheets] : sheets) {
    const block = sheet?.blocks.find(
      ({ table, columns }) => table !== null && columns.some(({ filledBy }) => filledBy === 'key'),
    );
    if (block) return block;
  }
  return null;
}

/** The table by the name we gave it; renamed, it is the only one on the sheet. */
export function findMonths(snapshot: WorkbookSnapshot, store: Store): MonthsPlace | null {
  const sheet = sheetOfKey(snapshot, MONTHS_SHEET);
  if (!sheet) return null;
  const block = blockOf(store, markerOf(sheet)?.operation);
  const tables = tablesOn(snapshot, sheet.name).map(({ name }) => name);
  const table =
    tables.find((name) => same(name, block?.table ?? '')) ?? (tables.length === 1 ? tables[0] : undefined);
  return block && table !== undefined ? { sheet, block, table } : null;
}

const EPOCH = 25_569;
const DAY = 86_400_000;

/** Serial of the first day of the month in which a serial lies. */
export function monthOf(serial: number): number {
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY + EPOCH;
}

export interface MonthRow {
  /** Row within the table; the header is 0. */
  readonly row: number;
  /** Null where the row has no month. */
  readonly month: number | null;
  /** Nothing but formulas in it. */
  readonly empty: boolean;
}

export interface MonthTable {
  readonly reading: TableReading;
  readonly rows: readonly MonthRow[];
  /** Column of each key within the table. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
  readonly monthColumn: number;
  /** The first planned header that is not there any more. */
  readonly missing: string | null;
}

/** By header; a header that was renamed is known by its place, if nothing else of ours stands there. */
export function columnsOf(headers: readonly string[], block: BlockRecord): Map<string, number> {
  const columns = new Map<string, number>();
  const planned = block.columns.map(({ header }) => header);
  block.columns.forEach(({ key, header }, place) => {
    const found = headers.findIndex((now) => same(now, header));
    const now = headers[place];
    if (found >= 0) columns.set(key, found);
    else if (
      now !== undefined &&
      headers.length === planned.length &&
      !planned.some((other) => same(other, now))
    )
      columns.set(key, place);
  });
  return columns;
}

/** Where a column is that was called so once: renamed since, it is known as `columnsOf` knows it. */
export function placesIn(headers: readonly string[], block: BlockRecord | null): (header: string) => number {
  const columns = block ? columnsOf(headers, block) : null;
  return (header) => {
    const found = headers.findIndex((now) => same(now, header));
    const key = block?.columns.find((column) => same(column.header, header))?.key;
    return found < 0 && key !== undefined ? (columns?.get(key) ?? -1) : found;
  };
}

export function readMonthTable(reading: TableReading, block: BlockRecord): MonthTable {
  const headers = (reading.values[0] ?? []).map(String);
  const columns = columnsOf(headers, block);
  const key = block.columns.find(({ filledBy }) => filledBy === 'key')?.key ?? '';
  const monthColumn = columns.get(key) ?? -1;
  const last = reading.values.length - (reading.totals ? 1 : 0);
  const rows = reading.values.slice(1, last).map((line, index): MonthRow => {
    const value = line[monthColumn];
    const formulas = reading.formulas[index + 1] ?? [];
    return {
      row: index + 1,
      month: typeof value === 'number' && value >= 1 ? monthOf(value) : null,
      empty: isBlank(value) && formulas.every((cell) => isBlank(cell) || isFormula(cell)),
    };
  });
  const missing =
    block.columns.find((column) => !columns.has(column.key) && column.filledBy !== 'formula')?.header ?? null;
  return { reading, rows, columns, headers, monthColumn, missing };
}
