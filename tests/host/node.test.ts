// Microsoft's client library, unmodified, against the host: the first things an add-in does.
import { expect, test } from 'vitest';
import { createExcel } from '../../host/node';

test('writes values, formulas, formats, a table and a name, and reads them back', async () => {
  const { Excel, workbook } = await createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Monthly data');
    const range = sheet.getRange('B4:D6');
    range.values = [
      ['Month', 'Leads', 'MQLs'],
      [45_000, 120, 30],
      [45_031, 100, 25],
    ];
    sheet.getRange('B5:B6').numberFormat = [['mmm yyyy'], ['mmm yyyy']];
    range.format.font.bold = true;
    const table = sheet.tables.add('B4:D6', true);
    table.name = 'lfMonths';
    sheet.names.add('lf.block', range);
    const formula = sheet.getRange('F5');
    formula.formulas = [['=sum(c5:c6)']];
    range.load('values,address,rowCount');
    formula.load('formulas');
    await context.sync();
    expect(range.address).toBe("'Monthly data'!B4:D6");
    expect(range.values[1]).toEqual([45_000, 120, 30]);
    expect(formula.formulas).toEqual([['=SUM(C5:C6)']]);
  });
  const sheet = workbook.sheets[1];
  expect(sheet?.tables[0]).toMatchObject({ name: 'lfMonths', columns: ['Month', 'Leads', 'MQLs'] });
  expect(sheet?.names[0]).toMatchObject({ name: 'lf.block', formula: "='Monthly data'!$B$4:$D$6" });
});

test('null in a matrix leaves a cell alone and empty text clears it', async () => {
  const { Excel } = await createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B1');
    range.values = [['a', 'b']];
    range.values = [[null as unknown as string, '']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['a', '']]);
  });
});

test('a null object is null, and an unknown sheet is ItemNotFound with the action that failed', async () => {
  const { Excel } = await createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('No such sheet');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('No such sheet').getRange('A1').load('values');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
});
