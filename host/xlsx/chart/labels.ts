// Data labels: on every point, or only on the last one, where a line is labelled instead of a legend.
import type { ChartSeries } from '../../model/types';
import { element } from '../xml';
import type { ChartCache } from './cache';
import type { ChartKind } from './kinds';
import { isLineLike } from './kinds';
import { textProperties } from './text';
import type { TextLook } from './text';

function shown(series: ChartSeries, visible: boolean): string {
  const byName = series.labelContent === 'seriesName';
  const flags: readonly (readonly [string, boolean])[] = [
    ['c:showLegendKey', false],
    ['c:showVal', visible && !byName],
    ['c:showCatName', false],
    ['c:showSerName', visible && byName],
    ['c:showPercent', false],
    ['c:showBubbleSize', false],
  ];
  return flags.map(([name, val]) => element(name, { val })).join('');
}

function position(kind: ChartKind, series: ChartSeries): string {
  if (kind.element === 'areaChart') return '';
  if (isLineLike(kind)) return element('c:dLblPos', { val: series.dataLabels === 'last' ? 'r' : 't' });
  return element('c:dLblPos', { val: kind.grouping === 'clustered' ? 'outEnd' : 'ctr' });
}

function lastPoint(series: ChartSeries, cache: ChartCache): number {
  const cells = cache.cells(series.values);
  let last = cells.length - 1;
  while (last >= 0 && typeof cells[last]?.value !== 'number') last--;
  return last;
}

export function labelsXml(series: ChartSeries, kind: ChartKind, look: TextLook, cache: ChartCache): string {
  if (series.dataLabels === 'none') return '';
  const body =
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' + textProperties(look) + position(kind, series);
  if (series.dataLabels === 'all') return element('c:dLbls', {}, body, shown(series, true));
  const idx = lastPoint(series, cache);
  const label =
    idx < 0 ? '' : element('c:dLbl', {}, element('c:idx', { val: idx }), body, shown(series, true));
  return element('c:dLbls', {}, label, shown(series, false));
}
