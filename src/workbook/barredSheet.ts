// A sheet on which nothing can be written, or not safely: it is protected, or a filter of a table hides rows of it. Over hidden
// rows of a filter Excel has put what it was given into others, and has told nobody.
import type { Refusal } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';

/** The first reason not to write on one of these sheets. */
export function barredSheet(
  { sheets, tables }: WorkbookSnapshot,
  names: readonly string[],
): Extract<Refusal, { readonly code: 'sheetProtected' | 'filtered' }> | null {
  const isAmong = (sheet: string) => names.some((name) => same(name, sheet));
  const locked = sheets.find((sheet) => sheet.protected && isAmong(sheet.name));
  if (locked) return { code: 'sheetProtected', sheet: locked.name };
  const filtered = tables.find((table) => table.filtered && isAmong(table.sheet));
  return filtered ? { code: 'filtered', table: filtered.name, sheet: filtered.sheet } : null;
}
