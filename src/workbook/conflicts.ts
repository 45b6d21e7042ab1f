// Looks before anything is written, and says what stands in the way.
import type { SheetPlan } from '../sheets/language/plan';
import type { Refusal } from './refusal';
import { headOf } from './head';
import { same, type WorkbookSnapshot } from './snapshot';

/** Excel keeps this name for its own change history; a sheet cannot have it. */
const RESERVED = 'History';

/** What stands in the way of any change of ours, whatever it is. */
export function workbookRefusal(snapshot: WorkbookSnapshot): Refusal | null {
  if (snapshot.readOnly) return { code: 'readOnly' };
  if (snapshot.structureProtected) return { code: 'structureProtected' };
  if (snapshot.date1904) return { code: 'dates1904' };
  return headRefusal(snapshot);
}

/** Somebody else is at work, or a newer version of ours was. */
export function headRefusal(snapshot: WorkbookSnapshot): Refusal | null {
  const { newer, busy } = headOf(snapshot);
  if (newer) return { code: 'newerRecord' };
  return busy && { code: 'busy', label: busy.label, at: busy.at };
}

function sheetRefusal(snapshot: WorkbookSnapshot, sheet: SheetPlan): Refusal | null {
  if (same(sheet.name, RESERVED)) return { code: 'reservedName', sheet: sheet.name };
  const there = snapshot.sheets.find(({ name }) => same(name, sheet.name));
  if (!there) return null;
  return { code: there.visible ? 'sheetNotOurs' : 'sheetNotOursHidden', sheet: there.name };
}

function tableRefusal(snapshot: WorkbookSnapshot, name: string): Refusal | null {
  const table = snapshot.tables.find((other) => same(other.name, name));
  if (table) return { code: 'tableNotOurs', table: table.name, sheet: table.sheet };
  const named = snapshot.names.find((other) => same(other.name, name));
  return named ? { code: 'nameNotOurs', name: named.name } : null;
}

/** A name of ours that points nowhere any more (its sheet was deleted by hand) stands in nobody's way. */
export function isBroken(formula: string): boolean {
  return formula.includes('#REF!');
}

function nameRefusal(snapshot: WorkbookSnapshot, name: string): Refusal | null {
  const there = snapshot.names.find((other) => same(other.name, name));
  if (there && !isBroken(there.formula)) return { code: 'nameNotOurs', name: there.name };
  return snapshot.tables.some((table) => same(table.name, name)) ? { code: 'nameNotOurs', name } : null;
}

/** The first clash of a sheet that is to be added with what is already in the workbook. */
export function clash(snapshot: WorkbookSnapshot, sheet: SheetPlan): Refusal | null {
  const tables = sheet.blocks.flatMap(({ table }) => (table ? [table.name] : []));
  const names = sheet.names.filter(({ scope }) => scope === 'workbook');
  return (
    sheetRefusal(snapshot, sheet) ??
    first(tables, (name) => tableRefusal(snapshot, name)) ??
    first(names, ({ name }) => nameRefusal(snapshot, name))
  );
}

export function first<T, R>(list: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
