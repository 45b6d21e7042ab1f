// Formulas of input rules and conditional formats: relative to the first cell of their area, they are moved to another cell
// of another layout by what they mean.
import { parse, written, type Standing } from './updateFormula';
import { sense } from './updateSense';
import { fromR1C1, toR1C1 } from './relative';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * @param formula in A1 notation, relative to `first`
 * @param from a cell of its area, where the formula stands in one layout
 * @param to the cell that takes its place in another
 * @returns null when something that it needs is not there
 */
export function formulaAt(formula: string, first: Cell, from: Standing, to: Standing): string | null {
  const filled = toR1C1(formula, first.row, first.column);
  if (filled === null) return null;
  const text = written(parse(filled, from), to);
  return text === null ? null : fromR1C1(text, to.row, to.column);
}

/** What such a formula means at a cell of its area: the same in two layouts where it is the same. */
export function senseAt(formula: string, first: Cell, { layout, sheet, row, column }: Standing): string {
  return sense(toR1C1(formula, first.row, first.column) ?? formula, sheet, row, column, layout);
}
