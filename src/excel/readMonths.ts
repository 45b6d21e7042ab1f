// The table of months and the cells beside it, as an import and its undo read them.
import type { Content } from '../workbook/content';
import type { NamedCell, NamedReading } from '../workbook/importTypes';
import type { TableReading } from '../workbook/monthTable';
import { addressOf } from '../workbook/address';
import type { BlockRecord } from '../workbook/record/record';
import { same } from '../workbook/snapshot';
import { calculatedIn, doubtfulReadings, valuesTold } from './doubtful';
import { readAll } from './readings';
import { areaOfAddress } from './areaOfAddress';

/** With what every cell shows. */
export function queueTable(context: Excel.RequestContext, name: string, sheet: string): () => TableReading {
  const read = queue(context, name, sheet, true);
  return () => {
    const { reading, range } = read();
    return { ...reading, values: range.values as unknown[][] };
  };
}

/** With values as far as contents tell them: see `withTyped`. */
export function queueContents(
  context: Excel.RequestContext,
  name: string,
  sheet: string,
): () => TableReading {
  const read = queue(context, name, sheet, false);
  return () => read().reading;
}

/** With the values of what the block does not calculate: the month of a row may be a formula of the analyst's. */
export async function withTyped(
  context: Excel.RequestContext,
  reading: TableReading,
  block: BlockRecord,
): Promise<TableReading> {
  const { sheet, area, formulas } = reading;
  const values = reading.values.map((line) => [...line]);
  const calculated = calculatedIn((values[0] ?? []).map(String), block);
  await readAll(context, doubtfulReadings(context, sheet, area, formulas, values, calculated));
  return { ...reading, values };
}

/** With the months of its rows; where their column was renamed, as far as contents tell them. */
export function queueMonths(
  context: Excel.RequestContext,
  name: string,
  sheet: string,
  monthColumn: string,
): () => TableReading {
  const read = queueContents(context, name, sheet);
  const column = context.workbook.tables.getItem(name).columns.getItemOrNullObject(monthColumn);
  const months = column.getRange();
  months.load('values');
  return () => {
    const reading = read();
    if (months.isNullObject) return reading;
    const place = (reading.values[0] ?? []).findIndex((header) => same(String(header), monthColumn));
    const values = reading.values.map((line, row) =>
      line.map((value, at) => (at === place ? (months.values[row]?.[0] as unknown) : value)),
    );
    return { ...reading, values };
  };
}

function queue(context: Excel.RequestContext, name: string, sheet: string, withValues: boolean) {
  const table = context.workbook.tables.getItem(name);
  table.load('showTotals');
  const range = table.getRange();
  range.load('address,formulasR1C1');
  if (withValues) range.load('values');
  return (): { reading: TableReading; range: Excel.Range } => {
    const formulas = range.formulasR1C1 as Content[][];
    const area = areaOfAddress(range.address) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const values = valuesTold(formulas);
    return { reading: { name, sheet, area, totals: table.showTotals, formulas, values }, range };
  };
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
