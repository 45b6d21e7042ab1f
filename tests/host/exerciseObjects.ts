// Names, tables, validation and rules. Part of one long session with the real client library: see exercise.ts.
import { expect } from 'vitest';

type Context = Excel.RequestContext;

export async function names(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const { names: own } = sheet;
  const item = own.add('lf.block', sheet.getRange('B2:D4'), 'ours');
  const rate = context.workbook.names.add('lf.rate', '=0.25');
  item.visible = false;
  item.comment = 'block of ours';
  item.load();
  rate.load();
  own.load('items/name');
  context.workbook.names.load('items/name');
  const [countOwn, missing] = [own.getCount(), own.getItemOrNullObject('nothing')];
  const range = own.getItem('lf.block').getRange().load('address');
  const none = rate.getRangeOrNullObject();
  none.load('address');
  item.worksheet.load('name');
  const home = item.worksheetOrNullObject.load('name');
  await context.sync();
  expect(item).toMatchObject({
    name: 'lf.block',
    visible: false,
    scope: 'Worksheet',
    type: 'Range',
    comment: 'block of ours',
  });
  expect(rate).toMatchObject({ scope: 'Workbook', type: 'Double', value: 0.25, formula: '=0.25' });
  expect([range.address, none.isNullObject, missing.isNullObject, countOwn.value, home.name]).toEqual([
    'Data!B2:D4',
    true,
    true,
    1,
    'Data',
  ]);
  rate.formula = '=0.5';
  rate.load('value');
  await context.sync();
  expect(rate.value).toBe(0.5);
  rate.delete();
  await context.sync();
}

/** Of the table and of the sheet's own cells: on, and off again. */
async function filters(context: Context, table: Excel.Table): Promise<void> {
  const sheet = table.worksheet;
  sheet.getRange('E2:E4').values = [['Stage'], ['SQL'], ['MQL']];
  const body = table.getDataBodyRange();
  const look = async () => {
    const ranges = [table.autoFilter, sheet.autoFilter].map((each) => each.getRangeOrNullObject());
    for (const each of [table.autoFilter, sheet.autoFilter]) each.load('isDataFiltered');
    for (const range of ranges) range.load('address');
    body.load('rowHidden');
    await context.sync();
    return [
      table.autoFilter.isDataFiltered,
      sheet.autoFilter.isDataFiltered,
      body.rowHidden as boolean | null,
      ...ranges.map((range) => (range.isNullObject ? null : range.address)),
    ];
  };
  expect(await look()).toEqual([false, false, false, 'Tables!B2:C4', null]);
  table.autoFilter.apply(table.getRange(), 1, { filterOn: 'Values', values: ['10'] });
  expect(await look()).toEqual([true, false, null, 'Tables!B2:C4', null]);
  table.autoFilter.clearCriteria();
  sheet.autoFilter.apply('E2:E4');
  expect(await look()).toEqual([false, false, false, 'Tables!B2:C4', 'Tables!E2:E4']);
  sheet.autoFilter.apply('E2:E4', 0, { filterOn: 'Values', values: ['none'] });
  expect(await look()).toEqual([false, true, true, 'Tables!B2:C4', 'Tables!E2:E4']);
  sheet.autoFilter.clearCriteria();
  expect(await look()).toEqual([false, false, false, 'Tables!B2:C4', 'Tables!E2:E4']);
}

export async function tables(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.add('Tables');
  sheet.getRange('B2:C4').values = [
    ['Month', 'Leads'],
    [1, 10],
    [2, 20],
  ];
  const table = sheet.tables.add('B2:C4', true);
  table.set({ name: 'lfData', style: 'TableStyleLight1', showBandedRows: false, showFilterButton: false });
  const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
  ranges.forEach((range) => range.load('address'));
  table.load();
  table.worksheet.load('name');
  table.autoFilter.load('isDataFiltered');
  await context.sync();
  expect(table.autoFilter.isDataFiltered).toBe(false);
  await filters(context, table);
  expect(ranges.map((range) => range.address)).toEqual(['Tables!B2:C4', 'Tables!B2:C2', 'Tables!B3:C4']);
  expect(table).toMatchObject({
    name: 'lfData',
    showHeaders: true,
    showTotals: false,
    showFilterButton: false,
  });
  table.resize('B2:C6');
  const { columns, rows } = table;
  const added = columns.add(undefined, [['Rate'], [0.1], [0.2], [0.3], [0.4]]);
  rows.add(undefined, [[3, 30, 0.5]]);
  rows.add(0, [[0, 0, 0]]);
  columns.load('items/name,items/values,count');
  rows.load('items/values,count');
  added.load();
  const counts = [columns.getCount(), rows.getCount()];
  const parts = [
    added.getRange(),
    added.getHeaderRowRange(),
    added.getDataBodyRange(),
    rows.getItemAt(0).getRange(),
  ];
  parts.forEach((part) => part.load('address'));
  const column = columns.getItemOrNullObject('No');
  const [leads, second] = [columns.getItem('Leads').load('index'), columns.getItemAt(1).load('name')];
  await context.sync();
  expect(columns.items.map((item) => item.name)).toEqual(['Month', 'Leads', 'Rate']);
  expect([counts[0]?.value, counts[1]?.value, column.isNullObject, leads.index, second.name]).toEqual([
    3,
    6,
    true,
    1,
    'Leads',
  ]);
  expect(parts.map((part) => part.address)).toEqual([
    'Tables!D2:D8',
    'Tables!D2',
    'Tables!D3:D8',
    'Tables!B3:D3',
  ]);
  rows.getItemAt(0).values = [[9, 9, 9]];
  rows.getItemAt(0).load('values,index');
  added.name = 'Share';
  await context.sync();
  rows.getItemAt(5).delete();
  rows.deleteRowsAt(4, 1);
  columns.getItem('Share').delete();
  table.load('name');
  const all = context.workbook.tables;
  all.load('items/name,count');
  const [allCount, same, missing] = [all.getCount(), all.getItem('lfData'), all.getItemOrNullObject('none')];
  const atFirst = all.getItemAt(0).load('name');
  same.load('name');
  await context.sync();
  expect([allCount.value, all.count, same.name, missing.isNullObject, atFirst.name]).toEqual([
    1,
    1,
    'lfData',
    true,
    'lfData',
  ]);
  const plain = sheet.getRange('H1:I2');
  const temporary = sheet.tables.add(plain, false);
  const converted = temporary.convertToRange().load('address');
  const gone = sheet.tables.add('K1:L2', true);
  gone.delete();
  await context.sync();
  expect(converted.address).toBe('Tables!H1:I3');
}

export async function validationAndRules(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const { dataValidation, conditionalFormats } = sheet.getRange('B2:B4');
  dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  dataValidation.ignoreBlanks = false;
  dataValidation.prompt = { showPrompt: true, title: 'Kind', message: 'a or b' };
  dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'No', message: 'a or b' };
  dataValidation.load();
  await context.sync();
  expect(dataValidation).toMatchObject({
    type: 'List',
    ignoreBlanks: false,
    rule: { list: { source: 'a,b' } },
  });
  sheet.getRange('B3').dataValidation.clear();
  dataValidation.load('type');
  const rule = conditionalFormats.add('Custom');
  rule.custom.rule.formula = '=$B2>1';
  rule.custom.format.font.set({ color: '#5B6672', bold: true, italic: true });
  rule.custom.format.fill.color = '#F3F5F7';
  rule.custom.format.numberFormat = '0.0%';
  rule.stopIfTrue = true;
  const contains = conditionalFormats.add('ContainsText');
  contains.textComparison.rule = { operator: 'Contains', text: 'Behind' };
  contains.textComparison.format.font.color = '#8A5A00';
  rule.priority = 0;
  rule.load();
  rule.custom.rule.load();
  rule.custom.format.load();
  rule.custom.format.font.load();
  rule.custom.format.fill.load();
  contains.textComparison.load();
  conditionalFormats.load('items/type,items/priority');
  const ranges = rule.getRanges().load('address');
  ranges.areas.load('items/address');
  ranges.areas.getCount();
  ranges.areas.getItemAt(0).load('address');
  const count = conditionalFormats.getCount();
  const place = rule.getRange().load('address');
  const placeOrNull = rule.getRangeOrNullObject().load('address');
  const none = rule.textComparisonOrNullObject;
  none.load();
  rule.customOrNullObject.load('rule');
  await context.sync();
  expect(rule).toMatchObject({ type: 'Custom', priority: 0, stopIfTrue: true });
  expect([rule.custom.rule.formula, rule.custom.format.font.color, rule.custom.format.fill.color]).toEqual([
    '=$B2>1',
    '#5B6672',
    '#F3F5F7',
  ]);
  expect([count.value, ranges.address, place.address, placeOrNull.address, none.isNullObject]).toEqual([
    2,
    'Data!B2:B4',
    'Data!B2:B4',
    'Data!B2:B4',
    true,
  ]);
  expect(contains.textComparison.rule).toEqual({ operator: 'Contains', text: 'Behind' });
  const id = rule.id;
  conditionalFormats.getItem(id).load('id');
  conditionalFormats.getItemAt(0).load('id');
  conditionalFormats.getItemOrNullObject('none').load('id');
  rule.custom.format.fill.clear();
  await context.sync();
  contains.delete();
  sheet.getRange('Z1').conditionalFormats.clearAll();
  await context.sync();
}
