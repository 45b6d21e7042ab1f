// Filters that hide rows, of tables and of sheets: Excel says of each whether it has criteria, and only where one has is it
// asked where it is and whether that hides anything.
import type { FilterSnapshot } from '../workbook/snapshot';
import { areaOfAddress } from './areaOfAddress';

interface Asked extends Omit<FilterSnapshot, 'area'> {
  readonly range: Excel.Range;
  /** Rows of its range that are no data. */
  readonly header: number;
}

function filteredTables({ workbook }: Excel.RequestContext): Asked[] {
  return workbook.tables.items
    .filter(({ autoFilter }) => autoFilter.isDataFiltered)
    .map((table) => ({
      sheet: table.worksheet.name,
      table: table.name,
      range: table.getDataBodyRange(),
      header: 0,
    }));
}

function filteredSheets({ workbook }: Excel.RequestContext): Asked[] {
  return workbook.worksheets.items
    .filter(({ autoFilter }) => autoFilter.isDataFiltered)
    .map(({ name, autoFilter }) => ({
      sheet: name,
      table: null,
      range: autoFilter.getRangeOrNullObject(),
      header: 1,
    }));
}

/** Of tables and worksheets that are loaded with their filters; one sync, and only where one of those has criteria. */
export async function readFilters(context: Excel.RequestContext): Promise<readonly FilterSnapshot[]> {
  const asked = [...filteredTables(context), ...filteredSheets(context)];
  if (asked.length === 0) return [];
  for (const { range } of asked) range.load('address,rowHidden');
  await context.sync();
  return asked.flatMap(({ sheet, table, range, header }): FilterSnapshot[] => {
    const area = range.isNullObject ? null : areaOfAddress(range.address);
    // Null: some are hidden. Of a filter that keeps all rows none is.
    if (!area || (range.rowHidden as boolean | null) === false) return [];
    return [{ sheet, table, area: { ...area, row: area.row + header, rows: area.rows - header } }];
  });
}
