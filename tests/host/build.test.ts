// Building sheets through Microsoft's client library: what stands in the workbook afterwards, in how many
// conversations, and what is refused before anything is written.
// @module-tag engine
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { listOperations, readState } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import type { Style, WorkbookPlan } from '../../src/sheets/language/plan';
import { compileWorkbook, templateKeys } from '../../src/sheets/compileWorkbook';
import type { RunningExcel } from '../../host/node';
import { MONTHS, monthly, NOW, report, smallPlan, startExcel } from './builds';
import { whole } from './whole';

const options = { label: 'Build 2 sheets', now: NOW };

function cellOf(excel: RunningExcel, sheet: string, row: number, column: number) {
  return excel.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(row * 16_384 + column);
}

function lookAt(excel: RunningExcel, sheet: string, row: number, column: number) {
  const look = excel.workbook.formats[cellOf(excel, sheet, row, column)?.format ?? 0];
  if (!look) throw new Error('no such format');
  return look;
}

test('builds every part of a plan in three conversations and says what it did', async () => {
  const excel = await startExcel();
  const stages: string[] = [];
  const outcome = await buildSheets(smallPlan, { ...options, onProgress: ({ stage }) => stages.push(stage) });
  expect(outcome).toEqual({
    ok: true,
    operation: expect.any(String) as string,
    upgrade: null,
    sheets: ['Monthly data', 'Lifecycle report'],
    keys: ['monthlyData', 'lifecycleReport'],
    kept: [],
    formulas: 5,
    firstSheet: 'Monthly data',
    notSet: [],
  });
  expect(excel.host.counters.syncs).toBe(3);
  expect([...new Set(stages)]).toEqual(['reading', 'writing', 'recording']);
  const { sheets, names } = excel.workbook;
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Monthly data', 'Lifecycle report']);
  const [, data, built] = sheets;
  expect(data?.tables).toMatchObject([{ name: 'lf.Monthly', style: null, bandedRows: false }]);
  expect(data?.validations).toMatchObject([{ rule: { kind: 'decimal', formula1: 0 } }]);
  expect(data).toMatchObject({ showGridlines: false, freeze: { rows: 4, columns: 2 } });
  expect(data?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    titleRows: { first: 3, last: 3 },
    footer: { left: '&A', right: '&P / &N' },
    horizontalBreaks: [8],
    verticalBreaks: [4],
  });
  expect(built?.charts).toMatchObject([{ name: 'Leads by month', type: 'Line', legend: null }]);
  expect(built?.charts[0]?.series).toMatchObject([
    { name: "='Lifecycle report'!$B$2", dataLabels: 'last' },
    { name: 'Goal', dashed: true },
  ]);
  expect(built?.conditionalFormats).toMatchObject([{ rule: { kind: 'custom', formula: '=C2<0' } }]);
  expect(names.map(({ name }) => name).sort()).toEqual(['lf.leads', 'lf.op.1', 'lf.provenance']);
  expect(data?.names.every(({ visible }) => !visible)).toBe(true);
});

test('text stays text: a label that looks like a date, a number or a formula', async () => {
  const excel = await startExcel();
  await buildSheets(smallPlan, options);
  expect(cellOf(excel, 'Lifecycle report', 0, 1)).toMatchObject({ value: '2025' });
  expect(cellOf(excel, 'Lifecycle report', 2, 1)?.value).toBe('+10% is good');
  expect(cellOf(excel, 'Lifecycle report', 2, 1)?.formula).toBeUndefined();
  expect(cellOf(excel, 'Monthly data', 4, 1)?.value).toBe(MONTHS[0]);
});

test('every format of every style arrives at its cells', async () => {
  const excel = await startExcel();
  await buildSheets(smallPlan, options);
  expect(lookAt(excel, 'Monthly data', 0, 1)).toMatchObject({
    bold: true,
    fontSize: 18,
    fontColor: '#1F2933',
  });
  expect(lookAt(excel, 'Monthly data', 1, 1)).toMatchObject({ bold: false, fontColor: '#1F2933' });
  expect(lookAt(excel, 'Monthly data', 4, 1)).toMatchObject({ numberFormat: 'mmm yyyy', horizontal: 'Left' });
  expect(lookAt(excel, 'Monthly data', 5, 4)).toMatchObject({ numberFormat: '0.0%' });
  for (const row of [4, 5])
    for (const column of [2, 3])
      expect(lookAt(excel, 'Monthly data', row, column)).toMatchObject({
        numberFormat: '#,##0',
        fontColor: '#1D4ED8',
        fill: '#EEF4FF',
        borders: { top: { color: '#D5DAE0' }, left: {}, right: {}, bottom: {} },
      });
});

const REAL = { reportMonth: 45_717 };

/** What a new sheet gives to cells that no style speaks of. */
const PLAIN = {
  bold: false,
  italic: false,
  wrap: false,
  indent: 0,
  horizontal: 'General',
  vertical: 'Bottom',
  numberFormat: 'General',
};
const BESIDE = {
  top: [-1, 0, 'bottom'],
  bottom: [1, 0, 'top'],
  left: [0, -1, 'right'],
  right: [0, 1, 'left'],
} as const;

/** Cells whose look is not their style's. A line between two cells may be either's. */
function wrongLooks(excel: RunningExcel, { sheets, styles }: WorkbookPlan): string[] {
  const wrong: string[] = [];
  for (const { name, blocks } of sheets) {
    const planned = new Map<string, Style>();
    for (const { row, column, cells } of blocks)
      cells.forEach((line, down) =>
        line.forEach(({ style }, across) =>
          planned.set(`${String(row + down)} ${String(column + across)}`, styles[style] ?? {}),
        ),
      );
    for (const [place, { borders: lines = {}, ...style }] of planned) {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      const { borders, locked: _locked, underline: _underline, ...look } = lookAt(excel, name, row, column);
      const drawn = Object.entries(BESIDE).every(([key, [down, across, opposite]]) => {
        const side = key as keyof typeof BESIDE;
        const beside = planned.get(`${String(row + down)} ${String(column + across)}`);
        const color = lines[side]?.color ?? (borders[side] && beside?.borders?.[opposite]?.color);
        return borders[side]?.color === color;
      });
      // Excel indents from the left.
      const indented = style.indent === undefined ? {} : { horizontal: 'Left' };
      if (!drawn || !isDeepStrictEqual(look, { ...PLAIN, ...indented, ...style }))
        wrong.push(`${name} ${place}`);
    }
  }
  return wrong;
}

test('all templates together: contents in two writes, looks in two, every cell as its style says, undone exactly', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const plan = compileWorkbook(templateKeys, REAL);
  const outcome = await buildSheets(plan, options);
  expect(outcome).toMatchObject({ ok: true });
  expect(excel.host.counters.largestRequest).toBeLessThan(1_000_000);
  expect(excel.host.counters.syncs).toBe(1 + 2 + 2);
  // Of them 300 close the sheets between two requests, so that nobody is written over.
  expect(excel.host.counters.actions).toBeLessThanOrEqual(4_550);
  for (const { xml } of excel.workbook.customXmlParts) expect(xml.length).toBeLessThan(512 * 1024);
  expect(wrongLooks(excel, plan)).toEqual([]);
  if (outcome.ok) expect(await undo(outcome.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

type Prepare = (excel: RunningExcel) => void | Promise<void>;

const addSheet =
  (name: string, visibility: 'Visible' | 'VeryHidden' = 'Visible'): Prepare =>
  (excel) =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.add(name).visibility = visibility;
      await context.sync();
    });

const addTable: Prepare = (excel) =>
  excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true);
    table.name = 'LF.monthly';
    await context.sync();
  });

const addName: Prepare = (excel) =>
  excel.Excel.run(async (context) => {
    context.workbook.names.add('lf.leads', '=Sheet1!$A$1');
    await context.sync();
  });

describe('refuses kindly and touches nothing:', () => {
  test.each<[string, Prepare, unknown]>([
    [
      'a sheet of that name',
      addSheet('lifecycle REPORT'),
      { code: 'sheetNotOurs', sheet: 'lifecycle REPORT' },
    ],
    [
      'a very hidden one',
      addSheet('Monthly data', 'VeryHidden'),
      { code: 'sheetNotOursHidden', sheet: 'Monthly data' },
    ],
    ['a table of that name', addTable, { code: 'tableNotOurs', table: 'LF.monthly', sheet: 'Sheet1' }],
    ['a name of that name', addName, { code: 'nameNotOurs', name: 'lf.leads' }],
    [
      'a protected structure',
      (excel) => void (excel.workbook.structureProtected = true),
      { code: 'structureProtected' },
    ],
    ['a read-only workbook', (excel) => void (excel.workbook.readOnly = true), { code: 'readOnly' }],
    ['dates from 1904', (excel) => void (excel.workbook.date1904 = true), { code: 'dates1904' }],
    [
      'a cell being edited',
      (excel) => void (excel.host.session.cellEditMode = true),
      { code: 'cellEditMode' },
    ],
  ])('%s', async (_what, prepare, refusal) => {
    const excel = await startExcel();
    await prepare(excel);
    const before = await whole(excel);
    expect(await buildSheets(smallPlan, options)).toEqual({ ok: false, refusal });
    expect(await whole(excel)).toBe(before);
  });

  test('the name History', async () => {
    await startExcel();
    const plan = { ...smallPlan, sheets: [{ ...monthly, name: 'history' }] };
    expect(await buildSheets(plan, options)).toEqual({
      ok: false,
      refusal: { code: 'reservedName', sheet: 'history' },
    });
  });
});

test('sheets that are there are kept, under the names they have now, and only the missing ones are built', async () => {
  const excel = await startExcel();
  await buildSheets({ ...smallPlan, sheets: [monthly] }, options);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Monthly data').name = "Bob's data";
    context.workbook.tables.getItem('lf.Monthly').name = 'MyMonths';
    await context.sync();
  });
  const kept = cellOf(excel, "Bob's data", 4, 4)?.formula;
  expect(kept).toContain('COUNT');
  const outcome = await buildSheets(smallPlan, { ...options, now: '2026-04-01T00:00:00.000Z' });
  expect(outcome).toMatchObject({ ok: true, sheets: ['Lifecycle report'], kept: ["Bob's data"] });
  expect(cellOf(excel, 'Lifecycle report', 2, 2)?.formula).toBe("='Bob''s data'!C5");
  expect(cellOf(excel, 'Lifecycle report', 1, 2)?.formula).toBe('=SUM(MyMonths[New leads])');
  expect(cellOf(excel, "Bob's data", 4, 4)?.formula).toBe(kept);
  expect(await buildSheets(smallPlan, options)).toEqual({
    ok: false,
    refusal: { code: 'alreadyThere', sheets: ["Bob's data", 'Lifecycle report'] },
  });
  expect((await listOperations()).map(({ sheets }) => sheets)).toEqual([
    ['Lifecycle report'],
    ['Monthly data'],
  ]);
});

test('a kept table that lost a column is said, not built upon', async () => {
  const excel = await startExcel();
  await buildSheets({ ...smallPlan, sheets: [monthly] }, options);
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('lf.Monthly').columns.getItem('New leads').delete();
    await context.sync();
  });
  expect(await buildSheets(smallPlan, options)).toEqual({
    ok: false,
    refusal: { code: 'columnMissing', column: 'New leads', table: 'lf.Monthly', sheet: 'Monthly data' },
  });
});

test('a sheet deleted by hand can be built again: its names point nowhere and are ours to set', async () => {
  const excel = await startExcel();
  await buildSheets(smallPlan, options);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Lifecycle report').delete();
    await context.sync();
  });
  const before = await whole(excel);
  const again = await buildSheets(smallPlan, { ...options, now: '2026-04-01T00:00:00.000Z' });
  expect(again).toMatchObject({ ok: true, sheets: ['Lifecycle report'] });
  expect(excel.workbook.names.find(({ name }) => name === 'lf.leads')?.formula).toBe(
    "='Lifecycle report'!$C$2",
  );
  if (again.ok) expect(await undo(again.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('the state tells what is there and what was done', async () => {
  await startExcel();
  await buildSheets({ ...smallPlan, sheets: [monthly, report] }, options);
  expect(await readState()).toMatchObject({
    ok: true,
    refusal: null,
    unfinished: null,
    sheets: [
      { key: 'monthlyData', name: 'Monthly data', visible: true },
      { key: 'lifecycleReport', name: 'Lifecycle report', visible: true },
    ],
    operations: [{ kind: 'build', label: 'Build 2 sheets', at: NOW, state: 'closed' }],
  });
});
