// Which records are one line of what was done earlier.
import { expect, test } from 'vitest';
import { together } from '../../../src/work/operations';

const AT = '2025-04-03T09:00:00.000Z';
const BUILT = { id: 'a', kind: 'build', label: 'Built Settings', at: AT } as const;
const FILLED = { id: 'b', kind: 'import', label: 'Filled 3 months', at: AT } as const;

test('an import that built its report is one, and is taken back filling first', () => {
  expect(together([FILLED, BUILT])).toEqual([
    { id: 'a', parts: ['b', 'a'], label: 'Built Settings', filled: 'Filled 3 months', at: Date.parse(AT) },
  ]);
});

test('what brought older sheets up to what a build needs is one with it, filled or not', () => {
  const raised = { id: 'z', kind: 'update', label: 'Built Settings', at: AT } as const;
  expect(together([BUILT, raised])).toEqual([
    { id: 'a', parts: ['a', 'z'], label: 'Built Settings', filled: null, at: Date.parse(AT) },
  ]);
  expect(together([FILLED, BUILT, raised])).toMatchObject([
    { id: 'a', parts: ['b', 'a', 'z'], label: 'Built Settings', filled: 'Filled 3 months' },
  ]);
  const earlier = { ...raised, at: '2025-04-03T08:59:59.999Z' };
  expect(together([BUILT, earlier]).map(({ parts }) => parts)).toEqual([['a'], ['z']]);
});

test('a later import, one whose build is gone, and a build alone stay by themselves', () => {
  const later = { ...FILLED, id: 'c', at: '2025-04-03T09:00:00.001Z' };
  const parts = (records: Parameters<typeof together>[0]) => together(records).map((one) => one.parts);
  expect(parts([later, BUILT])).toEqual([['c'], ['a']]);
  expect(parts([later, FILLED, BUILT])).toEqual([['c'], ['b', 'a']]);
  expect(parts([FILLED])).toEqual([['b']]);
  expect(parts([BUILT])).toEqual([['a']]);
});

test('one of which a part was taken back says so', () => {
  expect(together([{ ...BUILT, partly: true }])).toMatchObject([{ id: 'a', partly: true }]);
  expect(together([{ ...BUILT, partly: false }])[0]).not.toHaveProperty('partly');
});
