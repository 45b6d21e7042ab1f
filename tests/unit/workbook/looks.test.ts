// What is only seen goes after what is read and calculated, but never to another place than it was meant for.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import { apart, hasParts, isRepeatable, lookOf } from '../../../src/workbook/looks';

const area = { row: 0, column: 0, rows: 1, columns: 1 };
const write: Edit = { kind: 'writeCells', sheet: 'A', area, content: [[1]] };
const bold: Edit = { kind: 'format', sheet: 'A', areas: [area], part: { bold: true } };
const insert: Edit = { kind: 'insertRows', sheet: 'A', row: 0, count: 1 };
const elsewhere: Edit = { ...insert, sheet: 'B' };
const name: Edit = { kind: 'addName', scope: null, name: 'lf.x', formula: '=1', visible: true };

test('contents keep their order, looks theirs', () => {
  expect(apart([write, bold, name, { kind: 'paper', sheet: 'A' }])).toEqual({
    contents: [write, name],
    looks: [bold, { kind: 'paper', sheet: 'A' }],
  });
});

test('a look stays before lines of its sheet that move, not before those of another', () => {
  expect(apart([bold, insert, bold])).toEqual({ contents: [bold, insert], looks: [bold] });
  expect(apart([bold, elsewhere])).toEqual({ contents: [elsewhere], looks: [bold] });
});

test('names, tables and contents are no looks', () => {
  for (const edit of [write, insert, name]) expect(lookOf(edit)).toBeNull();
  expect(lookOf({ kind: 'addTable', sheet: 'A', area, name: 't' })).toBeNull();
});

test('what adds is not done twice', () => {
  expect(isRepeatable(bold)).toBe(true);
  expect(isRepeatable({ kind: 'deleteRule', sheet: 'A', id: 'x' })).toBe(false);
  expect(hasParts({ kind: 'deleteRule', sheet: 'A', id: 'x' })).toBe(false);
  expect(hasParts({ kind: 'breaks', sheet: 'A', rows: [1], columns: [] })).toBe(true);
});
