// What every cell of every sheet shows in an Excel that is not kind, beside one that is. Blanks handed over as 0: the same; only
// a span of 0 days, which there might be a blank one, leaves the curve of the company's own SQLs without an estimate. A
// language that writes numbers with a comma: the same.
// @module-tag engine
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blockOf } from '../templateData';
import type { FullReportBook } from '../fullReport';
import { codeOf, differing as between, filled } from './filled';
import { often } from '../../deep';
import { LANGUAGES } from '../../../host/modes';

const COLD = 'Cold leads';

let right: FullReportBook;
let older: FullReportBook;

beforeAll(async () => {
  right = await filled({});
  right.close();
  older = await filled({ blankZero: true });
  older.close();
});

afterAll(() => {
  right.close();
  older.close();
});

const differing = () => between(right, older);

/** Cells of the win rate by age, and the line at the top of the sheet that quotes it: the age of 0 may be a blank one. */
function winRatePlaces(): (place: string) => boolean {
  const win = blockOf(older.plan, 'coldLeads', 'coldWin');
  const top = blockOf(older.plan, 'coldLeads', 'coldOpen');
  const quoting = top.row + (top.rowKeys ?? []).indexOf('waiting');
  return (place) => {
    const at = Number(/R(\d+)C/.exec(place)?.[1]);
    return place.startsWith(COLD) && (at === quoting || (at >= win.row && at < win.row + win.rows));
  };
}

/** Spans of 0 days become spans of 1. */
async function withoutSpansOfZero({ excel, plan }: FullReportBook): Promise<number> {
  const block = blockOf(plan, 'details', 'sqlSpansTable');
  const name = block.table?.name ?? '';
  const changed = await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const place = block.table?.columns.findIndex(({ key }) => key === 'days') ?? -1;
    const days = table.columns.getItemAt(place).getDataBodyRange().load('values');
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
  const top = blockOf(older.plan, 'coldLeads', 'coldOpen');
  const quoting = top.row + (top.rowKeys ?? []).indexOf('life');
  const besides = winRatePlaces();
  const place = (key: string, to: number): string =>
    `${COLD} R${String(row + (rowKeys ?? []).indexOf(key))}C${String(column + to)}`;
  for (const key of ['model', 'life', 'never']) expect(codeOf(other.get(place(key, 1)))).toBe('#N/A');
  // Nothing but that block, and the two cells at the top of the sheet that quote it.
  const elsewhere = [...other.keys()].filter((each) => {
    if (besides(each)) return false;
    const at = Number(/R(\d+)C/.exec(each)?.[1]);
    return !each.startsWith(COLD) || (at < row && at !== quoting);
  });
  expect(elsewhere).toEqual([]);
  expect([...other.values()].filter((value) => typeof value === 'number')).toEqual([]);
});

it('shows the same in every cell of every sheet where there is none', async () => {
  const changed = [await withoutSpansOfZero(right), await withoutSpansOfZero(older)];
  expect(changed[0]).toBeGreaterThan(0);
  expect(changed[1]).toBe(changed[0]);
  const besides = winRatePlaces();
  expect([...differing().keys()].filter((each) => !besides(each))).toEqual([]);
  expect(older.excel.host.counters.functionCalls).toBeGreaterThan(0);
});

it.each(LANGUAGES.slice(0, often(1, LANGUAGES.length)))(
  'shows the same in %s, whose decimal mark is a comma',
  async (language) => {
    const other = await filled({ language });
    other.close();
    await withoutSpansOfZero(other);
    expect([...between(right, other)]).toEqual([]);
  },
);
