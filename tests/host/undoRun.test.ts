// One press taken back in one run: in how many requests, what a refusal or a lost reply leaves, and what is said where the
// parts cannot go together and a colleague comes in between.
// @module-tag engine
import { expect, test } from 'vitest';
import { listOperations } from '../../src/excel/state';
import { undoOperations } from '../../src/work/undo';
import { putWorkbook, startExcel, write } from './builds';
import { kinds } from './failing';
import { asked, build, buildAndFill, contentOf, fill } from './undoTogether';
import { whole } from './whole';

const UNDONE = { ok: true, value: { kind: 'undone' } };
const MONTHLY = 'Monthly data';

test('what one press built and filled goes in one run: two requests after the question', async () => {
  const excel = await startExcel();
  const { host } = excel;
  const before = await whole(excel);
  const { built, filled } = await buildAndFill();
  await write(excel, MONTHLY, 'C5', 987);
  let { syncs } = host.counters;
  const question = asked(await undoOperations([filled, built], 'ask'));
  const toAsk = host.counters.syncs - syncs;
  ({ syncs } = host.counters);
  expect(await undoOperations([filled, built], 'force', question.asked)).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
  expect([toAsk, host.counters.syncs - syncs]).toEqual([9, 9 + 2]);
});

test.each(kinds)('%s anywhere, it goes on to the end or has done nothing', async (kind) => {
  const excel = await startExcel();
  const { host } = excel;
  const before = await whole(excel);
  const { built, filled } = await buildAndFill();
  await write(excel, MONTHLY, 'C5', 987);
  const typed = await whole(excel);
  const { asked: print } = asked(await undoOperations([filled, built], 'ask'));
  const first = host.counters.actions;
  await undoOperations([filled, built], 'force', print);
  const actions = host.counters.actions - first;
  const outcomes = new Set<boolean>();
  const tryAt = async (action: number): Promise<void> => {
    if (action >= actions) return;
    putWorkbook(excel, typed);
    host.failures.inject(kind, host.counters.actions + action);
    const answer = await undoOperations([filled, built], 'force', print);
    host.failures.clear();
    expect([action, await whole(excel)]).toEqual([action, answer.ok ? before : typed]);
    if (answer.ok) expect(answer).toEqual(UNDONE);
    outcomes.add(answer.ok);
    await tryAt(action + 3);
  };
  await tryAt(1);
  expect(outcomes).toEqual(new Set([true, false]));
});

test('typed while it is being taken back, a cell stays, and what is gone and what is not is said', async () => {
  const excel = await startExcel();
  await build();
  const first = await fill(13, 'Filled first', '2026-03-03T09:00:00.000Z');
  const second = await fill(14, 'Filled second', '2026-03-04T09:00:00.000Z');
  const { host } = excel;
  // The later part is gone once its record is; a colleague types before the earlier is read.
  const colleague = { done: false };
  host.onChanged = () => {
    if (colleague.done || excel.workbook.customXmlParts.some(({ xml }) => xml.includes('Filled second')))
      return;
    colleague.done = true;
    const sheet = excel.workbook.sheets.find(({ name }) => name === MONTHLY);
    sheet?.cells.set(4 * 16_384 + 2, { value: 987 } as never);
  };
  const stopped = await undoOperations([second, first], 'ask');
  host.onChanged = () => undefined;
  expect(colleague.done).toBe(true);
  expect(stopped).toEqual({
    ok: true,
    value: {
      kind: 'stopped',
      gone: ['Filled second'],
      left: 'Filled first',
      refusal: null,
      changes: [{ kind: 'cell', sheet: MONTHLY, address: 'C5', now: '987' }],
    },
  });
  expect(contentOf(excel, MONTHLY, 4, 2)).toBe(987);
  expect((await listOperations()).map(({ id }) => id)).toContain(first);
});
