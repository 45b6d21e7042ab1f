// What imports since have put onto the sheets of a build: cells that the record of the build does not know, and that are
// ours nevertheless. An undo tells of them in one line an import, and asks cell by cell about the others alone.
import { sameCell } from './sameCell';
import { contains, type Area } from './address';
import type { SheetReading } from './sheetReading';
import { isBlank, isFormula, type Content } from './content';
import { findMonthsTable, type TableArea } from './filledPlaces';
import { namedOfRecord } from './importNamed';
import { columnsOf, MONTHS_SHEET, monthOf, placesIn } from './monthTable';
import { blockArea, tablesOn } from './ours';
import {
  isGoing,
  type BlockRecord,
  type ImportBody,
  type SheetRecord,
  type TableRecord,
} from './record/record';
import type { Store, StoredRecord } from './record/store';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { baselineOf, importsOf } from './shortTables/image';
import { identity, shown, type Line, type TableColumns } from './shortTables/lines';
import { findTable } from './shortTables/place';

/** A table so long that what was written into it was not remembered: its rows are not read. */
export interface UnreadTable {
  readonly name: string;
  readonly sheet: string;
  /** The data rows. */
  readonly area: Area;
}

export interface Filled {
  /** How many cells of the sheet still hold what an import put there, by the import's id. */
  readonly cells: ReadonlyMap<string, number>;
  /** True where an import is why the cell is not as it was built. */
  readonly isOurs: (row: number, column: number) => boolean;
  /** Rows of the sheet that imports have added to its tables. */
  readonly added: ReadonlySet<number>;
}

interface Import {
  readonly id: string;
  readonly body: ImportBody;
}

function importsSince(store: Store, stored: StoredRecord): Import[] {
  return store.records.slice(store.records.indexOf(stored) + 1).flatMap(({ id, record }): Import[] => {
    const { body, state } = record ?? {};
    return body?.kind === 'import' && state !== undefined && state !== 'pending' && !isGoing(state)
      ? [{ id, body }]
      : [];
  });
}

const dataOf = ({ row, rows, ...area }: Area): Area => ({ ...area, row: row + 1, rows: rows - 1 });

/** The tables of a sheet that its imports filled, each with the latest of them. */
function latestFills(imports: readonly Import[], key: string): { id: string; table: TableRecord }[] {
  const latest = new Map<string, { id: string; table: TableRecord }>();
  for (const { id, body } of imports)
    for (const table of body.tables ?? []) if (table.sheetKey === key) latest.set(table.block, { id, table });
  return [...latest.values()];
}

export function unreadTables(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  keys: readonly string[],
  tables: readonly TableArea[],
): UnreadTable[] {
  const imports = importsSince(store, stored);
  return keys.flatMap((key) =>
    latestFills(imports, key).flatMap(({ table: { block, written } }): UnreadTable[] => {
      const place = written === null ? findTable(snapshot, store, key, block) : null;
      const found = tables.find(({ name }) => place !== null && same(name, place.table));
      return place && found ? [{ name: found.name, sheet: place.sheet, area: dataOf(found.area) }] : [];
    }),
  );
}

interface Row {
  readonly row: number;
  readonly cells: readonly Content[];
}

/** The cells of a sheet as they are sorted into ours and the analyst's. */
class Sorting {
  readonly cells = new Map<string, number>();
  readonly added = new Set<number>();
  private readonly ours = new Set<string>();
  private readonly areas: Area[] = [];

  constructor(private readonly reading: SheetReading) {}

  readonly isOurs = (row: number, column: number): boolean =>
    this.ours.has(`${String(row)}:${String(column)}`) ||
    this.areas.some((area) => contains(area, row, column));

  at(row: number, column: number): Content {
    const { area, formulas } = this.reading;
    return area ? (formulas[row - area.row]?.[column - area.column] ?? '') : '';
  }

  mark(id: string, row: number, column: number): void {
    if (this.isOurs(row, column)) return;
    this.ours.add(`${String(row)}:${String(column)}`);
    if (!isBlank(this.at(row, column))) this.count(id, 1);
  }

  count(id: string, cells: number): void {
    this.cells.set(id, (this.cells.get(id) ?? 0) + cells);
  }

  all(area: Area): void {
    this.areas.push(area);
  }

  rows({ row: top, column, rows, columns }: Area): Row[] {
    return Array.from({ length: Math.max(0, rows - 1) }, (_, index) => {
      const row = top + 1 + index;
      return { row, cells: Array.from({ length: columns }, (_cell, place) => this.at(row, column + place)) };
    });
  }
}

const isSame = (a: Content, b: Content): boolean => identity([a]) === identity([b]);

/** As one of them, whatever spelling Excel has given it since. */
function isAmong(known: ReadonlySet<Content>, content: Content): boolean {
  return known.has(content) || [...known].some((each) => sameCell(each, content));
}

/** Calculated columns by their place, with what the build or update left in them. */
function formulasIn(block: BlockRecord, columns: ReadonlyMap<string, number>): Map<number, Set<Content>> {
  const found = new Map<number, Set<Content>>();
  block.columns.forEach(({ key, filledBy }) => {
    const place = columns.get(key);
    if (place === undefined || filledBy !== 'formula') return;
    const left = block.columnKeys.indexOf(key);
    found.set(place, new Set(block.content.map((line) => line[left] ?? '').filter(isFormula)));
  });
  return found;
}

function months(
  sorting: Sorting,
  { block, area, headers }: NonNullable<ReturnType<typeof findMonthsTable>>,
  imports: readonly Import[],
): void {
  const columns = columnsOf(headers, block);
  const placeOf = placesIn(headers, block);
  const key = block.columns.find(({ filledBy }) => filledBy === 'key')?.key ?? '';
  const monthPlace = columns.get(key) ?? -1;
  const formulas = formulasIn(block, columns);
  const rows = new Map(
    sorting.rows(area).flatMap(({ row, cells }) => {
      const month = cells[monthPlace];
      return typeof month === 'number' && month >= 1 ? [[monthOf(month), { row, cells }] as const] : [];
    }),
  );
  // The latest first: of two that wrote a cell it is why the cell is as it is.
  for (const { id, body } of [...imports].reverse()) {
    for (const { month, column, after } of body.cells) {
      const line = rows.get(month);
      const place = placeOf(column);
      if (line && place >= 0 && isSame(line.cells[place] ?? '', after))
        sorting.mark(id, line.row, area.column + place);
    }
    for (const { month, how } of body.added) {
      const line = rows.get(month);
      if (!line) continue;
      if (how !== 'reused') sorting.added.add(line.row);
      sorting.mark(id, line.row, area.column + monthPlace);
      for (const [place, known] of formulas)
        if (isAmong(known, line.cells[place] ?? '')) sorting.mark(id, line.row, area.column + place);
    }
  }
}

function partners(lines: readonly Line[], keyOf: (line: Line) => string): (key: string) => Line | undefined {
  const waiting = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const same = waiting.get(key);
    if (same) same.push(line);
    else waiting.set(key, [line]);
  }
  return (key) => waiting.get(key)?.shift();
}

interface Fill {
  readonly id: string;
  readonly table: TableRecord;
  readonly area: Area;
  readonly headers: readonly string[];
  readonly block: BlockRecord;
}

/** A row as an import left it is all ours; of one that was changed since, the cells that are as the import left them. */
function shortTable(sorting: Sorting, store: Store, { id, table, area, headers, block }: Fill): void {
  const found = columnsOf(headers, block);
  const keys = block.columns.flatMap(({ key, filledBy }) =>
    filledBy !== 'formula' && found.has(key) ? [key] : [],
  );
  const places = keys.map((key) => found.get(key) ?? -1);
  const columns: TableColumns = { headers, keys, places, formulas: new Map(), missing: null };
  const left = baselineOf(importsOf(store, table.sheetKey, table.block), columns)?.lines ?? [];
  const formulas = formulasIn(block, found);
  const keyOf = (data: readonly Content[]) => identity(table.key.map((key) => data[keys.indexOf(key)] ?? ''));
  const rows = sorting
    .rows(area)
    .map((line) => ({ ...line, data: places.map((place) => line.cells[place] ?? '') }));
  const whole = partners(left, ({ data }) => identity(data));
  const kept = rows.map(({ data }) => whole(identity(data)));
  const used = new Set(kept);
  const similar = partners(
    left.filter((line) => !used.has(line)),
    ({ data }) => keyOf(data),
  );
  rows.forEach(({ row, cells, data }, index) => {
    const line = kept[index] ?? similar(keyOf(data));
    data.forEach((cell, at) => {
      if (line && isSame(cell, line.data[at] ?? '')) sorting.mark(id, row, area.column + (places[at] ?? 0));
    });
    for (const [place, known] of formulas)
      if (isAmong(known, cells[place] ?? '')) sorting.mark(id, row, area.column + place);
  });
}

/** Where a table has become shorter than it was built, what stood beneath is gone. */
function shortened(sorting: Sorting, sheet: SheetSnapshot, block: BlockRecord, area: Area): void {
  const built = blockArea(sheet, block.id) ?? block.area;
  const end = area.row + area.rows;
  for (let row = end; row < built.row + built.rows; row += 1)
    for (let column = built.column; column < built.column + built.columns; column += 1)
      if (isBlank(sorting.at(row, column))) sorting.all({ row, column, rows: 1, columns: 1 });
}

function named(
  sorting: Sorting,
  snapshot: WorkbookSnapshot,
  sheet: string,
  imports: readonly Import[],
): void {
  for (const { id, body } of [...imports].reverse())
    for (const cell of namedOfRecord(snapshot, body)) {
      const { row, column } = cell.area;
      const after = body.named.find(
        ({ scope, name }) => scope === cell.scope && same(name, cell.name),
      )?.after;
      if (same(cell.sheet, sheet) && String(sorting.at(row, column)) === String(shown(after ?? '')))
        sorting.mark(id, row, column);
    }
}

/** @param tables of the whole workbook */
export function filledOn(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: SheetRecord,
  sheet: SheetSnapshot,
  reading: SheetReading,
  tables: readonly TableArea[],
): Filled {
  const sorting = new Sorting(reading);
  const imports = importsSince(store, stored);
  const areaOf = (table: string) => tables.find(({ name }) => same(name, table))?.area;
  const headersOf = (table: string) =>
    tablesOn(snapshot, sheet.name).find(({ name }) => same(name, table))?.columns ?? [];
  for (const { id, table } of latestFills(imports, record.key)) {
    const place = findTable(snapshot, store, record.key, table.block);
    const area = place && areaOf(place.table);
    if (!area) continue;
    const { block } = place;
    if (table.written === null) {
      sorting.all(dataOf(area));
      sorting.count(id, (area.rows - 1) * area.columns);
    } else shortTable(sorting, store, { id, table, area, headers: headersOf(place.table), block });
    shortened(sorting, sheet, block, area);
  }
  const monthly = imports.filter(({ body }) => record.key === MONTHS_SHEET && body.sheetKey === record.key);
  const found = findMonthsTable(snapshot, record, sheet, tables);
  if (found) months(sorting, found, monthly);
  named(sorting, snapshot, sheet.name, imports);
  return { cells: sorting.cells, isOurs: sorting.isOurs, added: sorting.added };
}
