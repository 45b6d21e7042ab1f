// Addresses as Excel writes them: A1 text to areas and back, sheet names quoted where Excel quotes them.
import type { Area } from './types';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function keyColumn(key: number): number {
  return key % COLUMNS;
}

/** 0 → 'A', 26 → 'AA'. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'A' → 0, 'xfd' → 16383; -1 where there is no such column. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column >= 1 && column <= COLUMNS ? column - 1 : -1;
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** A sheet name as it stands before the '!' of a formula. */
export function quoteSheet(name: string): string {
  if (PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'Monthly data'!A1:B2" into the sheet's name (unquoted) and the rest. */
export function splitSheet(address: string): { sheet?: string; local: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { local: address };
  const prefix = address.slice(0, bang);
  const quoted = prefix.startsWith("'") && prefix.endsWith("'");
  return {
    sheet: quoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix,
    local: address.slice(bang + 1),
  };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row?: number; column?: number } | undefined {
  const match = CORNER.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const found: { row?: number; column?: number } = {};
  if (match[1] !== undefined) {
    found.column = columnNumber(match[1]);
    if (found.column < 0) return undefined;
  }
  if (match[2] !== undefined) {
    found.row = Number(match[2]) - 1;
    if (found.row < 0 || found.row >= ROWS) return undefined;
  }
  return found;
}

/** 'A1', 'B2:C3', 'A:B', '3:4' (dollar signs allowed) as an area; undefined when it is none of them. */
export function parseArea(text: string): Area | undefined {
  const [left = '', right = left] = text.split(':');
  const first = corner(left);
  const last = corner(right);
  if (!first || !last || text.split(':').length > 2) return undefined;
  const wholeColumns = first.row === undefined && last.row === undefined;
  const wholeRows = first.column === undefined && last.column === undefined;
  if (!text.includes(':') && (wholeColumns || wholeRows)) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const row = wholeColumns ? 0 : Math.min(first.row ?? 0, last.row ?? 0);
  const column = wholeRows ? 0 : Math.min(first.column ?? 0, last.column ?? 0);
  return {
    row,
    column,
    rows: wholeColumns ? ROWS : Math.max(first.row ?? 0, last.row ?? 0) - row + 1,
    columns: wholeRows ? COLUMNS : Math.max(first.column ?? 0, last.column ?? 0) - column + 1,
  };
}

/** An area without its sheet: 'A1', 'A1:B2', 'A:B', '1:3'. `dollars` writes $A$1. */
export function areaAddress(area: Area, dollars = false): string {
  const mark = dollars ? '$' : '';
  const left = mark + columnName(area.column);
  const right = mark + columnName(area.column + area.columns - 1);
  const top = mark + String(area.row + 1);
  const bottom = mark + String(area.row + area.rows);
  if (area.rows === ROWS) return `${left}:${right}`;
  if (area.columns === COLUMNS) return `${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** An area as Excel's `address` gives it, with the sheet. */
export function fullAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area)}`;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
