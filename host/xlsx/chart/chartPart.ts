// One chart's part: title, plot, legend. Series on the secondary axis form a second group with axes of their own.
import type { Chart, Sheet, Workbook } from '../../model/types';
import { CHART, DRAWING, RELATIONSHIPS } from '../namespaces';
import { element } from '../xml';
import { axesXml } from './axes';
import type { AxisIds } from './axes';
import { ChartCache } from './cache';
import { chartKind } from './kinds';
import type { ChartKind } from './kinds';
import { layoutXml } from './layout';
import { seriesXml } from './series';
import { labelLook, textProperties, titleLook, titleXml } from './text';

const PRIMARY: AxisIds = { category: 111_111_101, value: 111_111_102, secondary: false };
const SECONDARY: AxisIds = { category: 111_111_201, value: 111_111_202, secondary: true };

const LEGEND = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

function groupHead(kind: ChartKind): string {
  if (kind.element === 'scatterChart') return '<c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>';
  const direction = kind.direction === undefined ? '' : element('c:barDir', { val: kind.direction });
  return `${direction}${element('c:grouping', { val: kind.grouping ?? 'standard' })}<c:varyColors val="0"/>`;
}

function groupTail(kind: ChartKind): string {
  if (kind.element === 'lineChart') return '<c:marker val="1"/>';
  if (kind.element !== 'barChart') return '';
  return `<c:gapWidth val="60"/>${element('c:overlap', { val: kind.grouping === 'clustered' ? -10 : 100 })}`;
}

function group(chart: Chart, kind: ChartKind, ids: AxisIds, cache: ChartCache): string {
  const members = chart.series
    .map((series, index) =>
      series.secondaryAxis === ids.secondary ? seriesXml(chart, index, kind, cache) : '',
    )
    .join('');
  if (members === '') return '';
  return element(
    `c:${kind.element}`,
    {},
    groupHead(kind),
    members,
    groupTail(kind),
    element('c:axId', { val: ids.category }),
    element('c:axId', { val: ids.value }),
  );
}

function plotArea(chart: Chart, cache: ChartCache): string {
  const kind = chartKind(chart.type);
  const primary = group(chart, kind, PRIMARY, cache);
  const secondary = group(chart, kind, SECONDARY, cache);
  return element(
    'c:plotArea',
    {},
    layoutXml(chart, kind, cache),
    primary,
    secondary,
    primary === '' ? '' : axesXml(chart, kind, PRIMARY, cache),
    secondary === '' ? '' : axesXml(chart, kind, SECONDARY, cache),
    '<c:spPr><a:noFill/></c:spPr>',
  );
}

function legend(chart: Chart): string {
  if (chart.legend === null) return '';
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: LEGEND[chart.legend] }),
    '<c:overlay val="0"/>',
    textProperties(labelLook(chart.fontSize, chart.fontColor)),
  );
}

function title(chart: Chart): string {
  if (chart.title === null || chart.title === '') return '<c:autoTitleDeleted val="1"/>';
  return `${titleXml(chart.title, titleLook(chart))}<c:autoTitleDeleted val="0"/>`;
}

export function chartRoot(workbook: Workbook, sheet: Sheet, chart: Chart): string {
  const cache = new ChartCache(workbook, sheet);
  const noLine = '<a:ln><a:noFill/></a:ln>';
  const white = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
  return element(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS },
    workbook.date1904 ? '<c:date1904 val="1"/>' : '',
    '<c:roundedCorners val="0"/>',
    element(
      'c:chart',
      {},
      title(chart),
      plotArea(chart, cache),
      legend(chart),
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    ),
    element('c:spPr', {}, white, noLine),
    textProperties(labelLook(chart.fontSize, chart.fontColor)),
  );
}
