// The drawing of a sheet: a frame for each chart, with the alternative text that a screen reader speaks. Excel's API
// cannot set that text, so it is written here: the chart's own, or the summary in the cell beneath it, or its title.
import { cellKey } from '../../model/address';
import type { Chart, Sheet } from '../../model/types';
import { CHART, DRAWING, RELATIONSHIPS, SPREADSHEET_DRAWING } from '../namespaces';
import { drawingText, element } from '../xml';
import { cornerAt, cornersXml } from './anchor';

function summaryBeneath(sheet: Sheet, chart: Chart): string | undefined {
  const bottom = cornerAt(sheet, chart.left, chart.top + chart.height);
  const row = bottom.rowOffset > 0 ? bottom.row + 1 : bottom.row;
  const value = sheet.cells.get(cellKey(row, bottom.column))?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function alternativeText(sheet: Sheet, chart: Chart): string {
  return chart.altText ?? summaryBeneath(sheet, chart) ?? chart.title ?? chart.name;
}

function frameXml(sheet: Sheet, chart: Chart, index: number, link: string): string {
  const properties = element('xdr:cNvPr', {
    id: index + 2,
    name: drawingText(chart.name),
    descr: drawingText(alternativeText(sheet, chart)),
  });
  return element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, properties, '<xdr:cNvGraphicFramePr/>'),
    element('xdr:xfrm', {}, '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: CHART }, element('c:chart', { 'xmlns:c': CHART, 'r:id': link })),
    ),
  );
}

/** `links`: the relationship id of each chart of the sheet. */
export function drawingRoot(sheet: Sheet, links: readonly string[]): string {
  const frames = sheet.charts.map((chart, index) =>
    element(
      'xdr:twoCellAnchor',
      {},
      cornersXml(sheet, chart),
      frameXml(sheet, chart, index, links[index] ?? ''),
      '<xdr:clientData/>',
    ),
  );
  return element(
    'xdr:wsDr',
    { 'xmlns:xdr': SPREADSHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS },
    ...frames,
  );
}
