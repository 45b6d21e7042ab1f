// The lifecycle report, built by the pane's own code through Microsoft's client library, against the figures that plain
// Python works out (tests/expected/report-full.py): metric × column × month. A missing or blank cell counts as wrong.
// @module-tag engine
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellAt } from '../../host/model/cells';
import type { Sheet } from '../../host/model/types';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import type { BlockPlan } from '../../src/sheets/compileWorkbook';
import type { Value } from '../unit/sheets/calculate';
import { differs, full, PLACES, type ReportRow } from '../unit/sheets/full';
import { buildFull, type FullReportBook } from './fullReport';

let book: FullReportBook;
beforeAll(async () => {
  const functions = { functionsScript: await functionsScript(), functionsJson: functionsJson() };
  book = await buildFull(['lifecycleReport'], functions);
});
afterAll(() => {
  book.close();
});

function sheetOf(key: string): Sheet {
  const name = book.plan.sheets.find((sheet) => sheet.key === key)?.name;
  const found = book.excel.workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`The sheet ${key} was not built`);
  return found;
}

function blockOf(id: string): BlockPlan {
  const found = book.plan.sheets.flatMap(({ blocks }) => blocks).find((block) => block.id === id);
  if (found === undefined) throw new Error(`No block ${id}`);
  return found;
}

function shown(sheet: Sheet, block: BlockPlan, row: string, column: number): Value {
  const down = (block.rowKeys ?? []).indexOf(row);
  const value = cellAt(sheet, block.row + down, block.column + column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

it('shows every metric in every column', () => {
  const [sheet, block] = [sheetOf('lifecycleReport'), blockOf('report')];
  let compared = 0;
  const wrong = Object.entries(full.expected.report).flatMap(([metric, { months, ...single }]) => {
    const expected = [
      ...(Object.keys(single) as (keyof Omit<ReportRow, 'months'>)[]).map(
        (column) => [column, PLACES[column], single[column]] as const,
      ),
      ...months.map((value, index) => [`m${String(index)}`, PLACES.months + index, value] as const),
    ];
    compared += expected.length;
    return expected.flatMap(([column, place, right]) => {
      const value = shown(sheet, block, metric, place);
      return differs(value, right) ? [`${metric} ${column}: ${String(value)} is not ${String(right)}`] : [];
    });
  });
  expect(wrong).toEqual([]);
  expect(compared).toBe(52 * 21);
});

it('calculates every metric of every month on Monthly data', () => {
  const [sheet, block] = [sheetOf('monthlyData'), blockOf('monthlyTable')];
  const wrong = Object.entries(full.expected.monthly).flatMap(([metric, values]) => {
    const column = block.table?.columns.findIndex(({ key }) => key === metric) ?? -1;
    return values.flatMap((right, index) => {
      const key = full.months[index]?.key ?? '';
      const value = column < 0 ? 'no column' : shown(sheet, block, key, column);
      return differs(value, right) ? [`${metric} ${key}: ${String(value)} is not ${String(right)}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

it('says in short: goal, year to date, landing, gap, biggest mover', () => {
  const [sheet, block] = [sheetOf('lifecycleReport'), blockOf('report')];
  const wrong = Object.entries(full.expected.short).filter(([line, right]) =>
    differs(shown(sheet, block, line, PLACES.this), right),
  );
  expect(wrong).toEqual([]);
});

it('shows no error on any sheet', () => {
  const errors = book.excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap(({ value, formula }) =>
      typeof value === 'object' && value !== null ? [`${sheet.name}: ${value.error} ${formula ?? ''}`] : [],
    ),
  );
  expect(errors).toEqual([]);
});
