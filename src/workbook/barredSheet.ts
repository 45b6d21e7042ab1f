// A sheet on which nothing can be written: it is protected.
import type { Refusal } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';

/** The first of these sheets that is. */
export function barredSheet(
  { sheets }: WorkbookSnapshot,
  names: readonly string[],
): Extract<Refusal, { readonly code: 'sheetProtected' }> | null {
  const locked = sheets.find((sheet) => sheet.protected && names.some((name) => same(name, sheet.name)));
  return locked ? { code: 'sheetProtected', sheet: locked.name } : null;
}
