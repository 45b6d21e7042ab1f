// Texts, numbers and formulas in one notation in which equal means the same.
import { isBlank, isFormula, type Content } from './content';
import { plainText } from './updateAlign';
import { meaning, parse } from './updateFormula';
import type { Layout } from './updateLayout';
import { rounded } from './sameCell';

/** @param content formulas in R1C1, as they stand in the cell of the layout */
export function sense(content: Content, sheet: string, row: number, column: number, layout: Layout): string {
  if (isBlank(content)) return '';
  if (!isFormula(content))
    return JSON.stringify(typeof content === 'string' ? plainText(content) : rounded(content));
  return `=${meaning(parse(content, { layout, sheet, row, column }))}`;
}
