// The workbook itself: what inserted and deleted lines do to everything that knows a place, and that the same content is
// the same text whatever happened on the way.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../host/node';
import { shiftFormula } from '../../host/model/formula/shift';
import { fromR1C1, normalFormula, toR1C1 } from '../../host/model/formula/notation';
import { joinTokens, tokenize } from '../../host/model/formula/tokens';
import { reopen, serialise } from '../../host/model/serialise';

describe('references', () => {
  const down = { axis: 'row', at: 2, count: 2 } as const;
  const away = { axis: 'row', at: 2, count: -2 } as const;
  test.each([
    ['=A1+A3+$A$5', '=A1+A5+$A$7', '=A1+#REF!+$A$3'],
    ['=SUM(A1:A3)', '=SUM(A1:A5)', '=SUM(A1:A2)'],
    ['=SUM(A3:A4)', '=SUM(A5:A6)', '=SUM(#REF!)'],
    ["='My sheet'!A5+Other!A5", "='My sheet'!A7+Other!A5", "='My sheet'!A3+Other!A5"],
    ['=SUM(A:A)+SUM(3:4)', '=SUM(A:A)+SUM(5:6)', '=SUM(A:A)+SUM(#REF!)'],
    ['="A5"&T[A5]&LOG10(5)', '="A5"&T[A5]&LOG10(5)', '="A5"&T[A5]&LOG10(5)'],
  ])('%s', (formula, inserted, deleted) => {
    expect(shiftFormula(formula, 'My sheet', 'My sheet', down)).toBe(inserted);
    expect(shiftFormula(formula, 'My sheet', 'My sheet', away)).toBe(deleted);
  });

  test.each([
    '=A1',
    '=$B$2:C3*2',
    "='a''b'!A1:B2",
    '=SUM(A:A,$3:$4)',
    '=IF([@x]="R1C1",T[[#All],[a b]],1.5E+3)',
  ])('%s is the same after R1C1 and back, and tokens lose nothing', (formula) => {
    expect(fromR1C1(toR1C1(formula, 4, 4), 4, 4)).toBe(formula);
    expect(`=${joinTokens(tokenize(formula.slice(1)))}`).toBe(formula);
  });

  test('what is typed is kept as Excel keeps it', () => {
    expect(normalFormula("=sum(a1:b2)+'Data'!c3+true")).toBe('=SUM(A1:B2)+Data!C3+TRUE');
    expect(normalFormula('=T[[#This Row],[Total cost]]+[@[x]]')).toBe('=T[@[Total cost]]+[@x]');
  });
});

describe('inserted rows', () => {
  test('move names, tables, charts, validations, rules, breaks and titles with their cells', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A5:B7').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add('A5:B7', true).name = 'T';
      sheet.names.add('lf.cell', sheet.getRange('B7'));
      context.workbook.names.add('lf.outside', sheet.getRange('A5:A7'));
      const chart = sheet.charts.add('Line', sheet.getRange('B5:B7'), 'Columns');
      chart.setPosition('D6', 'F10');
      sheet.getRange('B6').dataValidation.rule = { custom: { formula: '=$A$6>0' } };
      sheet.getRange('B6:B7').conditionalFormats.add('Custom').custom.rule.formula = '=$B6>1';
      sheet.horizontalPageBreaks.add('A9');
      sheet.pageLayout.setPrintTitleRows('$5:$5');
      sheet.getRange('3:4').insert('Down');
      await context.sync();
    });
    const sheet = workbook.sheets[0];
    expect(sheet?.tables[0]?.area).toEqual({ row: 6, column: 0, rows: 3, columns: 2 });
    expect(sheet?.names[0]?.formula).toBe('=Sheet1!$B$9');
    expect(workbook.names[0]?.formula).toBe('=Sheet1!$A$7:$A$9');
    expect(sheet?.charts[0]).toMatchObject({ top: 7 * 15, left: 3 * 48 });
    expect(sheet?.charts[0]?.series[0]?.values).toBe('=Sheet1!$B$8:$B$9');
    expect(sheet?.validations[0]).toMatchObject({ areas: [{ row: 7 }], rule: { formula: '=$A$8>0' } });
    expect(sheet?.conditionalFormats[0]).toMatchObject({ areas: [{ row: 7 }], rule: { formula: '=$B8>1' } });
    expect(sheet?.pageLayout).toMatchObject({ horizontalBreaks: [10], titleRows: { first: 6, last: 6 } });
  });
});

describe('the workbook as text', () => {
  test('is the same again after everything done was taken back', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
        [1, 'x'],
        ['=A1*2', true],
      ];
      await context.sync();
    });
    const before = serialise(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:D9');
      range.format.font.bold = true;
      range.format.fill.color = '#FF0000';
      sheet.getRange('2:2').insert('Down');
      context.workbook.worksheets.add('Gone').getRange('A1').values = [[1]];
      await context.sync();
      context.workbook.worksheets.getItem('Gone').delete();
      sheet.getRange('2:2').delete('Up');
      range.format.font.bold = false;
      range.format.fill.clear();
      await context.sync();
    });
    expect(serialise(workbook)).toBe(before);
  });

  test.each([
    ['a value', (sheet: Excel.Worksheet) => void (sheet.getRange('A1').values = [[2]])],
    [
      'a format of an empty cell',
      (sheet: Excel.Worksheet) => void (sheet.getRange('Z9').format.font.bold = true),
    ],
    ['a column width', (sheet: Excel.Worksheet) => void (sheet.getRange('C:C').format.columnWidth = 99)],
    ['a hidden name', (sheet: Excel.Worksheet) => void (sheet.names.add('lf.x', '=1').visible = false)],
    ['a page break', (sheet: Excel.Worksheet) => void sheet.horizontalPageBreaks.add('A9')],
    ['a tab colour', (sheet: Excel.Worksheet) => void (sheet.tabColor = '#FF0000')],
  ])('tells %s', async (_what, change) => {
    const { Excel, workbook } = await createExcel();
    const before = serialise(workbook);
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    expect(serialise(workbook)).not.toBe(before);
  });

  test('opens again with new sheet ids and nothing else changed', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[1], [2], ['=SEQUENCE(2)']];
      sheet.getRange('B:B').format.font.italic = true;
      sheet.charts.add('Line', sheet.getRange('A1:A2'));
      context.workbook.customXmlParts.add('<a xmlns="https://example.com"/>');
      await context.sync();
    });
    const text = serialise(workbook, { view: true });
    const again = reopen(text);
    expect(serialise(again, { view: true })).toBe(text);
    expect(again.sheets[0]?.id).not.toBe(workbook.sheets[0]?.id);
  });
});
