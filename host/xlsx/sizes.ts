// Sizes: the model counts points, a file counts columns in widths of the digit 0 and drawings in EMU.
import { STANDARD_HEIGHT } from '../model/create';
import type { Sheet } from '../model/types';

const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the body font at its default size, in pixels (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_PIXELS = 7;
const EMU_PER_POINT = 12_700;

/** Column width in characters, padding included, rounded as Excel rounds it: to 1/256. */
export function characters(points: number): number {
  const pixels = Math.round(points * PIXELS_PER_POINT);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

export function inches(points: number): number {
  return Math.round((points / 72) * 1e6) / 1e6;
}

export function columnWidth(sheet: Sheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return sheet.columnWidths.get(column) ?? sheet.standardWidth;
}

export function rowHeight(sheet: Sheet, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  return sheet.rowHeights.get(row) ?? STANDARD_HEIGHT;
}
