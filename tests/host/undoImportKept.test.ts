// An import taken back but for what was typed since: those cells stay, and rows with them; all else is as it was before.
// @module-tag engine
import { expect, test } from 'vitest';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { recoverStopped } from './recovered';
import { MONTHS, startExcel, write } from './builds';
import { secondTables } from './detailBuilds';
import { build, contentOf, fill } from './undoTogether';
import { whole } from './whole';
import { tryCutOff } from './failing';

const [JANUARY, FEBRUARY] = MONTHS;
const MONTHLY = 'Monthly data';
const DETAILS = 'Import details';

test('a figure that was typed over stays, the others go, and so does the record', async () => {
  const excel = await startExcel();
  const built = await build();
  const filled = await fill(13, 'Filled');
  await write(excel, MONTHLY, 'C5', 987);
  await write(excel, MONTHLY, 'H7', 'beside April');
  await write(excel, MONTHLY, 'D6', 500);
  expect(await undo(filled, 'keep')).toMatchObject({ ok: true });
  expect(contentOf(excel, MONTHLY, 4, 2)).toBe(987);
  // April was added, and stays for the note beside it, without its figure.
  expect([1, 2, 7].map((column) => contentOf(excel, MONTHLY, 6, column))).toEqual([
    45_748,
    null,
    'beside April',
  ]);
  expect(contentOf(excel, MONTHLY, 5, 3)).toBe(500);
  expect(contentOf(excel, DETAILS, 3, 1)).toBeNull();
  expect((await listOperations()).map(({ id }) => id)).toEqual([built]);
});

test('a row of a list that was changed stays as it is; one that was there before gets back the rest of it', async () => {
  const excel = await startExcel();
  await build();
  await fill(13, 'Filled first', '2026-03-03T09:00:00.000Z');
  const second = await fill(14, 'Filled second', '2026-03-04T09:00:00.000Z', secondTables);
  // February, Fairs is new with the second import; February, Search held 12 before it.
  const place = (row: number) => [1, 2, 3].map((column) => contentOf(excel, DETAILS, row, column));
  const rows = [3, 4, 5, 6, 7].map(place);
  const [fairs, search] = ['Fairs', 'Search'].map((channel) =>
    rows.findIndex(([month, name]) => month === FEBRUARY && name === channel),
  );
  expect(rows[search ?? -1]?.[2]).toBe(14);
  await write(excel, DETAILS, `D${String(4 + (fairs ?? 0))}`, 77);
  // The amount of +ACME; 17 comes back.
  await write(excel, DETAILS, 'H4', 5);
  expect(await undo(second, 'keep')).toMatchObject({ ok: true });
  expect([3, 4, 5, 6].map(place)).toEqual([
    [JANUARY, 'Search', 10],
    [JANUARY, '=cmd()', 3],
    [FEBRUARY, 'Search', 12],
    [FEBRUARY, 'Fairs', 77],
  ]);
  const sqls = [3, 4].map((row) => [5, 6, 7].map((column) => contentOf(excel, DETAILS, row, column)));
  expect(sqls).toEqual([
    ['17', 45_660, 900],
    ['+ACME', 45_670, 5],
  ]);
});

test('cut off anywhere and recovered, it keeps what it would have kept', async () => {
  const excel = await startExcel();
  await build();
  const filled = await fill(13, 'Filled');
  await write(excel, MONTHLY, 'C5', 987);
  await write(excel, MONTHLY, 'D7', 412);
  await write(excel, DETAILS, 'D5', 77);
  const typed = await whole(excel);
  const first = excel.host.counters.actions;
  await undo(filled, 'keep');
  const wanted = await whole(excel);
  const actions = excel.host.counters.actions - first;
  for (let action = 0; action < actions; action += 1) {
    await tryCutOff(excel, typed, () => undo(filled, 'keep'), { kind: 'refuse', action });
    expect(await recoverStopped()).toMatchObject({ ok: true });
    await undo(filled, 'keep');
    expect(await whole(excel), `after action ${String(action)}`).toBe(wanted);
  }
});

test('what a later import wrote into the same list cannot be kept apart: then only all of it goes', async () => {
  const excel = await startExcel();
  await build();
  const first = await fill(13, 'Filled first', '2026-03-03T09:00:00.000Z');
  await fill(14, 'Filled second', '2026-03-04T09:00:00.000Z');
  const typed = await whole(excel);
  const asked = await undo(first, 'keep');
  expect(asked).toMatchObject({ ok: false });
  expect(asked).not.toHaveProperty('keeping');
  expect(await whole(excel)).toBe(typed);
});
