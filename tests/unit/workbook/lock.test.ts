// Sheets are kept from any change only where nobody has closed them, and only those that the work touches.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import { lockable, lockedSheets } from '../../../src/workbook/lock';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const sheet = (name: string, names: readonly string[] = [], isProtected = false): SheetSnapshot => ({
  name,
  visible: true,
  protected: isProtected,
  names: names.map((each) => ({ name: each, formula: '="1"' })),
  charts: [],
});
const workbook = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({
  readOnly: false,
  structureProtected: false,
  date1904: false,
  sheets,
  names: [],
  tables: [],
  filters: [],
  parts: [],
});

const all = workbook(
  sheet('Costs'),
  sheet('Targets'),
  sheet('Settings', [], true),
  sheet('Checks', ['lf.sheet', 'LF.Lock']),
);
const goes = (name: string): Edit => ({ kind: 'deleteSheet', sheet: name });

test('those that the work touches, by whatever capitals, and each once', () => {
  expect(lockable(all, [goes('COSTS'), goes('Costs')])).toEqual(['Costs']);
  expect(lockable(all, [goes('Costs'), goes('Targets')])).toEqual(['Costs', 'Targets']);
  expect(lockable(all, [{ kind: 'deleteName', scope: 'Costs', name: 'a' }])).toEqual([]);
  expect(lockable(all, [])).toEqual([]);
});

test('not one that the analyst has protected, and not one that was left locked', () => {
  expect(lockable(all, [goes('Settings'), goes('Checks')])).toEqual([]);
});

test('those that we locked are known by their name, not by their protection', () => {
  expect(lockedSheets(all)).toEqual(['Checks']);
});
