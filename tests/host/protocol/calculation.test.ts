// When the host calculates: for a load that needs results, never for one that does not, through the real client library.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';

const first = (workbook: Excel.Workbook) => workbook.worksheets.getFirst();
const cells = (workbook: Excel.Workbook, address: string) => first(workbook).getRange(address);

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
    ['a value that was typed', 0, ({ workbook }) => workbook.getActiveCell().load('values')],
    ['formulas', 0, ({ workbook }) => cells(workbook, 'A1:B3').load('formulas,formulasR1C1')],
    ['the used range', 0, ({ workbook }) => first(workbook).getUsedRange(true).load('address')],
    ['a result', 1, ({ workbook }) => cells(workbook, 'A3:B3').load('values')],
    ['how a result looks', 1, ({ workbook }) => cells(workbook, 'B3').load('text')],
    ['everything of a result', 1, ({ workbook }) => cells(workbook, 'B3').load()],
    ['values of table columns', 1, ({ workbook }) => workbook.tables.load('columns/items/values')],
    ['everything of a cell that was typed', 0, ({ workbook }) => workbook.getActiveCell().load()],
  ])('of %s calculates %i times', async (_what, times, load) => {
    expect(await calculations(load)).toBe(times);
  });

  test.each([
    '=SEQUENCE(3,2)',
    '=A9:B11',
    '=INDEX(A9:B11,0,1)',
    '=INDEX(A9:A11,E1)', // E1 is empty
    '=IF(E1="",A9:A11,1)',
    '=lf.many',
    '=-A9:A11',
  ])('of cells that were typed calculates where %s may reach them', async (formula) => {
    const typed = (context: Excel.RequestContext) => {
      context.workbook.names.add('lf.many', cells(context.workbook, 'A9:A11'));
      cells(context.workbook, 'D5').formulas = [[formula]];
      return cells(context.workbook, 'E6:F7');
    };
    expect(await calculations((context) => typed(context).load('formulas'))).toBe(1);
    expect(await calculations((context) => typed(context).load('values'))).toBe(1);
  });

  test.each([
    '=SUM(A9:B11)',
    '=INDEX(A9:A11,E1)', // E1 finds a place
    '=IF(E1="","",INDEX(A9:B11,E1,2))',
    '=IF(SUMIFS(A:A,B:B,">"&lf.one)=0,"–",1)',
    '=@A9:A11',
  ])('of cells that were typed does not calculate for %s', async (formula) => {
    const typed = (context: Excel.RequestContext) => {
      context.workbook.names.add('lf.one', cells(context.workbook, 'A9'));
      cells(context.workbook, 'E1').formulas = [['=IF(COUNT(A9)=0,"",IFNA(MATCH(A9,A9:A11,0),""))']];
      cells(context.workbook, 'D5').formulas = [[formula]];
      return cells(context.workbook, 'D5:F7');
    };
    const asked = await calculations((context) => typed(context).load('formulas'));
    // What an '@' cuts out of a range is not looked at closely.
    expect(asked).toBe(formula.startsWith('=@') ? 1 : 0);
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
