// Of several operations that are taken back in one go, the later imports go first, and bring back what stood there before
// them. What an earlier one would then find is told here without writing anything: the same reading, with those cells in it.
import type { Area } from './address';
import { bare, isBlank, type Content } from './content';
import { findMonthsTable, type TableArea } from './filledPlaces';
import { namedOfRecord } from './importNamed';
import type { NamedReading } from './importTypes';
import { columnsOf, monthOf, placesIn, type TableReading } from './monthTable';
import { tablesOn } from './ours';
import type { BlockRecord, ImportBody, SheetRecord, TableRecord } from './record/record';
import type { Store } from './record/store';
import type { SheetReading } from './sheetReading';
import { findTable } from './shortTables/place';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { contentAt } from './updateLocate';

interface Import {
  readonly id: string;
  readonly body: ImportBody;
}

/** The imports among operations, the latest first: of two that wrote a cell the earlier one's word counts. */
function importsAmong({ records }: Store, along: readonly string[]): Import[] {
  return records
    .flatMap(({ id, record }) =>
      along.includes(id) && record?.body.kind === 'import' ? [{ id, body: record.body }] : [],
    )
    .reverse();
}

const keyOf = (row: number, column: number) => `${String(row)}:${String(column)}`;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

function monthCells(
  placeOf: (header: string) => number,
  rows: ReadonlyMap<number, number>,
  imports: readonly Import[],
): Cell[] {
  return imports.flatMap(({ body }) =>
    body.cells.flatMap(({ month, column, before }): Cell[] => {
      const [row, place] = [rows.get(month), placeOf(column)];
      return row === undefined || place < 0 ? [] : [{ row, column: place, content: bare(before ?? '') }];
    }),
  );
}

/** The month of each row, by the cells of its column. */
function rowsByMonth(cells: readonly unknown[], first: number): Map<number, number> {
  return new Map(
    cells.flatMap((month, index) =>
      typeof month === 'number' && month >= 1 ? [[monthOf(month), first + index] as const] : [],
    ),
  );
}

interface Rewound {
  readonly reading: TableReading;
  /** Whether a cell of the sheet would be another one. */
  readonly isBack: (row: number, column: number) => boolean;
}

/** The table of months as the imports that go first leave it; rows that they added stay in sight, emptied. */
export function rewoundMonths(
  table: TableReading,
  { monthColumn, sheetKey }: ImportBody,
  block: BlockRecord | null,
  store: Store,
  along: readonly string[],
): Rewound {
  const headers = (table.values[0] ?? []).map(String);
  const placeIn = placesIn(headers, block);
  const place = placeIn(monthColumn);
  const rows = rowsByMonth(
    table.values.map((line) => line[place]),
    0,
  );
  const imports = importsAmong(store, along).filter(({ body }) => body.sheetKey === sheetKey);
  const back = new Map(
    monthCells(placeIn, rows, imports).map((cell) => [keyOf(cell.row, cell.column), cell.content]),
  );
  const formulas = table.formulas.map((line, row) =>
    line.map((now, column) => back.get(keyOf(row, column)) ?? now),
  );
  return {
    reading: { ...table, formulas },
    isBack: (row, column) => {
      const [down, across] = [row - table.area.row, column - table.area.column];
      const content = back.get(keyOf(down, across));
      return content !== undefined && String(content) !== String(table.formulas[down]?.[across] ?? '');
    },
  };
}

/** The cells beside the tables, likewise. */
export function rewoundNamed(
  named: readonly NamedReading[],
  store: Store,
  along: readonly string[],
): NamedReading[] {
  const all = importsAmong(store, along).flatMap(({ body }) => body.named);
  return named.map((cell) => {
    const last = all.filter(({ scope, name }) => scope === cell.scope && same(name, cell.name)).at(-1);
    return last ? { ...cell, formula: bare(last.before ?? '') } : cell;
  });
}

/** The earliest of the imports that filled a short table: after it is taken back the table is as it found it. */
export function firstFill(
  store: Store,
  along: readonly string[],
  sheetKey: string,
  block: string,
): { readonly id: string; readonly table: TableRecord } | null {
  for (const { id, body } of importsAmong(store, along).reverse()) {
    const table = body.tables?.find((each) => each.sheetKey === sheetKey && each.block === block);
    if (table) return { id, table };
  }
  return null;
}

interface On {
  readonly snapshot: WorkbookSnapshot;
  readonly store: Store;
  readonly along: readonly string[];
  readonly record: SheetRecord;
  readonly sheet: SheetSnapshot;
  readonly reading: SheetReading;
  readonly tables: readonly TableArea[];
}

function monthsBack({ snapshot, store, along, record, sheet, reading, tables }: On): Cell[] {
  const found = findMonthsTable(snapshot, record, sheet, tables);
  if (!found) return [];
  const { area, headers, block } = found;
  const key = block.columns.find(({ filledBy }) => filledBy === 'key')?.key ?? '';
  const place = columnsOf(headers, block).get(key) ?? -1;
  const months = Array.from({ length: area.rows - 1 }, (_, index) =>
    contentAt(reading, area.row + 1 + index, area.column + place),
  );
  const imports = importsAmong(store, along).filter(({ body }) => body.sheetKey === record.key);
  return monthCells(placesIn(headers, block), rowsByMonth(months, area.row + 1), imports).map((cell) => ({
    ...cell,
    column: area.column + cell.column,
  }));
}

/** Rows that were written out because they were not as imports had left them. */
function tablesBack({ snapshot, store, along, record, sheet, tables }: On): Cell[] {
  return record.blocks.flatMap(({ id }): Cell[] => {
    const image = firstFill(store, along, record.key, id)?.table.before ?? null;
    const place = findTable(snapshot, store, record.key, id);
    const area = tables.find(({ name }) => place !== null && same(name, place.table))?.area;
    if (image === null || image === 'asImported' || !place || !area) return [];
    const headers = tablesOn(snapshot, sheet.name).find(({ name }) => same(name, place.table))?.columns ?? [];
    const columns = columnsOf(headers, place.block);
    const at = (row: number, column: number, content: Content): Cell[] =>
      column < 0
        ? []
        : [{ row: area.row + 1 + row, column: area.column + column, content: bare(content ?? '') }];
    return [
      ...image.keys.flatMap((key, index) =>
        (image.columns[index] ?? []).flatMap((content, row) => at(row, columns.get(key) ?? -1, content)),
      ),
      ...image.rest.flatMap(([row, cells]) =>
        cells.flatMap(([header, content]) =>
          at(
            row,
            headers.findIndex((each) => same(each, header)),
            content,
          ),
        ),
      ),
    ];
  });
}

function namedBack({ snapshot, store, along, sheet }: On): Cell[] {
  return importsAmong(store, along).flatMap(({ body }) =>
    namedOfRecord(snapshot, body).flatMap((cell): Cell[] => {
      const before = body.named.find(
        ({ scope, name }) => scope === cell.scope && same(name, cell.name),
      )?.before;
      const { row, column } = cell.area;
      return same(cell.sheet, sheet.name) ? [{ row, column, content: bare(before ?? '') }] : [];
    }),
  );
}

/** A sheet with cells in it that would come back, and which those are; null where none would that holds anything. */
export function rewoundSheet(
  on: On,
): { readonly reading: SheetReading; readonly isBack: (row: number, column: number) => boolean } | null {
  const { reading } = on;
  const back = new Map(
    [...monthsBack(on), ...tablesBack(on), ...namedBack(on)].map((cell) => [
      keyOf(cell.row, cell.column),
      cell,
    ]),
  );
  const filled = [...back.values()].filter(({ content }) => !isBlank(content));
  if (filled.length === 0) return null;
  const area = around(reading.area, filled);
  const formulas = Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across): Content => {
      const [row, column] = [area.row + down, area.column + across];
      return back.get(keyOf(row, column))?.content ?? contentAt(reading, row, column);
    }),
  );
  return { reading: { ...reading, area, formulas }, isBack: (row, column) => back.has(keyOf(row, column)) };
}

function around(area: Area | null, cells: readonly Cell[]): Area {
  const inside = area ? [area] : [];
  const all = [...inside, ...cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))];
  const [row, column] = [
    Math.min(...all.map((each) => each.row)),
    Math.min(...all.map((each) => each.column)),
  ];
  return {
    row,
    column,
    rows: Math.max(...all.map((each) => each.row + each.rows)) - row,
    columns: Math.max(...all.map((each) => each.column + each.columns)) - column,
  };
}
