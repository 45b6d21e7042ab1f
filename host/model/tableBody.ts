// The rows of a table that hold data: without its header and its totals.
import type { Area, Table } from './types';

export function bodyOf(table: Table): Area {
  const top = table.headerRow ? 1 : 0;
  const bottom = table.totalsRow ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}
