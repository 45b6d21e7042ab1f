// How the cells of a sheet looked when we wrote them, small: the styles of the sheet once, and of each block a text a row
// with a letter a cell.
import type { BlockPlan, Style } from '../../sheets/language/plan';
import type { BlockRecord, SheetRecord } from './record';

const FIRST = 0x23; // '#': the blank before it is a cell without a style of ours.
const letterOf = (index: number) => String.fromCharCode(FIRST + index);

/** Keys of the styles that the blocks use, in the order of their letters. */
export function stylesUsed(blocks: readonly BlockPlan[]): string[] {
  return [...new Set(blocks.flatMap(({ cells }) => cells.flatMap((line) => line.map(({ style }) => style))))];
}

/** @param lines keys of styles; null is no style of ours */
export function lookLines(lines: readonly (readonly (string | null)[])[], used: readonly string[]): string[] {
  const letters = new Map(used.map((style, index) => [style, letterOf(index)] as const));
  return lines.map((line) =>
    line.map((style) => (style === null ? ' ' : (letters.get(style) ?? ' '))).join(''),
  );
}

/** The style that a cell had then; null where that was not recorded. */
export function styleAt(
  { styles }: SheetRecord,
  { area, looks }: BlockRecord,
  { row, column }: { readonly row: number; readonly column: number },
): Style | null {
  const letter = looks?.[row - area.row]?.charCodeAt(column - area.column);
  return letter === undefined ? null : (styles?.[letter - FIRST] ?? null);
}
