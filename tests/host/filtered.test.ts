// A filter that was left on: an Excel may put what is written over its hidden rows into others. So nothing is written over
// them; the answer says what is filtered and what to do, and once all rows are shown the same work is done.
import { expect, test } from 'vitest';
import { importMonths } from '../../src/excel/importMonths';
import { updateSheets } from '../../src/excel/update';
import { undo } from '../../src/excel/undo';
import { explainRefusal } from '../../src/work/explainRefusal';
import { refusals, translator } from '../../src/i18n';
import type { RunningExcel } from '../../host/node';
import type { Edit } from '../../host/people/edits';
import type { Refusal } from '../../src/workbook/refusal';
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

const SHEET = 'Monthly data';
interface Filter {
  readonly edit: Edit;
  readonly refusal: Refusal;
}
const ofTable: Filter = {
  edit: { kind: 'filter', table: 'lf.Monthly', column: 'Month', kept: 'Feb 2025' },
  refusal: { code: 'filtered', table: 'lf.Monthly', sheet: SHEET },
};
/** In no table, but its rows are those of the table and of what is added to it. */
const beside: Filter = {
  edit: { kind: 'filterCells', sheet: SHEET, row: 3, column: 20, rows: 9, columns: 1, by: 0, kept: 'x' },
  refusal: { code: 'filteredCells', sheet: SHEET, cells: 'U5:U12' },
};

/** As "Clear" does. */
function showAll({ workbook }: RunningExcel): void {
  for (const sheet of workbook.sheets) {
    sheet.hiddenRows.clear();
    delete sheet.filter;
    for (const table of sheet.tables) {
      delete table.filter;
      table.filterButton = false;
    }
  }
}

type Works = readonly [name: string, act: () => Promise<unknown>];

async function expectRefused(
  excel: RunningExcel,
  { edit, refusal }: Filter,
  works: readonly Works[],
): Promise<void> {
  const shown = await whole(excel);
  expect(await editNow(excel, edit)).toBe(true);
  const before = await whole(excel);
  expect(before).not.toBe(shown);
  for (const [name, act] of works) {
    expect(await act(), name).toEqual({ ok: false, refusal });
    expect(await whole(excel), name).toBe(before);
  }
  showAll(excel);
  expect(await whole(excel)).toBe(shown);
}

test.each([
  ['a table', ofTable],
  ['cells beside it', beside],
])(
  '%s: import, update and the undo of each are refused, and done once all rows are shown',
  async (_of, by) => {
    const excel = await startExcel({ modes: { filtered: true } });
    await build(first);
    await expectRefused(excel, by, [
      ['import', () => importing(10)],
      ['update', updating],
    ]);
    const imported = await importing(10);
    if (!imported.ok) throw new Error(JSON.stringify(imported));
    await expectRefused(excel, by, [['undo of import', () => undo(imported.operation)]]);
    const updated = await updating();
    if (!updated.ok || updated.operation === null) throw new Error(JSON.stringify(updated));
    const { operation } = updated;
    await expectRefused(excel, by, [['undo of update', () => undo(operation)]]);
    expect(await undo(operation)).toMatchObject({ ok: true });
    expect(await undo(imported.operation)).toMatchObject({ ok: true });
  },
);

test('a filter that hides nothing, one over other rows, and rows that were hidden by hand, stop nothing', async () => {
  const excel = await startExcel({ modes: { filtered: true } });
  await build(first);
  const edits: readonly Edit[] = [
    { kind: 'filter', table: 'lf.Monthly', column: 'New leads', kept: '' },
    { kind: 'filterCells', sheet: SHEET, row: 20, column: 1, rows: 4, columns: 2, by: 1, kept: 'x' },
    { kind: 'hideRows', sheet: SHEET, row: 4, count: 1 },
  ];
  for (const [index, edit] of edits.entries()) {
    expect(await editNow(excel, edit)).toBe(true);
    expect(await importing(10 + 11 * index)).toMatchObject({ ok: true });
    showAll(excel);
  }
});

test('a filter on the table is named before one of the same rows beside it', async () => {
  const excel = await startExcel({ modes: { filtered: true } });
  await build(first);
  for (const { edit } of [beside, ofTable]) expect(await editNow(excel, edit)).toBe(true);
  expect(await importing(10)).toEqual({ ok: false, refusal: ofTable.refusal });
});

const explain = ({ refusal }: Filter) => explainRefusal(refusal, translator(refusals, 'en-GB'));

test('the sentence says what is filtered, and how to show all rows', () => {
  expect(explain(ofTable)).toEqual({
    sentence:
      'A filter hides rows of the table lf.Monthly on the sheet Monthly data, and Excel may write into the wrong rows then.',
    advice: [
      'Show all rows (click into the table, then Data, Clear), then try again, and filter once more afterwards.',
    ],
  });
  expect(explain(beside)).toEqual({
    sentence:
      'A filter hides rows of U5:U12 on the sheet Monthly data, and Excel may write into the wrong rows then.',
    advice: ['Show all rows (Data, Clear), then try again, and filter once more afterwards.'],
  });
});
