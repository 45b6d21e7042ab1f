// Rows for an import that are already in the workbook: a table by its name, a cell inside one, a region, a selection.
import { expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { listTables, readRange } from '../../src/excel/readRange';
import { rememberedMapping } from '../../src/excel/remembered';
import type { RunningExcel } from '../../host/node';
import { barePlan, MONTHS, NOW, startExcel } from './builds';

const ROWS = [
  ['Id', 'Lead', 'Amount'],
  ['a', 45_658, 10],
  ['b', 45_659, ''],
  ['c', 45_660, 30],
];
const AREA = 'C3:E6';

async function withRows(rows: readonly (readonly (string | number)[])[] = ROWS): Promise<RunningExcel> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C3').getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows.map(
      (row) => [...row],
    );
    sheet.getRange('A1').values = [['elsewhere']];
    await context.sync();
  });
  return excel;
}

async function select(excel: RunningExcel, address: string, sheet = 'Sheet1'): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

const plain = { merged: 0, hiddenRows: false, hiddenColumns: false, ours: null };
const read = { ok: true, sheet: 'Sheet1', headers: ['Id', 'Lead', 'Amount'], rows: ROWS.slice(1) };

test('a cell stands for the region around it, whole columns for what is used of them', async () => {
  const excel = await withRows();
  await select(excel, 'D4');
  expect(await readRange('selection')).toEqual({
    ...read,
    address: `Sheet1!${AREA}`,
    table: null,
    notes: plain,
  });
  await select(excel, 'C:E');
  expect(await readRange('selection')).toMatchObject({ ...read, address: `Sheet1!${AREA}` });
  await select(excel, 'C3:D5');
  expect(await readRange('selection')).toMatchObject({ address: 'Sheet1!C3:D5', headers: ['Id', 'Lead'] });
});

test('a table by its name or by a cell in it, without its totals; hidden rows and merged cells are told', async () => {
  const excel = await withRows();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.tables.add(AREA, true).name = 'Export';
    sheet.getRange('5:5').rowHidden = true;
    sheet.getRange('H3:I4').merge();
    sheet.getRange('H3').values = [['beside']];
    sheet.getRange('D5').select();
    await context.sync();
  });
  const expected = { ...read, address: `Sheet1!${AREA}`, table: 'Export' };
  expect(await readRange('selection')).toMatchObject({
    ...expected,
    notes: { ...plain, hiddenRows: true },
  });
  expect(await listTables()).toEqual({
    ok: true,
    tables: [{ name: 'Export', sheet: 'Sheet1', headers: ['Id', 'Lead', 'Amount'] }],
  });
  const table = excel.workbook.sheets[0]?.tables[0];
  if (table) table.totalsRow = true;
  expect(await readRange({ table: 'export' })).toMatchObject({ address: 'Sheet1!C3:E5' });
  await select(excel, 'C3:I6');
  expect(await readRange('selection')).toMatchObject({ notes: { merged: 1 } });
});

test('many rows come in blocks of a megabyte or less, with progress, and can be cancelled', async () => {
  const long = 'x'.repeat(90);
  const rows = Array.from({ length: 20_000 }, (_, index) => [`${long}${String(index)}`, index, long]);
  const excel = await withRows([['Id', 'Lead', 'Amount'], ...rows]);
  await select(excel, 'C3');
  const seen: number[] = [];
  const signal = { aborted: false };
  const found = await readRange('selection', { onProgress: (done) => seen.push(done) });
  expect(found).toMatchObject({ ok: true, rows: { length: 20_000 } });
  expect(found.ok && found.rows[19_999]).toEqual(rows[19_999]);
  // Four megabytes of text.
  expect(seen.length).toBeGreaterThanOrEqual(4);
  expect(seen.at(-1)).toBe(20_001);
  const cancelled = await readRange('selection', {
    onProgress: () => (signal.aborted = true),
    signal,
  });
  expect(cancelled).toEqual({ ok: false, refusal: { code: 'cancelled' } });
});

test('our own sheets are told from an export; what cannot be read is refused', async () => {
  const excel = await startExcel();
  const refusal = async (source: Parameters<typeof readRange>[0] = 'selection') => {
    const found = await readRange(source);
    return found.ok ? found : found.refusal;
  };
  await select(excel, 'B2:C9');
  expect(await refusal()).toEqual({ code: 'nothingSelected' });
  expect(await refusal({ table: 'Gone' })).toEqual({ code: 'tableMissing', table: 'Gone' });
  await buildSheets(barePlan, { label: 'Build', now: NOW });
  await select(excel, 'C5', 'Monthly data');
  expect(await readRange('selection')).toMatchObject({ table: 'lf.Monthly', notes: { ours: 'monthlyData' } });
  expect(await listTables()).toEqual({ ok: true, tables: [] });
  await select(excel, 'B1', 'Lifecycle report');
  await select(excel, 'B1:D1', 'Lifecycle report');
  expect(await refusal()).toMatchObject({ code: 'noRows' });
});

test('the mapping of the latest import of a file like it is found again', async () => {
  await startExcel();
  await buildSheets(barePlan, { label: 'Build', now: NOW });
  const headers = ['Id', 'Create date', 'Close date', 'Amount', 'Source'];
  expect(await rememberedMapping(headers)).toBeNull();
  const importing = (mapping: unknown, now: string) =>
    importMonths(
      {
        months: [{ month: MONTHS[0], values: { leads: 1 } }],
        settings: {},
        overwriteTyped: 'replace',
        mapping: { headers, mapping },
      },
      { label: 'Import', now },
    );
  await importing({ lead: 'Id' }, '2026-03-03T09:00:00.000Z');
  await importing({ lead: 'Create date' }, '2026-03-04T09:00:00.000Z');
  const again = [...headers].reverse().map((header) => ` ${header.toUpperCase()}`);
  const latest = { mapping: { lead: 'Create date' }, at: '2026-03-04T09:00:00.000Z' };
  expect(await rememberedMapping(again)).toEqual({ ...latest, certain: true });
  expect(await rememberedMapping([...headers.slice(1), 'New one'])).toEqual({
    ...latest,
    certain: false,
  });
  expect(await rememberedMapping(['Other', 'Amount', 'Columns'])).toBeNull();
});

test('more merged areas than Excel tells cost no rows', async () => {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C600').values = Array.from({ length: 600 }, (_, row) => [`r${row}`, row, '']);
    for (let row = 2; row <= 600; row += 1) sheet.getRange(`B${row}:C${row}`).merge();
    sheet.getRange('A1:C600').select();
    await context.sync();
  });
  const read = await readRange('selection');
  expect(read).toMatchObject({ ok: true, notes: { merged: null } });
  expect(read.ok && read.rows.length).toBe(599);
});
