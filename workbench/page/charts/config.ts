// A chart of the workbook as Chart.js draws it: quiet, no animation, light horizontal lines, series labelled where the
// workbook asks for it.
import type { ChartConfiguration, ChartDataset, ChartType, Plugin, ScaleOptionsByType } from 'chart.js';
import type { Chart } from '../../../host/model/types';
import { show } from '../cells/display';
import { FONT_FAMILY } from '../grid/cellStyle';
import { PIXELS_PER_POINT } from '../grid/geometry';
import { textWidth } from '../grid/measure';
import type { ChartData, SeriesData } from './data';

const palette = ['#0F6C7A', '#8A5A00', '#5B6672', '#6B3FA0', '#9D2B62', '#3F6212'];
const INK = '#1F2933';
const HAIRLINE = '#D5DAE0';

function kindOf(type: string): {
  type: 'line' | 'bar' | 'pie';
  horizontal: boolean;
  stacked: boolean;
  markers: boolean;
} {
  return {
    type: /^(Column|Bar)/.test(type) ? 'bar' : /^(Pie|Doughnut)/.test(type) ? 'pie' : 'line',
    horizontal: type.startsWith('Bar'),
    stacked: type.includes('Stacked'),
    markers: type.includes('Markers'),
  };
}

function dataset({ name, values, series }: SeriesData, index: number, chart: Chart): ChartDataset {
  const color = series.color ?? palette[index % palette.length] ?? INK;
  const { type, markers } = kindOf(chart.type);
  const shared = { label: name, data: [...values], backgroundColor: color, borderColor: color };
  const axis = series.secondaryAxis ? { yAxisID: 'second' } : {};
  if (type === 'pie')
    return { type, ...shared, backgroundColor: values.map((_, at) => palette[at % palette.length] ?? INK) };
  if (type === 'bar')
    return { type, ...shared, ...axis, borderWidth: 0, categoryPercentage: 0.7, barPercentage: 0.9 };
  return {
    type,
    ...shared,
    ...axis,
    borderWidth: (series.lineWeight ?? 1.75) * PIXELS_PER_POINT,
    borderDash: series.dashed === true ? [5, 4] : [],
    pointRadius: series.markers || markers ? 3 : 0,
    pointHitRadius: 8,
    tension: series.smooth ? 0.4 : 0,
    spanGaps: false,
  };
}

/** Labels at points: all of them, or only the last, with its value or the series' name. */
function labels(data: ChartData, format: string): Plugin {
  return {
    id: 'labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      data.series.forEach(({ name, values, series }, index) => {
        if (series.dataLabels === 'none') return;
        const points = chart.getDatasetMeta(index).data;
        const last = values.reduce((found, value, at) => (value === null ? found : at), -1);
        values.forEach((value, at) => {
          const point = points[at];
          if (value === null || point === undefined || (series.dataLabels === 'last' && at !== last)) return;
          const text = series.labelContent === 'seriesName' ? name : show(value, format).text;
          ctx.save();
          ctx.fillStyle = series.color ?? INK;
          ctx.font = `600 ${chart.options.font?.size ?? 12}px ${FONT_FAMILY}`;
          const atEnd = series.dataLabels === 'last';
          ctx.textAlign = atEnd ? 'left' : 'center';
          ctx.textBaseline = atEnd ? 'middle' : 'alphabetic';
          ctx.fillText(text, atEnd ? point.x + 6 : point.x, atEnd ? point.y : point.y - 8);
          ctx.restore();
        });
      });
    },
  };
}

/** Room beside the last points for the labels that stand there. */
function paddingOf(
  chart: Chart,
  data: ChartData,
  format: string,
  size: number,
): { left: number; right: number; top: number; bottom: number } {
  const edge = chart.valueAxis.visible || chart.categoryAxis.visible ? 8 : 3;
  const font = `600 ${size}px ${FONT_FAMILY}`;
  const widths = data.series
    .filter(({ series }) => series.dataLabels === 'last')
    .map(({ name, values, series }) => {
      const last = values.filter((value) => value !== null).pop() ?? null;
      return textWidth(series.labelContent === 'seriesName' ? name : show(last, format).text, font) + 10;
    });
  return { left: edge, top: edge, bottom: edge, right: Math.max(edge, ...widths) };
}

type Scale = NonNullable<NonNullable<ChartConfiguration['options']>['scales']>[string];

function valueScale(chart: Chart, format: string, size: number): Scale {
  const { visible, minimum, maximum, gridlines, gridlineColor } = chart.valueAxis;
  const ticks: Partial<ScaleOptionsByType<'linear'>['ticks']> = {
    color: INK,
    font: { size, family: FONT_FAMILY },
    maxTicksLimit: 6,
    callback: (value) => show(Number(value), format).text,
  };
  return {
    type: 'linear',
    display: visible,
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    stacked: kindOf(chart.type).stacked,
    border: { display: false },
    grid: { display: gridlines, color: gridlineColor ?? HAIRLINE },
    ticks,
  } as Scale;
}

function scalesOf(chart: Chart, data: ChartData, size: number): Record<string, Scale> {
  const { horizontal, stacked, type } = kindOf(chart.type);
  if (type === 'pie') return {};
  const format = chart.valueAxis.numberFormat ?? data.sourceFormat;
  const value = valueScale(chart, format, size);
  const category = {
    type: 'category',
    display: chart.categoryAxis.visible,
    stacked,
    grid: { display: false },
    border: { color: HAIRLINE },
    ticks: { color: INK, font: { size, family: FONT_FAMILY }, maxRotation: 45, autoSkipPadding: 8 },
  } as Scale;
  const scales: Record<string, Scale> = horizontal ? { x: value, y: category } : { x: category, y: value };
  if (data.series.some(({ series }) => series.secondaryAxis))
    scales['second'] = { ...value, position: 'right', grid: { display: false } } as Scale;
  return scales;
}

export function chartConfig(chart: Chart, data: ChartData): ChartConfiguration<ChartType> {
  const size = (chart.fontSize ?? 9) * PIXELS_PER_POINT;
  const format = chart.valueAxis.numberFormat ?? data.sourceFormat;
  const legend = chart.legend;
  return {
    type: kindOf(chart.type).type,
    data: { labels: [...data.labels], datasets: data.series.map((one, index) => dataset(one, index, chart)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: kindOf(chart.type).horizontal ? 'y' : 'x',
      font: { size, family: FONT_FAMILY },
      color: chart.fontColor ?? INK,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: paddingOf(chart, data, format, size) },
      scales: scalesOf(chart, data, size),
      plugins: {
        title: {
          display: chart.title !== null && chart.title !== '',
          text: chart.title ?? '',
          align: 'start',
          color: chart.fontColor ?? INK,
          font: { size: size * 1.15, weight: 600, family: FONT_FAMILY },
        },
        legend:
          legend === null
            ? { display: false }
            : {
                position: legend.toLowerCase() as 'top' | 'bottom' | 'left' | 'right',
                labels: { boxWidth: 14, boxHeight: 2, font: { size, family: FONT_FAMILY }, color: INK },
              },
        tooltip: {
          callbacks: {
            label: (item) => `${item.dataset.label ?? ''}: ${show(Number(item.raw), format).text}`,
          },
        },
      },
    },
    plugins: [labels(data, format)],
  };
}
