// What work writes on sheets that were there is watched: everything that can be put back, at the moment before it is written.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import {
  EVERYWHERE,
  isWatched,
  leftClosed,
  placesAfter,
  watched as inRequests,
  watchesAway,
} from '../../../src/workbook/watch';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const write = (row: number, column: number, sheet = 'Costs'): Edit => ({
  kind: 'writeCells',
  sheet,
  area: area(row, column),
  content: [['x']],
});
const insert = (row: number, sheet = 'Costs'): Edit => ({ kind: 'insertRows', sheet, row, count: 2 });
/** Contents that go in one request, and no looks. */
const watched = (edits: readonly Edit[]): readonly Edit[] => inRequests([edits], []).contents[0] ?? [];
const kinds = (edits: readonly Edit[]) => edits.map(({ kind }) => kind);
const areasOf = (edits: readonly Edit[]) =>
  watched(edits).flatMap((edit) => (edit.kind === 'watch' ? [[edit.sheet, edit.area]] : []));

test('one name over all that is written of a sheet, laid before the first write, read again at the end', () => {
  const edits: Edit[] = [
    { kind: 'addPart', handle: 'a', xml: '<a/>' },
    write(1, 1),
    write(4, 3),
    { kind: 'setPart', handle: 'a', xml: '<b/>' },
  ];
  expect(watched(edits)).toEqual([
    edits[0],
    { kind: 'watch', sheet: 'Costs', area: area(1, 1, 4, 3), name: 'lf.w.1' },
    edits[1],
    edits[2],
    edits[3],
    { kind: 'readBack', name: 'lf.w.1' },
  ]);
});

test('a sheet’s writes after its lines have moved are watched by themselves, at the places of then', () => {
  expect(areasOf([write(1, 1), insert(0), write(9, 1), write(2, 1, 'Targets')])).toEqual([
    ['Costs', area(1, 1)],
    ['Costs', area(9, 1)],
    ['Targets', area(2, 1)],
  ]);
  // Lines of another sheet move nothing here.
  expect(areasOf([write(1, 1), insert(0, 'Targets'), write(9, 1)])).toEqual([['Costs', area(1, 1, 9, 1)]]);
});

test.each<[string, Edit]>([
  ['a formula that is filled', { kind: 'fillFormula', sheet: 'Costs', area: area(1, 1, 2), formula: '=1' }],
  ['cells that are cleared', { kind: 'clearContents', sheet: 'Costs', area: area(1, 1, 2) }],
  ['a table that grows', { kind: 'resizeTable', sheet: 'Costs', name: 't', area: area(1, 1, 2) }],
])('%s is watched', (_what, edit) => {
  expect(areasOf([edit])).toEqual([['Costs', area(1, 1, 2)]]);
  expect(isWatched(watched([edit]))).toBe(true);
});

test('how cells look is not watched', () => {
  const look: Edit = { kind: 'numberFormat', sheet: 'Costs', areas: [area(1, 1)], format: '0' };
  expect(watched([look])).toEqual([look]);
});

test('inserted lines get a name once they are there, rows by their first column, columns by their first row', () => {
  const columns: Edit = { kind: 'insertColumns', sheet: 'Costs', column: 3, count: 1 };
  expect(watched([insert(5), columns])).toEqual([
    insert(5),
    { kind: 'watchLines', axis: 'row', sheet: 'Costs', area: area(5, 0, 2), name: 'lf.w.1' },
    columns,
    { kind: 'watchLines', axis: 'column', sheet: 'Costs', area: area(0, 3), name: 'lf.w.2' },
    { kind: 'readBackLines', axis: 'row', name: 'lf.w.1' },
    { kind: 'readBackLines', axis: 'column', name: 'lf.w.2' },
  ]);
});

test('tables and names are read before they are changed', () => {
  const edits: Edit[] = [
    { kind: 'resizeTable', sheet: 'Costs', name: 't', area: area(1, 1) },
    { kind: 'setName', scope: null, name: 'lf.a', formula: '=1' },
    { kind: 'deleteName', scope: 'Costs', name: 'lf.b' },
  ];
  expect(kinds(watched(edits))).toEqual([
    'watch',
    'watchTable',
    'resizeTable',
    'watchName',
    'setName',
    'watchName',
    'deleteName',
    'readBack',
  ]);
});

test('a sheet that the same work adds goes as a whole: nothing of it is watched', () => {
  const edits: Edit[] = [
    { kind: 'addSheet', sheet: 'Costs', marker: '' },
    write(1, 1),
    insert(3),
    { kind: 'resizeTable', sheet: 'Costs', name: 't', area: area(1, 1) },
  ];
  expect(watched(edits)).toEqual(edits);
  expect(isWatched(watched(edits))).toBe(false);
});

test('writes far from each other are watched by themselves, and so are large ones that join to no more than they are', () => {
  const [most, more] = [write(39_999, 0), write(40_000, 0)];
  expect(areasOf([write(0, 0), most])).toEqual([['Costs', area(0, 0, 40_000)]]);
  expect(areasOf([write(0, 0), more])).toEqual([
    ['Costs', area(0, 0)],
    ['Costs', area(40_000, 0)],
  ]);
  // What comes next joins whichever it is near.
  expect(areasOf([write(0, 0), more, write(40_001, 0), write(1, 0)])).toEqual([
    ['Costs', area(0, 0, 2)],
    ['Costs', area(40_000, 0, 2)],
  ]);
  const large = (row: number): Edit => ({
    kind: 'clearContents',
    sheet: 'Costs',
    area: area(row, 0, 50_000),
  });
  expect(areasOf([large(0), large(50_000)])).toEqual([['Costs', area(0, 0, 100_000)]]);
  expect(areasOf([large(0), large(60_000)])).toHaveLength(2);
});

test('a table that grows takes in what is said, and one that shrinks nothing', () => {
  const resize = (part: Pick<Extract<Edit, { kind: 'resizeTable' }>, 'takesIn' | 'givesUp'>): Edit => ({
    kind: 'resizeTable',
    sheet: 'Costs',
    name: 't',
    area: area(1, 1, 9),
    ...part,
  });
  expect(areasOf([resize({ takesIn: area(7, 1, 3) })])).toEqual([['Costs', area(7, 1, 3)]]);
  expect(areasOf([resize({ givesUp: area(10, 1, 2) })])).toEqual([]);
  // But it is to be empty by then.
  expect(kinds(watched([resize({ givesUp: area(10, 1, 2) })]))).toEqual([
    'watchTable',
    'watchBlank',
    'resizeTable',
  ]);
});

test('in several requests each is watched and read back by itself; where an open sheet is written on next, a name shows whether lines moved', () => {
  const { contents } = inRequests(
    [[write(1, 1)], [write(2, 1), write(1, 1, 'Targets')], [write(3, 1)]],
    [],
    ['Costs', 'Targets'],
  );
  const [first = [], second = [], third = []] = contents;
  expect(kinds(first)).toEqual(['watch', 'writeCells', 'readBack', 'watchPlace', 'watchPlace']);
  expect(placesAfter(first).map(({ sheet }) => sheet)).toEqual(['Costs', 'Targets']);
  expect(placesAfter(second).map(({ sheet }) => sheet)).toEqual(['Costs']);
  expect(placesAfter(third)).toEqual([]);
  const names = contents
    .flat()
    .flatMap((edit) => (edit.kind.startsWith('watch') && 'name' in edit ? edit.name : []));
  expect(new Set(names).size).toBe(names.length);
  expect(watchesAway(contents.flat()).map((edit) => 'name' in edit && edit.name)).toEqual(names);
  // A line that comes in must have somewhere to go, or Excel would not let it in.
  expect([EVERYWHERE.rows, EVERYWHERE.columns]).toEqual([1_048_575, 16_383]);
});

test('a table that grows piece by piece is watched before the first', () => {
  const resize: Edit = {
    kind: 'resizeTable',
    sheet: 'Costs',
    name: 't',
    area: area(1, 1),
    givesUp: area(2, 1),
  };
  const { contents } = inRequests([[resize, resize], [resize]], [], ['Costs']);
  expect(contents.map(kinds)).toEqual([
    ['watchTable', 'watchBlank', 'resizeTable', 'watchBlank', 'resizeTable', 'watchPlace'],
    ['watchBlank', 'resizeTable'],
  ]);
});

test('between two requests sheets are closed that a later one comes to, and opened by that', () => {
  const look = (sheet: string): Edit => ({ kind: 'hideGridlines', sheet });
  const add = (sheet: string): Edit => ({ kind: 'addSheet', sheet, marker: '' });
  const { contents, looks } = inRequests(
    [[add('A'), add('C')], [add('B'), write(1, 1)], [write(1, 1, 'Leads')]],
    [
      [look('Targets'), look('A')],
      [look('B'), look('A')],
    ],
    ['Leads'],
  );
  const all = [...contents, ...looks];
  const closed = all.map((_edits, index) => [...leftClosed(all.slice(0, index + 1).flat())].sort());
  expect(closed).toEqual([
    ['A', 'Costs', 'Targets'],
    ['A', 'B', 'Targets'],
    ['A', 'B', 'Targets'],
    ['A', 'B'],
    [],
  ]);
  // Each opens what it comes to before anything else, and what it does not come to stays closed.
  expect(contents[1]?.slice(0, 1)).toEqual([{ kind: 'unlock', sheet: 'Costs' }]);
  expect(looks[1]).toEqual([
    { kind: 'unlock', sheet: 'B' },
    { kind: 'unlock', sheet: 'A' },
    look('B'),
    look('A'),
  ]);
});

test('a list that stays open is closed only while it waits for its looks', () => {
  const look: Edit = { kind: 'hideGridlines', sheet: 'Leads' };
  const { contents } = inRequests([[write(1, 1, 'Leads')], [write(2, 1, 'Leads')]], [[look]], ['Leads']);
  expect(contents.map((edits) => [...leftClosed(edits)])).toEqual([[], ['Leads']]);
});

test.each<[string, Edit]>([
  ['a sheet that is added', { kind: 'addSheet', sheet: 'Costs', marker: '' }],
  ['a sheet that goes', { kind: 'deleteSheet', sheet: 'Costs' }],
  ['rows that go', { kind: 'deleteRows', sheet: 'Costs', row: 1, count: 1 }],
  ['columns that go', { kind: 'deleteColumns', sheet: 'Costs', column: 1, count: 1 }],
])('%s cannot be put back from what was watched', (_what, edit) => {
  expect(isWatched([edit])).toBe(false);
});

test('every name that was laid is taken away, and no other', () => {
  const edits = watched([write(1, 1), insert(4), write(9, 9, 'Targets')]);
  const laid = edits.flatMap((edit) =>
    edit.kind === 'watch' || edit.kind === 'watchLines' ? [edit.name] : [],
  );
  expect(new Set(laid).size).toBe(3);
  expect(watchesAway(edits)).toEqual(laid.map((name) => ({ kind: 'deleteName', scope: null, name })));
});
