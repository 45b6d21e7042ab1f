// The workbook was closed without saving and opened again: the pane remembers what the file does not hold. What it asks then is
// refused by its cause or has nothing to do, and no byte changes; what it does then is done as if for the first time.
// @module-tag engine
import { beforeAll, expect, test } from 'vitest';
import { createExcel, type RunningExcel } from '../../../host/node';
import { inPanes } from '../../../host/people/inPanes';
import { recover } from '../../../src/excel/recover';
import { readState } from '../../../src/excel/state';
import { undo } from '../../../src/excel/undo';
import { putWorkbook } from '../builds';
import { whole } from '../whole';
import { actions, actionNamed, CLOCKS, type Action } from './actions';
import { differences, dumpOf } from './dump';
import { stages, type Stage, type State } from './workbook';

let excel: RunningExcel;
let all: Readonly<Record<State, Stage>>;

beforeAll(async () => {
  excel = await createExcel();
  const restore = excel.installGlobals();
  all = await stages(excel);
  return restore;
});

const [NOW, EARLIER] = CLOCKS;
const forth = actions.filter(({ name }) => !name.startsWith('undo'));

/** As the file was saved last. */
async function reopen({ from }: Action): Promise<string> {
  putWorkbook(excel, all[from].text);
  return whole(excel);
}

async function operationOf(action: Action): Promise<string> {
  const done = (await action.act(all[action.from], NOW)) as { readonly operation?: string | null };
  if (typeof done.operation !== 'string') throw new Error(`${action.name}: ${JSON.stringify(done)}`);
  return done.operation;
}

test.each(forth)('$name: its undo is refused in a file that does not hold it', async (action) => {
  await reopen(action);
  const operation = await operationOf(action);
  const saved = await reopen(action);
  for (const manner of ['ask', 'keep', 'force'] as const) {
    expect(await undo(operation, manner)).toEqual({ ok: false, refusal: { code: 'noOperation' } });
    expect(await whole(excel)).toBe(saved);
  }
});

test.each(actions)('$name: done again as if for the first time', async (action) => {
  await reopen(action);
  expect(await action.act(all[action.from], NOW)).toMatchObject({ ok: true });
  const first = await dumpOf(excel);
  await reopen(action);
  expect(await action.act(all[action.from], NOW)).toMatchObject({ ok: true });
  expect(differences(await dumpOf(excel), first)).toEqual([]);
});

test.each(forth)('$name: what was done since is not taken back for it', async (action) => {
  const other = actionNamed(action.name === 'build' ? 'build' : 'build one more');
  const from: Action = { ...action, from: action.name === 'build' ? 'empty' : action.from };
  await reopen(from);
  const operation = await operationOf(from);
  await reopen(from);
  expect(await other.act(all[from.from], EARLIER)).toMatchObject({ ok: true });
  const before = await whole(excel);
  expect(await undo(operation, 'force')).toEqual({ ok: false, refusal: { code: 'noOperation' } });
  expect(await whole(excel)).toBe(before);
});

test.each(forth)('$name: what was cut off and never saved needs no recovery', async (action) => {
  const { counters } = excel.host;
  await reopen(action);
  const { syncs } = counters;
  await operationOf(action);
  const requests = counters.syncs - syncs;
  await reopen(action);
  // The last but one has written; the pane is closed before it hears.
  const closes = [{ pane: 0, request: requests - 1, carriedOut: true }];
  await inPanes<unknown>(excel.host, [() => action.act(all[action.from], NOW)], { order: [], closes });
  const state = await readState();
  if (!state.ok || !state.unfinished) throw new Error('it was not cut off');
  const saved = await reopen(action);
  const recovered = await recover({ seen: state.unfinished.seen, force: true });
  expect(recovered).toMatchObject({ ok: true, takenBack: [], finished: [] });
  expect(await whole(excel)).toBe(saved);
});
