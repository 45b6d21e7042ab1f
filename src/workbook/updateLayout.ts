// Where the blocks of our sheets lie, line by line, and who each line is: as they were planned, as they were when we
// wrote them, and as they are now. What one layout calls row 7 another may call row 9; the keys are the same in all.
import { contains, type Area } from './address';
import type { BlockPlan, SheetPlan } from '../sheets/language/plan';
import type { BlockRecord, SheetRecord } from './record/record';

export interface BlockLayout {
  readonly id: string;
  readonly area: Area;
  /** Sheet row of each row key, and back. */
  readonly rows: ReadonlyMap<string, number>;
  readonly rowKeys: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<string, number>;
  readonly columnKeys: ReadonlyMap<number, string>;
  /** Excel's name of the table, and its headers by column key. */
  readonly table: string | null;
  readonly headers: ReadonlyMap<string, string>;
  /** All that formulas may call them: the table's names, and its headers in small letters. */
  readonly tableNames: readonly string[];
  readonly headerKeys: ReadonlyMap<string, string>;
}

export interface SheetLayout {
  readonly key: string;
  readonly name: string;
  /** All that formulas may call it. */
  readonly names: readonly string[];
  readonly blocks: readonly BlockLayout[];
}

/** By sheet key. */
export type Layout = ReadonlyMap<string, SheetLayout>;

/** Sheets as a layout. */
export function layoutOf(sheets: readonly SheetLayout[]): Layout {
  return new Map(sheets.map((sheet) => [sheet.key, sheet]));
}

/** Keys for lines that have none: their places. */
export function placeKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `#${String(index)}`);
}

export const rowKeysOf = (block: Pick<BlockPlan, 'rowKeys' | 'rows'>): readonly string[] =>
  block.rowKeys ?? placeKeys(block.rows);

export const columnKeysOf = (block: Pick<BlockPlan, 'columnKeys' | 'columns' | 'table'>): readonly string[] =>
  block.columnKeys ?? block.table?.columns.map(({ key }) => key) ?? placeKeys(block.columns);

export interface LaidOut {
  readonly id: string;
  readonly area: Area;
  /** Sheet row by key. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly table: string | null;
  readonly headers: ReadonlyMap<string, string>;
}

export function blockLayout(block: LaidOut): BlockLayout {
  const flipped = (lines: ReadonlyMap<string, number>) =>
    new Map([...lines].map(([key, line]) => [line, key] as const));
  return {
    ...block,
    rowKeys: flipped(block.rows),
    columnKeys: flipped(block.columns),
    tableNames: block.table === null ? [] : [block.table],
    headerKeys: new Map([...block.headers].map(([key, header]) => [header.toLowerCase(), key])),
  };
}

/** A layout in which sheets, tables and headers are also known by what another one calls them. */
export function alsoKnownAs(layout: Layout, other: Layout): Layout {
  return new Map(
    [...layout.values()].map((sheet): [string, SheetLayout] => {
      const there = other.get(sheet.key);
      const blocks = sheet.blocks.map((block): BlockLayout => {
        const same = there?.blocks.find(({ id }) => id === block.id);
        if (!same) return block;
        return {
          ...block,
          tableNames: [...block.tableNames, ...same.tableNames],
          headerKeys: new Map([...same.headerKeys, ...block.headerKeys]),
        };
      });
      return [sheet.key, { ...sheet, names: [...sheet.names, ...(there?.names ?? [])], blocks }];
    }),
  );
}

/** Lines by key, in their order; '' is nobody's key. */
export function linesFrom(keys: readonly string[], first: number): Map<string, number> {
  return new Map(keys.flatMap((key, index) => (key === '' ? [] : [[key, first + index] as const])));
}

function areaOf({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

export function layoutOfPlan(sheet: SheetPlan): SheetLayout {
  return {
    key: sheet.key,
    name: sheet.name,
    names: [sheet.name],
    blocks: sheet.blocks.map((block) =>
      blockLayout({
        id: block.id,
        area: areaOf(block),
        rows: linesFrom(rowKeysOf(block), block.row),
        columns: linesFrom(columnKeysOf(block), block.column),
        table: block.table?.name ?? null,
        headers: new Map((block.table?.columns ?? []).map(({ key, header }) => [key, header])),
      }),
    ),
  };
}

export function layoutOfBlock(block: BlockRecord): BlockLayout {
  const { area, id, table } = block;
  return blockLayout({
    id,
    area,
    rows: linesFrom(block.rowKeys, area.row),
    columns: linesFrom(block.columnKeys, area.column),
    table,
    headers: new Map(block.columns.map(({ key, header }) => [key, header])),
  });
}

export function layoutOfRecord(sheet: SheetRecord): SheetLayout {
  return { key: sheet.key, name: sheet.name, names: [sheet.name], blocks: sheet.blocks.map(layoutOfBlock) };
}

/** The block and the keys of a cell; null where none of our lines cross. */
export function placeOf(
  sheet: SheetLayout | undefined,
  row: number,
  column: number,
): { readonly block: BlockLayout; readonly row: string; readonly column: string } | null {
  for (const block of sheet?.blocks ?? []) {
    if (!contains(block.area, row, column)) continue;
    const [rowKey, columnKey] = [block.rowKeys.get(row), block.columnKeys.get(column)];
    if (rowKey !== undefined && columnKey !== undefined) return { block, row: rowKey, column: columnKey };
  }
  return null;
}
