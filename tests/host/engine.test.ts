// Formulas as the host calculates them, against what Excel documents for each function (support.microsoft.com, the
// examples on each function's own page) and against arithmetic done by hand.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../host/node';

async function results(
  formulas: string[],
  prepare?: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
) {
  const { Excel, host } = await createExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Monthly data';
    prepare?.(sheet, context);
    const range = sheet.getRange('Z1').getResizedRange(formulas.length - 1, 0);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return { values: range.values.map(([value]) => value as unknown), unread: host.unreadFormulas };
  });
}

describe('functions that templates use', () => {
  test.each([
    ['=EDATE(DATE(2011,1,15),1)', 40_589], // EDATE's page: 15-Feb-11
    ['=EOMONTH(DATE(2011,1,1),1)', 40_602], // EOMONTH's page: 28-Feb-11
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))', 22], // NETWORKDAYS.INTL's page
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,A1:A2)', 22],
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",A1:A2)', 20],
    ['=MEDIAN({1,2,3,4,5,6})', 3.5], // MEDIAN's page
    ['=IFERROR(55/0,"Error in calculation")', 'Error in calculation'],
    ['=LARGE({3,4,5,2,3,4,6,4,2,7},3)', 5],
    ['=SUMPRODUCT(--({1,2,3}>1))', 2],
    ['=-2^2', 4],
    ['=LAMBDA(x,y,x*y)(3,4)', 12],
    ['=1/0', '#DIV/0!'],
    ['=SUM((A1,A2))', '#NAME?'],
  ])('%s', async (formula, expected) => {
    const { values, unread } = await results([formula], (sheet) => {
      // The two holidays of those examples: 2006-01-02 and 2006-01-16.
      sheet.getRange('A1:A2').values = [[38_719], [38_733]];
    });
    expect(values[0]).toEqual(expected);
    expect(unread.length).toBe(expected === '#NAME?' ? 1 : 0);
  });
});

describe('names and tables', () => {
  test('names of every kind, tables by every way of speaking', async () => {
    const { values } = await results(
      [
        '=lf.rate*4',
        '=lf.sum+1',
        '=lf.twice(21)',
        '=SUM(lf.local)',
        "=SUM('Monthly data'!A2:A3)",
        '=SUM(T[Leads])',
        '=SUM(T[[#All],[Leads]])',
        '=T[[#Headers],[Leads]]',
        '=SUM(T[[Month]:[Leads]])',
        '=ROWS(T)',
        '=COUNTIFS(T[Leads],">10")',
      ],
      (sheet, context) => {
        sheet.getRange('A1:C3').values = [
          ['Month', 'Leads', 'Rate'],
          [1, 10, '=[@Leads]/T[[#This Row],[Month]]'],
          [2, 30, '=[@Leads]/T[@Month]'],
        ];
        sheet.tables.add('A1:C3', true).name = 'T';
        context.workbook.names.add('lf.rate', '=0.25');
        context.workbook.names.add('lf.sum', "=SUM('Monthly data'!$A$2:$A$3)");
        context.workbook.names.add('lf.twice', '=LAMBDA(x,x*2)');
        sheet.names.add('lf.local', sheet.getRange('B2:B3'));
      },
    );
    expect(values).toEqual([1, 4, 42, 40, 3, 40, 40, 'Leads', 43, 2, 1]);
  });

  test('a table of one row is a range to functions that want one', async () => {
    const { values } = await results(
      [
        '=COUNTIFS(T[Channel],"x",T[Leads],">1")',
        '=SUMIFS(T[Leads],T[Channel],"x")',
        '=INDEX(T[Leads],MATCH("x",T[Channel],0))',
        '=T[Leads]*2',
      ],
      (sheet) => {
        sheet.getRange('A1:B2').values = [
          ['Channel', 'Leads'],
          ['x', 10],
        ];
        sheet.tables.add('A1:B2', true).name = 'T';
      },
    );
    expect(values).toEqual([1, 10, 10, 20]);
  });

  test('a name that refers to itself is an error, not an endless calculation', async () => {
    const { values } = await results(
      ['=lf.a'],
      (_sheet, context) => void context.workbook.names.add('lf.a', '=lf.a+1'),
    );
    expect(values).toEqual(['#NAME?']);
  });
});

describe('keeping step', () => {
  test('renamed sheets, swapped names, deleted sheets', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const second = context.workbook.worksheets.add('B');
      first.name = 'A';
      second.getRange('A1').values = [[7]];
      const cell = first.getRange('A1');
      cell.formulas = [['=B!A1*2']];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[14]]);
      first.name = 'tmp';
      second.name = 'A';
      first.name = 'B';
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[14]], [['=A!A1*2']]]);
      second.delete();
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[['#REF!']], [['=#REF!*2']]]);
    });
  });

  test('a spill shrinks, grows, is blocked, and comes back after rows were inserted above it', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[3]];
      sheet.getRange('C1').formulas = [['=SEQUENCE(A1)']];
      const column = sheet.getRange('C1:C6').load('values');
      await context.sync();
      expect(column.values.flat()).toEqual([1, 2, 3, '', '', '']);
      sheet.getRange('A1').values = [[2]];
      column.load('values');
      await context.sync();
      expect(column.values.flat()).toEqual([1, 2, '', '', '', '']);
      sheet.getRange('10:11').insert('Down');
      column.load('values');
      await context.sync();
      expect(column.values.flat()).toEqual([1, 2, '', '', '', '']);
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('C4').values = [['x']];
      column.load('values');
      await context.sync();
      expect(column.values.flat()).toEqual(['#SPILL!', '', '', 'x', '', '']);
    });
  });

  test('manual suspension holds results back until the next sync', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[10]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[11]]);
    });
  });
});
