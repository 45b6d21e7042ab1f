// What work writes on sheets that were there is watched: everything that can be put back, at the moment before it is written.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import { isWatched, watched, watchesAway } from '../../../src/workbook/watch';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const write = (row: number, column: number, sheet = 'Costs'): Edit => ({
  kind: 'writeCells',
  sheet,
  area: area(row, column),
  content: [['x']],
});
const insert = (row: number, sheet = 'Costs'): Edit => ({ kind: 'insertRows', sheet, row, count: 2 });
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

test('more cells than are read twice are not watched, and nothing claims that they were', () => {
  const [most, more] = [write(39_999, 0), write(40_000, 0)];
  expect(areasOf([write(0, 0), most])).toEqual([['Costs', area(0, 0, 40_000)]]);
  expect(isWatched(watched([write(0, 0), most]))).toBe(true);
  expect(areasOf([write(0, 0), more])).toEqual([]);
  expect(isWatched(watched([write(0, 0), more]))).toBe(false);
  // Also where what was written before the lines moved was watched.
  expect(isWatched(watched([write(0, 0), insert(0), write(0, 0), more]))).toBe(false);
});

test.each<[string, Edit]>([
  ['a table that is added', { kind: 'addTable', sheet: 'Costs', name: 't', area: area(1, 1) }],
  ['a sheet that goes', { kind: 'deleteSheet', sheet: 'Costs' }],
  ['rows that go', { kind: 'deleteRows', sheet: 'Costs', row: 1, count: 1 }],
  ['columns that go', { kind: 'deleteColumns', sheet: 'Costs', column: 1, count: 1 }],
  ['a write that nobody watched', write(1, 1)],
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
