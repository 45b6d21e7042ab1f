// Cells as they stand on the sheet, for the calculations that take whatever a cell holds.

export type RawCell = number | string | boolean | null | undefined;
/** Rows of cells. */
export type Grid = readonly (readonly RawCell[])[];

export function isEmpty(cell: RawCell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
