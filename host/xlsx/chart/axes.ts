// The axes of a chart. Months are drawn side by side as they come (a text axis), so that a missing month is a gap
// the analyst made and not one the chart invents.
import type { Chart, ChartSeries } from '../../model/types';
import { emu } from '../sizes';
import { element } from '../xml';
import type { ChartCache } from './cache';
import { DEFAULT_GRIDLINE_COLOR, HAIRLINE } from './defaults';
import type { ChartKind } from './kinds';
import { labelLook, solidFill, textProperties } from './text';

export interface AxisIds {
  readonly category: number;
  readonly value: number;
  readonly secondary: boolean;
}

interface AxisLook {
  visible: boolean;
  numberFormat: string | undefined;
  /** What the cells show: used when the chart sets no format of its own. */
  sourceFormat: string;
  gridlines: string;
  line: string;
  labels: 'low' | 'nextTo';
}

function lineShape(color: string): string {
  return element('c:spPr', {}, element('a:ln', { w: emu(HAIRLINE) }, solidFill(color)));
}

const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

function positions(kind: ChartKind, secondary: boolean): { category: string; value: string } {
  if (kind.direction === 'bar') return { category: secondary ? 'r' : 'l', value: secondary ? 't' : 'b' };
  return { category: secondary ? 't' : 'b', value: secondary ? 'r' : 'l' };
}

function scaling(chart: Chart, isValue: boolean, reversed: boolean): string {
  const { minimum, maximum } = chart.valueAxis;
  return element(
    'c:scaling',
    {},
    element('c:orientation', { val: reversed ? 'maxMin' : 'minMax' }),
    isValue && maximum !== undefined ? element('c:max', { val: maximum }) : '',
    isValue && minimum !== undefined ? element('c:min', { val: minimum }) : '',
  );
}

function shared(chart: Chart, look: AxisLook, id: number, position: string, scale: string): string {
  return [
    element('c:axId', { val: id }),
    scale,
    element('c:delete', { val: !look.visible }),
    element('c:axPos', { val: position }),
    look.gridlines,
    element('c:numFmt', {
      formatCode: look.numberFormat ?? look.sourceFormat,
      sourceLinked: look.numberFormat === undefined,
    }),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    element('c:tickLblPos', { val: look.labels }),
    look.line,
    textProperties(labelLook(chart.fontSize, chart.fontColor)),
  ].join('');
}

function sourceFormat(
  chart: Chart,
  ids: AxisIds,
  cache: ChartCache,
  reference: (series: ChartSeries) => string | undefined,
): string {
  const first = chart.series.find((series) => series.secondaryAxis === ids.secondary);
  const source = first && reference(first);
  return source === undefined ? 'General' : cache.numberFormat(cache.cells(source));
}

/** Bars are listed from the top, as a table is read; Excel would begin at the bottom. */
function categoryAxis(chart: Chart, kind: ChartKind, ids: AxisIds, cache: ChartCache): string {
  const look: AxisLook = {
    visible: chart.categoryAxis.visible && !ids.secondary,
    numberFormat: chart.categoryAxis.numberFormat,
    sourceFormat: sourceFormat(chart, ids, cache, (series) => series.categories),
    gridlines: '',
    line: lineShape(chart.valueAxis.gridlineColor ?? DEFAULT_GRIDLINE_COLOR),
    // Beneath the plot also where values are negative.
    labels: 'low',
  };
  const lying = kind.direction === 'bar';
  const position = positions(kind, ids.secondary).category;
  const head = shared(chart, look, ids.category, position, scaling(chart, false, lying));
  const crosses = `${element('c:crossAx', { val: ids.value })}<c:crosses val="autoZero"/>`;
  if (kind.element === 'scatterChart') {
    return element('c:valAx', {}, head, crosses, '<c:crossBetween val="midCat"/>');
  }
  const rest = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>';
  return element('c:catAx', {}, head, crosses, rest);
}

function valueAxis(chart: Chart, kind: ChartKind, ids: AxisIds, cache: ChartCache): string {
  const { gridlines, gridlineColor, visible, numberFormat } = chart.valueAxis;
  const drawn = gridlines && !ids.secondary;
  const look: AxisLook = {
    visible,
    numberFormat: ids.secondary ? undefined : numberFormat,
    sourceFormat: sourceFormat(chart, ids, cache, (series) => series.values),
    gridlines: drawn
      ? element('c:majorGridlines', {}, lineShape(gridlineColor ?? DEFAULT_GRIDLINE_COLOR))
      : '',
    line: NO_LINE,
    labels: 'nextTo',
  };
  const position = positions(kind, ids.secondary).value;
  const scale = scaling(chart, !ids.secondary, false);
  // Reversed categories would carry the value axis to the top; the far end of them is the bottom.
  const far = ids.secondary || kind.direction === 'bar';
  return element(
    'c:valAx',
    {},
    shared(chart, look, ids.value, position, scale),
    element('c:crossAx', { val: ids.category }),
    element('c:crosses', { val: far ? 'max' : 'autoZero' }),
    element('c:crossBetween', {
      val: kind.element === 'areaChart' || kind.element === 'scatterChart' ? 'midCat' : 'between',
    }),
  );
}

export function axesXml(chart: Chart, kind: ChartKind, ids: AxisIds, cache: ChartCache): string {
  return categoryAxis(chart, kind, ids, cache) + valueAxis(chart, kind, ids, cache);
}
