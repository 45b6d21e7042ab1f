// When the host calculates: for a load that needs results, never for one that does not, through the real client library.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';

/** Runs a script and counts how often a request asked for calculated values. */
async function calculations(script: (context: Excel.RequestContext) => void): Promise<number> {
  const { Excel, host } = await createExcel();
  let asked = 0;
  const { calculatePlain } = host.session;
  host.session.calculatePlain = () => {
    asked += 1;
    return calculatePlain();
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').formulas = [
      ['Month', 'Leads'],
      [1, '=1+1'],
      [2, '=B2*2'],
    ];
    sheet.tables.add('A1:B3', true);
    context.workbook.names.add('lf.rate', '=0.5');
    script(context);
    await context.sync();
  });
  return asked;
}

describe('a load', () => {
  test.each<[string, number, (context: Excel.RequestContext) => void]>([
    ['names and formulas of names', 0, ({ workbook }) => workbook.names.load('name,formula')],
    ['everything of every sheet', 0, ({ workbook }) => workbook.worksheets.load()],
    [
      'tables and their columns by name',
      0,
      ({ workbook }) => workbook.tables.load('name,columns/items/name'),
    ],
    ['formats', 0, ({ workbook }) => workbook.getActiveCell().load('format/font/bold,numberFormat')],
    ['values', 1, ({ workbook }) => workbook.getActiveCell().load('values')],
    ['values of table columns', 1, ({ workbook }) => workbook.tables.load('columns/items/values')],
    ['everything of a range', 1, ({ workbook }) => workbook.getActiveCell().load()],
  ])('of %s calculates %i times', async (_what, times, load) => {
    expect(await calculations(load)).toBe(times);
  });

  test('of the used range knows how far formulas spill', async () => {
    const { Excel } = await createExcel();
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').formulas = [['=SEQUENCE(3,2)']];
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      return used.address;
    });
    expect(address).toBe('Sheet1!A1:B3');
  });
});
