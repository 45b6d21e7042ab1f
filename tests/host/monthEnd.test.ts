// The month's end in a small workbook: a new month is a row and the report month, a closed one a row of As reported; what
// is missing is told first; undo is exact; and a failure at any action leaves all as it was.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { closeMonth, startMonth, type Closing } from '../../src/excel/monthEnd';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import type { RunningExcel } from '../../host/node';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/language/plan';
import { barePlan, cell, MONTHS, NOW, putWorkbook, reopened, startExcel } from './builds';
import { actionsOf, kinds, prepared, tryWith, type Work } from './failing';
import { whole } from './whole';

const [JANUARY, FEBRUARY, MARCH] = MONTHS;
const [monthly] = barePlan.sheets;
if (!monthly) throw new Error('There is no sheet of months');

const COLUMNS = ['month', 'closed', 'replaced', 'leads', 'visits', 'visitorToLead', 'shelfLifeThen'];
const asReported: SheetPlan = {
  ...monthly,
  key: 'asReported',
  name: 'As reported',
  names: [],
  blocks: [
    {
      id: 'reportedTable',
      row: 2,
      column: 1,
      rows: 2,
      columns: COLUMNS.length,
      cells: [COLUMNS.map((key) => cell(key)), COLUMNS.map(() => cell(null, 'input', 'input'))],
      table: {
        name: 'lf.Reported',
        style: null,
        bandedRows: false,
        filterButton: false,
        columns: COLUMNS.map((key) => ({ key, header: key, filledBy: 'import' as const })),
      },
    },
  ],
  validations: [],
  conditionalFormats: [],
  charts: [],
};
const REPORT_MONTH = { row: 1, column: 3, rows: 1, columns: 1 };
const SHELF_LIFE = { row: 1, column: 4, rows: 1, columns: 1 };
const plan: WorkbookPlan = {
  ...barePlan,
  sheets: [
    {
      ...monthly,
      blocks: [
        ...monthly.blocks,
        { id: 'setting', ...REPORT_MONTH, cells: [[cell(FEBRUARY, 'input', 'input')]] },
        { id: 'setting2', ...SHELF_LIFE, cells: [[cell(30, 'input', 'input')]] },
      ],
      names: [
        ...monthly.names,
        { name: 'lf.reportMonth', scope: 'workbook', visible: true, refersTo: REPORT_MONTH },
        { name: 'lf.shelfLife', scope: 'workbook', visible: true, refersTo: SHELF_LIFE },
      ],
    },
    asReported,
  ],
};

const options = { label: (month: number) => `Closed ${String(month)}`, now: '2026-03-03T09:00:00.000Z' };
const closing = (rest: Partial<Closing> = {}): Closing => ({
  figures: ['leads', 'visits', 'visitorToLead'],
  settings: [{ name: 'shelfLife', column: 'shelfLifeThen' }],
  today: 45_720,
  sure: true,
  ...rest,
});

async function write(excel: RunningExcel, values: Readonly<Record<string, number | string>>): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Monthly data');
    for (const [address, value] of Object.entries(values)) sheet.getRange(address).values = [[value]];
    await context.sync();
  });
  await excel.host.recalculate();
}

const built: Work = () => buildSheets(plan, { label: 'Build', now: NOW });
/** January is full; February lacks visits. */
const filled: Work = async (excel) => {
  expect(await built(excel)).toMatchObject({ ok: true });
  await write(excel, { C5: 10, D5: 100, C6: 12 });
};
async function workbook(): Promise<RunningExcel> {
  const excel = await startExcel();
  await filled(excel);
  return excel;
}

function rows(excel: RunningExcel, name: string): (string | number | boolean | null)[][] {
  const sheet = excel.workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const area = sheet?.tables.find((table) => table.name === name)?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows - 1 }, (_line, row) =>
    Array.from({ length: area.columns }, (_cell, column) => {
      const value = sheet.cells.get((area.row + row + 1) * 16_384 + area.column + column)?.value ?? null;
      return typeof value === 'object' ? null : value;
    }),
  );
}

test('a new month is a row with formulas and the report month, and tells what the old one lacks', async () => {
  const excel = await workbook();
  const before = await whole(excel);
  const started = await startMonth({ ...options, label: () => 'Started March' });
  expect(started).toMatchObject({
    ok: true,
    month: FEBRUARY,
    missing: ['Visits'],
    noCosts: false,
    closedOn: null,
  });
  expect(rows(excel, 'lf.Monthly').map(([month]) => month)).toEqual([JANUARY, FEBRUARY, MARCH]);
  // The new row calculates as the others do.
  await write(excel, { C7: 5, D7: 50 });
  expect(rows(excel, 'lf.Monthly')[2]).toEqual([MARCH, 5, 50, 0.1]);
  await write(excel, { C7: '', D7: '' });
  const [last] = await listOperations();
  expect(last?.label).toBe('Started March');
  expect(await undo(last?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('closing asks about what is missing, and writes nothing until told to', async () => {
  const excel = await workbook();
  const before = await whole(excel);
  expect(await closeMonth(closing({ sure: false }), options)).toEqual({
    ok: false,
    closing: { month: FEBRUARY, missing: ['Visits'], noCosts: false, closedOn: null },
  });
  expect(await whole(excel)).toBe(before);
});

test('a closed month keeps its figures whatever comes; closed again, it keeps the earlier ones as replaced', async () => {
  let excel = await workbook();
  expect(await closeMonth(closing(), options)).toMatchObject({ ok: true, sheet: 'As reported' });
  expect(rows(excel, 'lf.Reported')).toEqual([[FEBRUARY, 45_720, null, 12, null, null, 30]]);
  // Both closings keep the shelf life of their day.
  await write(excel, { C6: 14, D6: 70, E2: 45 });
  const second = { ...options, now: '2026-03-05T09:00:00.000Z', label: () => 'Closed February again' };
  expect(await closeMonth(closing({ sure: false, today: 45_722 }), second)).toMatchObject({
    ok: false,
    closing: { missing: [], closedOn: 45_720 },
  });
  expect(await closeMonth(closing({ today: 45_722 }), second)).toMatchObject({ ok: true });
  expect(rows(excel, 'lf.Reported')).toEqual([
    [FEBRUARY, 45_720, 45_722, 12, null, null, 30],
    [FEBRUARY, 45_722, null, 14, 70, 0.2, 45],
  ]);
  // Also after save and reopen.
  excel = await reopened(excel);
  for (const { id, label } of (await listOperations()).slice(0, 2))
    expect(await undo(id), label).toMatchObject({ ok: true });
  await write(excel, { C6: 12, D6: '' });
  expect(rows(excel, 'lf.Reported')).toEqual([[null, null, null, null, null, null, null]]);
  expect((await listOperations()).map(({ label }) => label)).toEqual(['Build']);
});

test('a month without figures is not closed, nor one that Settings does not name', async () => {
  const excel = await workbook();
  await write(excel, { C6: '' });
  expect(await closeMonth(closing(), options)).toEqual({
    ok: false,
    refusal: { code: 'nothingToClose', month: FEBRUARY },
  });
  await write(excel, { D2: 'soon' });
  const refused = { ok: false, refusal: { code: 'noReportMonth' } };
  expect(await startMonth(options)).toEqual(refused);
  expect(await closeMonth(closing(), options)).toEqual(refused);
});

test('a row that a colleague inserts while it is read moves the report month: no other cell is taken for it', async () => {
  const excel = await workbook();
  // Once a row is put in above, this one stands where the report month was.
  await write(excel, { D1: JANUARY });
  const { colleague } = excel.host;
  const text = await excel.serialise();
  let before = 0;
  do {
    before += 1;
    putWorkbook(excel, text);
    colleague.plan([{ before, edit: { kind: 'insertRow', sheet: 'Monthly data', row: 0 } }]);
    expect(await startMonth(options), `before request ${String(before)}`).toMatchObject({
      ok: true,
      month: FEBRUARY,
      about: MARCH,
    });
    expect(rows(excel, 'lf.Monthly').map(([month]) => month)).toEqual([JANUARY, FEBRUARY, MARCH]);
  } while (colleague.made.length > 0);
  expect(before).toBeGreaterThan(3);
});

test('a setting that a colleague changes before it is written is kept as it is then', async () => {
  const excel = await workbook();
  const { colleague } = excel.host;
  const text = await excel.serialise();
  const typed = { kind: 'type', sheet: 'Monthly data', row: 1, column: 4, text: '45' } as const;
  const kept: unknown[] = [];
  for (let before = 1; ; before += 1) {
    putWorkbook(excel, text);
    colleague.plan([{ before, edit: typed }]);
    expect(await closeMonth(closing(), options), `before request ${String(before)}`).toMatchObject({
      ok: true,
    });
    if (colleague.made.length === 0) break;
    kept.push(rows(excel, 'lf.Reported')[0]?.at(-1));
  }
  // The last request only ends what is written by then.
  expect(
    kept.slice(0, -1).every((value) => value === 45),
    String(kept),
  ).toBe(true);
  expect(kept.length).toBeGreaterThan(3);
});

describe.each<[string, Work]>([
  ['start of a month', () => startMonth(options)],
  ['close of a month', () => closeMonth(closing(), options)],
])('a failing %s', (_what, work) => {
  test.each(kinds)('%s at every action', async (kind) => {
    const { excel, before } = await prepared(filled);
    const actions = await actionsOf(excel, before, work);
    const step = kind === 'refuse' ? 1 : 7;
    for (let action = 0; action < actions; action += step) {
      const outcome = await tryWith(excel, before, work, { kind, action });
      const after = await whole(excel);
      if (!outcome.ok) expect(after, `after action ${action}`).toBe(before);
      else {
        expect(await undo(outcome.operation ?? ''), `action ${action}`).toMatchObject({ ok: true });
        expect(await whole(excel), `undone after action ${action}`).toBe(before);
      }
    }
  });
});
