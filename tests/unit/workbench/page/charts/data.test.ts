// What a chart reads from cells: numbers, gaps, labels in their format, names from cells, hidden rows left out.
import { expect, it } from 'vitest';
import { internFormat, setContent, setFormat } from '../../../../../host/model/cells';
import { createWorkbook, DEFAULT_FORMAT } from '../../../../../host/model/create';
import type { Chart, ChartSeries } from '../../../../../host/model/types';
import { chartData } from '../../../../../workbench/page/charts/data';

const workbook = createWorkbook(['Monthly data']);
const [sheet] = workbook.sheets;
if (sheet === undefined) throw new Error('one sheet was asked for');
const month = internFormat(workbook, { ...DEFAULT_FORMAT, numberFormat: 'mmm yyyy' });
const rate = internFormat(workbook, { ...DEFAULT_FORMAT, numberFormat: '0%' });
setContent(sheet, 0, 1, 'SQLs');
[41640, 41671, 41699, 41730].forEach((serial, at) => {
  setContent(sheet, at + 1, 0, serial);
  setFormat(sheet, at + 1, 0, month);
});
([0.5, { error: '#N/A' }, 'n/a', 0.75] as const).forEach((value, at) => {
  setContent(sheet, at + 1, 1, value);
  setFormat(sheet, at + 1, 1, rate);
});
const series: ChartSeries = {
  name: "='Monthly data'!$B$1",
  values: "='Monthly data'!$B$2:$B$5",
  categories: "='Monthly data'!$A$2:$A$5",
  markers: false,
  secondaryAxis: false,
  smooth: false,
  dataLabels: 'none',
};
const chart = (one: ChartSeries): Chart => ({
  id: 'c',
  name: 'SQLs',
  type: 'Line',
  title: null,
  legend: null,
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  series: [one],
  valueAxis: { visible: true, gridlines: true },
  categoryAxis: { visible: true },
});

it('reads values with gaps, names and labels as they are shown', () => {
  const data = chartData(workbook, chart(series));
  expect(data.series[0]).toMatchObject({ name: 'SQLs', values: [0.5, null, null, 0.75] });
  expect(data.labels).toEqual(['Jan 2014', 'Feb 2014', 'Mar 2014', 'Apr 2014']);
  expect(data.sourceFormat).toBe('0%');
});
it('leaves hidden rows out and numbers points that have no label', () => {
  sheet.hiddenRows.add(2);
  const { categories: _left, ...unlabelled } = series;
  const data = chartData(workbook, chart({ ...unlabelled, name: 'Typed' }));
  expect(data.series[0]).toMatchObject({ name: 'Typed', values: [0.5, null, 0.75] });
  expect(data.labels).toEqual(['1', '2', '3']);
  sheet.hiddenRows.clear();
});
it('shows nothing for a reference to a sheet that is gone', () => {
  expect(chartData(workbook, chart({ ...series, values: '=Gone!A1:A3' })).series[0]?.values).toEqual([]);
});
