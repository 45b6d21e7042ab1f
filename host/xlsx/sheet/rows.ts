// The rows of a sheet with their cells, in reading order, and the rectangle they take up.
import type { Cell, Sheet } from '../../model/types';
import { areaAddress } from '../address';
import { attributes, element } from '../xml';
import { cellXml } from './cells';
import type { SheetContext } from './context';

const COLUMNS = 16_384;

function rowAttributes(sheet: Sheet, row: number): string {
  const height = sheet.rowHeights.get(row);
  return attributes({
    r: row + 1,
    ht: height,
    customHeight: height === undefined ? undefined : true,
    hidden: sheet.hiddenRows.has(row) || undefined,
  });
}

/** Text of table header cells: Excel takes a file for damaged when it differs from the column's name. */
function headerTexts(sheet: Sheet): Map<number, string> {
  const texts = new Map<number, string>();
  for (const table of sheet.tables) {
    if (!table.headerRow) continue;
    table.columns.forEach((name, index) =>
      texts.set(table.area.row * COLUMNS + table.area.column + index, name),
    );
  }
  return texts;
}

/** Cells as they are to be written, by row; rows that have only a height or are hidden are there without cells. */
function cellsByRow(sheet: Sheet): Map<number, [number, Cell][]> {
  const headers = headerTexts(sheet);
  const keys = [...new Set([...sheet.cells.keys(), ...headers.keys()])].sort((a, b) => a - b);
  const rows = new Map<number, [number, Cell][]>();
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) rows.set(row, []);
  for (const key of keys) {
    const row = Math.floor(key / COLUMNS);
    const header = headers.get(key);
    const own = sheet.cells.get(key);
    const cell = header === undefined ? own : { value: header, format: own?.format ?? 0 };
    if (!cell) continue;
    const list = rows.get(row);
    if (list) list.push([key % COLUMNS, cell]);
    else rows.set(row, [[key % COLUMNS, cell]]);
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
}

export function sheetDataXml(context: SheetContext): string {
  const { sheet } = context;
  let text = '';
  for (const [row, cells] of cellsByRow(sheet)) {
    let inner = '';
    for (const [column, cell] of cells) {
      const from = cell.spilledFrom;
      const anchor = from && sheet.cells.get(from.row * COLUMNS + from.column);
      inner += cellXml(cell, anchor, row, column, context);
    }
    const needed = inner !== '' || sheet.rowHeights.has(row) || sheet.hiddenRows.has(row);
    if (needed) text += `<row${rowAttributes(sheet, row)}>${inner}</row>`;
  }
  return element('sheetData', {}, text);
}

export function dimensionXml(sheet: Sheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of sheet.cells.keys()) {
    top = Math.min(top, Math.floor(key / COLUMNS));
    bottom = Math.max(bottom, Math.floor(key / COLUMNS));
    left = Math.min(left, key % COLUMNS);
    right = Math.max(right, key % COLUMNS);
  }
  if (top === Infinity) return element('dimension', { ref: 'A1' });
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return element('dimension', { ref: areaAddress(area) });
}
