// Where the plot lies in the chart. Excel places it well by itself, except for lines that carry their names at their
// right ends: those need room there, as much as the longest name is wide.
import type { Chart, ChartSeries } from '../../model/types';
import { element } from '../xml';
import type { ChartCache } from './cache';
import type { ChartKind } from './kinds';
import { isLineLike } from './kinds';
import { labelLook, titleLook } from './text';

/** Average width of a letter, as a share of the font's size. */
const LETTER = 0.55;
const GAP = 14; // points between the last point and the edge, beside the name
const LEAST_PLOT = 0.4;
const MOST_TITLE = 0.4;
/** A title wraps before it reaches the edges. */
const TITLE_WIDTH = 0.8;

function shownName(series: ChartSeries, cache: ChartCache): string {
  if (!series.name.startsWith('=')) return series.name;
  const value = cache.cells(series.name)[0]?.value;
  return typeof value === 'string' ? value : '';
}

/** Points that the names beside the last points need; 0 when there are none. */
function nameWidth(chart: Chart, cache: ChartCache): number {
  const { size } = labelLook(chart.fontSize, chart.fontColor);
  const named = chart.series.filter(
    (series) => series.dataLabels === 'last' && series.labelContent === 'seriesName',
  );
  const longest = Math.max(0, ...named.map((series) => shownName(series, cache).length));
  return longest === 0 ? 0 : longest * size * LETTER + GAP;
}

/** Points above the plot: the title's lines, as many as it wraps into, and the space around them. */
function titleHeight(chart: Chart): number {
  if (chart.title === null || chart.title === '') return 8;
  const { size } = titleLook(chart);
  const lines = chart.title
    .split('\n')
    .map((line) => Math.ceil((line.length * size * LETTER) / (chart.width * TITLE_WIDTH)))
    .reduce((sum, count) => sum + Math.max(1, count), 0);
  return lines * size * 1.25 + 18;
}

export function layoutXml(chart: Chart, kind: ChartKind, cache: ChartCache): string {
  const room = nameWidth(chart, cache);
  if (room === 0 || !isLineLike(kind)) return '<c:layout/>';
  const left = 0.02;
  const top = Math.min(MOST_TITLE, titleHeight(chart) / chart.height);
  const bottom = chart.legend === 'Bottom' ? 0.15 : 0.03;
  const width = Math.max(LEAST_PLOT, 1 - left - room / chart.width);
  const place = { x: left, y: top, w: width, h: 1 - top - bottom };
  const sizes = Object.entries(place).map(([name, val]) =>
    element(`c:${name}`, { val: Math.round(val * 1e4) / 1e4 }),
  );
  const modes = '<c:layoutTarget val="outer"/><c:xMode val="edge"/><c:yMode val="edge"/>';
  return element('c:layout', {}, element('c:manualLayout', {}, modes, ...sizes));
}
