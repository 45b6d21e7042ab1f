// Ranges, what they hold, how they move, and how they look. Part of one long session with the real client library: see exercise.ts.
import { expect } from 'vitest';

type Context = Excel.RequestContext;

export async function ranges(context: Context): Promise<void> {
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

export async function formats(context: Context): Promise<void> {
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

export async function manyRanges(context: Context): Promise<void> {
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
