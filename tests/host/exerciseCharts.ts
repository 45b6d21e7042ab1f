// Charts, their series and their places. Part of one long session with the real client library: see exercise.ts.
import { expect } from 'vitest';

type Context = Excel.RequestContext;

export async function charts(context: Context): Promise<void> {
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
