// The short tables beside Monthly data: what an import writes there, what of the analyst's stays, what is asked about, and
// that undo puts back exactly what stood there.
import { expect, test } from 'vitest';
import type { ImportRequest } from '../../src/excel';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import type { RunningExcel } from '../../host/node';
import { MONTHS, NOW, reopened, startExcel, write } from './builds';
import { channels, detailPlan, firstTables, openSqls, secondTables } from './detailBuilds';
import { whole } from './whole';

const [JANUARY, FEBRUARY, MARCH] = MONTHS;
const first = { label: 'Import one.csv', now: '2026-03-03T09:00:00.000Z' };
const second = { label: 'Import two.csv', now: '2026-03-04T09:00:00.000Z' };

async function built(): Promise<RunningExcel> {
  const excel = await startExcel();
  expect(await buildSheets(detailPlan, { label: 'Build', now: NOW })).toMatchObject({ ok: true });
  return excel;
}

function request(tables: ImportRequest['tables'], rest: Partial<ImportRequest> = {}): ImportRequest {
  return {
    months: [{ month: JANUARY, values: { leads: 13 } }],
    settings: {},
    overwriteTyped: 'ask',
    ...(tables && { tables }),
    ...rest,
  };
}

async function run(tables: ImportRequest['tables'], how = first, rest: Partial<ImportRequest> = {}) {
  const outcome = await importMonths(request(tables, rest), how);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** A table as the analyst sees it, header first, formulas as '='. */
function table(excel: RunningExcel, name: string): (string | number | boolean | null)[][] {
  for (const sheet of excel.workbook.sheets) {
    const area = sheet.tables.find((each) => each.name === name)?.area;
    if (!area) continue;
    return Array.from({ length: area.rows }, (_line, row) =>
      Array.from({ length: area.columns }, (_cell, column) => {
        const cell = sheet.cells.get((area.row + row) * 16_384 + area.column + column);
        if (cell?.formula !== undefined) return '=';
        return typeof cell?.value === 'object' ? null : (cell?.value ?? null);
      }),
    );
  }
  return [];
}

const rows = (excel: RunningExcel, name: string) => table(excel, name).slice(1);

test('fills both tables in the operation of the months, text as text, formulas down to the last row', async () => {
  const excel = await built();
  const before = await whole(excel);
  const outcome = await run(firstTables);
  expect(outcome).toMatchObject({
    missingTables: [],
    tables: [
      { block: 'channelMonthsTable', sheet: 'Import details', rows: 3, lost: [], kept: [] },
      { block: 'openSqlsTable', sheet: 'Import details', rows: 2, lost: [], kept: [] },
    ],
  });
  expect(rows(excel, 'lf.ChannelMonths')).toEqual([
    [JANUARY, 'Search', 10],
    [JANUARY, '=cmd()', 3],
    [FEBRUARY, 'Search', 12],
  ]);
  expect(rows(excel, 'lf.OpenSqls')).toEqual([
    ['17', 45_660, 900, '='],
    ['+ACME', 45_670, null, '='],
  ]);
  await excel.host.recalculate();
  const sheet = excel.workbook.sheets.find(({ name }) => name === 'Import details');
  expect(sheet?.cells.get(3 * 16_384 + 6 + 2)?.value).toBe(40);
  expect(sheet?.cells.get(4 * 16_384 + 6 + 2)?.value).toBe(30);
  expect(sheet?.cells.get(5 * 16_384 + 1)?.format).toBe(sheet?.cells.get(3 * 16_384 + 1)?.format);
  expect(await undo(outcome.operation)).toEqual({ ok: true, label: first.label });
  expect(await whole(excel)).toBe(before);
});

test('a second import replaces its months and the whole list; both undone after saving and opening again', async () => {
  const excel = await built();
  const before = await whole(excel);
  await run(firstTables);
  const between = await whole(excel);
  await run(secondTables, second);
  expect(rows(excel, 'lf.ChannelMonths')).toEqual([
    [JANUARY, 'Search', 10],
    [JANUARY, '=cmd()', 3],
    [FEBRUARY, 'Fairs', 5],
    [FEBRUARY, 'Search', 14],
    [MARCH, 'Search', 9],
  ]);
  expect(rows(excel, 'lf.OpenSqls')).toEqual([['+ACME', 45_670, 1200, '=']]);
  const later = await reopened(excel);
  const [last, earlier] = await listOperations();
  expect(await undo(earlier?.id ?? '')).toMatchObject({
    ok: false,
    askedAbout: [{ kind: 'operation', label: second.label }],
  });
  expect(await undo(last?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(later)).toBe(between);
  expect(await undo(earlier?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(later)).toBe(before);
});

test('finds its tables and columns when they were moved, renamed, sorted; own notes go with their rows', async () => {
  const excel = await built();
  await run(firstTables);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Import details');
    sheet.name = 'Numbers';
    sheet.getRange('G:G').insert('Right');
    sheet.getRange('1:1').insert('Down');
    context.workbook.tables.getItem('lf.OpenSqls').name = 'Open';
    await context.sync();
    sheet.getRange('G4:G6').values = [['My notes'], ['called'], ['call on Monday']];
    await context.sync();
  });
  const before = await whole(excel);
  const outcome = await run(secondTables, second);
  expect(rows(excel, 'Open')).toEqual([['+ACME', 'call on Monday', 45_670, 1200, '=']]);
  expect(outcome.tables[1]?.lost).toEqual([
    { sheet: 'Numbers', address: 'G5', column: 'My notes', before: 'called', after: null },
  ]);
  expect(await undo(outcome.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('what was typed over an import is asked about, then kept or replaced; a typed row is kept too', async () => {
  const excel = await built();
  await run(firstTables);
  await write(excel, 'Import details', 'D6', 99);
  await write(excel, 'Import details', 'H5', 1300);
  await write(excel, 'Import details', 'F4', 'own lead');
  const before = await whole(excel);
  const typed = [
    { sheet: 'Import details', address: 'D6', column: 'New leads', before: 99, after: 14 },
    { sheet: 'Import details', address: 'F4', column: 'Lead', before: 'own lead', after: null },
    { sheet: 'Import details', address: 'G4', column: 'Became SQL', before: 45_660, after: null },
    { sheet: 'Import details', address: 'H4', column: 'Amount', before: 900, after: null },
    { sheet: 'Import details', address: 'H5', column: 'Amount', before: 1300, after: 1200 },
  ];
  const asked = await importMonths(request(secondTables), second);
  expect(asked).toEqual({ ok: false, typed: [], typedInTables: typed });
  expect(await whole(excel)).toBe(before);
  const kept = await run(secondTables, second, { overwriteTyped: 'keep' });
  expect(rows(excel, 'lf.ChannelMonths')[3]).toEqual([FEBRUARY, 'Search', 99]);
  expect(rows(excel, 'lf.OpenSqls')).toEqual([
    ['own lead', 45_660, 900, '='],
    ['+ACME', 45_670, 1300, '='],
  ]);
  // What was kept is still the analyst's: the next import asks again.
  const again = await importMonths(request(secondTables), { ...second, now: '2026-03-05T09:00:00.000Z' });
  expect(again).toMatchObject({ ok: false, typedInTables: typed.map((each) => ({ before: each.before })) });
  expect(await undo(kept.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
  const replaced = await run(secondTables, second, { overwriteTyped: 'replace' });
  expect(rows(excel, 'lf.OpenSqls')).toEqual([['+ACME', 45_670, 1200, '=']]);
  expect(await undo(replaced.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('undo asks about what was typed since, and keeps own notes of rows that stay', async () => {
  const excel = await built();
  await run(firstTables);
  const outcome = await run(secondTables, second);
  await write(excel, 'Import details', 'D5', 77);
  await write(excel, 'Import details', 'H4', 1);
  const found = { kind: 'cell', sheet: 'Import details' };
  expect(await undo(outcome.operation)).toEqual({
    ok: false,
    askedAbout: [
      { ...found, address: 'D5', now: '77' },
      { ...found, address: 'H4', now: '1' },
    ],
    keeping: { kept: ['Import details'], goes: [] },
  });
  expect(await undo(outcome.operation, 'force')).toMatchObject({ ok: true });
  expect(rows(excel, 'lf.OpenSqls').map(([id]) => id)).toEqual(['17', '+ACME']);
});

test('refuses kindly: cells beneath, a totals row, a column that is gone; skips a table that is not built', async () => {
  const excel = await built();
  await write(excel, 'Import details', 'C6', 'mine');
  const before = await whole(excel);
  const refusal = async (tables: ImportRequest['tables']) => {
    const outcome = await importMonths(request(tables), first);
    return 'refusal' in outcome ? outcome.refusal : outcome;
  };
  expect(await refusal(firstTables)).toEqual({
    code: 'cellsBeneath',
    table: 'lf.ChannelMonths',
    sheet: 'Import details',
    cell: 'C6',
  });
  expect(await whole(excel)).toBe(before);
  expect(await refusal([channels([[JANUARY, 'Search', 1]])])).toMatchObject({ ok: true });
  const missing = { ...openSqls([]), block: 'pathsTable' };
  expect(await run([missing], second)).toMatchObject({ missingTables: ['pathsTable'], tables: [] });
  const sheet = excel.workbook.sheets.find(({ name }) => name === 'Import details');
  for (const each of sheet?.tables ?? []) each.totalsRow = each.name === 'lf.OpenSqls';
  expect(await refusal([openSqls([])])).toMatchObject({ code: 'totalsRow', table: 'lf.OpenSqls' });
});

test('refuses a list that is longer than the sheet, and says how long it may be', async () => {
  const excel = await built();
  await excel.Excel.run(async (context) => {
    const above = context.workbook.worksheets.getItem('Import details').getRange('1:1048560');
    above.insert('Down');
    await context.sync();
  });
  const sheet = excel.workbook.sheets.find(({ name }) => name === 'Import details');
  const table = sheet?.tables.find(({ name }) => name === 'lf.ChannelMonths');
  // Excel has 1 048 576 rows: less those down to the headers, and one that stays free beneath.
  const most = 1_048_576 - ((table?.area.row ?? 0) + 1) - 1;
  const list = (rows: number) => [
    channels(Array.from({ length: rows }, (_row, index) => [JANUARY, `Channel ${String(index)}`, 1])),
  ];
  const before = await whole(excel);
  expect(await importMonths(request(list(most + 1)), first)).toMatchObject({
    refusal: { code: 'tooManyRows', table: 'lf.ChannelMonths', rows: most + 1, most },
  });
  expect(await whole(excel)).toBe(before);
  expect(await importMonths(request(list(most)), first)).toMatchObject({ ok: true });
});

test('a month in which the file has nothing any more loses its rows', async () => {
  const excel = await built();
  await run(firstTables);
  const before = await whole(excel);
  const [, ...later] = firstTables[0]?.rows ?? [];
  const emptied = { ...channels([]), replace: { by: ['month'], also: [[JANUARY]] } };
  const outcome = await run([emptied], second);
  expect(rows(excel, 'lf.ChannelMonths')).toEqual([later[1]]);
  expect(await undo(outcome.operation)).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('tables alone need no months; an empty list leaves one blank row', async () => {
  const excel = await built();
  const before = await whole(excel);
  await run(firstTables, first, { months: [] });
  const between = await whole(excel);
  await run([openSqls([])], second, { months: [] });
  expect(rows(excel, 'lf.OpenSqls')).toEqual([[null, null, null, '=']]);
  const [last, earlier] = await listOperations();
  expect(last?.sheets).toEqual(['Import details']);
  expect(await undo(last?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(between);
  expect(await undo(earlier?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});
