// Going back to an earlier step, and where the question about it stands.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../../src/i18n';
import { withLater } from '../../../../src/taskpane/actions/undo';
import { sameTarget } from '../../../../src/taskpane/state';

const t = translator(pane, 'en-GB');

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
