// How a sheet is shown: gridlines, headings, frozen panes, the selection.
import type { Area, Sheet } from '../../model/types';
import { areaAddress, cellAddress } from '../address';
import { element } from '../xml';

function selectionXml(pane: string | undefined, area: Area | undefined): string {
  if (!area) return pane === undefined ? '' : element('selection', { pane });
  return element('selection', {
    pane,
    activeCell: cellAddress(area.row, area.column),
    sqref: areaAddress(area),
  });
}

function frozenXml(freeze: Sheet['freeze'], selection: Area | undefined): string {
  const { rows, columns } = freeze;
  const panes = [columns > 0 ? 'topRight' : '', rows > 0 ? 'bottomLeft' : ''].filter((pane) => pane !== '');
  const active = panes.length === 2 ? 'bottomRight' : (panes[0] ?? 'bottomLeft');
  const pane = element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: active,
    state: 'frozen',
  });
  const others = panes.filter((name) => name !== active).map((name) => selectionXml(name, undefined));
  return pane + others.join('') + selectionXml(active, selection);
}

/** `selection`: the selected cells, for the active sheet only. */
export function viewsXml(sheet: Sheet, active: boolean, selection: Area | undefined): string {
  const frozen = sheet.freeze.rows > 0 || sheet.freeze.columns > 0;
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        showRowColHeaders: sheet.showHeadings ? undefined : false,
        tabSelected: active || undefined,
        workbookViewId: 0,
      },
      frozen ? frozenXml(sheet.freeze, selection) : selectionXml(undefined, selection),
    ),
  );
}
