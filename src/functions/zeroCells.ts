// Cells of a range in which a 0 may have been a blank.
import type { Zero } from '../catalogue';
import { isBlank, type Matrix, UNCLEAR } from './values';

/** What takes the place of a 0. */
export const MEANT: Readonly<Record<Zero, unknown>> = { zero: 0, blank: null, ambiguous: UNCLEAR };

/** A cell that is blank, or may have been. */
export function isNothing(raw: unknown): boolean {
  return raw === 0 || isBlank(raw) || (typeof raw === 'string' && raw.trim() === '');
}

/** The range with another value in the place of each 0. Rows without one are not copied. */
export function withZerosAs(matrix: Matrix, value: (row: number, column: number) => unknown): Matrix {
  return matrix.map((cells, row) =>
    cells.includes(0) ? cells.map((cell, column) => (cell === 0 ? value(row, column) : cell)) : cells,
  );
}
