// Cells and rectangles as A1 text and back. Rows and columns count from 0, as in the plan; A1 text counts from 1.
import type { AreaPlan } from '../sheets/language/plan';

export type Area = AreaPlan;

/** Where a name points: a sheet and a rectangle. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnLetters(rest) + letter;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `B3`, or `B3:D9` where the area has more than one cell. */
export function addressOf(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** `'It''s here'`: quoted always, so that no name needs a rule of its own. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `='Monthly data'!$B$5:$F$20`, as a name's formula wants it. */
export function absoluteFormula(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const CORNER = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const CELLS = new RegExp(`^${CORNER}(?::${CORNER})?$`);
const ROWS_ONLY = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS_ONLY = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** Reads `B3`, `$B$3:$D$9`, `5:7` (whole rows) and `B:D` (whole columns); anything else is null. */
export function parseAddress(text: string): Area | null {
  const rows = ROWS_ONLY.exec(text);
  if (rows)
    return {
      row: Number(rows[1]) - 1,
      column: 0,
      rows: Number(rows[2]) - Number(rows[1]) + 1,
      columns: COLUMNS,
    };
  const columns = COLUMNS_ONLY.exec(text);
  if (columns) {
    const first = columnNumber(columns[1] ?? '');
    return { row: 0, column: first, rows: ROWS, columns: columnNumber(columns[2] ?? '') - first + 1 };
  }
  const cells = CELLS.exec(text);
  if (!cells) return null;
  const row = Number(cells[2]) - 1;
  const column = columnNumber(cells[1] ?? '');
  const lastRow = cells[4] === undefined ? row : Number(cells[4]) - 1;
  const lastColumn = cells[3] === undefined ? column : columnNumber(cells[3]);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Reads `='Monthly data'!$B$5:$F$20` or `Sheet1!B5`; a constant, a formula or #REF! is null. */
export function parseReference(formula: string): Reference | null {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const mark = text.lastIndexOf('!');
  if (mark < 1) return null;
  const area = parseAddress(text.slice(mark + 1));
  const quoted = text.slice(0, mark);
  if (!area || quoted === '#REF') return null;
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, area };
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
