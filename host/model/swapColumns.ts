// Two neighbouring columns of a table change places, as by "cut" and "insert cut cells": headers, contents, formats and what
// is tied to the cells move. A reference to cells of one of them follows it; one that spans both, or more, stays.
import { cellKey } from './address';
import { formatA1, parseA1, withSheetName, type Reference } from './formula/reference';
import { mapTokens } from './formula/tokens';
import { mapFormulas } from './structure';
import type { Area, Sheet, Table, Workbook } from './types';

interface Pair {
  readonly rows: Area;
  readonly left: number;
}

/** Where a column of the sheet is afterwards. */
const moved = ({ left }: Pair, column: number): number =>
  column === left ? left + 1 : column === left + 1 ? left : column;

const isInside = ({ rows }: Pair, first: number, last: number): boolean =>
  first >= rows.row && last < rows.row + rows.rows;

function swappedReference(reference: Reference, pair: Pair): Reference | undefined {
  const { first, last = first } = reference;
  if (first.row === undefined || last.row === undefined || first.column === undefined) return undefined;
  if (first.column !== last.column || !isInside(pair, first.row, last.row)) return undefined;
  const column = moved(pair, first.column);
  if (column === first.column) return undefined;
  return { first: { ...first, column }, ...(reference.last && { last: { ...reference.last, column } }) };
}

/** Column by column where only one of the two is in it. */
function swappedAreas(areas: readonly Area[], pair: Pair): Area[] {
  return areas.flatMap((area) => {
    const has = (column: number) => column >= area.column && column < area.column + area.columns;
    const isWhole = has(pair.left) === has(pair.left + 1);
    if (isWhole || !isInside(pair, area.row, area.row + area.rows - 1)) return [area];
    return Array.from({ length: area.columns }, (_column, index) => ({
      ...area,
      column: moved(pair, area.column + index),
      columns: 1,
    }));
  });
}

function swapCells(sheet: Sheet, { rows, left }: Pair): void {
  for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
    const keys = [cellKey(row, left), cellKey(row, left + 1)] as const;
    const cells = [sheet.cells.get(keys[1]), sheet.cells.get(keys[0])] as const;
    keys.forEach((key, index) => {
      const cell = cells[index];
      if (cell) sheet.cells.set(key, cell);
      else sheet.cells.delete(key);
    });
  }
}

/** The column (counted from the table's first) and the one right of it. */
export function swapColumns(workbook: Workbook, sheet: Sheet, table: Table, column: number): void {
  const pair: Pair = { rows: table.area, left: table.area.column + column };
  swapCells(sheet, pair);
  const [first = '', second = ''] = table.columns.slice(column, column + 2);
  table.columns.splice(column, 2, second, first);
  for (const validation of sheet.validations) validation.areas = swappedAreas(validation.areas, pair);
  for (const rule of sheet.conditionalFormats) rule.areas = swappedAreas(rule.areas, pair);
  mapFormulas(workbook, (formula, own) =>
    mapTokens(formula, (token) => {
      if (token.kind !== 'reference' || token.local === undefined) return undefined;
      if ((token.sheet ?? own?.name)?.toLowerCase() !== sheet.name.toLowerCase()) return undefined;
      const found = swappedReference(parseA1(token.local), pair);
      return found && withSheetName(token.sheet, formatA1(found));
    }),
  );
}
