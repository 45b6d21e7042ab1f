// What a plan rests on. It was read some time before anything is written, and anybody may have edited since: it is read again
// in the very request that writes, and where it differs, what was written is put back and the work is planned anew.
import { addressOf, bounding, type Area } from './address';
import type { Content, Grid } from './content';
import { isHeadName } from './head';
import { LOCK_NAME, PREFIX } from './ours';
import { same, type NameSnapshot, type WorkbookSnapshot } from './snapshot';

export type Guard =
  /** Contents of these cells, as formulasR1C1. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area; readonly seen: Grid }
  /** Contents of those of these cells that are written, each looked at in the request that writes it; blank beneath `seen`. */
  | { readonly kind: 'written'; readonly sheet: string; readonly area: Area; readonly seen: Grid }
  /** All cells of a sheet that hold something; null where none does. */
  | { readonly kind: 'used'; readonly sheet: string; readonly area: Area | null; readonly seen: Grid }
  /** Where a sheet's used cells end. */
  | { readonly kind: 'extent'; readonly sheet: string; readonly area: Area | null }
  /** Cells that held nothing. */
  | { readonly kind: 'blank'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'table'; readonly sheet: string; readonly name: string; readonly area: Area }
  | {
      readonly kind: 'name';
      readonly scope: string | null;
      readonly name: string;
      readonly sheet: string;
      readonly area: Area;
    }
  /** The names of ours on a sheet, or in the workbook (null), lead where they led. */
  | { readonly kind: 'names'; readonly scope: string | null; readonly seen: readonly NameSnapshot[] }
  /** There is a sheet of this name. */
  | { readonly kind: 'sheet'; readonly sheet: string }
  /** A part of a record, as it was. */
  | { readonly kind: 'part'; readonly id: string; readonly xml: string };

/** What was changed: a cell, or, without one, a sheet's rows, columns, tables or names. */
export interface Changed {
  readonly sheet: string;
  readonly cell: string | null;
  readonly from: string;
  readonly to: string;
}

export const rearranged = (sheet: string): Changed => ({ sheet, cell: null, from: '', to: '' });

/** Names that come and go while work runs. */
const isPassing = (name: string): boolean => isHeadName(name) || same(name, LOCK_NAME);

const oursIn = (names: readonly NameSnapshot[]): readonly NameSnapshot[] =>
  names.filter(({ name }) => name.toLowerCase().startsWith(PREFIX) && !isPassing(name));

/** Sheets were read at the places that names told before: both are to be as they were. */
export function withNames(snapshot: WorkbookSnapshot, guards: readonly Guard[]): Guard[] {
  const sheets = snapshot.sheets.filter(({ name }) =>
    guards.some((guard) => 'sheet' in guard && same(guard.sheet, name)),
  );
  return [
    { kind: 'names', scope: null, seen: oursIn(snapshot.names) },
    ...sheets.map(({ name, names }): Guard => ({ kind: 'names', scope: name, seen: oursIn(names) })),
    ...guards,
  ];
}

/** @param now all names of the scope, as this Excel tells them */
export function namesChanged(
  { scope, seen }: Extract<Guard, { kind: 'names' }>,
  now: readonly { readonly name: string; readonly told: string }[],
): Changed[] {
  const moved = seen.some(({ name, told }) => now.find((each) => same(each.name, name))?.told !== told);
  return moved ? [rearranged(scope ?? '')] : [];
}

/** Two cells that differ are an edit of one; more are lines that moved, or were sorted. */
const FEW = 2;

export const fewOrRearranged = (sheet: string, found: readonly Changed[]): Changed[] =>
  found.length > FEW ? [rearranged(sheet)] : [...found];

export const changedAt = (
  sheet: string,
  row: number,
  column: number,
  from: Content,
  to: Content,
): Changed => ({
  sheet,
  cell: addressOf({ row, column, rows: 1, columns: 1 }),
  from: String(from),
  to: String(to),
});

/** @param now as wide and as high as what was seen */
export function cellsChanged(sheet: string, area: Area, seen: Grid, now: Grid): Changed[] {
  const found: Changed[] = [];
  seen.forEach((line, row) =>
    line.forEach((before, column) => {
      const after = now[row]?.[column] ?? '';
      if (before !== after) found.push(changedAt(sheet, area.row + row, area.column + column, before, after));
    }),
  );
  return fewOrRearranged(sheet, found);
}

/** The part of some cells that holds something; null where none does. */
export interface UsedCells {
  readonly area: Area | null;
  readonly seen: Grid;
}

/** All cells of an area, of which only those in use were read. */
export function gridWithin({ row, column, rows, columns }: Area, { area, seen }: UsedCells): Content[][] {
  const grid = Array.from({ length: rows }, () => new Array<Content>(columns).fill(''));
  seen.forEach((line, down) =>
    line.forEach((content, across) => {
      const to = area && grid[area.row - row + down];
      if (to) to[area.column - column + across] = content;
    }),
  );
  return grid;
}

/** The used cells of a sheet before and after, which need not be the same rectangle. */
export function usedChanged(sheet: string, before: UsedCells, after: UsedCells): Changed[] {
  const areas = [before.area, after.area].flatMap((area) => area ?? []);
  const [first, second = first] = areas;
  if (!first || !second) return [];
  const all = bounding(first, second);
  return cellsChanged(sheet, all, gridWithin(all, before), gridWithin(all, after));
}
