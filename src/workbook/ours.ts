// How our sheets are known again: by hidden sheet-scoped names, because a sheet's id changes when a file is opened
// again and its tab may be renamed. `lf.sheet` holds the sheet's key and the operation that made it.
import { parseReference, type Area } from './address';
import { same, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from './snapshot';

export const PREFIX = 'lf.';
const SHEET_NAME = 'lf.sheet';
/** Hidden names over the new lines of an update, while it or its undo is under way. */
export const WITNESS_PREFIX = 'lf.new.';
/** Hidden names of the workbook over cells that are being written. */
export const WATCH_PREFIX = 'lf.w.';
/** On a sheet that we have protected for a moment. */
export const LOCK_NAME = 'lf.lock';

export interface Marker {
  readonly key: string;
  readonly operation: string;
}

export const markerName = SHEET_NAME;

const MOST_SHEET_NAME = 31;

/** What a sheet is called until it bears its marker. */
export const newSheetName = (sheet: string): string => `lf new ${sheet}`.slice(0, MOST_SHEET_NAME).trimEnd();

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

/** Names of the workbook that lead to a sheet: a copy has names of its own instead. */
function ledTo(snapshot: WorkbookSnapshot, { name: sheet }: SheetSnapshot): number {
  return snapshot.names.filter(({ name, formula }) => {
    const to = name.toLowerCase().startsWith(PREFIX) ? parseReference(formula) : null;
    return to !== null && same(to.sheet, sheet);
  }).length;
}

/** Tables under the names that we gave them: Excel numbers those of a copy. */
function ownTables(snapshot: WorkbookSnapshot, { name }: SheetSnapshot): number {
  return tablesOn(snapshot, name).filter((table) => !/\d$/.test(table.name)).length;
}

/**
 * The sheet of a key. An analyst who copies a sheet copies its marker too: ours is the one to which the workbook's names
 * lead and whose tables kept their names; then the one that still has the name we gave it; then the first.
 */
export function sheetOfKey(snapshot: WorkbookSnapshot, key: string, name?: string): SheetSnapshot | null {
  const marked = snapshot.sheets.filter((sheet) => markerOf(sheet)?.key === key);
  if (marked.length < 2) return marked[0] ?? null;
  const rank = (sheet: SheetSnapshot) => [
    ledTo(snapshot, sheet),
    ownTables(snapshot, sheet),
    name !== undefined && same(sheet.name, name) ? 1 : 0,
  ];
  const better = (a: readonly number[], b: readonly number[]) => {
    const first = a.findIndex((value, index) => value !== b[index]);
    return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
  };
  return marked.reduce((best, sheet) => (better(rank(sheet), rank(best)) ? sheet : best));
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
