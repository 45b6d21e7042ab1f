// What is typed right beneath a table becomes its next row, as in Excel: the table grows, takes the formats of the row
// above and the formulas its columns share. A row inserted into a table gets these formulas too.
import { cellKey, intersect } from './address';
import { formatIndex, setContent, setFormat } from './cells';
import { fromR1C1, toR1C1 } from './formula/notation';
import { bodyOf } from './tableBody';
import type { Sheet, Table } from './types';

/** The table that a cell lies right beneath, if nothing is in its way. */
export function tableAbove(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(({ area, totalsRow }) => {
    if (
      totalsRow ||
      row !== area.row + area.rows ||
      column < area.column ||
      column >= area.column + area.columns
    )
      return false;
    const beneath = { row, column: area.column, rows: 1, columns: area.columns };
    const others = [...sheet.tables.map((table) => table.area), ...sheet.merges];
    return !others.some((other) => other !== area && intersect(other, beneath));
  });
}

/** The formula that every other data row of a column holds, written for `row`; undefined where they differ. */
function sharedFormula(sheet: Sheet, table: Table, column: number, row: number): string | undefined {
  let shared: string | undefined;
  const body = bodyOf(table);
  for (let at = body.row; at < body.row + body.rows; at++) {
    if (at === row) continue;
    const formula = sheet.cells.get(cellKey(at, column))?.formula;
    if (formula === undefined) return undefined;
    const relative = toR1C1(formula, at, column);
    shared ??= relative;
    if (relative !== shared) return undefined;
  }
  return shared === undefined ? undefined : fromR1C1(shared, row, column);
}

/** Gives a new row the formulas of the table's columns, and formats where it has none. */
export function fillRow(sheet: Sheet, table: Table, row: number): void {
  for (let column = table.area.column; column < table.area.column + table.area.columns; column++) {
    const cell = sheet.cells.get(cellKey(row, column));
    const formula = sharedFormula(sheet, table, column, row);
    if (formula !== undefined && (cell?.value ?? null) === null && cell?.formula === undefined)
      setContent(sheet, row, column, null, formula);
    if ((cell?.format ?? 0) === 0) setFormat(sheet, row, column, formatIndex(sheet, row - 1, column));
  }
}

/** Adds one row to the table. */
export function growTable(sheet: Sheet, table: Table): void {
  fillRow(sheet, table, table.area.row + table.area.rows);
  table.area = { ...table.area, rows: table.area.rows + 1 };
}
