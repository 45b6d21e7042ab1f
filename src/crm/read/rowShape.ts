/** Rows that are no records whatever they hold: broken, blank, a footer, or with more cells than there are headers. */
import type { CsvRecord } from './scanner';

export type ShapeFault = 'brokenRow' | 'blankRow' | 'footer' | 'tooManyCells';

/** What is wrong with the shape of a record in a table of `width` columns, or null. */
export function shapeFault(record: CsvRecord, width: number): ShapeFault | null {
  if (record.broken) return 'brokenRow';
  if (record.filled === 0) return 'blankRow';
  if (record.cells === 1 && width >= 3) return 'footer';
  return record.filled > width ? 'tooManyCells' : null;
}

/**
 * Some exports leave out empty cells at the end; a row is short only where a mapped column is missing.
 * @param slotOf where the cell of each column is kept, −1 for a column that nobody wants
 */
export function lacksCells(record: CsvRecord, slotOf: Int32Array): boolean {
  for (let cell = record.cells; cell < slotOf.length; cell++) {
    if (slotOf[cell]! >= 0) return true;
  }
  return false;
}
