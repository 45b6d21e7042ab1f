// Column widths and row heights that fit their contents, estimated from the number of characters: no font is measured, so
// the result is an approximation of Excel's.
import { COLUMNS, ROWS } from './address';
import { cellsIn, formatAt } from './cells';
import { STANDARD_HEIGHT } from './create';
import { cellText } from './text';
import type { Area, CellFormat, Sheet, Workbook } from './types';

const POINTS_A_CHARACTER = 5.4;
const PADDING = 6;
const WIDEST = 1_340;

function textWidth(text: string, format: CellFormat): number {
  const size = (format.fontSize ?? 11) / 11;
  const longest = Math.max(0, ...text.split('\n').map((line) => line.length));
  return longest * POINTS_A_CHARACTER * size * (format.bold ? 1.08 : 1) + PADDING + format.indent * 7;
}

function inMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

export function autofit(workbook: Workbook, sheet: Sheet, area: Area, axis: 'rows' | 'columns'): void {
  const found = new Map<number, number>();
  const whole =
    axis === 'columns' ? { ...area, row: 0, rows: ROWS } : { ...area, column: 0, columns: COLUMNS };
  const cells = cellsIn(sheet, axis === 'columns' && area.rows < ROWS ? area : whole);
  for (const { row, column, cell } of cells) {
    if (cell.value === null || inMerge(sheet, row, column)) continue;
    const format = formatAt(workbook, cell.format);
    const text = cellText(cell.value, format.numberFormat);
    const line = axis === 'columns' ? column : row;
    const size =
      axis === 'columns' ? (format.wrap ? 0 : textWidth(text, format)) : height(sheet, column, text, format);
    found.set(line, Math.max(found.get(line) ?? 0, size));
  }
  for (const [line, size] of found) {
    if (size === 0) continue;
    if (axis === 'columns') sheet.columnWidths.set(line, Math.round(Math.min(size, WIDEST) * 4) / 4);
    else if (size === STANDARD_HEIGHT) sheet.rowHeights.delete(line);
    else sheet.rowHeights.set(line, size);
  }
}

function height(sheet: Sheet, column: number, text: string, format: CellFormat): number {
  const line = Math.max(STANDARD_HEIGHT, Math.ceil((format.fontSize ?? 11) * 1.36));
  const width = sheet.columnWidths.get(column) ?? sheet.standardWidth;
  const lines = text
    .split('\n')
    .reduce(
      (sum, part) => sum + (format.wrap ? Math.max(1, Math.ceil(textWidth(part, format) / width)) : 1),
      0,
    );
  return line * (format.wrap ? lines : 1);
}
