// Excel's own filling of a table column: one formula written into it goes into every cell of the column that is blank or
// holds a formula. What was typed stays.
import { intersect } from './address';
import { cellAt, setContent } from './cells';
import { fromR1C1, toR1C1 } from './formula/notation';
import { bodyOf } from './tableBody';
import type { Area, Sheet } from './types';

const lines = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The one formula among the cells, as seen from each of them; undefined where there are several or none. */
function oneFormula(sheet: Sheet, rows: readonly number[], column: number): string | undefined {
  const found = new Set(
    rows.flatMap((row) => {
      const formula = cellAt(sheet, row, column)?.formula;
      return formula === undefined ? [] : [toR1C1(formula, row, column)];
    }),
  );
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}

/** After cells of an area were written. */
export function fillColumns(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const body = bodyOf(table);
    const written = intersect(body, area);
    if (!written) continue;
    for (const column of lines(written.column, written.columns)) {
      const formula = oneFormula(sheet, lines(written.row, written.rows), column);
      if (formula === undefined) continue;
      for (const row of lines(body.row, body.rows)) {
        const cell = cellAt(sheet, row, column);
        const isTyped = cell && cell.formula === undefined && cell.value !== null && !cell.spilledFrom;
        const here = fromR1C1(formula, row, column);
        if (!isTyped && cell?.formula !== here) setContent(sheet, row, column, null, here);
      }
    }
  }
}
