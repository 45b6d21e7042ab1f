// A list that is written piece by piece is looked at piece by piece, in the requests that write it: each cell that is written
// over is to hold what the plan saw there, or nothing in rows that are new.
import { contains, type Area } from './address';
import { bare, type Content } from './content';
import type { Edit } from './edit';
import { changedAt, fewOrRearranged, gridWithin, type Changed, type Guard, type UsedCells } from './guard';
import { sameCell } from './sameCell';
import { same } from './snapshot';

/** Cells that were read before they were written. */
export interface Box {
  readonly sheet: string;
  readonly area: Area;
  readonly held: UsedCells;
}

type Writes = Extract<Edit, { kind: 'writeCells' | 'fillFormula' | 'clearContents' }>;

const writes = (edit: Edit): edit is Writes =>
  ['writeCells', 'fillFormula', 'clearContents'].includes(edit.kind);

const holds = (outer: Area, inner: Area): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

/** Null leaves a cell alone. */
function given(edit: Writes, row: number, column: number): Content {
  if (edit.kind === 'clearContents') return '';
  if (edit.kind === 'fillFormula') return edit.formula;
  return bare(edit.content[row - edit.area.row]?.[column - edit.area.column] ?? null);
}

/** @param edits of one request, in which no lines of the guarded sheet move */
export function writtenChanged(
  { sheet, area, seen }: Extract<Guard, { kind: 'written' }>,
  edits: readonly Edit[],
  boxes: readonly Box[],
): Changed[] {
  const grids = new Map<Box, Content[][]>();
  const found: Changed[] = [];
  for (const edit of edits) {
    if (!writes(edit) || !same(edit.sheet, sheet)) continue;
    const box = boxes.find((each) => same(each.sheet, sheet) && holds(each.area, edit.area));
    if (!box) continue;
    const grid = grids.get(box) ?? gridWithin(box.area, box.held);
    grids.set(box, grid);
    const end = { row: edit.area.row + edit.area.rows, column: edit.area.column + edit.area.columns };
    for (let row = Math.max(edit.area.row, area.row); row < Math.min(end.row, area.row + area.rows); row += 1)
      for (let { column } = edit.area; column < end.column; column += 1) {
        const to = given(edit, row, column);
        if (!contains(area, row, column) || to === null) continue;
        const from = seen[row - area.row]?.[column - area.column] ?? '';
        const now = grid[row - box.area.row]?.[column - box.area.column] ?? '';
        // A table that grows fills its formulas down by itself.
        if (from !== now && !sameCell(to, now)) found.push(changedAt(sheet, row, column, from, now));
      }
  }
  return fewOrRearranged(sheet, found);
}
