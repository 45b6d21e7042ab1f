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

/** Each action, after edits that work where it was made. */
const USUAL: readonly (readonly [edit: string, action: string])[] = [
  ['move Monthly data', 'build one more'],
  ['swap columns of campaigns', 'import'],
  ['filter the channels of Settings', 'import'],
  ['sort campaigns by leads', 'import again'],
  ['hide rows of Import details', 'import again'],
  ['swap the names of Monthly data and Sheet1', 'import again'],
  ['sort Costs by amount', 'update'],
  ['hide columns of Monthly data', 'close month'],
  ['swap columns of As reported', 'close month again'],
  ['sort Targets by visits', 'copy plan'],
  ['filter Targets', 'copy plan'],
  ['filter Monthly data', 'start month'],
  ['sort Monthly data down', 'start a month that has no row'],
  ['filter Targets', 'undo of build'],
  ['move Settings', 'undo of build with what was typed since'],
  ['hide columns of Targets', 'undo of build one more'],
  ['filter campaigns', 'undo of import'],
  ['sort Monthly data by leads', 'undo of import again'],
  ['filter cells beside Monthly data', 'undo of import again'],
  ['sort Targets down', 'undo of update'],
  ['swap the names of Costs and Targets', 'undo of close month'],
  ['sort As reported down', 'undo of close month again'],
  ['sort Targets down', 'undo of copy plan'],
  ['swap columns of Costs', 'undo of start month'],
  ['swap columns of Monthly data', 'undo of start a month that has no row'],
];

/** Where nothing is filtered, the one with filters is kind; and what is filtered comes to the same in the others. */
const KINDS: readonly (readonly [string, Modes])[] = isDeep
  ? [
      ['filtered', { filtered: true }],
      ['fillColumn', { fillColumn: true }],
      ['language', { language: 'cs-CZ' }],
      ['r1c1', { r1c1: true }],
    ]
  : [['filtered', { filtered: true }]];

const isFilter = ({ edit }: Named): boolean => edit.kind === 'filter' || edit.kind === 'filterCells';

const triedIn = ({ filtered }: Modes): readonly { readonly action: Action; readonly edit: Named }[] =>
  actions.flatMap((action) =>
    orderEdits
      .filter((edit) =>
        isDeep
          ? filtered === true || !isFilter(edit)
          : USUAL.some(([named, acting]) => named === edit.name && acting === action.name),
      )
      .map((edit) => ({ action, edit })),
  );

/**
 * Filters over rows that the action would write to, by what it does: the first import fills Monthly data, the campaigns and
 * the report month, the second one the first two, an update gives Costs another column, and a month that is started may have
 * its row already. What is taken back is what was written, except that columns go as wholes.
 */
const IMPORTED = ['filter Monthly data', 'filter cells beside Monthly data', 'filter campaigns'];
const FILTERED: Readonly<Record<string, readonly string[]>> = {
  import: [...IMPORTED, 'filter the settings'],
  'undo of import': [...IMPORTED, 'filter the settings'],
  'import again': IMPORTED,
  'undo of import again': IMPORTED,
  'close month': ['filter As reported'],
  'undo of close month': ['filter As reported'],
  'close month again': ['filter As reported'],
  'undo of close month again': ['filter As reported'],
  'start a month that has no row': [
    'filter Monthly data',
    'filter cells beside Monthly data',
    'filter the settings',
  ],
  'undo of start a month that has no row': [
    'filter Monthly data',
    'filter cells beside Monthly data',
    'filter the settings',
  ],
  'copy plan': ['filter Targets'],
  'undo of copy plan': ['filter Targets'],
  update: ['filter Costs'],
  'start month': ['filter the settings'],
  'undo of start month': ['filter the settings'],
};

function mayCome({ name, edit }: Named, action: Action): readonly string[] {
  if (FILTERED[action.name]?.includes(name))
    return [edit.kind === 'filterCells' ? 'refused: filteredCells' : 'refused: filtered'];
  return action.isUndo ? ['done', 'asked'] : ['done'];
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

  test.each(triedIn(modes))('$action.name after $edit.name', async ({ action, edit }) => {
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
  expect(acting.filter((action) => !USUAL.some(([, tried]) => tried === action))).toEqual([]);
  expect(Object.keys(FILTERED).filter((action) => !acting.includes(action))).toEqual([]);
  expect(
    Object.values(FILTERED)
      .flat()
      .filter((edit) => !named.includes(edit)),
  ).toEqual([]);
  expect(STATES.filter((state) => !actions.some(({ from }) => from === state))).toEqual([]);
});
