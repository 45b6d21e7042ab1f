// One reference inside a formula: its corners, which parts are fixed with a dollar sign, and how it is written in both
// notations. A missing row or column means the whole column or row.
import { COLUMNS, ROWS, columnName, columnNumber, quoteSheet } from '../address';

export interface Corner {
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  first: Corner;
  last?: Corner;
}

const A1 = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

function cornerA1(text: string): Corner {
  const match = A1.exec(text);
  if (!match) throw new Error(`not a reference: ${text}`);
  const [, firstMark, letters, secondMark, digits] = match;
  const corner: Corner = { rowFixed: false, columnFixed: false };
  if (letters !== undefined) {
    corner.column = columnNumber(letters);
    corner.columnFixed = firstMark === '$';
  }
  if (digits !== undefined) {
    corner.row = Number(digits) - 1;
    corner.rowFixed = letters === undefined ? firstMark === '$' || secondMark === '$' : secondMark === '$';
  }
  return corner;
}

export function parseA1(text: string): Reference {
  const [left = '', right] = text.split(':');
  const reference: Reference = { first: cornerA1(left) };
  if (right !== undefined) reference.last = cornerA1(right);
  return reference;
}

function textA1(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnName(corner.column);
  const row = corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1);
  return column + row;
}

export function formatA1(reference: Reference): string {
  return reference.last ? `${textA1(reference.first)}:${textA1(reference.last)}` : textA1(reference.first);
}

function partR1C1(letter: string, value: number, fixed: boolean, base: number): string {
  if (fixed) return letter + String(value + 1);
  return value === base ? letter : `${letter}[${value - base}]`;
}

function textR1C1(corner: Corner, row: number, column: number): string {
  const rowText = corner.row === undefined ? '' : partR1C1('R', corner.row, corner.rowFixed, row);
  const columnText =
    corner.column === undefined ? '' : partR1C1('C', corner.column, corner.columnFixed, column);
  return rowText + columnText;
}

/** As R1C1, seen from the cell at `row`, `column`. A whole single column is written once: C[1]. */
export function formatR1C1(reference: Reference, row: number, column: number): string {
  const first = textR1C1(reference.first, row, column);
  if (!reference.last) return first;
  const last = textR1C1(reference.last, row, column);
  const whole = reference.first.row === undefined || reference.first.column === undefined;
  return whole && first === last ? first : `${first}:${last}`;
}

const R1C1_PARTS = /^(?:[Rr](\d+|\[-?\d+\])?)?(?:[Cc](\d+|\[-?\d+\])?)?$/;

function valueR1C1(text: string | undefined, base: number, size: number): { value: number; fixed: boolean } {
  if (text === undefined) return { value: base, fixed: false };
  if (!text.startsWith('[')) return { value: Number(text) - 1, fixed: true };
  const value = base + Number(text.slice(1, -1));
  return { value: ((value % size) + size) % size, fixed: false };
}

function cornerR1C1(text: string, row: number, column: number): Corner {
  const match = R1C1_PARTS.exec(text);
  if (!match) throw new Error(`not a reference: ${text}`);
  const corner: Corner = { rowFixed: false, columnFixed: false };
  if (/^[Rr]/.test(text)) {
    const part = valueR1C1(match[1], row, ROWS);
    corner.row = part.value;
    corner.rowFixed = part.fixed;
  }
  if (/[Cc]/.test(text)) {
    const part = valueR1C1(match[2], column, COLUMNS);
    corner.column = part.value;
    corner.columnFixed = part.fixed;
  }
  return corner;
}

export function parseR1C1(text: string, row: number, column: number): Reference {
  const [left = '', right] = text.split(':');
  const first = cornerR1C1(left, row, column);
  const whole = first.row === undefined || first.column === undefined;
  if (right !== undefined) return { first, last: cornerR1C1(right, row, column) };
  return whole ? { first, last: { ...first } } : { first };
}

/** The reference with its sheet, as a formula writes it. */
export function withSheetName(sheet: string | undefined, local: string): string {
  return sheet === undefined ? local : `${quoteSheet(sheet)}!${local}`;
}
