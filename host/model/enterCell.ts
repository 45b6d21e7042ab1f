// Puts what was typed into its cell, read by the number format the cell has, or gets as a table's next row.
import { formatAt, formatIndex, internFormat, setContent, setFormat } from './cells';
import { parseTyped, typedInto } from './typed';
import type { Sheet, Workbook } from './types';
import { growTable, tableAbove } from './tableGrowth';

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  /** As typed: `=A1*2`, `25%`, `'text`, or empty to clear. */
  readonly text: string;
  /** Taken from a cell, not typed: a number is that number, even where it is shown as a percentage. */
  readonly asIs?: true;
}

/** True when a table took the cell in as part of a new row. */
export function enterCell(workbook: Workbook, sheet: Sheet, cell: TypedCell): boolean {
  const { row, column, text } = cell;
  const table = text === '' ? undefined : tableAbove(sheet, row, column);
  const own = formatIndex(sheet, row, column);
  const format = formatAt(
    workbook,
    table !== undefined && own === 0 ? formatIndex(sheet, row - 1, column) : own,
  );
  const entry =
    cell.asIs === true ? parseTyped(text, format.numberFormat === '@') : typedInto(text, format.numberFormat);
  setContent(sheet, row, column, entry.value, entry.formula);
  if (entry.numberFormat !== undefined && format.numberFormat === 'General')
    setFormat(sheet, row, column, internFormat(workbook, { ...format, numberFormat: entry.numberFormat }));
  if (table === undefined) return false;
  growTable(sheet, table);
  return true;
}
