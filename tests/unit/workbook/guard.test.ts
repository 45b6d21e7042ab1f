// What a plan rests on, compared with what stands there when it is written: an edit of a cell is told by its cell, anything
// more by its sheet, and nothing is told where nothing differs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../../src/workbook/content';
import {
  cellsChanged,
  namesChanged,
  rearranged,
  usedChanged,
  withNames,
  type Guard,
  type Changed,
} from '../../../src/workbook/guard';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const SHEET = 'Costs';
const content = fc.oneof(
  fc.constantFrom<Content>('', 0, 1, '1', 'x', true, '=RC[1]'),
  fc.integer({ min: 0, max: 3 }),
);
const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const place = fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 3 }) });
const gridOf = ({ rows, columns }: { rows: number; columns: number }) =>
  fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const placed = fc
  .tuple(place, size)
  .chain(([at, extent]) => gridOf(extent).map((seen) => ({ area: { ...at, ...extent }, seen })));
const nothing = { area: null, seen: [] };
const used = fc.oneof({ weight: 4, arbitrary: placed }, { weight: 1, arbitrary: fc.constant(nothing) });

test('cells: nothing is told if and only if all are equal', () => {
  const pair = fc
    .tuple(place, size)
    .chain(([at, extent]) =>
      fc.tuple(fc.constant({ ...at, ...extent }), gridOf(extent), gridOf(extent), fc.boolean()),
    );
  fc.assert(
    fc.property(pair, ([area, before, other, isSame]) => {
      const now = isSame ? before.map((line) => [...line]) : other;
      const isEqual = JSON.stringify(before) === JSON.stringify(now);
      expect(cellsChanged(SHEET, area, before, now).length === 0).toBe(isEqual);
    }),
  );
});

test('a cell is told by its address, with what stood and what stands there', () => {
  const area = { row: 3, column: 1, rows: 2, columns: 2 };
  const before = [
    [1, ''],
    ['=RC[-1]', 'x'],
  ];
  expect(
    cellsChanged(SHEET, area, before, [
      [1, true],
      ['=RC[-1]', ''],
    ]),
  ).toMatchObject([
    { sheet: SHEET, cell: 'C4', from: '', to: 'true' },
    { sheet: SHEET, cell: 'C5', from: 'x', to: '' },
  ]);
});

test('two cells are an edit, three are lines that moved', () => {
  const area = { row: 0, column: 0, rows: 1, columns: 3 };
  expect(cellsChanged(SHEET, area, [[1, 2, 3]], [[9, 9, 3]]).map(({ cell }) => cell)).toEqual(['A1', 'B1']);
  expect(cellsChanged(SHEET, area, [[1, 2, 3]], [[9, 9, 9]])).toEqual([rearranged(SHEET)]);
});

test('a number and the text of the same digits are two contents', () => {
  const one = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(cellsChanged(SHEET, one, [[1]], [['1']])).toHaveLength(1);
});

test('rows that are missing now held nothing', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  expect(cellsChanged(SHEET, area, [['x'], ['']], [['x']])).toEqual([]);
  expect(cellsChanged(SHEET, area, [['x'], ['y']], [['x']])).toMatchObject([{ cell: 'A2', to: '' }]);
});

/** What a reading says of each cell of the sheet that holds something. */
function held({ area, seen }: { area: { row: number; column: number } | null; seen: Content[][] }) {
  const cells = new Map<string, Content>();
  seen.forEach((line, down) =>
    line.forEach((each, across) => {
      if (area && each !== '') cells.set(`${area.row + down},${area.column + across}`, each);
    }),
  );
  return JSON.stringify([...cells].sort());
}

test('used cells: nothing is told if and only if every cell of the sheet holds the same', () => {
  fc.assert(
    fc.property(used, used, (before, after) => {
      expect(usedChanged(SHEET, before, after).length === 0).toBe(held(before) === held(after));
    }),
    { numRuns: 300 },
  );
});

test('used cells: the same is told of a reading and of itself with blanks around it, and nothing of two empty sheets', () => {
  const small = { area: { row: 2, column: 2, rows: 1, columns: 1 }, seen: [['x']] };
  const wide = {
    area: { row: 1, column: 1, rows: 3, columns: 3 },
    seen: [
      ['', '', ''],
      ['', 'x', ''],
      ['', '', ''],
    ],
  };
  expect(usedChanged(SHEET, small, wide)).toEqual([]);
  expect(usedChanged(SHEET, wide, small)).toEqual([]);
  expect(usedChanged(SHEET, nothing, nothing)).toEqual([]);
  expect(usedChanged(SHEET, nothing, small)).toMatchObject([{ sheet: SHEET, cell: 'C3', from: '', to: 'x' }]);
  expect(usedChanged(SHEET, small, nothing)).toMatchObject([{ sheet: SHEET, cell: 'C3', from: 'x', to: '' }]);
});

test('used cells: a change is seen from either side', () => {
  fc.assert(
    fc.property(used, used, (before, after) => {
      const [there, back] = [usedChanged(SHEET, before, after), usedChanged(SHEET, after, before)];
      const told = ({ sheet, cell, from, to }: Changed) => ({ sheet, cell, from, to });
      expect(there.map((each) => ({ ...told(each), from: each.to, to: each.from }))).toEqual(back.map(told));
    }),
  );
});

const name = (of: string, formula: string): NameSnapshot => ({ name: of, formula, told: formula });
const names = (seen: readonly NameSnapshot[], scope: string | null = SHEET) =>
  ({ kind: 'names', scope, seen }) as const;

test('names: one that leads elsewhere, or nowhere, is told by its sheet; what came besides is not', () => {
  const guard = names([name('lf.costs', '=Costs!$B$3')]);
  const now = (of: string, told: string) => [
    { name: 'mine', told: '=Costs!$A$1' },
    { name: of, told },
  ];
  expect(namesChanged(guard, now('lf.costs', '=Costs!$B$3'))).toEqual([]);
  expect(namesChanged(guard, now('LF.Costs', '=Costs!$B$3'))).toEqual([]);
  expect(namesChanged(guard, now('lf.costs', '=Costs!$B$4'))).toEqual([rearranged(SHEET)]);
  expect(namesChanged(guard, now('lf.other', '=Costs!$B$3'))).toEqual([rearranged(SHEET)]);
  expect(namesChanged(names([name('lf.leads', '=1')], null), [])).toEqual([rearranged('')]);
});

test('names: a screen in another language is compared with what it told before, not with ours', () => {
  const guard = names([{ name: 'lf.costs', formula: '=Costs!$B$3', told: '=Costs!Z3S2' }]);
  expect(namesChanged(guard, [{ name: 'lf.costs', told: '=Costs!Z3S2' }])).toEqual([]);
  expect(namesChanged(guard, [{ name: 'lf.costs', told: '=Costs!$B$3' }])).toHaveLength(1);
});

const sheet = (tab: string, own: readonly NameSnapshot[]): SheetSnapshot => ({
  name: tab,
  visible: true,
  protected: false,
  names: own,
  charts: [],
});
const snapshot: WorkbookSnapshot = {
  readOnly: false,
  structureProtected: false,
  date1904: false,
  sheets: [
    sheet(SHEET, [name('lf.sheet', '="costs|1"'), name('lf.lock', '="1"'), name('theirs', '=1')]),
    sheet('Mine', [name('lf.sheet', '="x|1"')]),
  ],
  names: [name('LF.Costs', '=Costs!$B$3'), name('lf.op.4', '="1|free"'), name('total', '=Costs!$B$9')],
  tables: [],
  filters: [],
  parts: [],
};

test('with what was read go our names of the workbook and of its sheets; those that come and go, and others’, do not', () => {
  const extent: Guard = { kind: 'extent', sheet: 'costs', area: null };
  expect(withNames(snapshot, [extent])).toEqual([
    names([name('LF.Costs', '=Costs!$B$3')], null),
    names([name('lf.sheet', '="costs|1"')]),
    extent,
  ]);
  const part: Guard = { kind: 'part', id: '{1}', xml: '<a/>' };
  expect(withNames(snapshot, [part])).toEqual([names([name('LF.Costs', '=Costs!$B$3')], null), part]);
});
