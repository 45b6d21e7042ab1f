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
