// All sheets with functions of ours, built and filled in an Excel that hands blank cells over as 0, beside one that does
// not: they show the same. Only a span of 0 days, which there might be a blank one, leaves the curve of the company's own
// SQLs without an estimate.
// @module-tag engine
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyColumn, keyRow } from '../../host/model/address';
import type { CellValue } from '../../host/model/types';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import { putDashboard } from './dashboardSheet';
import { buildFull, type FullReportBook } from './fullReport';
import { putSales } from './salesSheetsData';
import { blockOf, fillTemplates } from './templateData';

const SHEETS = [
  'lifecycleReport',
  'funnelPlan',
  'mqlReturn',
  'coldLeads',
  'agreement',
  'channels',
  'programmes',
  'attribution',
  'leads',
  'dashboard',
] as const;
const COLD = 'Cold leads';

let right: FullReportBook;
let older: FullReportBook;

async function filled(blankZero: boolean): Promise<FullReportBook> {
  const options = {
    functionsScript: await functionsScript(),
    functionsJson: functionsJson(),
    modes: { blankZero },
  };
  const book = await buildFull(SHEETS, options);
  await fillTemplates(book, (context) => {
    putSales(context, book);
    putDashboard(context, book);
  });
  return book;
}

beforeAll(async () => {
  right = await filled(false);
  right.close();
  older = await filled(true);
  older.close();
});

afterAll(() => {
  right.close();
  older.close();
});

/** What every cell shows, by sheet and place. */
function shownIn({ excel }: FullReportBook): Map<string, CellValue> {
  const places = excel.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].map(([key, { value }]): [string, CellValue] => [
      `${name} R${String(keyRow(key))}C${String(keyColumn(key))}`,
      value,
    ]),
  );
  return new Map(places);
}

const codeOf = (value: CellValue | undefined): unknown =>
  typeof value === 'object' && value !== null ? value.error : value;

/** The cells that show something else in the older Excel, as it shows them. */
function differing(): Map<string, CellValue> {
  const ours = shownIn(older);
  expect(ours.size).toBe(shownIn(right).size);
  return new Map(
    [...shownIn(right)].flatMap(([place, value]): [string, CellValue][] =>
      codeOf(ours.get(place)) === codeOf(value) ? [] : [[place, ours.get(place) ?? null]],
    ),
  );
}

/** Spans of 0 days become spans of 1. */
async function withoutSpansOfZero({ excel, plan }: FullReportBook): Promise<number> {
  const name = blockOf(plan, 'details', 'sqlSpansTable').table?.name ?? '';
  const changed = await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const days = table.columns.getItemAt(0).getDataBodyRange().load('values');
    await context.sync();
    const values = days.values.map(([each]) => [each === 0 ? 1 : each]);
    const zeros = days.values.filter(([each]) => each === 0).length;
    days.values = values;
    await context.sync();
    return zeros;
  });
  await excel.host.recalculate();
  return changed;
}

it('gives no estimate of the own shelf life where a span of 0 days may be a blank one, and all else', () => {
  const other = differing();
  const { row, rowKeys, column } = blockOf(older.plan, 'coldLeads', 'coldOwn');
  const place = (key: string, to: number): string =>
    `${COLD} R${String(row + (rowKeys ?? []).indexOf(key))}C${String(column + to)}`;
  for (const key of ['model', 'life', 'shape', 'never'])
    expect(codeOf(other.get(place(key, 1)))).toBe('#N/A');
  // Nothing but that block, and the two cells at the top of the sheet that quote it.
  const elsewhere = [...other.keys()].filter((each) => {
    const at = Number(/R(\d+)C/.exec(each)?.[1]);
    return !each.startsWith(COLD) || (at < row && at !== 8);
  });
  expect(elsewhere).toEqual([]);
  expect([...other.values()].filter((value) => typeof value === 'number')).toEqual([]);
});

it('shows the same in every cell of every sheet where there is none', async () => {
  const changed = [await withoutSpansOfZero(right), await withoutSpansOfZero(older)];
  expect(changed[0]).toBeGreaterThan(0);
  expect(changed[1]).toBe(changed[0]);
  expect([...differing().keys()]).toEqual([]);
  expect(older.excel.host.counters.functionCalls).toBeGreaterThan(0);
});
