// What a person does to the order of things, seen through the client library: what is tied to the cells goes with them, what
// is hidden is hidden, and the file says so.
import { expect, test } from 'vitest';
import { words, type Edit } from '../../../host/people/edits';
import type { RunningExcel } from '../../../host/node';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { startExcel } from '../builds';
import { part, partsOf } from '../xlsx/parts';
import { editNow } from './editNow';

/** A table at B2:D4; beside it formulas, a name, a validation and a rule that point into it. */
async function withTable(): Promise<RunningExcel> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const table = sheet.tables.add('B2:D4', true);
    table.name = 'months';
    table.showFilterButton = false;
    sheet.getRange('B2:D4').formulas = [
      ['Month', 'Leads', 'Visits'],
      ['Jan', 30, '=[@Leads]*2'],
      ['Feb', 10, '=C4*2'],
    ];
    sheet.getRange('F1:F3').formulas = [['=C3'], ['=SUM(C3:C4)'], ['=SUM(B3:C4)']];
    sheet.getRange('C3:C4').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('C3:D4').conditionalFormats.add('Custom').custom.rule.formula = '=C3>5';
    context.workbook.names.add('first', sheet.getRange('C3'));
    context.workbook.worksheets.add('Other').getRange('A1').formulas = [['=Sheet1!D4']];
    await context.sync();
  });
  return excel;
}

const swap = (column: string): Edit => ({ kind: 'swapColumns', table: 'months', column });

async function formulas(excel: RunningExcel, sheet: string, address: string): Promise<unknown[][]> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

test('two columns change places: what points at one of them follows, what spans both stays', async () => {
  const excel = await withTable();
  expect(await editNow(excel, swap('Leads'))).toBe(true);
  expect(await formulas(excel, 'Sheet1', 'B2:D4')).toEqual([
    ['Month', 'Visits', 'Leads'],
    ['Jan', '=[@Leads]*2', 30],
    ['Feb', '=D4*2', 10],
  ]);
  expect((await formulas(excel, 'Sheet1', 'F1:F3')).flat()).toEqual(['=D3', '=SUM(D3:D4)', '=SUM(B3:C4)']);
  expect(await formulas(excel, 'Other', 'A1')).toEqual([['=Sheet1!C4']]);
  const [sheet] = excel.workbook.sheets;
  expect(sheet?.tables[0]?.columns).toEqual(['Month', 'Visits', 'Leads']);
  expect(excel.workbook.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$D$3']);
  expect(sheet?.validations.map(({ areas }) => areas)).toEqual([
    [{ row: 2, column: 3, rows: 2, columns: 1 }],
  ]);
  expect(sheet?.conditionalFormats.map(({ areas }) => areas)).toEqual([
    [{ row: 2, column: 2, rows: 2, columns: 2 }],
  ]);
});

test('swapped once more, all is as it was', async () => {
  const excel = await withTable();
  const before = await excel.serialise();
  await editNow(excel, swap('Leads'));
  expect(await excel.serialise()).not.toBe(before);
  await editNow(excel, swap('Visits'));
  expect(await excel.serialise()).toBe(before);
});

test('a filter hides the rows that show something else, and goes with its column', async () => {
  const excel = await withTable();
  const [sheet] = excel.workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error('the table is there');
  // By what is shown: a formula's result.
  expect(await editNow(excel, { kind: 'filter', table: 'months', column: 'Visits', kept: '60' })).toBe(true);
  expect([...sheet.hiddenRows]).toEqual([3]);
  await editNow(excel, { kind: 'type', sheet: 'Sheet1', row: 1, column: 3, text: 'Views' });
  await editNow(excel, swap('Leads'));
  expect(table.filter).toEqual({ column: 'Views', kept: '60' });
  const xml = () => part(partsOf(writeXlsx(excel.workbook)), 'xl/tables/table1.xml');
  expect(xml()).toContain(
    '<autoFilter ref="B2:D4"><filterColumn colId="1"><filters><filter val="60"/></filters></filterColumn></autoFilter>',
  );
  await editNow(excel, { kind: 'filter', table: 'months', column: 'Month', kept: '' });
  expect(xml()).toContain('<filterColumn colId="0"><filters blank="1"/></filterColumn>');
  expect([...sheet.hiddenRows].sort()).toEqual([2, 3]);
});

test('a filter over cells in no table is the sheet’s own, and goes with its rows and columns', async () => {
  const excel = await withTable();
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error('the sheet is there');
  await editNow(excel, { kind: 'type', sheet: 'Sheet1', row: 2, column: 5, text: '7' });
  const edit: Edit = {
    kind: 'filterCells',
    sheet: 'Sheet1',
    row: 0,
    column: 5,
    rows: 3,
    columns: 2,
    by: 0,
    kept: '40',
  };
  expect(words(edit)).toBe('filters Sheet1!F1:G3 to 40 in its column 1');
  // One that would be the table's.
  expect(await editNow(excel, { ...edit, column: 3 })).toBe(false);
  expect(await editNow(excel, edit)).toBe(true);
  expect([...sheet.hiddenRows]).toEqual([2]);
  // A sheet has one.
  expect(await editNow(excel, edit)).toBe(false);
  const xml = () => part(partsOf(writeXlsx(excel.workbook)), 'xl/worksheets/sheet1.xml');
  expect(xml()).toContain(
    '<autoFilter ref="F1:G3"><filterColumn colId="0"><filters><filter val="40"/></filters></filterColumn></autoFilter>',
  );
  const change = (kind: 'insert' | 'delete', address: string) =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
      if (kind === 'insert') range.insert('Right');
      else range.delete('Left');
      await context.sync();
    });
  await change('insert', 'F:F');
  expect(sheet.filter).toEqual({ area: { row: 0, column: 6, rows: 3, columns: 2 }, column: 0, kept: '40' });
  await change('delete', 'G:G');
  expect(sheet.filter).toEqual({ area: { row: 0, column: 6, rows: 3, columns: 1 } });
  expect(xml()).toContain('<autoFilter ref="G1:G3"/>');
  await change('delete', 'G:G');
  expect(sheet.filter).toBeUndefined();
});

test('rows and columns are hidden, sheets change place and name; references follow the names', async () => {
  const excel = await withTable();
  const edits: Edit[] = [
    { kind: 'hideRows', sheet: 'Sheet1', row: 1, count: 2 },
    { kind: 'hideColumns', sheet: 'Other', column: 0, count: 1 },
    { kind: 'moveSheet', sheet: 'Other', position: 0 },
    { kind: 'swapNames', sheets: ['Sheet1', 'Other'] },
  ];
  for (const edit of edits) expect(await editNow(excel, edit), words(edit)).toBe(true);
  expect(
    excel.workbook.sheets.map(({ name, hiddenRows, hiddenColumns }) => [
      name,
      [...hiddenRows],
      [...hiddenColumns],
    ]),
  ).toEqual([
    ['Sheet1', [], [0]],
    ['Other', [1, 2], []],
  ]);
  expect(await formulas(excel, 'Sheet1', 'A1')).toEqual([['=Other!D4']]);
  expect(edits.map(words)).toEqual([
    'hides rows 2 to 3 of Sheet1',
    'hides columns A to A of Other',
    'makes Other sheet 1',
    'swaps the names of Sheet1 and Other',
  ]);
});

test('what Excel refuses a person is not made', async () => {
  const excel = await withTable();
  const [sheet] = excel.workbook.sheets;
  if (sheet) sheet.protection.protected = true;
  const before = await excel.serialise();
  const edits: Edit[] = [
    swap('Leads'),
    { kind: 'filter', table: 'months', column: 'Leads', kept: '30' },
    { kind: 'hideRows', sheet: 'Sheet1', row: 1, count: 2 },
    { kind: 'hideColumns', sheet: 'Sheet1', column: 1, count: 2 },
    { kind: 'swapNames', sheets: ['Other', 'nowhere'] },
    { kind: 'moveSheet', sheet: 'Other', position: 2 },
  ];
  for (const edit of edits) expect(await editNow(excel, edit), words(edit)).toBe(false);
  if (sheet) sheet.protection.protected = false;
  // Nothing is right of the last column.
  expect(await editNow(excel, swap('Visits'))).toBe(false);
  if (sheet) sheet.protection.protected = true;
  expect(await excel.serialise()).toBe(before);
});
