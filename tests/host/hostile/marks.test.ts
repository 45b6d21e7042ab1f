// The marks are put where nobody else writes, each once, and what becomes of one is noticed: gone, in another column, hidden.
import { expect, test } from 'vitest';
import { createWorkbook } from '../../../host/model/create';
import { setContent } from '../../../host/model/cells';
import type { Workbook } from '../../../host/model/types';
import type { WorkbookPlan } from '../../../src/sheets/language/plan';
import { smallPlan } from '../builds';
import { mark, marksIn, missing } from './marks';

const [monthly] = smallPlan.sheets;
const plan: WorkbookPlan = { ...smallPlan, sheets: monthly ? [{ ...monthly, name: 'Sheet1' }] : [] };

/** The table of the plan at B4:E6, with a figure in its first input. */
function marked(): Workbook {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  sheet?.tables.push({
    id: 1,
    name: 'months',
    area: { row: 3, column: 1, rows: 3, columns: 4 },
    columns: ['Month', 'New leads', 'Visits', 'Visitor-to-lead'],
    headerRow: true,
    totalsRow: false,
    style: null,
    bandedRows: false,
    filterButton: false,
  });
  if (sheet) setContent(sheet, 4, 2, 12);
  mark(workbook, plan, (_block, row, column) => row === 2 && column === 2);
  return workbook;
}

const at = (workbook: Workbook, row: number, column: number): unknown =>
  workbook.sheets[0]?.cells.get(row * 16_384 + column)?.value ?? null;

test('blank inputs and free cells around the blocks are marked, room beneath a table is left', () => {
  const workbook = marked();
  // A figure, an input, the row below: an input, and one that is left for the action.
  expect([at(workbook, 4, 2), at(workbook, 5, 3)]).toEqual([12, null]);
  for (const [row, column] of [
    [4, 3],
    [5, 2],
  ] as const)
    expect(at(workbook, row, column)).toBeGreaterThan(1_000_000);
  // Ours, blank or not; beneath the table; beside and above it.
  expect([at(workbook, 1, 1), at(workbook, 4, 1), at(workbook, 6, 2)]).toEqual([null, null, null]);
  for (const [row, column] of [
    [4, 0],
    [4, 5],
    [2, 4],
    [0, 2],
  ] as const)
    expect(at(workbook, row, column)).toMatch(/^mark \d+$/);
  expect([...marksIn(workbook).values()].every((found) => found.length === 1)).toBe(true);
});

test('a mark that is gone, written over or in another column is missing; one that moved with its row is not', () => {
  const workbook = marked();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('there is a sheet');
  const before = marksIn(workbook);
  const input = Number(at(workbook, 4, 3));
  const beside = String(at(workbook, 4, 5));
  expect(before.get(input)).toEqual([{ where: 'months[Visits]', hidden: false }]);
  expect(before.get(beside)).toEqual([{ where: 'Sheet1', hidden: false }]);
  setContent(sheet, 4, 5, null);
  setContent(sheet, 30, 5, beside);
  sheet.hiddenRows.add(30);
  expect(missing(before, marksIn(workbook))).toEqual([`${beside} was in sight, and is not`]);
  sheet.hiddenRows.clear();
  expect(missing(before, marksIn(workbook))).toEqual([]);
  sheet.hiddenRows.add(30);
  expect(marksIn(workbook).get(beside)).toEqual([{ where: 'Sheet1', hidden: true }]);
  setContent(sheet, 30, 5, null, '="x"');
  setContent(sheet, 4, 3, null);
  setContent(sheet, 4, 1, input);
  expect(missing(before, marksIn(workbook))).toEqual([
    `${beside} of Sheet1 is gone`,
    `${String(input)} of months[Visits] is in months[Month]`,
  ]);
});
