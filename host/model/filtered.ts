// Filters: of a table, and of a sheet over cells that are in none; and the rows that they keep out of sight.
import { cellAt, formatAt, formatIndex } from './cells';
import { bodyOf } from './tableBody';
import { cellText } from './text';
import type { Area, Sheet, Workbook } from './types';

function hiddenIn(sheet: Sheet, { row, rows }: Area): number[] {
  return [...sheet.hiddenRows].filter((hidden) => hidden >= row && hidden < row + rows);
}

/** The rows beneath the header of what a filter is put on. */
export const beneathHeader = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

/** Those of the area that lie beside or in what is filtered. */
export function filteredRows(sheet: Sheet, area: Area): ReadonlySet<number> {
  const bodies = sheet.tables.flatMap((table) => (table.filter ? [bodyOf(table)] : []));
  if (sheet.filter?.kept !== undefined) bodies.push(beneathHeader(sheet.filter.area));
  const rows = bodies.flatMap((body) => hiddenIn(sheet, body));
  return new Set(rows.filter((row) => row >= area.row && row < area.row + area.rows));
}

/** Rows of the body that show anything else in the column go out of sight; what its formulas come to is known. */
export function hideOthers(workbook: Workbook, sheet: Sheet, body: Area, column: number, kept: string): void {
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const { numberFormat } = formatAt(workbook, formatIndex(sheet, row, column));
    if (cellText(cellAt(sheet, row, column)?.value ?? null, numberFormat) === kept)
      sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

/** Brings the rows of the body into sight again. */
export function showAll(sheet: Sheet, body: Area): void {
  for (const row of hiddenIn(sheet, body)) sheet.hiddenRows.delete(row);
}
