// Where an INDEX is marked as one cell, it must be one; where it may be an array, it must stay one. The values are those of
// INDEX's own page in Excel's documentation (a column or row of 0 gives all of it) and of arithmetic done by hand.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { markOneCell } from '../../../host/engine/oneCell';

describe('marked', () => {
  test.each([
    '=@INDEX(A1:A3,2)',
    '=@INDEX($A1:$C1,3)',
    '=IF(B1="","",@INDEX(\'My data\'!A1:A3,MATCH($C9,B1:B3,0))&" leads")',
    '=@INDEX(A1:A3,MATCH("x",B1:B3,0))',
    '=@INDEX(A1:A3,MATCH(LARGE(B1:B3,2),B1:B3,0))',
    '=@INDEX(A1:A3,MATCH(EDATE(C1,-12),B1:B3,0))',
    '=@INDEX(A1:A3,MATCH(MAX(B1:B3)&"",B1:B3,0))',
    '=@INDEX(A1:A3,COUNTIFS(B1:B3,"<1")+1)',
    '=@INDEX(A1:C3,COUNTIFS(B1:B3,"<1")+1,MATCH(C1,A1:C1,0))',
  ])('%s', (marked) => {
    expect(markOneCell(marked.replaceAll('@', ''))).toBe(marked);
  });
});

describe('left alone', () => {
  test.each([
    '=INDEX(A1:C3,2)', // a row of a table
    '=INDEX(A1:A3,0)', // the whole column
    '=INDEX(A1:A3,C1)', // C1 may be 0
    '=INDEX(A1:C3,2,C1)',
    '=INDEX(A1:C3,COUNT(B1:B3),1)', // may be 0
    '=INDEX(A1:C3,COUNT(B1:B3)-1,1)',
    '=INDEX(A1:A3,COUNT(B1:B3)+B1:B3)',
    '=INDEX(A1:A3,{1,2})',
    '=INDEX(A1:A3,MATCH(C1:C2,B1:B3,0))', // two places
    '=INDEX(A1:A3,MATCH({1,2},B1:B3,0))',
    '=INDEX(A1:A3,MATCH(C1#,B1:B3,0))',
    '=INDEX(A1:A3,MATCH(SEQUENCE(2),B1:B3,0))',
    '=INDEX(A1:A3,MATCH(LARGE(B1:B3,C1:C2),B1:B3,0))',
    '=INDEX(A1:A3,MATCH(1,B1:B3,0)+C1:C2)',
    '=INDEX(SORT(A1:A3),1)',
    '=SUM(A1:A3)',
  ])('%s', (formula) => {
    expect(markOneCell(formula)).toBe(formula);
  });
});

describe('a place that a cell holds', () => {
  const trustsC = (reference: string) => reference.startsWith('C');

  test.each([
    '=@INDEX(A1:A3,C1)',
    '=@INDEX(A1:C3,C1,MATCH("x",A1:C1,0))',
    '=IF(C1="","",IF(@INDEX(A1:A3,C1)="","",@INDEX(A1:A3,C1)))',
  ])('%s, where the cell is trusted', (marked) => {
    expect(markOneCell(marked.replaceAll('@', ''), trustsC)).toBe(marked);
  });

  test.each(['=INDEX(A1:A3,D1)', '=INDEX(A1:A3,C1:C2)', '=INDEX(A1:A3,C1-1)', '=INDEX(A1:C3,C1)'])(
    '%s is left alone',
    (formula) => {
      expect(markOneCell(formula, trustsC)).toBe(formula);
    },
  );

  test.each([0, 0.5, false, '', '0', ' 0 '])('%j asks for the whole column, as in Excel', async (place) => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [['Apples'], ['Lemons'], ['Pears']];
      sheet.getRange('B1').values = [[2]];
      sheet.getRange('C1').formulas = [['=B1']];
      sheet.getRange('D1').formulas = [['=INDEX(A1:A3,C1)']];
      sheet.getRange('E1').formulas = [['=INDEX(A1:A3,B1)']];
      const shown = sheet.getRange('D1:E3').load('values');
      const values = async () => {
        shown.load('values');
        await context.sync();
        return shown.values as unknown[][];
      };
      const one = [
        ['Lemons', 'Lemons'],
        ['', ''],
        ['', ''],
      ];
      expect(await values()).toEqual(one);
      sheet.getRange('B1').values = [[typeof place === 'string' && place !== '' ? `'${place}` : place]];
      expect(await values()).toEqual([
        ['Apples', 'Apples'],
        ['Lemons', 'Lemons'],
        ['Pears', 'Pears'],
      ]);
      sheet.getRange('B1').values = [[2]];
      expect(await values()).toEqual(one);
    });
  });
});

test('the engine gives the same, marked or not', async () => {
  const { Excel } = await createExcel();
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Apples', 1],
      ['Lemons', 2],
      ['Pears', 3],
    ];
    const formulas = [
      '=INDEX(A1:A3,2)',
      '=IF(B1=1,INDEX(A1:A3,MATCH(MAX(B1:B3),B1:B3,0))&"!","")',
      '=INDEX(B1:B3,MATCH("Lemons",A1:A3,0))*10',
      '=INDEX(A1:A3,MATCH("Plums",A1:A3,0))',
    ];
    sheet.getRange('D1:D4').formulas = formulas.map((formula) => [formula]);
    sheet.getRange('F1').formulas = [['=INDEX(A1:B3,2)']];
    sheet.getRange('F2').formulas = [['=INDEX(B1:B3,0)']];
    const range = sheet.getRange('D1:G4');
    range.load('values, formulas');
    await context.sync();
    return range;
  });
  expect(shown.values.map(([value]) => value as unknown)).toEqual(['Lemons', 'Pears!', 20, '#N/A']);
  expect(shown.values.map((line) => line.slice(2) as unknown[])).toEqual([
    ['Lemons', 2],
    [1, ''],
    [2, ''],
    [3, ''],
  ]);
  expect(shown.formulas[0]?.[0]).toBe('=INDEX(A1:A3,2)');
});
