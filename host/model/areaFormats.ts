// Formats of whole areas: read as "the same everywhere or mixed", changed for every cell at once. Whole columns and rows
// keep their format beside the cells, so that formatting a column does not make a million cells.
import { COLUMNS, ROWS } from './address';
import { cellsIn, formatAt, formatIndex, inheritedFormat, internFormat, setFormat } from './cells';
import type { Area, CellFormat, Sheet, Workbook } from './types';

/** The formats that occur in an area. */
export function formatsIn(workbook: Workbook, sheet: Sheet, area: Area): CellFormat[] {
  const found = new Set<number>();
  if (area.rows === ROWS || area.columns === COLUMNS) {
    for (const { cell } of cellsIn(sheet, area)) found.add(cell.format);
    const [first, count] = area.rows === ROWS ? [area.column, area.columns] : [area.row, area.rows];
    for (let line = first; line < first + count; line += 1) {
      found.add(area.rows === ROWS ? inheritedFormat(sheet, -1, line) : inheritedFormat(sheet, line, -1));
    }
  } else {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        found.add(formatIndex(sheet, row, column));
      }
    }
  }
  return [...found].map((index) => formatAt(workbook, index));
}

/** The value they all are; null where they differ or where there is none. */
export function same<T>(values: readonly T[]): T | null {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

/** One value of a format over an area; null where cells differ. */
export function common<T>(formats: readonly CellFormat[], read: (format: CellFormat) => T): T | null {
  return same(formats.map(read));
}

type Change = (format: CellFormat) => CellFormat;

function changeLines(
  workbook: Workbook,
  lines: Map<number, number>,
  first: number,
  count: number,
  change: Change,
): void {
  for (let line = first; line < first + count; line += 1) {
    const index = internFormat(workbook, change(formatAt(workbook, lines.get(line) ?? 0)));
    if (index === 0) lines.delete(line);
    else lines.set(line, index);
  }
}

/** Changes the format of every cell of an area. */
export function changeFormats(workbook: Workbook, sheet: Sheet, area: Area, change: Change): void {
  const known = new Map<number, number>();
  const changed = (index: number) => {
    let next = known.get(index);
    if (next === undefined)
      known.set(index, (next = internFormat(workbook, change(formatAt(workbook, index)))));
    return next;
  };
  if (area.rows === ROWS || area.columns === COLUMNS) {
    for (const { cell } of cellsIn(sheet, area)) cell.format = changed(cell.format);
    if (area.rows === ROWS)
      changeLines(workbook, (sheet.columnFormats ??= new Map()), area.column, area.columns, change);
    else changeLines(workbook, (sheet.rowFormats ??= new Map()), area.row, area.rows, change);
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      setFormat(sheet, row, column, changed(formatIndex(sheet, row, column)));
    }
  }
}

/**
 * Changes formats by position: for borders, whose outer and inner cells differ. `roleAt` says what is special about a
 * place; cells of one format and one role become one format. An empty role leaves the cell alone.
 */
export function changeFormatsByRole(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  roleAt: (row: number, column: number) => string,
  change: (format: CellFormat, role: string) => CellFormat,
): void {
  const known = new Map<string, number>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const role = roleAt(row, column);
      if (role === '') continue;
      const index = formatIndex(sheet, row, column);
      const key = `${index} ${role}`;
      let next = known.get(key);
      if (next === undefined) {
        next = internFormat(workbook, change(formatAt(workbook, index), role));
        known.set(key, next);
      }
      setFormat(sheet, row, column, next);
    }
  }
}
