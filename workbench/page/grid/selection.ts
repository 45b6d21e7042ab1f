// What is selected, and how keys and pointer change it. The active cell is where typing goes; `anchor` and `far` are two
// opposite corners of the selected area, which Tab and Enter walk through without changing it.
import type { Area } from '../../../host/model/types';
import { edgeOf, type Position } from './navigation';
import type { Geometry } from './geometry';

export interface Selection {
  readonly active: Position;
  readonly anchor: Position;
  readonly far: Position;
}

export const single = (at: Position): Selection => ({ active: at, anchor: at, far: at });

const touches = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The selected rectangle, grown until no merged cell is cut. */
export function areaOf({ anchor, far }: Selection, merges: readonly Area[]): Area {
  let top = Math.min(anchor.row, far.row);
  let left = Math.min(anchor.column, far.column);
  let bottom = Math.max(anchor.row, far.row);
  let right = Math.max(anchor.column, far.column);
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      if (!touches(merge, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }))
        continue;
      const before = [top, left, bottom, right].join();
      top = Math.min(top, merge.row);
      left = Math.min(left, merge.column);
      bottom = Math.max(bottom, merge.row + merge.rows - 1);
      right = Math.max(right, merge.column + merge.columns - 1);
      grown ||= before !== [top, left, bottom, right].join();
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Sight {
  readonly geometry: Geometry;
  readonly merges: readonly Area[];
  /** The last row and column that hold something. */
  readonly last: Position;
  isFilled(row: number, column: number): boolean;
}

const steps: Readonly<Record<Direction, { axis: 'row' | 'column'; by: 1 | -1 }>> = {
  up: { axis: 'row', by: -1 },
  down: { axis: 'row', by: 1 },
  left: { axis: 'column', by: -1 },
  right: { axis: 'column', by: 1 },
};

/** The cell `count` steps away (`'edge'`: as Ctrl + arrow), leaving merged cells as one. */
export function stepFrom(
  sight: Sight,
  from: Position,
  direction: Direction,
  count: number | 'edge',
): Position {
  const { axis, by } = steps[direction];
  const line = axis === 'row' ? sight.geometry.rows : sight.geometry.columns;
  const merge = sight.merges.find((area) => touches(area, { ...from, rows: 1, columns: 1 }));
  let start = from[axis];
  if (merge !== undefined && by === 1)
    start = axis === 'row' ? merge.row + merge.rows - 1 : merge.column + merge.columns - 1;
  const filled = (index: number): boolean =>
    axis === 'row' ? sight.isFilled(index, from.column) : sight.isFilled(from.row, index);
  const index =
    count === 'edge' ? edgeOf(line, start, by, sight.last[axis], filled) : line.step(start, by * count);
  const landed = { ...from, [axis]: index };
  const target = sight.merges.find((area) => touches(area, { ...landed, rows: 1, columns: 1 }));
  return target === undefined || target === merge ? landed : { row: target.row, column: target.column };
}

/** Where Tab or Enter goes inside a selection of several cells: row by row, or column by column, round and round. */
export function walk(area: Area, from: Position, direction: Direction, geometry: Geometry): Position {
  const { axis, by } = steps[direction];
  const across = axis === 'column';
  const inner = visible(
    across ? geometry.columns : geometry.rows,
    across ? area.column : area.row,
    across ? area.columns : area.rows,
  );
  const outer = visible(
    across ? geometry.rows : geometry.columns,
    across ? area.row : area.column,
    across ? area.rows : area.columns,
  );
  const at =
    outer.indexOf(across ? from.row : from.column) * inner.length +
    inner.indexOf(across ? from.column : from.row);
  const total = inner.length * outer.length;
  const next = (((at + by) % total) + total) % total;
  const innerIndex = inner[next % inner.length] ?? 0;
  const outerIndex = outer[Math.floor(next / inner.length)] ?? 0;
  return across ? { row: outerIndex, column: innerIndex } : { row: innerIndex, column: outerIndex };
}

function visible(axis: Geometry['rows'], first: number, count: number): number[] {
  const found: number[] = [];
  for (let slot = axis.slot(first); slot < axis.slot(first + count); slot++)
    found.push(axis.indexes[slot] ?? 0);
  return found;
}
