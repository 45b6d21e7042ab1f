// Reading and changing single cells and their formats. Formats are interned: equal formats share one number, so that
// ten thousand cells cost ten thousand numbers and comparing two formats is comparing two numbers.
import { cellKey, contains } from './address';
import type { Area, Cell, CellFormat, CellValue, Sheet, Workbook } from './types';

const interned = new WeakMap<CellFormat[], Map<string, number>>();

/** Every property but the borders; a forgotten one does not compile. */
const PLAIN = Object.keys({
  numberFormat: true,
  bold: true,
  italic: true,
  underline: true,
  fontSize: true,
  fontColor: true,
  fontName: true,
  fill: true,
  horizontal: true,
  vertical: true,
  wrap: true,
  indent: true,
  locked: true,
} satisfies Record<Exclude<keyof CellFormat, 'borders'>, true>) as Exclude<keyof CellFormat, 'borders'>[];

/** Equal formats give equal keys, in whichever order their properties were set. */
function formatKey(format: CellFormat): string {
  let key = '';
  for (const name of PLAIN) key += `${String(format[name])}\n`;
  for (const side of Object.keys(format.borders).sort() as (keyof CellFormat['borders'])[])
    key += `${side}${JSON.stringify(format.borders[side])}`;
  return key;
}

function indexOf(formats: CellFormat[]): Map<string, number> {
  let index = interned.get(formats);
  if (!index || index.size > formats.length) {
    index = new Map();
    interned.set(formats, index);
  }
  for (let at = index.size; at < formats.length; at += 1) {
    const format = formats[at];
    // Two equal entries keep the index growing in step with the list; the first one is the one handed out.
    if (format) index.set(index.has(formatKey(format)) ? `${at}` : formatKey(format), at);
  }
  return index;
}

/** The number of an equal format, added when it is new. */
export function internFormat(workbook: Workbook, format: CellFormat): number {
  const index = indexOf(workbook.formats);
  const key = formatKey(format);
  const known = index.get(key);
  if (known !== undefined) return known;
  workbook.formats.push(format);
  index.set(key, workbook.formats.length - 1);
  return workbook.formats.length - 1;
}

export function formatAt(workbook: Workbook, index: number): CellFormat {
  const format = workbook.formats[index] ?? workbook.formats[0];
  if (!format) throw new Error('a workbook has at least its default format');
  return format;
}

/** The format a cell has or would have: its own, else its row's, else its column's. */
export function formatIndex(sheet: Sheet, row: number, column: number): number {
  const cell = sheet.cells.get(cellKey(row, column));
  if (cell) return cell.format;
  return inheritedFormat(sheet, row, column);
}

export function inheritedFormat(sheet: Sheet, row: number, column: number): number {
  return sheet.rowFormats?.get(row) ?? sheet.columnFormats?.get(column) ?? 0;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) {
    cell = { value: null, format: inheritedFormat(sheet, row, column) };
    sheet.cells.set(key, cell);
  }
  return cell;
}

/** Takes away a cell that says nothing the sheet does not say without it. */
function drop(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell.format === inheritedFormat(sheet, row, column)) sheet.cells.delete(cellKey(row, column));
}

export function emptySpill(sheet: Sheet, row: number, column: number): void {
  const anchor = cellAt(sheet, row, column);
  if (!anchor?.spill) return;
  const { rows, columns } = anchor.spill;
  delete anchor.spill;
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = cellAt(sheet, r, c);
      if (cell?.spilledFrom?.row !== row || cell.spilledFrom.column !== column) continue;
      delete cell.spilledFrom;
      cell.value = null;
      drop(sheet, r, c, cell);
    }
  }
}

/** Whether a cell is covered by a merged area without being its first cell: Excel keeps nothing there. */
function coveredByMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => contains(area, row, column) && (area.row !== row || area.column !== column),
  );
}

/**
 * Writes a constant or a formula. A spill that stood here goes; a value put into the middle of a spill breaks it, and
 * clearing a spilled cell does nothing.
 */
export function setContent(
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  formula?: string,
): void {
  const from = cellAt(sheet, row, column)?.spilledFrom;
  if (from) {
    if (value === null && formula === undefined) return;
    emptySpill(sheet, from.row, from.column);
  }
  if (sheet.merges.length > 0 && coveredByMerge(sheet, row, column)) return;
  emptySpill(sheet, row, column);
  if (value === null && formula === undefined && !sheet.cells.has(cellKey(row, column))) return;
  const cell = ensureCell(sheet, row, column);
  delete cell.spilledFrom;
  delete cell.formula;
  cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  if (value === null && formula === undefined) drop(sheet, row, column, cell);
}

export function setFormat(sheet: Sheet, row: number, column: number, format: number): void {
  const cell = cellAt(sheet, row, column);
  if (!cell && inheritedFormat(sheet, row, column) === format) return;
  const target = ensureCell(sheet, row, column);
  target.format = format;
  if (target.value === null && target.formula === undefined && !target.spilledFrom)
    drop(sheet, row, column, target);
}

/** Cells that exist inside an area, in reading order. */
export function cellsIn(sheet: Sheet, area: Area): { row: number; column: number; cell: Cell }[] {
  const found: { row: number; column: number; cell: Cell }[] = [];
  if (area.rows * area.columns < sheet.cells.size) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = cellAt(sheet, row, column);
        if (cell) found.push({ row, column, cell });
      }
    }
    return found;
  }
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (contains(area, row, column)) found.push({ row, column, cell });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What Excel calls the used range. `valuesOnly` ignores cells that only have a format. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (within && !contains(within, row, column)) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
