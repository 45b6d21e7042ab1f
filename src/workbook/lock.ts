// Sheets that nobody may change while an undo looks at them for the last time: those it takes away or writes on.
import type { Edit } from './edit';
import { LOCK_NAME } from './ours';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

const isLocked = ({ names }: SheetSnapshot): boolean => names.some(({ name }) => same(name, LOCK_NAME));

/** Sheets that we locked, by the name that says so. */
export function lockedSheets({ sheets }: WorkbookSnapshot): string[] {
  return sheets.filter(isLocked).map(({ name }) => name);
}

/** A sheet that the analyst has protected is closed already, and so is one that was left locked. */
export function lockable({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): string[] {
  return sheets
    .filter((sheet) => !sheet.protected && !isLocked(sheet))
    .filter(({ name }) => edits.some((edit) => 'sheet' in edit && same(edit.sheet, name)))
    .map(({ name }) => name);
}
