// What becomes of contents and looks that are written into cells.
import { asks, equals, finding, isNear, matrix, refusal, single, type Probe } from './probe';
import { converse } from '../conversation';

const SUM = 0.1 + 0.2;
/** Nothing in it that Excel has a reason to write in another way. */
const FORMULA = '=SUM(A1:A2,1.5)*2-IF(A3>0,1,0)';

export const cells = {
  'cells.oneFormula': asks(
    ({ sheet }) => {
      const range = sheet.getRange('B1:C2');
      range.formulasR1C1 = single('=RC1+1');
      range.load('formulas');
      return () => range.formulas as unknown;
    },
    [
      ['=$A1+1', '=$A1+1'],
      ['=$A2+1', '=$A2+1'],
    ],
  ),

  'cells.oneFormat': asks(
    ({ sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = single('0.0%');
      range.load('numberFormat');
      return () => range.numberFormat as unknown;
    },
    [
      ['0.0%', '0.0%'],
      ['0.0%', '0.0%'],
    ],
  ),

  'cells.r1c1': asks(
    ({ sheet }) => {
      const range = sheet.getRange('B2');
      range.formulasR1C1 = [['=R[-1]C+RC[-1]*2']];
      range.load('formulas');
      return () => range.formulas as unknown;
    },
    [['=B1+A2*2']],
  ),

  'cells.nullLeaves': asks(
    ({ sheet }) => {
      sheet.getRange('A1:B3').formulas = [
        ['Month', 'Rate'],
        [1, '=1+1'],
        [2, '=1+1'],
      ];
      sheet.tables.add('A1:B3', true);
      sheet.getRange('A2:B3').formulas = matrix([
        [null, null],
        [5, null],
      ]);
      const range = sheet.getRange('A2:B3');
      range.load('formulas');
      return () => range.formulas as unknown;
    },
    [
      [1, '=1+1'],
      [5, '=1+1'],
    ],
  ),

  'cells.emptyProperties': asks(
    ({ sheet }) => {
      const bold = sheet.getRange('A1').format.font;
      bold.bold = true;
      sheet.getRange('A1:B1').setCellProperties([[{}, { format: { font: { bold: true } } }]]);
      const fonts = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).format.font);
      for (const font of fonts) font.load('bold');
      return () => fonts.map((font) => font.bold);
    },
    [true, true, false],
  ),

  'cells.rowSizes': async ({ context, sheet }) => {
    sheet
      .getRange('A1:A3')
      .setRowProperties([{ format: { rowHeight: 30 } }, {}, { format: { rowHeight: 45 } }]);
    const rows = ['A1', 'A2', 'A3', 'A4', 'A9'].map((address) => sheet.getRange(address).format);
    for (const row of rows) row.load('rowHeight');
    await context.sync();
    const [first = 0, second, third = 0, fourth, far] = rows.map(({ rowHeight }) => rowHeight);
    const holds = isNear(first, 30) && isNear(third, 45) && second === far && fourth === far;
    return finding(holds, [first, second, third, fourth, far]);
  },

  'cells.columnSizes': async ({ context, sheet }) => {
    sheet
      .getRange('A1:C1')
      .setColumnProperties([{ format: { columnWidth: 90 } }, {}, { format: { columnWidth: 120 } }]);
    const columns = ['A1', 'B1', 'C1', 'D1', 'J1'].map((address) => sheet.getRange(address).format);
    for (const column of columns) column.load('columnWidth');
    await context.sync();
    const [first = 0, second, third = 0, fourth, far] = columns.map(({ columnWidth }) => columnWidth);
    const holds = isNear(first, 90) && isNear(third, 120) && second === far && fourth === far;
    return finding(holds, [first, second, third, fourth, far]);
  },

  'cells.apostrophe': asks(
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.formulas = [["'=1+1", '=1+1']];
      range.load('formulas,formulasR1C1');
      return () => [range.formulas[0], range.formulasR1C1[0]] as unknown;
    },
    [
      ['=1+1', '=1+1'],
      ['=1+1', '=1+1'],
    ],
  ),

  'cells.apostropheValue': asks(
    ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.formulas = [["'=x"]];
      range.load('values');
      return () => range.values as unknown;
    },
    [['=x']],
  ),

  'cells.wrongHeight': async ({ name, context, sheet }) => {
    sheet.getRange('A1').values = [['before']];
    await context.sync();
    const refused = await refusal(() =>
      converse(async (own) => {
        own.workbook.worksheets.getItem(name).getRange('A1:A3').formulas = [['x'], ['y']];
        await own.sync();
      }),
    );
    const range = sheet.getRange('A1:A3');
    range.load('formulas');
    await context.sync();
    const seen = [refused !== undefined, range.formulas];
    return equals(seen, [true, [['before'], [''], ['']]]);
  },

  'cells.digits': async ({ context, sheet }) => {
    sheet.getRange('A1').values = [[SUM]];
    const range = sheet.getRange('A1');
    range.load('formulas');
    await context.sync();
    const [[seen] = []] = range.formulas as unknown[][];
    return finding(seen === SUM, String(seen));
  },

  'cells.spelling': asks(
    ({ sheet }) => {
      const range = sheet.getRange('D4');
      range.formulas = [[FORMULA]];
      range.load('formulas');
      return () => range.formulas as unknown;
    },
    [[FORMULA]],
  ),

  'cells.copyFormats': asks(
    ({ sheet }) => {
      const from = sheet.getRange('A1');
      from.format.font.bold = true;
      from.dataValidation.rule = { custom: { formula: '=TRUE' } };
      const rule = from.conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      const to = sheet.getRange('A5');
      to.copyFrom('A1', 'Formats');
      to.format.font.load('bold');
      to.dataValidation.load('type');
      const rules = to.conditionalFormats.getCount();
      return () => [to.format.font.bold, to.dataValidation.type, rules.value];
    },
    [true, 'None', 0],
  ),

  'cells.insertedHeight': async ({ context, sheet }) => {
    sheet.getRange('A1').format.rowHeight = 40;
    sheet.getRange('2:2').insert('Down');
    const { format } = sheet.getRange('A2');
    format.load('rowHeight');
    await context.sync();
    return finding(isNear(format.rowHeight, 40), [format.rowHeight]);
  },
} satisfies Record<string, Probe>;
