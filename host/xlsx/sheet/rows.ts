// The rows of a sheet with their cells, in reading order, and the rectangle they take up.
import { cellKey, keyColumn, keyRow } from '../../model/address';
import type { Cell, Sheet } from '../../model/types';
import { areaAddress } from '../address';
import { attributes, element } from '../xml';
import { cellXml } from './cells';
import type { SheetContext } from './context';

function rowAttributes({ sheet, styles }: SheetContext, row: number): string {
  const style = styles.cell(sheet.rowFormats?.get(row) ?? 0, false);
  const height = sheet.rowHeights.get(row);
  return attributes({
    r: row + 1,
    s: style > 0 ? style : undefined,
    customFormat: style > 0 || undefined,
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
      texts.set(cellKey(table.area.row, table.area.column + index), name),
    );
  }
  return texts;
}

/** Rows that are more than their cells: of their own height or format, or hidden. */
function rowsWithLooks(sheet: Sheet): Set<number> {
  const formats = sheet.rowFormats?.keys() ?? [];
  return new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...formats]);
}

/** Cells as they are to be written, by row; rows with looks of their own are there without cells. */
function cellsByRow(sheet: Sheet): Map<number, [number, Cell][]> {
  const headers = headerTexts(sheet);
  const keys = [...new Set([...sheet.cells.keys(), ...headers.keys()])].sort((a, b) => a - b);
  const rows = new Map<number, [number, Cell][]>();
  for (const row of rowsWithLooks(sheet)) rows.set(row, []);
  for (const key of keys) {
    const row = keyRow(key);
    const header = headers.get(key);
    const own = sheet.cells.get(key);
    const cell = header === undefined ? own : { value: header, format: own?.format ?? 0 };
    if (!cell) continue;
    const list = rows.get(row);
    if (list) list.push([keyColumn(key), cell]);
    else rows.set(row, [[keyColumn(key), cell]]);
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
}

export function sheetDataXml(context: SheetContext): string {
  const { sheet } = context;
  const looks = rowsWithLooks(sheet);
  let text = '';
  for (const [row, cells] of cellsByRow(sheet)) {
    let inner = '';
    for (const [column, cell] of cells) {
      const from = cell.spilledFrom;
      const anchor = from && sheet.cells.get(cellKey(from.row, from.column));
      inner += cellXml(cell, anchor, row, column, context);
    }
    const needed = inner !== '' || looks.has(row);
    if (needed) text += `<row${rowAttributes(context, row)}>${inner}</row>`;
  }
  return element('sheetData', {}, text);
}

export function dimensionXml(sheet: Sheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of sheet.cells.keys()) {
    top = Math.min(top, keyRow(key));
    bottom = Math.max(bottom, keyRow(key));
    left = Math.min(left, keyColumn(key));
    right = Math.max(right, keyColumn(key));
  }
  if (top === Infinity) return element('dimension', { ref: 'A1' });
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return element('dimension', { ref: areaAddress(area) });
}
