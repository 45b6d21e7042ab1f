// Where a chart lies: the cells its corners fall into. The corners move with their rows, so that a chart stays on
// the rows reserved for it even where the reader's Excel makes a wrapped row higher.
import type { Chart, Sheet } from '../../model/types';
import { columnWidth, emu, rowHeight } from '../sizes';
import { element } from '../xml';

export interface Corner {
  column: number;
  columnOffset: number; // points
  row: number;
  rowOffset: number; // points
}

function locate(distance: number, size: (index: number) => number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(0, distance);
  while (rest >= size(index) && index < 1_048_575) {
    rest -= size(index);
    index++;
  }
  return { index, offset: rest };
}

export function cornerAt(sheet: Sheet, left: number, top: number): Corner {
  const across = locate(left, (column) => columnWidth(sheet, column));
  const down = locate(top, (row) => rowHeight(sheet, row));
  return { column: across.index, columnOffset: across.offset, row: down.index, rowOffset: down.offset };
}

function cornerXml(name: string, corner: Corner): string {
  return element(
    name,
    {},
    element('xdr:col', {}, String(corner.column)),
    element('xdr:colOff', {}, String(emu(corner.columnOffset))),
    element('xdr:row', {}, String(corner.row)),
    element('xdr:rowOff', {}, String(emu(corner.rowOffset))),
  );
}

export function cornersXml(sheet: Sheet, chart: Chart): string {
  return (
    cornerXml('xdr:from', cornerAt(sheet, chart.left, chart.top)) +
    cornerXml('xdr:to', cornerAt(sheet, chart.left + chart.width, chart.top + chart.height))
  );
}
