// Filling the table of months: what is written where, what is asked first, what a second import replaces, and that undo
// puts back exactly what stood there.
import { expect, test } from 'vitest';
import type { ImportRequest } from '../../src/excel';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import type { RunningExcel } from '../../host/node';
import { MONTHS, NOW, reopened, smallPlan, startExcel, write } from './builds';
import { whole } from './whole';

const [JANUARY, FEBRUARY, MARCH] = MONTHS;
const DECEMBER = JANUARY - 31;
const OCTOBER = DECEMBER - 61;
const label = { label: 'Import contacts.csv', now: '2026-03-03T09:00:00.000Z' };
const again = { label: 'Import contacts-2.csv', now: '2026-03-04T09:00:00.000Z' };

async function built(): Promise<RunningExcel> {
  const excel = await startExcel();
  expect(await buildSheets(smallPlan, { label: 'Build', now: NOW })).toMatchObject({ ok: true });
  return excel;
}

function request(months: ImportRequest['months'], rest: Partial<ImportRequest> = {}): ImportRequest {
  return { months, settings: {}, overwriteTyped: 'ask', ...rest };
}

/** The table as the analyst sees it, header first, formulas as formulas. */
function table(excel: RunningExcel): (string | number | boolean | null)[][] {
  const sheet = excel.workbook.sheets.find((each) => each.tables.length > 0);
  const area = sheet?.tables[0]?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows }, (_line, row) =>
    Array.from({ length: area.columns }, (_cell, column) => {
      const cell = sheet.cells.get((area.row + row) * 16_384 + area.column + column);
      if (cell?.formula !== undefined) return '=';
      return typeof cell?.value === 'object' ? null : (cell?.value ?? null);
    }),
  );
}

test('fills the months that are there, adds those before, between and after, and says so', async () => {
  const excel = await built();
  const before = await whole(excel);
  const outcome = await importMonths(
    request(
      [
        { month: MARCH + 10, values: { leads: 60 } },
        { month: OCTOBER, values: { leads: 20 } },
        { month: JANUARY, values: { leads: 40, sqls: 3 } },
        { month: DECEMBER, values: { leads: 30 } },
      ],
      { settings: { provenance: '=contacts.csv, 600 rows', elsewhere: 1 } },
    ),
    label,
  );
  expect(outcome).toEqual({
    ok: true,
    operation: expect.any(String) as string,
    sheet: 'Monthly data',
    monthsAdded: [OCTOBER, DECEMBER, MARCH],
    changes: [],
    kept: [],
    cellsWritten: 8,
    unknownColumns: ['sqls'],
    unknownSettings: ['elsewhere'],
    tables: [],
    missingTables: [],
    notSet: [],
  });
  expect(table(excel)).toEqual([
    ['Month', 'New leads', 'Visits', 'Visitor-to-lead'],
    [OCTOBER, 20, null, '='],
    [DECEMBER, 30, null, '='],
    [JANUARY, 40, null, '='],
    [FEBRUARY, null, null, '='],
    [MARCH, 60, null, '='],
  ]);
  const sheet = excel.workbook.sheets[1];
  const format = (row: number) => excel.workbook.formats[sheet?.cells.get(row * 16_384 + 1)?.format ?? 0];
  for (const row of [4, 5, 6, 8]) expect(format(row)?.numberFormat).toBe('mmm yyyy');
  expect(sheet?.cells.get(16_384 + 1)).toMatchObject({ value: '=contacts.csv, 600 rows' });
  expect(sheet?.cells.get(16_384 + 1)?.formula).toBeUndefined();
  expect(sheet?.names.map(({ name }) => name)).not.toContain('lf.below');
  if (outcome.ok) expect(await undo(outcome.operation)).toEqual({ ok: true, label: label.label });
  expect(await whole(excel)).toBe(before);
});

test('undo of an import is exact after saving and opening again, with notes beneath and beside the table', async () => {
  const excel = await built();
  await write(excel, 'Monthly data', 'B9', 'a note beneath');
  await write(excel, 'Monthly data', 'H6', 'a note beside');
  await write(excel, 'Monthly data', 'J1', '=SUM(C5:C6)');
  const before = await whole(excel);
  await importMonths(
    request([
      { month: MARCH, values: { leads: 60 } },
      { month: OCTOBER, values: { leads: 1 } },
    ]),
    label,
  );
  const later = await reopened(excel);
  const sheet = later.workbook.sheets[1];
  expect(sheet?.cells.get(10 * 16_384 + 1)?.value).toBe('a note beneath');
  const [operation] = await listOperations();
  expect(operation).toMatchObject({ kind: 'import', label: label.label });
  expect(await undo(operation?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(later)).toBe(before);
});

test('a typed number that differs is asked about before anything is written; then kept or replaced', async () => {
  const excel = await built();
  await write(excel, 'Monthly data', 'C5', 38);
  const before = await whole(excel);
  const months = [
    { month: JANUARY, values: { leads: 40 } },
    { month: FEBRUARY, values: { leads: 50 } },
  ];
  const difference = { month: JANUARY, column: 'New leads', before: 38, after: 40 };
  expect(await importMonths(request(months), label)).toEqual({
    ok: false,
    typed: [difference],
    typedInTables: [],
  });
  expect(await whole(excel)).toBe(before);
  const kept = await importMonths(request(months, { overwriteTyped: 'keep' }), label);
  expect(kept).toMatchObject({ ok: true, kept: [difference], cellsWritten: 1 });
  expect(
    table(excel)
      .slice(1)
      .map((line) => line[1]),
  ).toEqual([38, 50]);
  if (kept.ok) await undo(kept.operation);
  const replaced = await importMonths(request(months, { overwriteTyped: 'replace' }), label);
  expect(replaced).toMatchObject({ ok: true, kept: [], cellsWritten: 2 });
  expect(
    table(excel)
      .slice(1)
      .map((line) => line[1]),
  ).toEqual([40, 50]);
  if (replaced.ok) await undo(replaced.operation);
  expect(await whole(excel)).toBe(before);
});

test('a second import of a month replaces the first, says what changes, and can be undone by itself', async () => {
  const excel = await built();
  await importMonths(request([{ month: JANUARY, values: { leads: 40 } }]), label);
  const first = await whole(excel);
  const second = await importMonths(
    request([
      { month: JANUARY, values: { leads: 42 } },
      { month: FEBRUARY, values: { leads: null } },
    ]),
    again,
  );
  expect(second).toMatchObject({
    ok: true,
    changes: [{ month: JANUARY, column: 'New leads', before: 40, after: 42 }],
  });
  const [, earlier] = await listOperations();
  expect(await undo(earlier?.id ?? '')).toEqual({
    ok: false,
    askedAbout: [{ kind: 'cell', sheet: 'Monthly data', address: 'C5', now: '42' }],
    keeping: { kept: ['Monthly data'], goes: [] },
  });
  if (second.ok) expect(await undo(second.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(first);
});

test('what was typed into an added month, or over an imported number, is asked about', async () => {
  const excel = await built();
  const outcome = await importMonths(
    request([
      { month: JANUARY, values: { leads: 40 } },
      { month: MARCH, values: { leads: 60 } },
    ]),
    label,
  );
  await write(excel, 'Monthly data', 'C5', 41);
  await write(excel, 'Monthly data', 'D7', 900);
  await write(excel, 'Monthly data', 'H7', 'beside the new month');
  expect(await undo(outcome.ok ? outcome.operation : '')).toEqual({
    ok: false,
    askedAbout: [
      { kind: 'cell', sheet: 'Monthly data', address: 'C5', now: '41' },
      { kind: 'cell', sheet: 'Monthly data', address: 'D7', now: '900' },
      { kind: 'cell', sheet: 'Monthly data', address: 'H7', now: 'beside the new month' },
    ],
    keeping: { kept: ['Monthly data'], goes: [] },
  });
});

test('undo of the build asks about the import that came after it', async () => {
  const excel = await built();
  await importMonths(request([{ month: JANUARY, values: { leads: 40 } }]), label);
  const build = (await listOperations()).at(-1);
  expect(await undo(build?.id ?? '')).toEqual({
    ok: false,
    askedAbout: [
      { kind: 'operation', label: label.label, at: label.now, filled: [{ sheet: 'Monthly data', cells: 1 }] },
    ],
  });
  expect(await undo(build?.id ?? '', 'force')).toMatchObject({ ok: true });
  expect(excel.workbook.customXmlParts).toEqual([]);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('finds its columns and rows when the analyst has moved, renamed and added some', async () => {
  const excel = await built();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Monthly data');
    sheet.name = 'Numbers';
    sheet.getRange('C:C').insert('Right');
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  const before = await whole(excel);
  const outcome = await importMonths(request([{ month: FEBRUARY, values: { leads: 50 } }]), label);
  expect(outcome).toMatchObject({ ok: true, sheet: 'Numbers' });
  const headers = table(excel)[0] ?? [];
  expect(table(excel)[2]?.[headers.indexOf('New leads')]).toBe(50);
  if (outcome.ok) expect(await undo(outcome.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('refuses without Monthly data, without months, with a month twice, on a protected sheet', async () => {
  const excel = await startExcel();
  const january = { month: JANUARY, values: { leads: 40 } };
  const refusal = async (months: ImportRequest['months']) => {
    const outcome = await importMonths(request(months), label);
    return 'refusal' in outcome ? outcome.refusal : outcome;
  };
  expect(await refusal([january])).toEqual({ code: 'noMonthlyData' });
  await buildSheets(smallPlan, { label: 'Build', now: NOW });
  expect(await refusal([])).toEqual({ code: 'noMonths' });
  expect(await refusal([january, { ...january, month: JANUARY + 5 }])).toEqual({
    code: 'monthTwice',
    month: JANUARY,
  });
  const sheet = excel.workbook.sheets[1];
  if (sheet) sheet.protection.protected = true;
  expect(await refusal([january])).toEqual({ code: 'sheetProtected', sheet: 'Monthly data' });
});
