// The one text that a filter keeps in sight, of a table or of a sheet's own cells.
import { element } from './xml';

/** @param colId counted from the first column of what is filtered */
export function keptInColumn(colId: number, kept: string): string {
  const filters =
    kept === ''
      ? element('filters', { blank: true })
      : element('filters', {}, element('filter', { val: kept }));
  return element('filterColumn', { colId }, filters);
}
