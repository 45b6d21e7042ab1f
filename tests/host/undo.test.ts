// Taking a build back: exactly, also after the file was saved and opened again; and what is asked before anything of
// the analyst's would be lost.
// @module-tag engine
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { buildSheets } from '../../src/excel/buildSheets';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { recoverStopped } from './recovered';
import type { RunningExcel } from '../../host/node';
import { NOW, putWorkbook, reopened, smallPlan, startExcel, write } from './builds';
import { often, seedOf } from '../deep';
import { whole } from './whole';
import { tryCutOff } from './failing';

const options = { label: 'Build 2 sheets', now: NOW };

async function buildSmall(): Promise<string> {
  const built = await buildSheets(smallPlan, options);
  if (!built.ok) throw new Error(built.refusal.code);
  return built.operation;
}

test('undo is exact after saving and opening again, with other sheet ids and a renamed tab', async () => {
  const excel = await startExcel();
  await write(excel, 'Sheet1', 'A1', 'mine');
  const before = await whole(excel);
  await buildSmall();
  const later = await reopened(excel);
  await later.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Lifecycle report').name = 'March';
    await context.sync();
  });
  const [operation] = await listOperations();
  expect(operation?.sheets).toEqual(['Monthly data', 'Lifecycle report']);
  expect(await undo(operation?.id ?? '')).toEqual({ ok: true, label: 'Build 2 sheets' });
  expect(await whole(later)).toBe(before);
  expect(await listOperations()).toEqual([]);
});

test('a typed number is named, the sheets are kept, and go only when told so', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const operation = await buildSmall();
  await write(excel, 'Monthly data', 'D5', 1250);
  await write(excel, 'Lifecycle report', 'H20', 'a note of mine');
  await write(excel, 'Lifecycle report', 'B2', 'My leads');
  const typed = await whole(excel);
  expect(await undo(operation)).toEqual({
    ok: false,
    askedAbout: [
      { kind: 'cell', sheet: 'Monthly data', address: 'D5', now: '1250' },
      { kind: 'cell', sheet: 'Lifecycle report', address: 'B2', now: 'My leads' },
      { kind: 'cell', sheet: 'Lifecycle report', address: 'H20', now: 'a note of mine' },
    ],
  });
  expect(await whole(excel)).toBe(typed);
  expect(await undo(operation, 'force')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test("an overwritten formula, a cleared label, inserted rows and the analyst's own objects are all named", async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await write(excel, 'Lifecycle report', 'C3', 5);
  await write(excel, 'Lifecycle report', 'B4', '');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Monthly data');
    sheet.getRange('5:5').insert('Down');
    sheet.names.add('mine', '=1');
    sheet.charts.add('Line', sheet.getRange('C4:C6'), 'Columns');
    await context.sync();
  });
  const asked = await undo(operation);
  const found = 'askedAbout' in asked ? asked.askedAbout : [];
  expect(found).toContainEqual({ kind: 'block', sheet: 'Monthly data', block: 'months' });
  expect(found).toContainEqual({ kind: 'name', sheet: 'Monthly data', name: 'mine' });
  expect(found.filter(({ kind }) => kind === 'chart').length).toBe(1);
  expect(found).toContainEqual({ kind: 'cell', sheet: 'Lifecycle report', address: 'C3', now: '5' });
  expect(found).toContainEqual({ kind: 'cell', sheet: 'Lifecycle report', address: 'B4', now: '' });
});

test('formulas of the analyst that need our sheets, tables or names are named before they would break', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await write(excel, 'Sheet1', 'A1', "='Lifecycle report'!C2");
  await write(excel, 'Sheet1', 'A2', '=SUM(lf.Monthly[Visits])');
  await write(excel, 'Sheet1', 'A3', '=lf.leads+1');
  await write(excel, 'Sheet1', 'A4', '="Lifecycle report!"&1');
  expect(await undo(operation)).toEqual({
    ok: false,
    askedAbout: [
      { kind: 'reference', sheet: 'Sheet1', address: 'A1', to: 'Lifecycle report' },
      { kind: 'reference', sheet: 'Sheet1', address: 'A2', to: 'lf.Monthly' },
      { kind: 'reference', sheet: 'Sheet1', address: 'A3', to: 'lf.leads' },
    ],
  });
});

test('a workbook is never left without a sheet', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  expect(await undo(operation)).toEqual({ ok: false, refusal: { code: 'onlySheetsLeft' } });
});

test('a sheet that the analyst copied from ours is the analyst’s', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await excel.Excel.run(async (context) => {
    // What copying a sheet leaves behind: its hidden names, marker included.
    const copy = context.workbook.worksheets.add('Monthly data (2)');
    copy.names.add('lf.sheet', `="monthlyData|${operation}"`).visible = false;
    copy.getRange('A1').values = [['mine']];
    await context.sync();
  });
  expect(await undo(operation)).toMatchObject({ ok: true });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Monthly data (2)']);
});

test('a sheet deleted by hand, and an operation that is not there', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const operation = await buildSmall();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Lifecycle report').delete();
    await context.sync();
  });
  expect(await undo(operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
  expect(await undo(operation)).toEqual({ ok: false, refusal: { code: 'noOperation' } });
});

test('a damaged record is said', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  const part = excel.workbook.customXmlParts.find(({ xml }) => />[^<]{40}/.test(xml));
  if (part) part.xml = part.xml.replace(/>[^<]{40}/, '>');
  expect(await undo(operation)).toEqual({
    ok: false,
    refusal: { code: 'recordDamaged', label: 'Build 2 sheets' },
  });
});

// Whatever the analyst has on sheets of his own, before and after: build and undo leave it as it is.
interface Typed {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}
const entry = fc.oneof(
  fc.integer(),
  fc.constantFrom('=A1+1', "'=text", '=SUM(A1:C3)', '3-4', 'TRUE', 'ČSOB & <co>'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => `'${text}`),
);
const typedCells = fc.array(
  fc.record<Typed>({ row: fc.nat({ max: 30 }), column: fc.nat({ max: 12 }), value: entry }),
  { maxLength: 8 },
);

async function type(excel: RunningExcel, cells: readonly Typed[]): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const { row, column, value } of cells) sheet.getCell(row, column).formulas = [[value]];
    await context.sync();
  });
}

test('build and undo are nothing at all, whatever is typed before and between', async () => {
  const excel = await startExcel();
  const blank = await whole(excel);
  await fc.assert(
    fc.asyncProperty(typedCells, typedCells, fc.boolean(), async (first, between, saved) => {
      putWorkbook(excel, blank);
      await type(excel, first);
      await type(excel, between);
      const wanted = await whole(excel);
      putWorkbook(excel, blank);
      await type(excel, first);
      const operation = await buildSmall();
      await type(excel, between);
      if (saved) putWorkbook(excel, await whole(excel));
      expect(await undo(operation)).toMatchObject({ ok: true });
      expect(await whole(excel)).toBe(wanted);
    }),
    { numRuns: often(10, 400), seed: seedOf(7) },
  );
});

test('the sheets that were changed can stay with what they need, while the rest goes; later they can go too', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const operation = await buildSmall();
  await write(excel, 'Monthly data', 'D5', 1250);
  const typed = { kind: 'cell', sheet: 'Monthly data', address: 'D5', now: '1250' };
  expect(await undo(operation)).toEqual({
    ok: false,
    askedAbout: [typed],
    keeping: { kept: ['Monthly data'], goes: ['Lifecycle report'] },
  });
  expect(await undo(operation, 'keep')).toMatchObject({ ok: true });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Monthly data']);
  expect(excel.workbook.sheets[1]?.cells.get(4 * 16_384 + 3)?.value).toBe(1250);
  expect(excel.workbook.names.map(({ name }) => name)).toEqual(['lf.provenance', 'lf.op.2']);
  expect(await undo(operation)).toEqual({ ok: false, askedAbout: [typed] });
  expect(await undo(operation, 'force')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('what a changed sheet needs stays with it, and nothing goes that a formula elsewhere needs', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await write(excel, 'Lifecycle report', 'H20', 'a note');
  const note = { kind: 'cell', sheet: 'Lifecycle report', address: 'H20', now: 'a note' };
  // The report refers to Monthly data: keeping it keeps both.
  expect(await undo(operation)).toEqual({ ok: false, askedAbout: [note] });
  expect(await undo(operation, 'keep')).toEqual({ ok: false, askedAbout: [note] });
  await write(excel, 'Lifecycle report', 'H20', '');
  await write(excel, 'Monthly data', 'D5', 1250);
  await write(excel, 'Sheet1', 'A1', '=lf.leads');
  const asked = await undo(operation, 'keep');
  expect(asked).toMatchObject({
    ok: false,
    askedAbout: [{ kind: 'cell' }, { kind: 'reference', to: 'lf.leads' }],
  });
  expect(asked).not.toHaveProperty('keeping');
  expect(excel.workbook.sheets).toHaveLength(3);
});

test('an undo that keeps, cut off anywhere, loses nothing and can be asked for again', async () => {
  const excel = await startExcel();
  const operation = await buildSmall();
  await write(excel, 'Monthly data', 'D5', 1250);
  const typed = await whole(excel);
  const first = excel.host.counters.actions;
  await undo(operation, 'keep');
  const wanted = await whole(excel);
  const actions = excel.host.counters.actions - first;
  for (let action = 0; action < actions; action += 1) {
    await tryCutOff(excel, typed, () => undo(operation, 'keep'), { kind: 'refuse', action });
    expect(await recoverStopped()).toMatchObject({ ok: true, takenBack: [] });
    const again = await undo(operation, 'keep');
    // All but the mark of work under way was done: only what is kept is left, and is asked about.
    if (!again.ok) expect(again).toMatchObject({ askedAbout: [{ kind: 'cell', address: 'D5' }] });
    expect(await whole(excel), `after action ${String(action)}`).toBe(wanted);
  }
});
