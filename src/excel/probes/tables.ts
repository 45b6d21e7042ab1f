// Tables: their names, their rows, and what Excel does on its own when one is written to.
import { asks, equals, localAddress, type Probe } from './probe';

const TABLE = 'lf.check.Table';

/** Two columns and three rows beneath the headers, the second column calculated. */
function tableOn(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B4').formulas = [
    ['Month', 'Rate'],
    [1, '=1+1'],
    [2, '=1+1'],
    [3, '=1+1'],
  ];
  return sheet.tables.add('A1:B4', true);
}

export const tables = {
  'tables.dotted': async ({ context, sheet }) => {
    const table = tableOn(sheet);
    table.name = TABLE;
    await context.sync();
    table.load('name');
    await context.sync();
    return equals(table.name, TABLE);
  },

  'tables.styleNone': asks(({ sheet }) => {
    const table = tableOn(sheet);
    table.style = '';
    table.load('style');
    return () => table.style;
  }, ''),

  'tables.resizeFewer': asks(
    ({ sheet }) => {
      const table = tableOn(sheet);
      table.resize('A1:B3');
      const range = table.getRange();
      range.load('address');
      const beneath = sheet.getRange('A4:B4');
      beneath.load('formulas');
      return () => [localAddress(range.address), beneath.formulas] as unknown;
    },
    ['A1:B3', [[3, '=1+1']]],
  ),

  'tables.oneCell': asks(
    ({ sheet }) => {
      sheet.getRange('A1:B4').values = [
        ['Month', 'Rate'],
        [1, ''],
        [2, ''],
        [3, ''],
      ];
      sheet.tables.add('A1:B4', true);
      sheet.getRange('B2').formulas = [['=1+1']];
      const column = sheet.getRange('B2:B4');
      column.load('formulas');
      return () => column.formulas as unknown;
    },
    [['=1+1'], [''], ['']],
  ),

  'tables.insertBeneath': asks(({ sheet }) => {
    const table = tableOn(sheet);
    sheet.getRange('5:6').insert('Down');
    const range = table.getRange();
    range.load('address');
    return () => localAddress(range.address);
  }, 'A1:B4'),

  'tables.clear': asks(
    ({ sheet }) => {
      const table = tableOn(sheet);
      sheet.getRange('A4:B4').clear('Contents');
      const range = table.getRange();
      range.load('address');
      const last = sheet.getRange('A4:B4');
      last.load('formulas');
      return () => [localAddress(range.address), last.formulas] as unknown;
    },
    ['A1:B4', [['', '']]],
  ),

  'tables.header': async ({ context, sheet }) => {
    const table = tableOn(sheet);
    table.name = TABLE;
    sheet.getRange('D1').formulas = [[`=SUM(${TABLE}[Rate])`]];
    sheet.getRange('B1').values = [['Share']];
    await context.sync();
    const cell = sheet.getRange('D1');
    cell.load('formulas');
    await context.sync();
    return equals(cell.formulas[0]?.[0], `=SUM(${TABLE}[Share])`);
  },

  'tables.missingColumn': asks(
    ({ sheet }) => {
      const column = tableOn(sheet).columns.getItemOrNullObject('No such column');
      const range = column.getRange();
      range.load('address');
      return () => [column.isNullObject, range.isNullObject];
    },
    [true, true],
  ),

  'tables.filtered': async ({ context, sheet }) => {
    const table = tableOn(sheet);
    const { autoFilter } = table;
    const look = async () => {
      autoFilter.load('isDataFiltered');
      const body = table.getDataBodyRange();
      body.load('rowHidden');
      await context.sync();
      return [autoFilter.isDataFiltered, body.rowHidden as boolean | null];
    };
    // As tables of ours are.
    table.showFilterButton = false;
    const before = await look();
    table.showFilterButton = true;
    autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['2'] });
    const filtered = await look();
    autoFilter.clearCriteria();
    return equals(
      [before, filtered, await look()],
      [
        [false, false],
        [true, null],
        [false, false],
      ],
    );
  },
} satisfies Record<string, Probe>;
