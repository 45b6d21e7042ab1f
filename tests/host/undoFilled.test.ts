// A build taken back beneath sheets that imports have filled since: one line an import, and the analyst's own cells among
// theirs one by one.
import { expect, test } from 'vitest';
import type { OperationRecord } from '../../src/workbook/record/record';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { MONTHS, NOW, startExcel, write } from './builds';
import { detailPlan, firstTables, secondTables } from './detailBuilds';
import { rewriteRecords } from './rewriteRecords';
import { whole } from './whole';

const APRIL = 45_748;
const first = { label: 'Import one.csv', now: '2026-03-03T09:00:00.000Z' };
const second = { label: 'Import two.csv', now: '2026-03-04T09:00:00.000Z' };

async function build(sheets: readonly number[], now = NOW): Promise<string> {
  const plan = { ...detailPlan, sheets: sheets.flatMap((index) => detailPlan.sheets[index] ?? []) };
  const built = await buildSheets(plan, { label: 'Build', now });
  if (!built.ok) throw new Error(built.refusal.code);
  return built.operation;
}

async function fill(leads: number, tables: typeof firstTables, how: typeof first): Promise<string> {
  const months = [MONTHS[0], APRIL].map((month) => ({ month, values: { leads } }));
  const done = await importMonths({ months, settings: {}, overwriteTyped: 'replace', tables }, how);
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.operation;
}

test('each import is one line, what was typed over and beside it is named, and all of it goes when told so', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const operation = await build([0, 1]);
  await fill(13, firstTables, first);
  await fill(14, secondTables, second);
  const asked = await undo(operation);
  // Its numbers of January and April; five rows of three cells and one of four.
  const lines = [
    { kind: 'operation', label: first.label },
    {
      kind: 'operation',
      label: second.label,
      at: second.now,
      filled: [
        { sheet: 'Monthly data', cells: 2 },
        { sheet: 'Import details', cells: 19 },
      ],
    },
  ];
  expect(asked).toMatchObject({ ok: false, askedAbout: lines.map(({ kind, label }) => ({ kind, label })) });
  await write(excel, 'Import details', 'D5', 99);
  await write(excel, 'Import details', 'D20', 'a note');
  await write(excel, 'Monthly data', 'C5', 15);
  expect('askedAbout' in asked && asked.askedAbout.at(-1)).toEqual(lines[1]);
  const typed = await undo(operation);
  expect('askedAbout' in typed && typed.askedAbout.slice(2)).toEqual([
    { kind: 'cell', sheet: 'Monthly data', address: 'C5', now: '15' },
    { kind: 'cell', sheet: 'Import details', address: 'D5', now: '99' },
    { kind: 'cell', sheet: 'Import details', address: 'D20', now: 'a note' },
  ]);
  expect(await undo(operation, 'force')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('a list that was too long to be remembered is told of, not read', async () => {
  const excel = await startExcel();
  const operation = await build([0, 1]);
  await fill(13, firstTables, first);
  rewriteRecords(excel.workbook, forgotten);
  const asked = await undo(operation);
  expect(asked).toMatchObject({
    askedAbout: [
      {
        kind: 'operation',
        label: first.label,
        filled: [{ sheet: 'Monthly data' }, { sheet: 'Import details', cells: 17 }],
      },
      { kind: 'rows', sheet: 'Import details', table: 'lf.ChannelMonths', rows: 3 },
      { kind: 'rows', sheet: 'Import details', table: 'lf.OpenSqls', rows: 2 },
    ],
  });
  expect('askedAbout' in asked && asked.askedAbout.length).toBe(3);
});

function forgotten(record: OperationRecord): OperationRecord {
  const { body } = record;
  if (body.kind !== 'import') return record;
  const tables = (body.tables ?? []).map((table) => ({ ...table, written: null, before: null }));
  return { ...record, body: { ...body, tables } };
}

test('an import that also filled sheets which stay can still be undone there', async () => {
  const excel = await startExcel();
  await build([0]);
  const before = await whole(excel);
  const details = await build([1], '2026-03-02T10:00:00.000Z');
  await fill(13, firstTables, first);
  expect(await undo(details, 'force')).toMatchObject({ ok: true });
  const [left] = await listOperations();
  expect(left?.label).toBe(first.label);
  expect(await undo(left?.id ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});
