// What some machines refuse although contents are fine: paper, frozen panes, breaks, charts. The scratch sheet is not the one
// that is shown, as a sheet that is being built is not.
import { asks, equals, localAddress, type Probe } from './probe';

export const ornaments = {
  'ornaments.paperSize': asks(({ sheet }) => {
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.load('paperSize');
    return () => sheet.pageLayout.paperSize;
  }, 'A4'),

  'ornaments.freezeRows': asks(({ sheet }) => {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount');
    return () => (frozen.isNullObject ? null : frozen.rowCount);
  }, 2),

  'ornaments.freezeAt': asks(
    ({ sheet }) => {
      sheet.freezePanes.freezeAt('A1:B3');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('rowCount,columnCount');
      return () => (frozen.isNullObject ? null : [frozen.rowCount, frozen.columnCount]);
    },
    [3, 2],
  ),

  'ornaments.pageBreaks': async ({ context, sheet }) => {
    sheet.horizontalPageBreaks.add('A11');
    sheet.verticalPageBreaks.add('F1');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    sheet.verticalPageBreaks.load('items/columnIndex');
    await context.sync();
    const rows = sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
    const columns = sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex);
    return equals([rows, columns], [[10], [5]]);
  },

  'ornaments.fitToPages': asks(({ sheet }) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load('zoom');
    return () => sheet.pageLayout.zoom.horizontalFitToPages;
  }, 1),

  'ornaments.printArea': asks(
    ({ sheet }) => {
      sheet.pageLayout.setPrintArea('A1:F20');
      sheet.pageLayout.setPrintTitleRows('$4:$4');
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      area.load('address');
      titles.load('rowIndex,rowCount');
      return () => [area.isNullObject ? null : localAddress(area.address), titles.rowIndex, titles.rowCount];
    },
    ['A1:F20', 3, 1],
  ),

  'ornaments.chart': async ({ context, sheet }) => {
    sheet.getRange('A1:B4').values = [
      ['Month', 'Leads'],
      ['Jan', 3],
      ['Feb', 4],
      ['Mar', 5],
    ];
    const chart = sheet.charts.add('Line', sheet.getRange('B1:B4'), 'Columns');
    chart.setPosition('D2', 'H12');
    chart.series.load('items/name');
    await context.sync();
    return equals(
      chart.series.items.map(({ name }) => name),
      ['Leads'],
    );
  },
} satisfies Record<string, Probe>;
