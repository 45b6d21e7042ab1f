// Work that was begun and never ended may be somebody else's, at this moment. No clock tells: the pane looks twice, and only
// what has not moved between is taken back, or finished where all its contents stand.
// @module-tag engine
import { expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { recover } from '../../src/excel/recover';
import { listOperations, readState, type Unfinished } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { headOf } from '../../src/workbook/head';
import { barePlan, NOW, putWorkbook, startExcel } from './builds';
import { recoverStopped } from './recovered';
import { whole } from './whole';
import { tryCutOff } from './failing';

const HOW = { label: 'Build 2 sheets', now: NOW };

/** The place of the first action of a build's last request, among all of them. */
async function firstOfLast(): Promise<number> {
  const excel = await startExcel();
  const first = excel.host.counters.actions;
  let [before, last] = [first, first];
  excel.host.onChanged = () => {
    [before, last] = [last, excel.host.counters.actions];
  };
  expect(await buildSheets(barePlan, HOW)).toMatchObject({ ok: true });
  return before - first + 1;
}

/** A build that stops for good at one of its actions. */
async function stoppedAt(action: number): Promise<{ excel: RunningExcel; before: string }> {
  const excel = await startExcel();
  const before = await whole(excel);
  await tryCutOff(excel, before, () => buildSheets(barePlan, HOW), { kind: 'refuse', action });
  expect(await whole(excel)).not.toBe(before);
  return { excel, before };
}

async function unfinished(): Promise<Unfinished> {
  const state = await readState();
  if (!state.ok || !state.unfinished) throw new Error('nothing is unfinished');
  return state.unfinished;
}

test('unseen before, it is said who began what, and nothing is touched', async () => {
  const { excel } = await stoppedAt(60);
  const left = await whole(excel);
  const { seen, label, at, canFinish } = await unfinished();
  expect({ label, at, canFinish }).toEqual({ label: 'Build 2 sheets', at: NOW, canFinish: false });
  expect(await recover()).toEqual({ ok: false, underWay: { label, at, seen } });
  expect(await buildSheets(barePlan, HOW)).toEqual({ ok: false, refusal: { code: 'busy', label, at } });
  expect(await whole(excel)).toBe(left);
});

test('what has moved since it was seen is not touched', async () => {
  const { excel } = await stoppedAt(60);
  const { seen } = await unfinished();
  const [head] = excel.workbook.names.filter(({ name }) => name.startsWith('lf.op.'));
  if (!head || !seen.busy) throw new Error('no head');
  head.formula = head.formula.replace(`|${String(seen.busy.beat)}|`, `|${String(seen.busy.beat + 1)}|`);
  const left = await whole(excel);
  expect(await recover({ seen, force: true })).toMatchObject({ ok: false, underWay: { at: NOW } });
  expect(await whole(excel)).toBe(left);
});

test('what stood still is taken back', async () => {
  const { excel, before } = await stoppedAt(60);
  expect(await recoverStopped()).toMatchObject({ ok: true, takenBack: ['Build 2 sheets'], finished: [] });
  expect(await whole(excel)).toBe(before);
  expect(await readState()).toMatchObject({ unfinished: null });
});

test('what lacks only its looks can be finished, and undone like any other', async () => {
  const { excel, before } = await stoppedAt(await firstOfLast());
  expect(await unfinished()).toMatchObject({ canFinish: true });
  expect(await recoverStopped({ finish: true })).toMatchObject({ ok: true, finished: ['Build 2 sheets'] });
  expect(headOf(excel.workbook).busy).toBeNull();
  const [operation] = await listOperations();
  expect(await undo(operation?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('whoever wakes up after somebody took over writes nothing more', async () => {
  const { excel, before } = await stoppedAt(60);
  const { seen } = await unfinished();
  expect(await recover({ seen })).toMatchObject({ ok: true });
  // The same decision once more, from a pane that slept through it.
  expect(await recover({ seen, force: true })).toMatchObject({ ok: true, takenBack: [] });
  expect(await whole(excel)).toBe(before);
});

test('a recovery that stops half-way says so, and the next one makes it whole', async () => {
  const { excel, before } = await stoppedAt(60);
  const { seen } = await unfinished();
  const { host } = excel;
  const start = host.counters.actions;
  const left = await excel.serialise();
  expect(await recover({ seen })).toMatchObject({ ok: true });
  const actions = host.counters.actions - start;
  const codes = new Set<string>();
  for (let action = 0; action < actions; action += 3) {
    putWorkbook(excel, left);
    host.failures.inject('refuse', host.counters.actions + action);
    const answer = await recover({ seen });
    if (!answer.ok && 'refusal' in answer) codes.add(answer.refusal.code);
    expect(await recoverStopped({ force: true }), `after action ${String(action)}`).toMatchObject({
      ok: true,
    });
    expect(await whole(excel), `after action ${String(action)}`).toBe(before);
  }
  // Before its turn it has touched nothing.
  expect([...codes].sort()).toEqual(['leftPending', 'notReached']);
});
