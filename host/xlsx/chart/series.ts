// One series: its name, its looks, its labels, its values. The order of the pieces is the schema's, and differs
// between lines, bars and points (ECMA-376 part 1, 21.2.2.174 and its types).
import type { Chart, ChartSeries } from '../../model/types';
import { emu } from '../sizes';
import { rgb } from '../style/color';
import { element, textElement } from '../xml';
import { categoryReference, numberReference, textReference } from './cache';
import type { ChartCache } from './cache';
import { DEFAULT_LINE_WEIGHT } from './defaults';
import type { ChartKind } from './kinds';
import { isLineLike } from './kinds';
import { labelsXml } from './labels';
import { labelLook } from './text';

const ACCENTS = 6;

function colorFill(series: ChartSeries, index: number): string {
  const color =
    series.color === undefined
      ? element('a:schemeClr', { val: `accent${String((index % ACCENTS) + 1)}` })
      : element('a:srgbClr', { val: rgb(series.color) });
  return element('a:solidFill', {}, color);
}

function lineXml(series: ChartSeries, index: number): string {
  return element(
    'a:ln',
    { w: emu(series.lineWeight ?? DEFAULT_LINE_WEIGHT), cap: 'rnd' },
    colorFill(series, index),
    series.dashed ? '<a:prstDash val="dash"/>' : '',
    '<a:round/>',
  );
}

function looks(series: ChartSeries, index: number, kind: ChartKind): string {
  if (!isLineLike(kind)) return element('c:spPr', {}, colorFill(series, index));
  const line = kind.lines === false ? '<a:ln w="19050"><a:noFill/></a:ln>' : lineXml(series, index);
  return element('c:spPr', {}, line);
}

function marker(series: ChartSeries, index: number, kind: ChartKind): string {
  if (!isLineLike(kind)) return '';
  if (!series.markers) return '<c:marker><c:symbol val="none"/></c:marker>';
  const fill = colorFill(series, index);
  return element(
    'c:marker',
    {},
    '<c:symbol val="circle"/><c:size val="5"/>',
    element('c:spPr', {}, fill, element('a:ln', { w: 9525 }, fill)),
  );
}

function seriesName(name: string, cache: ChartCache): string {
  if (name === '') return '';
  const inner = name.startsWith('=') ? textReference(name, cache) : textElement('c:v', name);
  return element('c:tx', {}, inner);
}

function labels(series: ChartSeries, chart: Chart, kind: ChartKind, cache: ChartCache): string {
  const look = labelLook(chart.fontSize, series.color ?? chart.fontColor);
  return labelsXml(series, kind, look, cache);
}

function data(series: ChartSeries, kind: ChartKind, cache: ChartCache): string {
  const scatter = kind.element === 'scatterChart';
  const categories =
    series.categories === undefined
      ? ''
      : categoryReference(scatter ? 'c:xVal' : 'c:cat', series.categories, cache);
  return categories + numberReference(scatter ? 'c:yVal' : 'c:val', series.values, cache);
}

export function seriesXml(chart: Chart, index: number, kind: ChartKind, cache: ChartCache): string {
  const series = chart.series[index];
  if (!series) return '';
  return element(
    'c:ser',
    {},
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    seriesName(series.name, cache),
    looks(series, index, kind),
    marker(series, index, kind),
    kind.element === 'barChart' ? '<c:invertIfNegative val="0"/>' : '',
    labels(series, chart, kind, cache),
    data(series, kind, cache),
    isLineLike(kind) ? element('c:smooth', { val: series.smooth }) : '',
  );
}
