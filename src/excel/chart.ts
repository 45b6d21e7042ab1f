// A chart from its plan: laid over the cells that the plan keeps for it, its series one by one.
import type { ChartPlan, ChartSeriesPlan } from '../workbook/plan';
import { absoluteFormula, addressOf } from '../workbook/address';
import type { ChartLook } from '../workbook/edit';

const GRIDLINE = '#D5DAE0';
const INK = '#1F2933';
const LINE_POINTS = 2.25;

function setSeries(
  sheet: Excel.Worksheet,
  sheetName: string,
  series: Excel.ChartSeries,
  plan: ChartSeriesPlan,
  type: ChartPlan['type'],
): void {
  series.name = typeof plan.name === 'string' ? plan.name : absoluteFormula(sheetName, plan.name);
  series.setXAxisValues(sheet.getRange(addressOf(plan.categories)));
  const isLine = type === 'Line' || type === 'LineMarkers';
  if (isLine) {
    series.format.line.color = plan.color;
    series.format.line.weight = LINE_POINTS;
    if (plan.dashed) series.format.line.lineStyle = 'Dash';
    if (type === 'LineMarkers') {
      series.markerBackgroundColor = plan.color;
      series.markerForegroundColor = plan.color;
    }
  } else series.format.fill.setSolidColor(plan.color);
  if (plan.secondaryAxis) series.axisGroup = 'Secondary';
  if (plan.labelLast) labelLast(series, plan);
}

/** The series' name at its last point stands for a legend. */
function labelLast(series: Excel.ChartSeries, plan: ChartSeriesPlan): void {
  const last = Math.max(plan.values.rows, plan.values.columns) - 1;
  const point = series.points.getItemAt(last);
  point.hasDataLabel = true;
  point.dataLabel.showSeriesName = true;
  point.dataLabel.showValue = false;
}

function firstSeries(sheet: Excel.Worksheet, plan: ChartPlan): Excel.Chart {
  const values = plan.series[0]?.values;
  if (!values) throw new Error(`The chart "${plan.name}" has no series`);
  const by = values.rows >= values.columns ? 'Columns' : 'Rows';
  return sheet.charts.add(plan.type, sheet.getRange(addressOf(values)), by);
}

/** @param begun is called once the chart is there */
export function addChart(
  sheet: Excel.Worksheet,
  sheetName: string,
  plan: ChartPlan,
  begun: () => void,
): void {
  const chart = firstSeries(sheet, plan);
  begun();
  chart.name = plan.name;
  chart.setPosition(
    addressOf({ ...plan.anchor, rows: 1, columns: 1 }),
    addressOf({
      row: plan.anchor.row + plan.anchor.rows - 1,
      column: plan.anchor.column + plan.anchor.columns - 1,
      rows: 1,
      columns: 1,
    }),
  );
  chart.title.text = plan.title;
  chart.format.font.color = INK;
  plan.series.forEach((seriesPlan, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    // The first as well: Excel takes a blank or a text at the start of the range for the series' name.
    series.setValues(sheet.getRange(addressOf(seriesPlan.values)));
    setSeries(sheet, sheetName, series, seriesPlan, plan.type);
  });
  if (plan.legend === 'None') chart.legend.visible = false;
  else chart.legend.position = plan.legend;
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  if (plan.minimum !== undefined) chart.axes.valueAxis.minimum = plan.minimum;
  if (plan.axes === false) hideAxes(chart);
  else showGridlines(chart);
}

function showGridlines(chart: Excel.Chart): void {
  chart.axes.valueAxis.majorGridlines.visible = true;
  chart.axes.valueAxis.majorGridlines.format.line.color = GRIDLINE;
}

/** A trend in a tile: the tile has its name, and the cell beneath its range. */
function hideAxes(chart: Excel.Chart): void {
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.axes.categoryAxis.visible = false;
  chart.title.visible = false;
}

/** Changes what is told of a chart that is there, and nothing else of it. */
export function setChartLook(chart: Excel.Chart, { type, title, colors }: ChartLook): void {
  if (type !== undefined) chart.chartType = type as Excel.ChartType;
  if (title !== undefined) chart.title.text = title;
  colors?.forEach((color, index) => {
    const series = chart.series.getItemAt(index);
    series.format.line.color = color;
  });
}
