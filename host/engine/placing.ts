// Where results are put: into their cell, and over the cells beside and below it when they are arrays, unless something
// stands in the way.
import { intersect } from '../model/address';
import { cellAt, emptySpill, ensureCell } from '../model/cells';
import type { Area, CellValue, Sheet } from '../model/types';
import type { CalculatorResult } from './calculator';

/** Puts a result into its cell, when it is new or when the cell lost it. */
export function place(sheet: Sheet, result: CalculatorResult, fresh: boolean): void {
  const cell = cellAt(sheet, result.row, result.column);
  if (cell?.formula === undefined) return;
  const lost =
    cell.value === null || (result.spill !== undefined && !cell.spill && typeof cell.value !== 'object');
  if (!fresh && !lost) return;
  if (result.spill) spillInto(sheet, result.row, result.column, result.spill);
  else {
    emptySpill(sheet, result.row, result.column);
    cell.value = result.value;
  }
}

/** Fills a rectangle from its anchor; anything in the way makes it #SPILL!. */
export function spillInto(sheet: Sheet, row: number, column: number, lines: CellValue[][]): void {
  emptySpill(sheet, row, column);
  const columns = lines[0]?.length ?? 1;
  const anchor = ensureCell(sheet, row, column);
  if (blocked(sheet, { row, column, rows: lines.length, columns })) {
    anchor.value = { error: '#SPILL!' };
    return;
  }
  lines.forEach((line, r) =>
    line.forEach((value, c) => {
      const cell = ensureCell(sheet, row + r, column + c);
      cell.value = value;
      if (r > 0 || c > 0) cell.spilledFrom = { row, column };
    }),
  );
  anchor.spill = { rows: lines.length, columns };
}

function blocked(sheet: Sheet, area: Area): boolean {
  if (area.row + area.rows > 1_048_576 || area.column + area.columns > 16_384) return true;
  if (sheet.tables.some((table) => intersect(table.area, area))) return true;
  if (sheet.merges.some((merge) => intersect(merge, area))) return true;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (row === area.row && column === area.column) continue;
      const cell = cellAt(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return true;
    }
  }
  return false;
}
