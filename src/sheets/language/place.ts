// Gives a template's blocks their addresses: top to bottom with the gaps asked for, or beside another block.

import type { AreaPlan } from './plan';
import type { AreaTemplate, BlockTemplate, SheetTemplate } from './template';

/** Rows above the first block, when its own gap is 0. */
export interface Placed {
  readonly block: BlockTemplate;
  readonly area: AreaPlan;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
}

export type Layout = ReadonlyMap<string, Placed>;

function placeBlock(block: BlockTemplate, row: number): Placed {
  return {
    block,
    area: { row, column: block.column, rows: block.rows.length, columns: block.columns.length },
    rowOf: new Map(block.rows.map(({ key }, index) => [key, row + index])),
    columnOf: new Map(block.columns.map((key, index) => [key, block.column + index])),
  };
}

/** The addresses of every block of a sheet; keys must be unique. */
export function layOut(sheet: SheetTemplate): Layout {
  const placed = new Map<string, Placed>();
  let next = 0;
  for (const block of sheet.blocks) {
    if (placed.has(block.id)) throw new Error(`Block ${block.id} is there twice`);
    if (new Set(block.rows.map(({ key }) => key)).size !== block.rows.length)
      throw new Error(`Block ${block.id} has a row twice`);
    const neighbour = block.beside === undefined ? undefined : find(placed, block.beside);
    const here = placeBlock(block, neighbour?.area.row ?? next + (block.gap ?? 0));
    placed.set(block.id, here);
    next = Math.max(next, here.area.row + here.area.rows);
  }
  return placed;
}

export function find(layout: Layout, id: string): Placed {
  const placed = layout.get(id);
  if (placed === undefined) throw new Error(`There is no block ${id}`);
  return placed;
}

function keyed(map: ReadonlyMap<string, number>, key: string): number {
  const index = map.get(key);
  if (index === undefined) throw new Error(`There is no row or column ${key}`);
  return index;
}

/** Sheet row of 'block/row', or of a block's first row. */
export function rowAt(layout: Layout, path: string): number {
  const [id = '', row] = path.split('/');
  const placed = find(layout, id);
  return row === undefined ? placed.area.row : keyed(placed.rowOf, row);
}

/** The rectangle that an area of keys names. */
export function areaOf(layout: Layout, { block, rows, columns }: AreaTemplate): AreaPlan {
  const { rowOf, columnOf } = find(layout, block);
  const row = keyed(rowOf, rows[0]);
  const column = keyed(columnOf, columns[0]);
  return {
    row,
    column,
    rows: keyed(rowOf, rows[1]) - row + 1,
    columns: keyed(columnOf, columns[1]) - column + 1,
  };
}
