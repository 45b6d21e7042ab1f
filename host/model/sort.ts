// Sorting a table by one of its columns, as a person does: the rows of data move as wholes, with their formats. A formula
// that moves keeps saying what it said of its own row; what points into the table from elsewhere stays where it points.
import { cellKey } from './address';
import { fromR1C1, toR1C1 } from './formula/notation';
import { bodyOf } from './tableBody';
import type { Cell, CellValue, Sheet, Table } from './types';

export interface Order {
  /** Counted from the table's first column. */
  readonly column: number;
  readonly descending: boolean;
}

/** Numbers, texts, truth values, errors; nothing always comes last. */
function rank(value: CellValue): number {
  if (value === null) return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compare(a: CellValue, b: CellValue): number {
  const apart = rank(a) - rank(b);
  if (apart !== 0) return apart;
  if (typeof a === 'string' && typeof b === 'string') {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return typeof a === 'object' ? 0 : Number(a) - Number(b);
}

/** The rows of data in their new order; equal ones stay as they stood. */
function sorted(sheet: Sheet, table: Table, { column, descending }: Order): number[] {
  const body = bodyOf(table);
  const valueAt = (row: number) => sheet.cells.get(cellKey(row, body.column + column))?.value ?? null;
  return Array.from({ length: body.rows }, (_row, index) => body.row + index).sort((left, right) => {
    const [a, b] = [valueAt(left), valueAt(right)];
    if (a === null || b === null) return compare(a, b);
    return descending ? compare(b, a) : compare(a, b);
  });
}

/** The values of the column must be known. */
export function sortRows(sheet: Sheet, table: Table, order: Order): void {
  const body = bodyOf(table);
  const rows = sorted(sheet, table, order);
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const cells = rows.map((row): Cell | undefined => sheet.cells.get(cellKey(row, column)));
    cells.forEach((cell, index) => {
      const [from = 0, to] = [rows[index], body.row + index];
      const key = cellKey(to, column);
      if (!cell) sheet.cells.delete(key);
      else if (cell.formula === undefined) sheet.cells.set(key, cell);
      else
        sheet.cells.set(key, {
          ...cell,
          formula: fromR1C1(toR1C1(cell.formula, from, column), to, column),
        });
    });
  }
}
