// The table of months and the cells beside it, as an import and its undo read them.
import type { Content } from '../workbook/content';
import type { NamedCell, NamedReading } from '../workbook/importTypes';
import type { TableReading } from '../workbook/monthTable';
import { addressOf } from '../workbook/address';
import { areaOfAddress } from './read';

export function queueTable(context: Excel.RequestContext, name: string, sheet: string): () => TableReading {
  const table = context.workbook.tables.getItem(name);
  table.load('showTotals');
  const range = table.getRange();
  range.load('address,formulasR1C1,values');
  return () => ({
    name,
    sheet,
    area: areaOfAddress(range.address) ?? { row: 0, column: 0, rows: 0, columns: 0 },
    totals: table.showTotals,
    formulas: range.formulasR1C1 as Content[][],
    values: range.values as unknown[][],
  });
}

export function queueNamed(context: Excel.RequestContext, cell: NamedCell): () => NamedReading {
  const range = context.workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell.area));
  range.load('formulasR1C1,values');
  return () => ({
    ...cell,
    formula: range.formulasR1C1[0]?.[0] as Content,
    value: range.values[0]?.[0] as unknown,
  });
}
