// The head of a workbook in which other programs have been: its name gone while records stand, or written by a newer version
// of ours.
import { expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { recover } from '../../src/excel/recover';
import { listOperations, readState } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { updateSheets } from '../../src/excel/update';
import { headOf } from '../../src/workbook/head';
import { barePlan, MONTHS, NOW, smallPlan, startExcel } from './builds';
import { recoverStopped } from './recovered';
import { whole } from './whole';

const LATER = '2026-03-03T09:00:00.000Z';
/** The clock of a pane that is days behind: it decides nothing. */
const BEHIND = '2026-02-20T09:00:00.000Z';

const build = () => buildSheets(barePlan, { label: 'Build', now: NOW });
const fill = (label: string, now: string, leads: number) =>
  importMonths(
    { months: [{ month: MONTHS[0], values: { leads } }], settings: {}, overwriteTyped: 'ask' },
    { label, now },
  );

/** What another program does that drops, or writes, hidden names. */
function heads(excel: RunningExcel): { readonly name: string; formula: string }[] {
  return excel.workbook.names.filter(({ name }) => name.startsWith('lf.op.'));
}
function dropHeads({ workbook }: RunningExcel): void {
  workbook.names = workbook.names.filter(({ name }) => !name.startsWith('lf.op.'));
}
function writeHead(excel: RunningExcel, formula: string): void {
  const [head] = heads(excel);
  if (!head) throw new Error('there is no head');
  head.formula = formula;
}

test('free, its name dropped: numbers go on from the records, and what was done last is undone first', async () => {
  const excel = await startExcel();
  await build();
  const before = await whole(excel);
  expect(await fill('First', LATER, 40)).toMatchObject({ ok: true });
  const between = await whole(excel);
  dropHeads(excel);
  expect(await fill('Second', BEHIND, 50)).toMatchObject({ ok: true });
  expect(heads(excel).map(({ name }) => name)).toEqual(['lf.op.3']);
  expect((await listOperations()).map(({ label }) => label)).toEqual(['Second', 'First', 'Build']);
  for (const wanted of [between, before]) {
    const [last] = await listOperations();
    expect(await undo(last?.id ?? '')).toMatchObject({ ok: true });
    expect(await whole(excel)).toBe(wanted);
  }
});

test('busy, its name dropped while a record stands open: nobody has the turn, and the work is taken back', async () => {
  const excel = await startExcel();
  await build();
  const before = await whole(excel);
  const { host } = excel;
  // The last request of all never comes through: contents stand, looks and end are missing.
  host.onChanged = () => {
    if (JSON.stringify(excel.workbook.customXmlParts).includes('state=\\"written\\"'))
      host.session.cellEditMode = true;
  };
  expect(await fill('Import', LATER, 40)).toMatchObject({ ok: false });
  host.onChanged = () => undefined;
  host.session.cellEditMode = false;
  expect(headOf(excel.workbook)).toMatchObject({ n: 2, busy: { label: 'Import' } });
  dropHeads(excel);
  expect(await readState()).toMatchObject({
    unfinished: { label: 'Import', canFinish: true, seen: { n: 2, isNamed: false, busy: null } },
  });
  expect(await recover()).toMatchObject({ ok: true, takenBack: ['Import'] });
  expect(await whole(excel)).toBe(before);
  expect(await fill('Again', BEHIND, 50)).toMatchObject({ ok: true });
  expect((await listOperations()).map(({ label }) => label)).toEqual(['Again', 'Build']);
});

const NEWER = ['="2|free"', '="2|busy|b|3|2026-03-02T09:00:00.000Z|Import"'];

test.each(NEWER)('%s: of a newer version, refused by all before anything is written', async (formula) => {
  const excel = await startExcel();
  await build();
  const [operation] = await listOperations();
  writeHead(excel, formula);
  const before = await excel.serialise();
  const refused = { ok: false, refusal: { code: 'newerRecord' } };
  const wider = {
    ...smallPlan,
    sheets: smallPlan.sheets.map((sheet) => ({ ...sheet, key: `${sheet.key}2` })),
  };
  expect(await buildSheets(wider, { label: 'Build', now: LATER })).toEqual(refused);
  expect(await fill('Import', LATER, 40)).toEqual(refused);
  expect(await updateSheets(barePlan, { label: 'Update', now: LATER })).toEqual(refused);
  expect(await undo(operation?.id ?? '', 'force')).toEqual(refused);
  expect(await recoverStopped({ force: true })).toEqual(refused);
  expect(await readState()).toMatchObject({ refusal: { code: 'newerRecord' } });
  expect(await excel.serialise()).toBe(before);
});
