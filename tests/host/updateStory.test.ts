// Months of work in one workbook of real templates: typed, sorted, imported, closed, started, updated to the next version of
// the templates, and undone. Nothing that was typed is lost, no update finds anything to do that it did not cause, and the
// rows that imports added calculate as those that were built.
// @module-tag engine
import { expect, test } from 'vitest';
import { importMonths } from '../../src/excel/importMonths';
import { closeMonth, startMonth } from '../../src/excel/monthEnd';
import { updateSheets, type Updated } from '../../src/excel/update';
import { buildSheets } from '../../src/excel/buildSheets';
import { listOperations } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import {
  compileWorkbook,
  type BlockPlan,
  type SheetPlan,
  type WorkbookPlan,
} from '../../src/sheets/compileWorkbook';
import { reportedFigures } from '../../src/sheets/asReported/figures';
import { keptSettings } from '../../src/sheets/asReported/settings';
import type { RunningExcel } from '../../host/node';
import { startExcel } from './builds';
import { sheetOf } from './updates';
import { whole } from './whole';

const [FEBRUARY, MARCH, APRIL] = [45_689, 45_717, 45_748] as const;

const planOf = (reportMonth: number) =>
  compileWorkbook(['checks'], { reportMonth, currency: 'EUR', fiscalYearStart: 1 });

function tableIn(plan: WorkbookPlan, id: string): BlockPlan & { readonly sheet: string } {
  const sheet = plan.sheets.find(({ blocks }) => blocks.some((block) => block.id === id));
  const block = sheet?.blocks.find((each) => each.id === id);
  if (!sheet || !block) throw new Error(`No block ${id}`);
  return { ...block, sheet: sheet.name };
}

/** The next version: a column more in Costs, another formula on Monthly data and another label on Targets. */
function nextVersion(plan: WorkbookPlan, version: string): WorkbookPlan {
  const changed = (block: BlockPlan): BlockPlan => {
    if (block.id === 'costsTable' && block.table)
      return {
        ...block,
        columns: block.columns + 1,
        ...(block.columnKeys && { columnKeys: [...block.columnKeys, 'twice'] }),
        cells: block.cells.map((line, row) => [
          ...line,
          row === 0
            ? { owner: 'ours', content: 'Twice', style: line[0]?.style ?? '' }
            : { owner: 'ours', content: '=IF([@Amount]="","",[@Amount]*2)', style: line.at(-1)?.style ?? '' },
        ]),
        table: {
          ...block.table,
          columns: [...block.table.columns, { key: 'twice', header: 'Twice', filledBy: 'formula' }],
        },
      };
    if (block.id !== 'monthlyTable') return block;
    const at = block.table?.columns.findIndex(({ key }) => key === 'programmeCost') ?? -1;
    return {
      ...block,
      cells: block.cells.map((line, row) =>
        line.map((cell, column) =>
          row > 0 && column === at ? { ...cell, content: `${String(cell.content)}+${version}` } : cell,
        ),
      ),
    };
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet): SheetPlan => ({ ...sheet, blocks: sheet.blocks.map(changed) })),
  };
}

let day = 2;
const now = () => `2026-03-${String((day += 1)).padStart(2, '0')}T09:00:00.000Z`;

async function update(plan: WorkbookPlan): Promise<Updated> {
  const done = await updateSheets(plan, { label: 'Update', now: now() });
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done;
}

const nothing = {
  operation: null,
  updated: [],
  kept: [],
  added: [],
  notFound: [],
  chartsLeft: [],
  looksLeft: [],
};

/** Costs as typed, the largest first; more than the table had rows for. */
const costs = Array.from({ length: 40 }, (_, index) => [
  FEBRUARY,
  index % 2 === 0 ? 'Search' : 'Fairs',
  `Campaign ${String(index)}`,
  'programme',
  4000 - index * 7,
]);

async function typeCosts(plan: WorkbookPlan): Promise<void> {
  const { sheet, row, column, columns, table } = tableIn(plan, 'costsTable');
  await Excel.run(async (context) => {
    const owner = context.workbook.worksheets.getItem(sheet);
    const range = owner.getRangeByIndexes(row, column, costs.length + 1, columns);
    context.workbook.tables.getItem(table?.name ?? '').resize(range);
    owner.getRangeByIndexes(row + 1, column, costs.length, 5).values = costs;
    owner.getRangeByIndexes(row + costs.length + 4, column, 1, 1).values = [['paid in cash, ask Ann']];
    await context.sync();
  });
}

const valuesOf = (excel: RunningExcel, sheet: string) =>
  [...sheetOf(excel, sheet).cells.values()].flatMap(({ value, formula }) =>
    formula === undefined && (typeof value === 'number' || typeof value === 'string') ? [value] : [],
  );

function columnNow(excel: RunningExcel, sheet: string, header: string): unknown[] {
  const { tables, cells } = sheetOf(excel, sheet);
  const table = tables.find(({ columns }) => columns.includes(header));
  if (!table) throw new Error(`No column ${header}`);
  const { row, column, rows } = table.area;
  const at = column + table.columns.indexOf(header);
  return Array.from({ length: rows - 1 }, (_, index) => {
    const found = cells.get((row + 1 + index) * 16_384 + at);
    return found?.formula ?? found?.value ?? null;
  });
}

/** Five months, the first before those that were built, so that the table gets a row that is not the plan's. */
const leads = [43_831, 45_658, FEBRUARY, MARCH, APRIL].map((month, index) => ({
  month,
  values: { leads: 100 + index, mqls: 40, sqls: 20, customers: 5 },
}));
const campaigns = {
  sheetKey: 'details',
  block: 'campaignMonthsTable',
  columns: ['month', 'campaign', 'leads'],
  rows: [
    [FEBRUARY, 'Search', 60],
    [FEBRUARY, 'Fairs', 42],
  ],
  replace: { by: ['month'] },
  key: ['month', 'campaign'],
} as const;

test('typed, sorted, imported, closed, started, updated and undone: nothing is lost', async () => {
  const excel = await startExcel();
  const plan = planOf(FEBRUARY);
  expect(await buildSheets(plan, { label: 'Build', now: now() })).toMatchObject({ ok: true });
  await typeCosts(plan);
  expect(await update(plan)).toMatchObject(nothing);

  const imported = await importMonths(
    { months: leads, settings: { reportMonth: MARCH }, overwriteTyped: 'ask', tables: [campaigns] },
    { label: 'Import', now: now() },
  );
  expect(imported).toMatchObject({ ok: true });
  expect(await update(planOf(MARCH))).toMatchObject(nothing);
  const closing = { figures: reportedFigures, settings: keptSettings, today: 45_760, sure: true };
  expect(await closeMonth(closing, { label: () => 'Close', now: now() })).toMatchObject({ ok: true });
  expect(await startMonth({ label: () => 'Start', now: now() })).toMatchObject({ ok: true });
  expect(await update(planOf(APRIL))).toMatchObject(nothing);

  const before = await whole(excel);
  const next = nextVersion(planOf(APRIL), '0');
  const updated = await update(next);
  expect(updated).toMatchObject({ kept: [], notFound: [], looksLeft: [], chartsLeft: [] });
  expect(await update(next)).toMatchObject(nothing);
  const typed = valuesOf(excel, tableIn(plan, 'costsTable').sheet);
  expect(typed).toEqual(expect.arrayContaining([...costs.flat(), 'paid in cash, ask Ann']));
  expect(new Set(columnNow(excel, 'Costs', 'Twice'))).toEqual(new Set(['=IF([@Amount]="","",[@Amount]*2)']));
  const perDay = columnNow(excel, 'Monthly data', 'Programme cost');
  expect(perDay.filter((formula) => !String(formula).endsWith('+0'))).toEqual([]);
  // Once more, over what the first update has written.
  const again = await update(nextVersion(planOf(APRIL), '1'));
  const newest = columnNow(excel, 'Monthly data', 'Programme cost');
  expect(newest.filter((formula) => !String(formula).endsWith('+1'))).toEqual([]);
  expect(await undo(again.operation ?? '')).toMatchObject({ ok: true });
  expect(valuesOf(excel, 'Import details')).toEqual(expect.arrayContaining(['Search', 60, 'Fairs', 42]));

  expect(await undo(updated.operation ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
  const operation = (await listOperations()).find(({ label }) => label === 'Import');
  expect(await undo(operation?.id ?? '', 'force')).toMatchObject({ ok: true });
  expect(
    await update({ ...planOf(APRIL), sheets: planOf(APRIL).sheets.filter(({ key }) => key !== 'settings') }),
  ).toMatchObject(nothing);
});
