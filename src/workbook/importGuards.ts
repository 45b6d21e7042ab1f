// What an import rests on: the tables as they were read, room beneath those that grow, and the named cells.
import type { Edit } from './edit';
import type { Guard } from './guard';
import type { ImportReading } from './importTypes';
import { same } from './snapshot';
import type { TableBody, TableHead } from './shortTables/lines';

/** Rows that a table is about to grow over. */
function roomOf({ name, sheet, area }: TableHead, edits: readonly Edit[]): Guard[] {
  return edits.flatMap((edit): Guard[] => {
    if (edit.kind !== 'resizeTable' || !same(edit.name, name) || edit.area.rows <= area.rows) return [];
    const beneath = { ...area, row: area.row + area.rows, rows: edit.area.rows - area.rows };
    return [{ kind: 'blank', sheet, area: beneath }];
  });
}

/** An answer of more cells is more than Excel on the web sends at once: of a longer table its place and first row tell. */
const MOST_CELLS = 60_000;

/** A table as it was read: all its rows, or the first. */
export function tableGuards({ sheet, name, area }: TableHead, { formulas }: TableBody): Guard[] {
  const seen = formulas.length * area.columns > MOST_CELLS ? formulas.slice(0, 1) : formulas;
  return [
    { kind: 'table', sheet, name, area },
    { kind: 'cells', sheet, area: { ...area, row: area.row + 1, rows: seen.length }, seen },
  ];
}

/** @param edits what the import is about to do */
export function importGuards(reading: ImportReading, edits: readonly Edit[]): Guard[] {
  const months = reading.months?.table;
  const ofMonths: Guard[] = months
    ? [
        { kind: 'table', sheet: months.sheet, name: months.name, area: months.area },
        { kind: 'cells', sheet: months.sheet, area: months.area, seen: months.formulas },
      ]
    : [];
  const named = reading.named.flatMap(({ scope, name, sheet, area, formula }): Guard[] => [
    { kind: 'name', scope, name, sheet, area },
    { kind: 'cells', sheet, area, seen: [[formula]] },
  ]);
  return [
    ...ofMonths,
    ...named,
    ...reading.tables.flatMap(({ head, body }) => [...tableGuards(head, body), ...roomOf(head, edits)]),
  ];
}
