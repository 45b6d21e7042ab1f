// The page that a sheet is printed on, with its breaks. Part of one long session with the real client library: see exercise.ts.
import { expect } from 'vitest';

type Context = Excel.RequestContext;

export async function page(context: Context): Promise<void> {
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
