// How our sheets are known again: by hidden sheet-scoped names, because a sheet's id changes when a file is opened
// again and its tab may be renamed. `lf.sheet` holds the sheet's key and the operation that made it.
import { parseReference, type Area } from './address';
import { same, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from './snapshot';

export const PREFIX = 'lf.';
const SHEET_NAME = 'lf.sheet';
/** Scoped to the workbook while an operation is under way. */
export const PENDING_NAME = 'lf.pending';

export interface Marker {
  readonly key: string;
  readonly operation: string;
}

export const markerName = SHEET_NAME;

export function markerFormula(marker: Marker): string {
  return `="${marker.key}|${marker.operation}"`;
}

export function markerOf(sheet: SheetSnapshot): Marker | null {
  const text = sheet.names.find(({ name }) => same(name, SHEET_NAME))?.formula;
  const parts = text === undefined ? null : /^="([^|"]*)\|([^"]*)"$/.exec(text);
  return parts ? { key: parts[1] ?? '', operation: parts[2] ?? '' } : null;
}

/** The area of a block by its hidden name, or null where the name is gone or broken. */
export function blockArea(sheet: SheetSnapshot, id: string): Area | null {
  const formula = sheet.names.find(({ name }) => same(name, PREFIX + id))?.formula;
  return formula === undefined ? null : (parseReference(formula)?.area ?? null);
}

/**
 * The sheet of a key. An analyst who copies a sheet copies its marker too: the first one in tab order that still has
 * the name we gave it is ours, else the first.
 */
export function sheetOfKey(snapshot: WorkbookSnapshot, key: string, name?: string): SheetSnapshot | null {
  const marked = snapshot.sheets.filter((sheet) => markerOf(sheet)?.key === key);
  return marked.find((sheet) => name !== undefined && same(sheet.name, name)) ?? marked[0] ?? null;
}

/** All sheets that bear the marker of an operation and key: more than one where the analyst made copies. */
export function markedBy(snapshot: WorkbookSnapshot, operation: string, key: string): SheetSnapshot[] {
  return snapshot.sheets.filter((sheet) => {
    const marker = markerOf(sheet);
    return marker !== null && marker.operation === operation && marker.key === key;
  });
}

/** Tables whose area is known to lie on the sheet. */
export function tablesOn(snapshot: WorkbookSnapshot, sheet: string): TableSnapshot[] {
  return snapshot.tables.filter((table) => same(table.sheet, sheet));
}
