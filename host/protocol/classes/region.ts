// The region around a cell: it grows by whole rows and columns until what borders on it, corners too, is empty.
import { COLUMNS, ROWS, intersect } from '../../model/address';
import { cellAt } from '../../model/cells';
import type { Area, Sheet } from '../../model/types';
import type { RangeTarget } from '../session';

function isUsed(sheet: Sheet, area: Area): boolean {
  for (let row = Math.max(0, area.row); row < Math.min(ROWS, area.row + area.rows); row += 1) {
    const last = Math.min(COLUMNS, area.column + area.columns);
    for (let column = Math.max(0, area.column); column < last; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return true;
    }
  }
  return false;
}

/** The region grown by the line on one side, if anything stands there. */
function grown(sheet: Sheet, area: Area): Area {
  const { row, column, rows, columns } = area;
  const wide = { column: column - 1, columns: columns + 2 };
  const high = { row: row - 1, rows: rows + 2 };
  if (isUsed(sheet, { ...wide, row: row + rows, rows: 1 })) return { ...area, rows: rows + 1 };
  if (isUsed(sheet, { ...wide, row: row - 1, rows: 1 })) return { ...area, row: row - 1, rows: rows + 1 };
  if (isUsed(sheet, { ...high, column: column + columns, columns: 1 }))
    return { ...area, columns: columns + 1 };
  if (isUsed(sheet, { ...high, column: column - 1, columns: 1 }))
    return { ...area, column: column - 1, columns: columns + 1 };
  return area;
}

export function surroundingRegion({ sheet, area }: RangeTarget): RangeTarget {
  let region = area;
  for (let next = grown(sheet, region); next !== region; next = grown(sheet, region)) region = next;
  return { sheet, area: region };
}

/** Merged cells whose first cell lies in the range. */
export function mergedIn({ sheet, area }: RangeTarget): Area[] {
  return sheet.merges.filter(
    ({ row, column }) => intersect({ row, column, rows: 1, columns: 1 }, area) !== undefined,
  );
}
