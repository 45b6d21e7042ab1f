// A build that first brought an older sheet up to what it needs, and what filled both: one question, one undo.
import { expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { listOperations } from '../../src/excel/state';
import { undoOperations } from '../../src/work/undo';
import { MONTHS, putWorkbook, startExcel, write } from './builds';
import { build, first, LATER, second, sheetOf, shown, update } from './updates';
import { asked } from './undoTogether';
import { whole } from './whole';

const DATA = 'Monthly data';
const REPORT = 'Lifecycle report';
const UNDONE = { ok: true, value: { kind: 'undone' } };

async function raisedBuiltAndFilled() {
  const excel = await startExcel();
  await build({ ...first, sheets: first.sheets.slice(0, 1) });
  await write(excel, DATA, 'C5', 20);
  const before = await whole(excel);
  const built = await buildSheets(second, { label: 'Built', now: LATER });
  if (!built.ok || built.upgrade === null) throw new Error('not brought up');
  const months = MONTHS.map((month) => ({ month, values: { mqls: 7 } }));
  const filled = await importMonths(
    { months, settings: {}, overwriteTyped: 'keep' },
    { label: 'Filled', now: LATER },
  );
  if (!filled.ok) throw new Error(JSON.stringify(filled));
  return { excel, before, built, parts: [built.upgrade, filled.operation, built.operation] };
}

test('nothing was typed: nothing is asked, though the later parts filled and need what the first one added', async () => {
  const { excel, before, parts } = await raisedBuiltAndFilled();
  expect(sheetOf(excel, DATA).tables[0]?.columns).toContain('MQLs');
  expect(await undoOperations(parts, 'ask')).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
});

test('a figure typed into the column that was added is asked about once, and all of it goes if told so', async () => {
  const { excel, before, parts } = await raisedBuiltAndFilled();
  const columns = sheetOf(excel, DATA).tables[0]?.columns ?? [];
  const address = `${String.fromCharCode(66 + columns.indexOf('MQLs'))}5`;
  expect(shown(excel, DATA, address)).toBe(7);
  await write(excel, DATA, address, 8);
  const typed = await whole(excel);
  const question = asked(await undoOperations(parts, 'ask'));
  expect(question.changes).toEqual([{ kind: 'cell', sheet: DATA, address, now: '8' }]);
  expect(await undoOperations(parts, 'force', question.asked)).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);

  // Kept, it keeps its column: what brought the sheet up stays, the report and the other figures go.
  putWorkbook(excel, typed);
  expect(await undoOperations(parts, 'keep', question.asked)).toEqual(UNDONE);
  expect(shown(excel, DATA, address)).toBe(8);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', DATA]);
  expect((await listOperations()).map(({ kind }) => kind)).toEqual(['update', 'build']);
});

test('a note on the report keeps it, with the columns that it needs', async () => {
  const { excel, before, built, parts } = await raisedBuiltAndFilled();
  await write(excel, REPORT, 'H20', 'a note');
  const question = asked(await undoOperations(parts, 'ask'));
  expect(question.changes).toEqual([{ kind: 'cell', sheet: REPORT, address: 'H20', now: 'a note' }]);
  expect(await undoOperations(parts, 'keep', question.asked)).toEqual(UNDONE);
  expect(await whole(excel)).not.toContain('#REF!');
  expect(shown(excel, REPORT, 'H20')).toBe('a note');
  expect(sheetOf(excel, DATA).tables[0]?.columns).toContain('MQLs');
  const rest = [built.operation, built.upgrade ?? ''];
  const again = asked(await undoOperations(rest, 'ask'));
  expect(await undoOperations(rest, 'force', again.asked)).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
});

test('of two updates, the earlier does not ask about what the later one wrote', async () => {
  const excel = await startExcel();
  await build();
  const before = await whole(excel);
  const [one, other] = [await update(second), await update(first, '2026-05-02T09:00:00.000Z')];
  const parts = [one, other].map(({ operation }) => operation ?? '');
  expect(new Set(parts).size).toBe(2);
  expect(await undoOperations(parts, 'ask')).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
});

test('a formula on a sheet that goes too is asked about as what was typed there, not as a need', async () => {
  const { excel, parts } = await raisedBuiltAndFilled();
  await write(excel, REPORT, 'H20', `='${DATA}'!F5`);
  const { changes } = asked(await undoOperations(parts, 'ask'));
  expect(changes).toMatchObject([{ kind: 'cell', sheet: REPORT, address: 'H20' }]);
});
