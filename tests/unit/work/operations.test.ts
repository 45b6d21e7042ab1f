// Which records are one line of what was done earlier.
import { expect, test } from 'vitest';
import { translator } from '../../../src/i18n';
import { pane } from '../../../src/i18n/en/pane';
import { withLater } from '../../../src/taskpane/actions/undo';
import { sameTarget } from '../../../src/taskpane/state';
import { together } from '../../../src/work/operations';

const t = translator(pane, 'en-GB');
const AT = '2025-04-03T09:00:00.000Z';
const BUILT = { id: 'a', kind: 'build', label: 'Built Settings', at: AT } as const;
const FILLED = { id: 'b', kind: 'import', label: 'Filled 3 months', at: AT } as const;

test('an import that built its report is one, and is taken back filling first', () => {
  expect(together(t, [FILLED, BUILT])).toEqual([
    { id: 'a', parts: ['b', 'a'], what: 'Built Settings. Filled 3 months', at: Date.parse(AT) },
  ]);
});

test('what brought older sheets up to what a build needs is one with it, filled or not', () => {
  const raised = { id: 'z', kind: 'update', label: 'Built Settings', at: AT } as const;
  expect(together(t, [BUILT, raised])).toEqual([
    { id: 'a', parts: ['a', 'z'], what: 'Built Settings', at: Date.parse(AT) },
  ]);
  expect(together(t, [FILLED, BUILT, raised])).toMatchObject([
    { id: 'a', parts: ['b', 'a', 'z'], what: 'Built Settings. Filled 3 months' },
  ]);
  const earlier = { ...raised, at: '2025-04-03T08:59:59.999Z' };
  expect(together(t, [BUILT, earlier]).map(({ parts }) => parts)).toEqual([['a'], ['z']]);
});

test('a later import, one whose build is gone, and a build alone stay by themselves', () => {
  const later = { ...FILLED, id: 'c', at: '2025-04-03T09:00:00.001Z' };
  const parts = (records: Parameters<typeof together>[1]) => together(t, records).map((one) => one.parts);
  expect(parts([later, BUILT])).toEqual([['c'], ['a']]);
  expect(parts([later, FILLED, BUILT])).toEqual([['c'], ['b', 'a']]);
  expect(parts([FILLED])).toEqual([['b']]);
  expect(parts([BUILT])).toEqual([['a']]);
});

test('going back to an earlier step names what was done since, latest first, and itself', () => {
  const line = (id: string, ...parts: string[]) => ({ id, parts, what: `did ${id}`, at: null });
  const list = [line('d', 'd'), line('c', 'c', 'b'), line('a', 'a2', 'a1'), line('o', 'o')];
  const { steps, target } = withLater({ t }, list, { operations: ['a2', 'a1'], what: 'did a' });
  expect(steps.map(({ what }) => what)).toEqual(['did d', 'did c', 'did a']);
  expect(target).toEqual({ operations: ['d', 'c', 'b', 'a2', 'a1'], what: 'the last 3 actions' });
});

test('a question about the second part stays where it was asked when the first is gone', () => {
  const target = (...operations: string[]) => ({ operations, what: '' });
  expect(sameTarget(target('b', 'a'), target('a'))).toBe(true);
  expect(sameTarget(target('b'), target('b', 'a'))).toBe(false);
  expect(sameTarget(target(), target())).toBe(true);
  expect(sameTarget(target(), target('a'))).toBe(false);
});
