// Ctrl+Z and Ctrl+Y over typed changes.
import { expect, it } from 'vitest';
import { History } from '../../../../../workbench/page/editing/history';

const step = (text: string) => ({ sheet: 's', before: [], after: [{ row: 0, column: 0, text }] });

it('goes back and forth, and forgets what was undone once something new is typed', () => {
  const history = new History();
  history.record(step('a'));
  history.record(step('b'));
  expect(history.undo()?.after[0]?.text).toBe('b');
  expect(history.undo()?.after[0]?.text).toBe('a');
  expect(history.undo()).toBeUndefined();
  expect(history.redo()?.after[0]?.text).toBe('a');
  history.record(step('c'));
  expect(history.redo()).toBeUndefined();
  history.clear();
  expect(history.undo()).toBeUndefined();
});
