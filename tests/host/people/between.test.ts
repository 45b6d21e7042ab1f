// Between any two requests of an action, a colleague's pane does a whole action of its own: closes the month, or does the same.
// @module-tag engine
import { beforeAll, describe, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { actionNamed, actions, actionsIn, CLOCKS } from './actions';
import { differences } from './dump';
import { Judge } from './judge';
import { expectSerial } from './serial';
import { Together, type Pair } from './together';
import { stages } from './workbook';

let together: Together;
let judge: Judge;

beforeAll(async () => {
  const excel = await createExcel();
  const restore = excel.installGlobals();
  const all = await stages(excel);
  together = new Together(excel, all);
  judge = new Judge(excel, all);
  return restore;
});

/** More than any action has: the other pane then goes on until it is done. */
const ALL = 50;

/** The first pane's requests, then the whole of the second's work, then the rest of the first's. */
const after = (requests: number): number[] => [
  ...Array.from({ length: requests }, () => 0),
  ...Array.from({ length: ALL }, () => 1),
];

async function inEachGap(
  pair: Pair,
  expectThere: (order: readonly number[]) => Promise<void>,
): Promise<void> {
  const requests = await judge.requestsOf(actionNamed(pair.actions[0]));
  expect(requests).toBeGreaterThan(1);
  expect(requests).toBeLessThan(ALL);
  for (let request = 1; request < requests; request += 1) await expectThere(after(request));
}

const expectSerialInEachGap = (pair: Pair): Promise<void> =>
  inEachGap(pair, (order) => expectSerial(together, pair, order));

const isUndo = (name: string): boolean => name.startsWith('undo');
const forth = actions.filter(({ name }) => !isUndo(name));
const back = actions.filter(({ name }) => isUndo(name));

describe.each([
  ['by a clock a moment later', [CLOCKS[0], '2026-03-05T09:00:00.001Z']],
  ['by a clock that is days behind', CLOCKS],
] as const)('%s', (_clocks, clocks) => {
  test.each(actionsIn('imported'))('the month is closed within $name', async ({ name }) => {
    await expectSerialInEachGap({ state: 'imported', actions: [name, 'close month'], clocks });
  });

  test.each(forth)('$name within $name', async ({ name, from }) => {
    await expectSerialInEachGap({ state: from, actions: [name, name], clocks });
  });
});

test.each(back)(
  '$name within $name: it is undone once, and one of them says so at least',
  async ({ name, from }) => {
    const pair: Pair = { state: from, actions: [name, name], clocks: CLOCKS };
    await inEachGap(pair, async (order) => {
      const { given, dump } = await together.atOnce(pair, { order });
      expect(differences(dump, (await together.inTurn(pair, [0])).dump)).toEqual([]);
      expect(given.filter((answer) => typeof answer === 'object' && answer.ok)).not.toEqual([]);
    });
  },
);

// A record may be called like another pane's: whoever's turn never came does not take that work for its own.
test('two panes that begin in the same millisecond both do what they say', async () => {
  const clocks = [CLOCKS[0], CLOCKS[0]] as const;
  await expectSerialInEachGap({ state: 'imported', actions: ['start month', 'start month'], clocks });
});
