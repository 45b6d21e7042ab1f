// Rows that a filter of a table keeps out of sight.
import { bodyOf } from './tableBody';
import type { Area, Sheet, Table } from './types';

function hiddenIn(sheet: Sheet, { row, rows }: Area): number[] {
  return [...sheet.hiddenRows].filter((hidden) => hidden >= row && hidden < row + rows);
}

export const isFiltered = (sheet: Sheet, table: Table): boolean =>
  table.filter !== undefined && hiddenIn(sheet, bodyOf(table)).length > 0;

/** Those of the area that lie beside or in a filtered table. */
export function filteredRows(sheet: Sheet, area: Area): ReadonlySet<number> {
  const rows = sheet.tables.flatMap((table) => (table.filter ? hiddenIn(sheet, bodyOf(table)) : []));
  return new Set(rows.filter((row) => row >= area.row && row < area.row + area.rows));
}
