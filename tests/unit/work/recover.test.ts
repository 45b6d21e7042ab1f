// Unfinished work is finished, or taken back, as the analyst decides; what has moved since is left to whoever is at it.
import { expect, test } from 'vitest';
import type { RunningExcel } from '../../../host/node';
import { buildSheets } from '../../../src/excel/buildSheets';
import { listOperations, readState } from '../../../src/excel/state';
import { hasStopped } from '../../../src/work/hasStopped';
import { recoverWork, type Seen } from '../../../src/work/recover';
import { barePlan, NOW, startExcel, write } from '../../host/builds';
import { whole } from '../../host/whole';

/** A build of which only the contents came through. */
async function cutOff(): Promise<{ excel: RunningExcel; before: string }> {
  const excel = await startExcel();
  const before = await whole(excel);
  const { host } = excel;
  host.onChanged = () => {
    host.session.cellEditMode = excel.workbook.customXmlParts.length > 0;
  };
  expect(await buildSheets(barePlan, { label: 'Build', now: NOW })).toMatchObject({ ok: false });
  host.onChanged = () => undefined;
  host.session.cellEditMode = false;
  return { excel, before };
}

async function seen(): Promise<Seen> {
  const state = await readState();
  if (!state.ok || !state.unfinished) throw new Error('nothing is unfinished');
  return state.unfinished.seen;
}

test('two looks at work that has stopped are the same', async () => {
  await cutOff();
  const first = await seen();
  expect(hasStopped(first, await seen())).toBe(true);
  expect(hasStopped(first, { ...first, n: first.n + 1 })).toBe(false);
});

test('finished: it is listed as done', async () => {
  await cutOff();
  expect(await recoverWork(await seen(), 'finish')).toEqual({ ok: true, value: { kind: 'finished' } });
  expect((await listOperations()).map(({ label }) => label)).toEqual(['Build']);
});

test.each(['takeBack', 'force'] as const)('%s: the workbook is as before', async (how) => {
  const { excel, before } = await cutOff();
  expect(await recoverWork(await seen(), how)).toEqual({ ok: true, value: { kind: 'takenBack' } });
  expect(await whole(excel)).toBe(before);
});

test('moved since it was seen: nothing is touched', async () => {
  const { excel } = await cutOff();
  const now = await seen();
  const left = await whole(excel);
  for (const how of ['finish', 'takeBack', 'force'] as const)
    expect(await recoverWork({ ...now, n: now.n - 1 }, how)).toEqual({ ok: true, value: { kind: 'moved' } });
  expect(await whole(excel)).toBe(left);
});

test('typed since: it asks first, and nothing is touched; told so, it is taken back', async () => {
  const { excel, before } = await cutOff();
  // A sheet that was left closed is opened like any other.
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Monthly data').protection.unprotect();
    await context.sync();
  });
  await write(excel, 'Monthly data', 'C5', 777);
  const left = await whole(excel);
  expect(await recoverWork(await seen(), 'takeBack')).toMatchObject({
    ok: true,
    value: { kind: 'question', changes: [{ sheet: 'Monthly data' }] },
  });
  expect(await whole(excel)).toBe(left);
  expect(await recoverWork(await seen(), 'force')).toEqual({ ok: true, value: { kind: 'takenBack' } });
  expect(await whole(excel)).toBe(before);
});

test('a refusal of Excel is told as one', async () => {
  const { excel } = await cutOff();
  const now = await seen();
  excel.host.session.cellEditMode = true;
  expect(await recoverWork(now, 'takeBack')).toEqual({ ok: false, refusal: { code: 'cellEditMode' } });
});
