// An undo that keeps what was changed: the sheets that the analyst worked on stay, with all the sheets that their formulas
// need; the rest of the build goes. Nothing that stays loses a cell or a reference.
import { isFormula } from './content';
import type { SheetReading } from './sheetReading';
import type { Edit } from './edit';
import { tablesOn } from './ours';
import { refersTo, type Targets } from './references';
import { pieceXml } from './record/codec';
import type { BuildBody } from './record/record';
import type { StoredRecord } from './record/store';
import { same, type WorkbookSnapshot } from './snapshot';

/** Tabs that would stay, and tabs that would go. */
export interface Keeping {
  readonly kept: readonly string[];
  readonly goes: readonly string[];
}

/** All by which formulas reach a sheet: its tab, its tables, and names that lead to it, also by way of other names. */
export function reachOf(snapshot: WorkbookSnapshot, sheet: string): Targets {
  let names = tablesOn(snapshot, sheet).map(({ name }) => name);
  for (let before = -1; before !== names.length;) {
    before = names.length;
    const known: Targets = { sheets: [sheet], names };
    const more = snapshot.names.filter(
      ({ name, formula }) => !names.includes(name) && refersTo(formula, known) !== null,
    );
    names = [...names, ...more.map(({ name }) => name)];
  }
  return { sheets: [sheet], names };
}

export function needs(reading: Pick<SheetReading, 'formulas'> | undefined, targets: Targets): boolean {
  const cells = reading?.formulas.flat() ?? [];
  return cells.some((content) => isFormula(content) && refersTo(content, targets) !== null);
}

/**
 * @param own tabs of the build that are there
 * @param changed tabs among them on which something is the analyst's
 * @returns null when nothing would be left to take back
 */
export function keeping(
  snapshot: WorkbookSnapshot,
  readings: readonly SheetReading[],
  own: readonly string[],
  changed: readonly string[],
): Keeping | null {
  const reach = new Map(own.map((sheet) => [sheet, reachOf(snapshot, sheet)]));
  const kept = own.filter((sheet) => changed.some((each) => same(each, sheet)));
  for (const sheet of kept) {
    const reading = readings.find((each) => same(each.sheet, sheet));
    for (const [other, targets] of reach)
      if (!kept.includes(other) && needs(reading, targets)) kept.push(other);
  }
  const goes = own.filter((sheet) => !kept.includes(sheet));
  return goes.length > 0 && kept.length > 0
    ? { kept: own.filter((sheet) => kept.includes(sheet)), goes }
    : null;
}

/**
 * The sheets that go, and the names of ours that lead to them. The record stays and says that it was taken back in part:
 * what is gone is passed over when the rest is, and an undo cut off here can simply be asked for again.
 */
export function keepingEdits(
  snapshot: WorkbookSnapshot,
  body: BuildBody,
  { goes }: Keeping,
  { headPart, head }: StoredRecord,
): Edit[] {
  const reached = new Set(
    goes.flatMap((sheet) => reachOf(snapshot, sheet).names.map((name) => name.toLowerCase())),
  );
  const names = body.inverse.filter(
    (edit) =>
      edit.kind === 'deleteName' &&
      reached.has(edit.name.toLowerCase()) &&
      snapshot.names.some(({ name }) => same(name, edit.name)),
  );
  return [
    { kind: 'setPart', handle: headPart, xml: pieceXml({ ...head, partly: true }) },
    // Names before their sheets: cut off between the two, they could not be told from broken names of the analyst's.
    ...names,
    ...goes.map((sheet): Edit => ({ kind: 'deleteSheet', sheet })),
  ];
}
