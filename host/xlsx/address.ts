// Addresses as a file writes them: A1 references, areas, and sheet names quoted where Excel quotes them.
import type { Area } from '../model/types';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function areaList(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

export function absoluteArea(area: Area): string {
  const last = `$${columnName(area.column + area.columns - 1)}$${String(area.row + area.rows)}`;
  return `$${columnName(area.column)}$${String(area.row + 1)}:${last}`;
}

/** A sheet name in a reference. Quoting is always allowed, so only the plainest names go without. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(?:[A-Za-z]{1,3}|[Rr][Cc]?|[Cc])$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `'My sheet'!$A$1:$B$9`; undefined when the text is anything but one cell or one rectangle. */
export function parseReference(text: string): { sheet?: string; area: Area } | undefined {
  const match = REFERENCE.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, bare, firstColumn = '', firstRow = '', lastColumn, lastRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnIndex(firstColumn);
  const endRow = lastRow === undefined ? row : Number(lastRow) - 1;
  const endColumn = lastColumn === undefined ? column : columnIndex(lastColumn);
  const area: Area = {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet === undefined ? { area } : { sheet, area };
}
