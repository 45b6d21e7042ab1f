// One long session with the real client library that uses everything the host models and looks at what it gives back.
import { expect } from 'vitest';
import type { RunningExcel } from '../../host/node';

export async function exercise(excel: RunningExcel): Promise<void> {
  const { Excel, host } = excel;
  await Excel.run(async (context) => {
    await sheets(context);
    await ranges(context);
    await formats(context);
    await manyRanges(context);
    await names(context);
    await tables(context);
    await validationAndRules(context);
    await charts(context);
    await page(context);
    await workbook(context);
    await newWorkbook(context);
    await protection(context);
    await events(context);
    await leftOvers(context);
  });
  expect(host.unreadFormulas).toEqual([]);
}

type Context = Excel.RequestContext;

async function sheets(context: Context): Promise<void> {
  const { worksheets } = context.workbook;
  const data = worksheets.add('Data');
  const other = worksheets.add('Other');
  worksheets.load('items/name');
  const count = worksheets.getCount();
  const [first, last] = [worksheets.getFirst(), worksheets.getLast()];
  const next = data.getNextOrNullObject();
  const previous = data.getPreviousOrNullObject();
  first.load('name');
  last.load();
  next.load('name');
  previous.load('name');
  await context.sync();
  expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Data', 'Other']);
  expect([count.value, first.name, last.name, next.name, previous.name]).toEqual([
    3,
    'Sheet1',
    'Other',
    'Other',
    'Sheet1',
  ]);
  expect(last.standardHeight).toBe(15);
  // A second request finds the neighbour again by its id.
  next.load('position');
  await context.sync();
  expect(next.position).toBe(2);
  other.set({
    name: 'Renamed',
    tabColor: '#0F6C7A',
    showGridlines: false,
    showHeadings: false,
    position: 0,
    standardWidth: 60,
  });
  other.visibility = 'Hidden';
  data.activate();
  worksheets.getActiveWorksheet().load('name');
  other.load();
  await context.sync();
  expect(other).toMatchObject({
    name: 'Renamed',
    position: 0,
    visibility: 'Hidden',
    tabColor: '#0F6C7A',
    showGridlines: false,
  });
  other.delete();
  expect(worksheets.getItemOrNullObject('Renamed').load('name')).toBeDefined();
  await context.sync();
}

async function ranges(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const range = sheet.getRange('B2:D4');
  range.values = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const one = range.getCell(1, 1);
  const found = {
    B3: range.getCell(1, 0),
    'B3:D3': range.getRow(1),
    'C2:C4': range.getColumn(1),
    D4: range.getLastCell(),
    'B4:D4': range.getLastRow(),
    'D2:D4': range.getLastColumn(),
    '2:4': range.getEntireRow(),
    'B:D': range.getEntireColumn(),
    'B5:D6': range.getRowsBelow(2),
    'B1:D1': range.getRowsAbove(1),
    'E2:E4': range.getColumnsAfter(1),
    'A2:A4': range.getColumnsBefore(1),
    'C3:E5': range.getOffsetRange(1, 1),
    'B2:E5': range.getResizedRange(1, 1),
    B2: range.getAbsoluteResizedRange(1, 1),
    'A1:D4': range.getBoundingRect('A1'),
    'C3:D4': range.getIntersection('C3:Z9'),
    C3: range.getIntersectionOrNullObject(one),
    'B2:D4': range.getUsedRange(),
  };
  const region = one.getSurroundingRegion();
  region.load('address');
  const noCommon = range.getIntersectionOrNullObject('Z99');
  const usedPart = range.getUsedRangeOrNullObject(true);
  const sheetUsed = sheet.getUsedRange();
  const sheetUsedOrNull = sheet.getUsedRangeOrNullObject(true);
  const byIndex = sheet.getRangeByIndexes(1, 1, 2, 2);
  const cell = sheet.getCell(0, 0);
  for (const part of [...Object.values(found), noCommon, usedPart, sheetUsed, sheetUsedOrNull, byIndex, cell])
    part.load('address');
  range.load();
  await context.sync();
  expect(Object.values(found).map((part) => part.address)).toEqual(
    Object.keys(found).map((address) => `Data!${address}`),
  );
  expect(region.address).toBe('Data!B2:D4');
  expect([noCommon.isNullObject, usedPart.address, byIndex.address]).toEqual([
    true,
    'Data!B2:D4',
    'Data!B2:C3',
  ]);
  expect(range).toMatchObject({
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 3,
    columnCount: 3,
    cellCount: 9,
    hasSpill: false,
  });
  await rangeContents(context, sheet);
}

async function rangeContents(context: Context, sheet: Excel.Worksheet): Promise<void> {
  const spill = sheet.getRange('F2');
  spill.formulas = [['=B2:B4*10']];
  const area = spill.getSpillingToRangeOrNullObject();
  const areaStrict = spill.getSpillingToRange();
  const parent = sheet.getRange('F3').getSpillParent();
  const parentOrNull = sheet.getRange('B2').getSpillParentOrNullObject();
  const relative = sheet.getRange('G2');
  relative.formulasR1C1 = [['=RC[-5]+R2C3']];
  relative.load('formulas,formulasR1C1,formulasLocal,numberFormatLocal');
  area.load('address,values');
  areaStrict.load('address');
  parent.load('address');
  parentOrNull.load('address');
  await context.sync();
  expect([area.address, areaStrict.address, parent.address, parentOrNull.isNullObject]).toEqual([
    'Data!F2:F4',
    'Data!F2:F4',
    'Data!F2',
    true,
  ]);
  expect(area.values).toEqual([[10], [40], [70]]);
  expect([relative.formulas, relative.formulasR1C1]).toEqual([[['=B2+$C$2']], [['=RC[-5]+R2C3']]]);
  relative.formulasLocal = [['=1+1']];
  relative.numberFormat = [['0.00']];
  relative.numberFormatLocal = [['0.0']];
  relative.load('text,valueTypes,numberFormat,values');
  relative.calculate();
  await context.sync();
  expect([relative.text, relative.valueTypes, relative.values]).toEqual([[['2.0']], [['Double']], [[2]]]);
  await moving(context, sheet);
}

async function moving(context: Context, sheet: Excel.Worksheet): Promise<void> {
  const kept = sheet.getRange('B4');
  context.trackedObjects.add(kept);
  sheet.getRange('3:3').insert('Down');
  kept.load('address,values');
  await context.sync();
  expect([kept.address, kept.values]).toEqual(['Data!B5', [[7]]]);
  sheet.getRange('3:3').delete('Up');
  sheet.getRange('B2').insert('Right');
  sheet.getRange('B2').delete('Left');
  sheet.getRange('P1:P3').copyFrom(sheet.getRange('B2:B4'), 'Formats');
  sheet.getRange('P1:Q2').setCellProperties([
    [
      { format: { font: { bold: true }, borders: { bottom: { style: 'Continuous', color: '#D5DAE0' } } } },
      {},
    ],
    [{}, { format: { fill: { color: '#EEF4FF' }, horizontalAlignment: 'Right', wrapText: true } }],
  ]);
  sheet.getRange('P1:P2').setRowProperties([{}, { format: { rowHeight: 22 } }]);
  sheet.getRange('P1:Q1').setColumnProperties([{ format: { columnWidth: 70 } }, {}]);
  const merged = sheet.getRange('I1:J2');
  merged.merge();
  const areas = sheet.getRange('G1:K9').getMergedAreasOrNullObject();
  areas.load('address,areaCount,cellCount');
  merged.unmerge();
  merged.clear('Contents');
  sheet.getRange('B2').select();
  sheet.getRange('5:6').rowHidden = true;
  sheet.getRange('5:6').rowHidden = false;
  sheet.getRange('H:H').columnHidden = true;
  const line = sheet.getRange('H:H').load('columnHidden,width,isEntireColumn,isEntireRow');
  kept.load('address');
  await context.sync();
  expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Data!I1:J2', 1, 4]);
  expect([line.columnHidden, line.width, line.isEntireColumn, kept.address]).toEqual([
    true,
    0,
    true,
    'Data!B4',
  ]);
  const big = sheet.getRange('M1:N1000');
  big.values = Array.from({ length: 1000 }, (_row, index) => [index, index * 2]);
  const check = sheet.getRange('N1000').load('values');
  await context.sync();
  expect(check.values).toEqual([[1998]]);
  big.clear();
  context.trackedObjects.remove(kept);
  await context.sync();
}

async function formats(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const range = sheet.getRange('B2:D4');
  const { format } = range;
  format.set({ wrapText: true, horizontalAlignment: 'Left', verticalAlignment: 'Center', indentLevel: 1 });
  format.set({ columnWidth: 80, rowHeight: 20 });
  format.font.set({
    bold: true,
    italic: true,
    size: 14,
    color: '#1F2933',
    name: 'Arial',
    underline: 'Single',
  });
  format.fill.color = '#EEF4FF';
  format.protection.locked = false;
  const edge = format.borders.getItem('EdgeBottom');
  edge.set({ style: 'Continuous', weight: 'Medium', color: '#D5DAE0' });
  format.borders.getItemAt(0).style = 'Dot';
  range.load(
    'format/wrapText,format/columnWidth,format/font/bold,format/fill/color,format/protection/locked',
  );
  format.load();
  format.font.load();
  edge.load();
  format.borders.load('items,count');
  await context.sync();
  expect(format).toMatchObject({
    wrapText: true,
    columnWidth: 80,
    rowHeight: 20,
    horizontalAlignment: 'Left',
  });
  expect(format.font).toMatchObject({
    bold: true,
    size: 14,
    color: '#1F2933',
    name: 'Arial',
    underline: 'Single',
  });
  expect(edge).toMatchObject({
    style: 'Continuous',
    weight: 'Medium',
    color: '#D5DAE0',
    sideIndex: 'EdgeBottom',
  });
  expect([format.fill.color, format.protection.locked, format.borders.count]).toEqual(['#EEF4FF', false, 6]);
  range.getCell(0, 0).format.font.bold = false;
  format.font.load('bold');
  format.fill.clear();
  format.fill.load('color');
  format.autofitColumns();
  format.autofitRows();
  await context.sync();
  expect([format.font.bold, format.fill.color]).toEqual([null, '#FFFFFF']);
  format.useStandardHeight = true;
  format.useStandardWidth = true;
  range.load('top,left,width,height');
  format.load('useStandardWidth');
  await context.sync();
  expect([range.top, range.height, range.width, format.useStandardWidth]).toEqual([15, 45, 144, true]);
}

/** Several ranges at once: each gets what is set, its own borders too, and reads as one where all are alike. */
async function manyRanges(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const areas = sheet.getRanges('M1:N2, M4:N5');
  areas.format.fill.color = '#EEF4FF';
  areas.format.columnWidth = 70;
  for (const side of ['EdgeBottom', 'InsideHorizontal'] as const)
    areas.format.borders.getItem(side).color = '#D5DAE0';
  sheet.getRange('M4').format.font.bold = true;
  areas.load('address,areaCount,format/fill/color,format/font/bold,format/columnWidth');
  const between = sheet.getRange('M3').load('format/fill/color');
  const inside = sheet.getRange('M4').format.borders.getItem('EdgeBottom').load('color');
  await context.sync();
  expect([areas.address, areas.areaCount, areas.format.columnWidth]).toEqual([
    'Data!M1:N2,Data!M4:N5',
    2,
    70,
  ]);
  expect([areas.format.fill.color, areas.format.font.bold]).toEqual(['#EEF4FF', null]);
  expect([between.format.fill.color, inside.color]).toEqual(['#FFFFFF', '#D5DAE0']);
}

async function names(context: Context): Promise<void> {
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

async function tables(context: Context): Promise<void> {
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

async function validationAndRules(context: Context): Promise<void> {
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

async function charts(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Tables');
  const chart = sheet.charts.add('LineMarkers', sheet.getRange('B2:C5'), 'Columns');
  chart.set({ name: 'lf.trend', left: 10, top: 20, width: 300, height: 200, chartType: 'Line' });
  chart.title.set({ text: 'SQLs grew', visible: true });
  chart.title.format.font.set({ size: 12, color: '#1F2933', bold: true });
  chart.legend.set({ visible: true, position: 'Top' });
  chart.format.font.set({ size: 9, color: '#5B6672' });
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.set({ visible: true, numberFormat: '0%', minimum: 0, maximum: 1 });
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = '#D5DAE0';
  categoryAxis.set({ visible: true, numberFormat: 'mmm' });
  const series = chart.series.add('Leads');
  series.setValues(sheet.getRange('C3:C5'));
  series.setXAxisValues(sheet.getRange('B3:B5'));
  series.set({
    markerStyle: 'None',
    smooth: true,
    axisGroup: 'Secondary',
    hasDataLabels: true,
    name: 'Leads again',
  });
  series.format.line.set({ color: '#0F6C7A', weight: 1.5, lineStyle: 'Dash' });
  series.dataLabels.set({ showValue: false, showSeriesName: true });
  [chart, chart.title, chart.legend, valueAxis, valueAxis.majorGridlines, series, series.dataLabels].forEach(
    (part) => part.load(),
  );
  [
    chart.title.format.font,
    chart.format.font,
    series.format.line,
    valueAxis.majorGridlines.format.line,
  ].forEach((part) => part.load('color'));
  chart.series.load('items/name,count');
  chart.worksheet.load('name');
  await context.sync();
  expect(chart).toMatchObject({ name: 'lf.trend', left: 10, width: 300, chartType: 'Line' });
  expect([chart.title.text, chart.legend.position, valueAxis.numberFormat, valueAxis.maximum]).toEqual([
    'SQLs grew',
    'Top',
    '0%',
    1,
  ]);
  expect(series).toMatchObject({
    name: 'Leads again',
    axisGroup: 'Secondary',
    hasDataLabels: true,
    markerStyle: 'None',
  });
  await seriesAndPlaces(context, sheet, chart);
}

async function seriesAndPlaces(context: Context, sheet: Excel.Worksheet, chart: Excel.Chart): Promise<void> {
  const column = sheet.charts.add('ColumnClustered', sheet.getRange('C3:C5'));
  const first = column.series.getItemAt(0);
  first.format.fill.setSolidColor('#8A5A00');
  const { points } = first;
  const last = points.getItemAt(2);
  last.hasDataLabel = true;
  last.dataLabel.set({ showSeriesName: true, showValue: false });
  last.load('hasDataLabel');
  last.dataLabel.load();
  points.load('items/hasDataLabel,count');
  const counts = [points.getCount(), column.series.getCount(), sheet.charts.getCount()];
  const label = first.load();
  first.format.line.load();
  chart.title.format.font.load();
  chart.format.font.load();
  await context.sync();
  expect([last.hasDataLabel, points.count, label.plotOrder, ...counts.map((count) => count.value)]).toEqual([
    true,
    3,
    0,
    3,
    1,
    2,
  ]);
  chart.setPosition('F2', 'J12');
  chart.setData(sheet.getRange('B2:C5'), 'Columns');
  chart.load('left,top,width,height');
  sheet.charts.load('items/name,count');
  const found = [
    sheet.charts.getItem('lf.trend'),
    sheet.charts.getItemAt(0),
    sheet.charts.getItemOrNullObject('none'),
  ];
  found.forEach((one) => one.load('name'));
  column.load('id');
  await context.sync();
  expect([chart.left, chart.top, chart.width, chart.height]).toEqual([5 * 48, 15, 5 * 48, 11 * 15]);
  expect([found[0]?.name, found[1]?.name, found[2]?.isNullObject, sheet.charts.count]).toEqual([
    'lf.trend',
    'lf.trend',
    true,
    2,
  ]);
  column.load('name');
  chart.series.getItemAt(0).delete();
  const spare = sheet.charts.add('Pie', sheet.getRange('B2:C5'));
  spare.delete();
  await context.sync();
  column.title.load('text');
  await context.sync();
}

async function page(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  const { pageLayout, freezePanes } = sheet;
  freezePanes.freezeRows(2);
  freezePanes.freezeColumns(1);
  freezePanes.freezeAt('A1:B4');
  const frozen = [freezePanes.getLocation(), freezePanes.getLocationOrNullObject()];
  frozen.forEach((range) => range.load('address'));
  pageLayout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
  });
  pageLayout.set({
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    blackAndWhite: true,
    printOrder: 'OverThenDown',
  });
  pageLayout.set({
    leftMargin: 36,
    rightMargin: 36,
    topMargin: 40,
    bottomMargin: 40,
    headerMargin: 10,
    footerMargin: 10,
  });
  pageLayout.headersFooters.defaultForAllPages.set({
    leftHeader: 'a',
    centerHeader: 'b',
    rightHeader: 'c',
    leftFooter: '&A',
    centerFooter: '&P',
    rightFooter: '&D',
  });
  pageLayout.setPrintArea('A1:J20');
  pageLayout.setPrintMargins('Inches', { left: 1 });
  pageLayout.setPrintTitleRows('$1:$4');
  pageLayout.setPrintTitleColumns('$A:$B');
  const titles = [
    pageLayout.getPrintTitleRows(),
    pageLayout.getPrintTitleRowsOrNullObject(),
    pageLayout.getPrintTitleColumns(),
    pageLayout.getPrintTitleColumnsOrNullObject(),
  ];
  titles.forEach((range) => range.load('address'));
  const areas = [pageLayout.getPrintArea(), pageLayout.getPrintAreaOrNullObject()];
  areas.forEach((range) => range.load('address'));
  pageLayout.load();
  pageLayout.headersFooters.load();
  pageLayout.headersFooters.defaultForAllPages.load();
  await context.sync();
  expect(frozen.map((range) => range.address)).toEqual(['Data!A1:B4', 'Data!A1:B4']);
  expect(titles.map((range) => range.address)).toEqual(['Data!1:4', 'Data!1:4', 'Data!A:B', 'Data!A:B']);
  expect(areas.map((range) => range.address)).toEqual(['Data!A1:J20', 'Data!A1:J20']);
  expect(pageLayout).toMatchObject({
    orientation: 'Landscape',
    leftMargin: 72,
    zoom: { horizontalFitToPages: 1 },
  });
  await pageBreaks(context, sheet);
}

async function pageBreaks(context: Context, sheet: Excel.Worksheet): Promise<void> {
  const { horizontalPageBreaks: rows, verticalPageBreaks: columns } = sheet;
  const one = rows.add('A11');
  columns.add('F1');
  rows.load('items/rowIndex');
  columns.load('items/columnIndex');
  const after = one.getCellAfterBreak().load('address');
  const counts = [rows.getCount(), columns.getCount()];
  await context.sync();
  expect([rows.items[0]?.rowIndex, columns.items[0]?.columnIndex, after.address]).toEqual([
    10,
    5,
    'Data!A11',
  ]);
  expect(counts.map((count) => count.value)).toEqual([1, 1]);
  rows.getItem(0).load('columnIndex');
  await context.sync();
  rows.getItem(0).delete();
  rows.add('A9');
  columns.removePageBreaks();
  sheet.freezePanes.unfreeze();
  sheet.freezePanes.getLocationOrNullObject().load('address');
  await context.sync();
}

async function workbook(context: Context): Promise<void> {
  const { workbook: book } = context;
  const { application, properties, customXmlParts, settings } = book;
  book.load(
    'name,readOnly,isDirty,autoSave,previouslySaved,usePrecisionAsDisplayed,calculationEngineVersion',
  );
  application.load();
  application.cultureInfo.load('name');
  application.cultureInfo.numberFormat.load();
  application.cultureInfo.datetimeFormat.load();
  application.calculationMode = 'Manual';
  application.calculationMode = 'Automatic';
  application.calculate('Full');
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  properties.set({ title: 'Report', author: 'Analyst', subject: 'Funnel' });
  properties.load('title,author,subject');
  book.isDirty = true;
  const date = book.functions.date(1904, 1, 1);
  date.load('value,error');
  const cells = [book.getActiveCell(), book.getSelectedRange()];
  cells.forEach((range) => range.load('address'));
  await context.sync();
  expect([book.name, book.readOnly, application.calculationMode, application.decimalSeparator]).toEqual([
    'Book1.xlsx',
    false,
    'Automatic',
    '.',
  ]);
  expect([date.value, properties.title, application.cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(
    [1462, 'Report', '.'],
  );
  expect(cells.map((range) => range.address)).toEqual(['Data!B2', 'Data!B2']);
  const setting = settings.add('lf.key', { a: 1 });
  setting.load();
  settings.load('items/key');
  const found = [settings.getItem('lf.key'), settings.getItemOrNullObject('none')];
  found.forEach((one) => one.load('key'));
  const count = settings.getCount();
  await context.sync();
  expect([setting.key, setting.value, count.value, found[1]?.isNullObject]).toEqual([
    'lf.key',
    { a: 1 },
    1,
    true,
  ]);
  setting.delete();
  await parts(context, customXmlParts);
}

async function parts(context: Context, customXmlParts: Excel.CustomXmlPartCollection): Promise<void> {
  const part = customXmlParts.add('<lf:log xmlns:lf="https://example.com/lf">one</lf:log>');
  part.load();
  const scoped = customXmlParts.getByNamespace('https://example.com/lf');
  scoped.load('items/id');
  customXmlParts.load('items/id');
  const only = [scoped.getOnlyItem(), scoped.getOnlyItemOrNullObject()];
  only.forEach((one) => one.load('id'));
  const counts = [customXmlParts.getCount(), scoped.getCount()];
  const xml = part.getXml();
  await context.sync();
  expect([part.namespaceUri, xml.value, counts[0]?.value, counts[1]?.value]).toEqual([
    'https://example.com/lf',
    '<lf:log xmlns:lf="https://example.com/lf">one</lf:log>',
    1,
    1,
  ]);
  part.setXml('<lf:log xmlns:lf="https://example.com/lf">two</lf:log>');
  const again = [
    customXmlParts.getItem(part.id),
    customXmlParts.getItemOrNullObject(part.id),
    scoped.getItem(part.id),
    scoped.getItemOrNullObject(part.id),
  ];
  again.forEach((one) => one.load('id'));
  const changed = customXmlParts.getItem(part.id).getXml();
  await context.sync();
  expect(changed.value).toContain('two');
  const spare = customXmlParts.add('<spare xmlns="https://example.com/spare"/>');
  spare.delete();
  await context.sync();
}

/** Made in one request and opened in the next, which finds it by its id; the types know it only as `Excel.createWorkbook`. */
async function newWorkbook(context: Context): Promise<void> {
  const application = context.workbook.application as unknown as {
    createWorkbook(
      base64?: string,
    ): OfficeExtension.ClientObject & { id: string; load(name: string): void; open(): void };
  };
  const created = application.createWorkbook();
  created.load('id');
  await context.sync();
  expect(created.id).toBe('1');
  created.open();
  await context.sync();
}

async function protection(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  sheet.protection.protect();
  context.workbook.protection.protect();
  sheet.protection.load('protected');
  context.workbook.protection.load('protected');
  await context.sync();
  expect([sheet.protection.protected, context.workbook.protection.protected]).toEqual([true, true]);
  sheet.protection.unprotect();
  context.workbook.protection.unprotect();
  await context.sync();
}

async function events(context: Context): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem('Data');
  const nothing = () => Promise.resolve();
  const added = [
    sheet.onChanged.add(nothing),
    sheet.onActivated.add(nothing),
    sheet.onDeactivated.add(nothing),
    sheet.onSelectionChanged.add(nothing),
    worksheets.onChanged.add(nothing),
    worksheets.onActivated.add(nothing),
    worksheets.onDeactivated.add(nothing),
    worksheets.onSelectionChanged.add(nothing),
    worksheets.onAdded.add(nothing),
    worksheets.onDeleted.add(nothing),
  ];
  await context.sync();
  for (const handler of added) handler.remove();
  await context.sync();
}

/** What no other part reaches: the ways of the library itself. */
async function leftOvers(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  sheet.calculate(true);
  const all = sheet.getRange('B2:D4');
  all.load('addressLocal,rowHidden,columnHidden,text,formulasR1C1,formulasLocal,numberFormatLocal');
  all.dataValidation.load();
  all.format.protection.load();
  await context.sync();
  expect(all.addressLocal).toBe('Data!B2:D4');
  const internal = context.workbook as unknown as {
    _GetReferenceCount(): OfficeExtension.ClientResult<number>;
    _RemoveAllReferences(): void;
  };
  const references = internal._GetReferenceCount();
  await context.sync();
  expect(references.value).toBeGreaterThan(0);
  all.worksheet.load('name');
  await context.sync();
  expect(all.worksheet.name).toBe('Data');
  internal._RemoveAllReferences();
  await context.sync();
}
