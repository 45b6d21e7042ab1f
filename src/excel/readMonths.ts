// The table of months and the cells beside it, as an import and its undo read them.
import { parseReference, type Area } from '../edits/address';
import type { Content } from '../edits/content';
import type { NamedReading } from '../edits/importTypes';
import type { TableReading } from '../edits/monthTable';
import type { ImportBody } from '../edits/record/record';
import { same, type WorkbookSnapshot } from '../edits/snapshot';
import { addressOf } from '../edits/address';
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

export type NamedCell = Pick<NamedReading, 'scope' | 'name' | 'sheet' | 'area'>;

export function queueNamed(context: Excel.RequestContext, cell: NamedCell): () => NamedReading {
  const range = context.workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell.area));
  range.load('formulasR1C1,values');
  return () => ({
    ...cell,
    formula: range.formulasR1C1[0]?.[0] as Content,
    value: range.values[0]?.[0] as unknown,
  });
}

/** Where the cells that an import filled beside the table are now. */
export function namedOfRecord(snapshot: WorkbookSnapshot, body: ImportBody): NamedCell[] {
  return body.named.flatMap(({ scope, name }): NamedCell[] => {
    const names =
      scope === null
        ? snapshot.names
        : (snapshot.sheets.find((sheet) => same(sheet.name, scope))?.names ?? []);
    const formula = names.find((each) => same(each.name, name))?.formula;
    const reference = formula === undefined ? null : parseReference(formula);
    if (!reference || !snapshot.sheets.some((sheet) => same(sheet.name, reference.sheet))) return [];
    const area: Area = { ...reference.area, rows: 1, columns: 1 };
    return [{ scope, name, sheet: reference.sheet, area }];
  });
}
