// Sorted, filtered, hidden, moved, swapped: whatever the analyst has done to the order of things, each action then is done or
// refused by its cause; all that was typed is there, what was hidden is hidden, and taking the action back restores
// every byte. `npm run test:deep` tries every edit before every action, and in Excels that are not kind.
// @module-tag engine
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import type { Modes } from '../../../host/modes';
import { often } from '../../deep';
import { actions, type Action } from './actions';
import { Judge } from './judge';
import { orderEdits, type Named } from './orderEdits';
import { STATES, stages } from './workbook';

const isDeep = often(0, 1) > 0;

/** Every edit once, each before an action that works where it was made, and each action at least once. */
const USUAL: readonly (readonly [edit: string, action: string])[] = [
  ['sort Monthly data down', 'import again'],
  ['sort Monthly data by leads', 'undo of import again'],
  ['sort Costs by amount', 'update'],
  ['sort Targets down', 'undo of update'],
  ['sort campaigns by leads', 'import again'],
  ['filter Monthly data', 'start month'],
  ['filter campaigns', 'undo of import'],
  ['filter Costs', 'import again'],
  ['filter Targets', 'undo of build one more'],
  ['hide rows of Import details', 'import again'],
  ['hide columns of Monthly data', 'close month'],
  ['swap columns of Monthly data', 'import again'],
  ['swap columns of campaigns', 'import'],
  ['swap columns of Costs', 'undo of start month'],
  ['move Monthly data', 'build one more'],
  ['move Settings', 'undo of build'],
  ['swap the names of Costs and Targets', 'undo of close month'],
  ['swap the names of Monthly data and Sheet1', 'import again'],
];

const KINDS: readonly (readonly [string, Modes])[] = isDeep
  ? [
      ['kind', {}],
      ['fillColumn', { fillColumn: true }],
      ['language', { language: 'cs-CZ' }],
      ['r1c1', { r1c1: true }],
      ['filtered', { filtered: true }],
    ]
  : [['kind', {}]];

const TRIED = actions.flatMap((action) =>
  orderEdits
    .filter(({ name }) => isDeep || USUAL.some(([named, acting]) => named === name && acting === action.name))
    .map((edit) => ({ action, edit })),
);

/** Tables over which a filter hides rows, on the sheets that the action writes to. */
const FILTERED: Readonly<Record<string, readonly string[]>> = {
  import: ['filter Monthly data', 'filter campaigns'],
  'import again': ['filter Monthly data', 'filter campaigns'],
  'start month': ['filter Monthly data'],
  update: ['filter Monthly data', 'filter Costs', 'filter Targets', 'filter campaigns'],
};

function mayCome(edit: Named, action: Action): readonly string[] {
  if (FILTERED[action.name]?.includes(edit.name)) return ['refused: filtered'];
  return action.isUndo ? ['done', 'asked', 'refused: filtered'] : ['done'];
}

describe.each(KINDS)('in the %s Excel', (_kind, modes) => {
  let judge: Judge;
  let restore: () => void;

  beforeAll(async () => {
    const excel = await createExcel({ modes });
    restore = excel.installGlobals();
    judge = new Judge(excel, await stages(excel));
  });
  afterAll(() => restore());

  test.each(TRIED)('$action.name after $edit.name', async ({ action, edit }) => {
    const { came, wrong } = await judge.judge(action, edit.edit);
    expect(wrong).toEqual([]);
    expect(mayCome(edit, action)).toContain(came);
  });

  test.each(isDeep ? actions : [])('$name after nothing', async (action) => {
    expect(await judge.judge(action, null)).toMatchObject({ wrong: [] });
  });
});

test('all that is tried is there: edits, actions and states', () => {
  const named = orderEdits.map(({ name }) => name);
  const acting = actions.map(({ name }) => name);
  expect(USUAL.filter(([edit, action]) => !named.includes(edit) || !acting.includes(action))).toEqual([]);
  expect(Object.keys(FILTERED).filter((action) => !acting.includes(action))).toEqual([]);
  expect(STATES.filter((state) => !actions.some(({ from }) => from === state))).toEqual([]);
});
