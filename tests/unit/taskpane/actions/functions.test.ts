// The list of worksheet functions.
import { expect, test } from 'vitest';
import { open } from '../opened';

test('are searched by every word, names first, and inserted as their example', async () => {
  const { state, actions, calls, spoken } = open();
  actions.go('functions');
  await Promise.resolve();
  await Promise.resolve();
  const list = state().functions.list ?? [];
  expect(list).toHaveLength(3);
  actions.searchFunctions('sql');
  expect(spoken()).toBe('3 functions');
  actions.searchFunctions('cost lead');
  expect(spoken()).toBe('1 function');
  const [first, , last] = list;
  if (!first || !last) throw new Error('no functions');
  await actions.insertFunction(first);
  await actions.insertFunction(last);
  expect(calls).toEqual([
    ['insertFormula', '=FUNNEL.SQLS(1000000, 100000, 25%)'],
    ['insertFormula', '=ROI.COSTPER()'],
  ]);
  expect(spoken()).toBe('ROI.COSTPER is in Plan!B4. Replace its numbers with your cells.');
});
