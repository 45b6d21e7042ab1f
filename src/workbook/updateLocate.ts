// Where the blocks of a sheet of ours are now: found by their hidden names or tables, their lines by what stands in them.
import type { BlockPlan } from '../sheets/language/plan';
import { contains, type Area } from './address';
import { isBlank, isFormula, fromPlan, type Content } from './content';
import { align, columnLines, plainText, rowLines } from './updateAlign';
import { blockLayout, type BlockLayout, type SheetLayout } from './updateLayout';
import { blockArea } from './ours';
import { toR1C1 } from './relative';
import { same, type SheetSnapshot } from './snapshot';
import type { BlockRecord, SheetRecord } from './record/record';

export interface TableNow {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

/** A sheet of ours as it is. */
export interface SheetNow {
  readonly key: string;
  readonly sheet: SheetSnapshot;
  /** The used cells, formulas in R1C1. */
  readonly area: Area | null;
  readonly formulas: readonly (readonly Content[])[];
  readonly tables: readonly TableNow[];
}

export type Grid = readonly (readonly Content[])[];

export function contentAt(
  { area, formulas }: Pick<SheetNow, 'area' | 'formulas'>,
  row: number,
  column: number,
): Content {
  if (!area || !contains(area, row, column)) return '';
  return formulas[row - area.row]?.[column - area.column] ?? '';
}

export function gridOf(now: Pick<SheetNow, 'area' | 'formulas'>, area: Area): Content[][] {
  return Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across) =>
      contentAt(now, area.row + down, area.column + across),
    ),
  );
}

/** The cells of a plan's block as they are sent, formulas in R1C1. */
export function plannedGrid(block: BlockPlan): Content[][] {
  return block.cells.map((line, down) =>
    line.map(({ content }, across) => {
      if (content === null) return '';
      if (isFormula(content)) return toR1C1(content, block.row + down, block.column + across) ?? content;
      return fromPlan(content) ?? '';
    }),
  );
}

/** The table by its name; renamed, it is the one left over that has most of its columns. */
function tableOf(block: BlockRecord, now: SheetNow, others: readonly BlockRecord[]): TableNow | null {
  const named = now.tables.find(({ name }) => same(name, block.table ?? ''));
  if (named) return named;
  const left = now.tables.filter(
    ({ name }) => !others.some(({ table }) => table !== null && same(table, name)),
  );
  const shared = ({ columns }: TableNow) =>
    block.columns.filter(({ header }) => columns.some((column) => same(column, header))).length;
  const best = [...left].sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) * 2 >= block.columns.length ? best : null;
}

/** Its name is gone, but what we wrote still stands there. */
function stillThere(block: BlockRecord, now: SheetNow): boolean {
  let [ours, kept] = [0, 0];
  block.content.forEach((line, down) =>
    line.forEach((content, across) => {
      if (isBlank(content)) return;
      ours += 1;
      if (contentAt(now, block.area.row + down, block.area.column + across) === content) kept += 1;
    }),
  );
  return ours > 0 && kept * 2 > ours;
}

function areaNow(
  block: BlockRecord,
  now: SheetNow,
  others: readonly BlockRecord[],
): { area: Area; table: TableNow | null } | null {
  if (block.table !== null) {
    const table = tableOf(block, now, others);
    return table && { area: table.area, table };
  }
  const area = blockArea(now.sheet, block.id) ?? (stillThere(block, now) ? block.area : null);
  return area && { area, table: null };
}

function locate(block: BlockRecord, now: SheetNow, others: readonly BlockRecord[]): BlockLayout | null {
  const found = areaNow(block, now, others);
  if (!found) return null;
  const { area, table } = found;
  const grid = gridOf(now, area);
  const headerRow = block.table === null ? null : 0;
  const columns = align(
    columnLines(block.content, block.area.columns, headerRow),
    columnLines(grid, area.columns, headerRow),
  );
  const key = block.columns.findIndex(({ filledBy }) => filledBy === 'key');
  const keyNow = key < 0 ? null : (columns[key] ?? null);
  const labels = keyNow === null ? [null, null] : [key, keyNow];
  const rows = align(rowLines(block.content, labels[0] ?? null), rowLines(grid, labels[1] ?? null));
  const lines = (keys: readonly string[], places: readonly (number | null)[], first: number) =>
    new Map(
      places.flatMap((place, index) => {
        const name = keys[index] ?? '';
        return place === null || name === '' ? [] : [[name, first + place] as const];
      }),
    );
  const columnMap = lines(block.columnKeys, columns, area.column);
  const headers = [...columnMap].map(
    ([name, column]) => [name, plainText(String(contentAt(now, area.row, column)))] as const,
  );
  return blockLayout({
    id: block.id,
    area,
    rows: lines(block.rowKeys, rows, area.row),
    columns: columnMap,
    table: table?.name ?? null,
    headers: new Map(table ? headers : []),
  });
}

export function locateSheet(record: SheetRecord, now: SheetNow): SheetLayout {
  const { name } = now.sheet;
  const blocks = record.blocks.flatMap((block) => locate(block, now, record.blocks) ?? []);
  return { key: record.key, name, names: [name], blocks };
}
