// A filter that was left on: an Excel may put what is written over its hidden rows into others. So nothing is written on a sheet
// with a filtered table; the answer names the table and what to do, and once all rows are shown the same work is done.
import { expect, test } from 'vitest';
import { importMonths } from '../../src/excel/importMonths';
import { updateSheets } from '../../src/excel/update';
import { undo } from '../../src/excel/undo';
import { explainRefusal } from '../../src/work/explainRefusal';
import { refusals, translator } from '../../src/i18n';
import type { RunningExcel } from '../../host/node';
import { MONTHS, startExcel } from './builds';
import { editNow } from './people/editNow';
import { build, first, second } from './updates';
import { whole } from './whole';

const [JANUARY, FEBRUARY] = MONTHS;
const importing = (leads: number) =>
  importMonths(
    {
      months: [JANUARY, FEBRUARY].map((month, index) => ({ month, values: { leads: leads + index } })),
      settings: {},
      overwriteTyped: 'ask',
    },
    { label: 'Import', now: `2026-03-03T09:00:0${String(leads % 10)}.000Z` },
  );
const updating = () => updateSheets(second, { label: 'Update', now: '2026-04-02T09:00:00.000Z' });
const refusal = { code: 'filtered', table: 'lf.Monthly', sheet: 'Monthly data' } as const;

async function filtered(excel: RunningExcel): Promise<void> {
  expect(
    await editNow(excel, { kind: 'filter', table: 'lf.Monthly', column: 'Month', kept: 'Feb 2025' }),
  ).toBe(true);
}

/** As "Clear" does. */
function showAll({ workbook }: RunningExcel): void {
  for (const { hiddenRows, tables } of workbook.sheets) {
    hiddenRows.clear();
    for (const table of tables) {
      delete table.filter;
      table.filterButton = false;
    }
  }
}

type Works = readonly [name: string, act: () => Promise<unknown>];

async function expectRefused(excel: RunningExcel, works: readonly Works[]): Promise<void> {
  const shown = await whole(excel);
  await filtered(excel);
  const before = await whole(excel);
  expect(before).not.toBe(shown);
  for (const [name, act] of works) {
    expect(await act(), name).toEqual({ ok: false, refusal });
    expect(await whole(excel), name).toBe(before);
  }
  showAll(excel);
  expect(await whole(excel)).toBe(shown);
}

test('import, update and the undo of each are refused, and done once all rows are shown', async () => {
  const excel = await startExcel({ modes: { filtered: true } });
  await build(first);
  await expectRefused(excel, [
    ['import', () => importing(10)],
    ['update', updating],
  ]);
  const imported = await importing(10);
  if (!imported.ok) throw new Error(JSON.stringify(imported));
  await expectRefused(excel, [['undo of import', () => undo(imported.operation)]]);
  const updated = await updating();
  if (!updated.ok || updated.operation === null) throw new Error(JSON.stringify(updated));
  const { operation } = updated;
  await expectRefused(excel, [['undo of update', () => undo(operation)]]);
  expect(await undo(operation)).toMatchObject({ ok: true });
  expect(await undo(imported.operation)).toMatchObject({ ok: true });
});

test('a filter that hides nothing, and rows that were hidden by hand, stop nothing', async () => {
  const excel = await startExcel({ modes: { filtered: true } });
  await build(first);
  const edits = [
    { kind: 'hideRows', sheet: 'Monthly data', row: 4, count: 1 },
    { kind: 'filter', table: 'lf.Monthly', column: 'New leads', kept: '' },
  ] as const;
  await editNow(excel, edits[1]);
  expect(await importing(10)).toMatchObject({ ok: true });
  showAll(excel);
  await editNow(excel, edits[0]);
  expect(await importing(21)).toMatchObject({ ok: true });
});

test('the sentence says which table, and how to show all rows', () => {
  expect(explainRefusal(refusal, translator(refusals, 'en-GB'))).toEqual({
    sentence:
      'A filter hides rows of the table lf.Monthly on the sheet Monthly data, and Excel may write into the wrong rows then.',
    advice: ['Show all rows (Data, Clear), then try again, and filter once more afterwards.'],
  });
});
