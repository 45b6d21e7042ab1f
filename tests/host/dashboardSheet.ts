// The Lead-gen dashboard against the figures of plain Python (tests/expected/templates.py) and against numbers worked out
// by hand, in the workbook of templates.test.ts: a workbook takes longer to build than to read.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../unit/sheets/calculate';
import { differs } from '../unit/sheets/full';
import type { FullReportBook } from './fullReport';
import { blockOf, intoTables, shownAt, typeNames, type Row, type Table } from './templateData';

interface Dashboard {
  readonly stageMonths: readonly Row[];
  readonly monthly: readonly (readonly [number, string, number])[];
  readonly targets: Readonly<Record<string, number>>;
  readonly tiles: Table;
  readonly stages: Table;
}
const { dashboard: right } = JSON.parse(
  readFileSync(new URL('../expected/templates.json', import.meta.url), 'utf8'),
) as { readonly dashboard: Dashboard };

/** Row in which the figures of each tile stand, right of the page. */
const ROWS: Readonly<Record<string, string>> = {
  leadQuality: 'a_value',
  leadToCustomerCohortRate: 'a_change',
  costPerLead: 'a_status',
  acquisitionCostTrailing: 'a_detail',
  salesVelocity: 'a_chart1',
  medianDaysToConvert: 'b_value',
  marketingShare: 'b_change',
  leadAttrition: 'b_status',
  mqls: 'b_detail',
  roiTrailing: 'b_chart1',
  sqls: 'b_chart2',
};
const STAGES: Readonly<Record<string, string>> = {
  Lead: 'stageLead',
  MQL: 'stageMql',
  SQL: 'stageSql',
  Opportunity: 'stageOpportunity',
};
/** Column of each figure of the table of stages. */
const PLACES: Readonly<Record<string, string>> = {
  atStart: 't1b',
  entered: 't2a',
  movedOn: 't2b',
  lost: 't3a',
  open: 't3b',
  attrition: 't4a',
  attritionBefore: 't4b',
  medianDays: 't5a',
};

/** Types a month's figure into a table with one row a month. */
function typeMonth(
  context: Excel.RequestContext,
  { plan }: FullReportBook,
  [sheet, id]: readonly [string, string],
  [month, key, value]: readonly [number, string, number],
): void {
  const block = blockOf(plan, sheet, id);
  const row = block.cells.findIndex(([first]) => first?.content === month);
  const column = block.columnKeys?.indexOf(key) ?? -1;
  if (row < 0 || column < 0) throw new Error(`${id} has no ${key} of ${String(month)}`);
  const at = context.workbook.worksheets.getItem(block.sheet);
  at.getCell(block.row + row, block.column + column).values = [[value]];
}

/** What an import brings, and targets of the metrics that only the dashboard shows. */
export function putDashboard(context: Excel.RequestContext, book: FullReportBook): void {
  intoTables(context, book.plan)('details', 'stageMonthsTable', right.stageMonths);
  for (const figure of right.monthly) typeMonth(context, book, ['monthlyData', 'monthlyTable'], figure);
  for (const [key, goal] of Object.entries(right.targets))
    typeMonth(context, book, ['targets', 'targetsTable'], [45689, key, goal]);
}

export function describeDashboard(book: () => FullReportBook): void {
  const shown = (id: string, row: string, column: string): Value => {
    const block = blockOf(book().plan, 'dashboard', id);
    const [down, across] = [(block.rowKeys ?? []).indexOf(row), (block.columnKeys ?? []).indexOf(column)];
    if (down < 0 || across < 0) throw new Error(`${id} has no cell ${row}.${column}`);
    return shownAt(book(), block, down, across);
  };
  const wrong = (
    id: string,
    expected: Table,
    rows: Readonly<Record<string, string>>,
    columns: (key: string) => string,
  ): string[] =>
    Object.entries(expected).flatMap(([name, figures]) =>
      Object.entries(figures).flatMap(([key, figure]) => {
        const value = shown(id, rows[name] ?? '', columns(key));
        return differs(value, figure as number | string | null)
          ? [`${name}.${key}: ${String(value)} is not ${String(figure)}`]
          : [];
      }),
    );

  describe('Lead-gen dashboard', () => {
    beforeAll(async () => {
      await typeNames(book(), { reportMonth: 45689 });
    });

    it('shows every metric: value, month before, change, target, status and twelve months', () => {
      expect(Object.keys(right.tiles)).toHaveLength(11);
      expect(wrong('dashboard', right.tiles, ROWS, (key) => key)).toEqual([]);
    });

    it('shows each stage of the month, with a dash where nobody stood at its start', () => {
      expect(wrong('dashboardStages', right.stages, STAGES, (key) => PLACES[key] ?? '')).toEqual([]);
      expect(shown('dashboardStages', 'stageOpportunity', 't4a')).toBe('–');
    });

    it('shows in the tiles what was worked out by hand', () => {
      const tile = (row: string, column: string) => shown('dashboard', row, column);
      // 162 of 623 new leads are at the score; the target is 25%.
      expect(tile('a_value', 't1a')).toBeCloseTo(162 / 623, 12);
      expect([tile('a_status', 't1a'), tile('a_status', 't1b'), tile('a_detail', 't1b')]).toEqual([
        '● On target',
        0.25,
        623,
      ]);
      // December to February are too young for 90 days: November speaks, 11 of 563.
      expect(tile('a_value', 't2a')).toBeCloseTo(11 / 563, 12);
      expect(tile('a_detail', 't2b')).toBe(45597);
      // 22 lost of 975 open at the start, where 2% was the target; of the year 171 of 875 and 2 866 who came.
      expect(tile('b_value', 't3a')).toBeCloseTo(22 / 975, 12);
      expect(tile('b_status', 't3a')).toBe('○ Behind');
      expect(tile('b_detail', 't3b')).toBeCloseTo(171 / (875 + 2866), 12);
      expect(['t4a', 't4b'].map((column) => tile('b_value', column))).toEqual([243, 61]);
      expect(['t4a', 't4b'].map((column) => tile('b_detail', column))).toEqual(['Target 243', 'Target 59']);
      expect(tile('a_range', 't1a')).toMatch(/^Twelve months: \d+(\.\d)?% to \d+(\.\d)?%$/);
    });

    it('multiplies what is in contact, the deal, the share won over the days worked, for the velocity', () => {
      // 36 in contact, 44 on average; 578 left, among them 179 customers with 3,867,809 in bookings, in 365 days.
      const [deal, shareWon, daysWorked] = [3_867_809 / 179, 179 / 578, (44 * 365) / 578];
      expect(shown('dashboard', 'a_value', 't5a')).toBeCloseTo((36 * deal * shareWon) / daysWorked, 6);
      expect(shown('dashboard', 'a_value', 't5b')).toBe('EUR a day');
    });

    it('draws twelve months in each tile without axes, from zero, and two charts with axes', () => {
      const charts =
        book().excel.workbook.sheets.find(({ name }) => name === 'Lead-gen dashboard')?.charts ?? [];
      const tiles = charts.filter(({ name }) => name.startsWith('lf.chart.dashboard.'));
      expect([tiles.length, charts.length]).toEqual([10, 12]);
      for (const { title, legend, valueAxis, categoryAxis } of tiles)
        expect([title, legend, valueAxis.visible, valueAxis.gridlines, categoryAxis.visible]).toEqual([
          null,
          null,
          false,
          false,
          false,
        ]);
      const free = tiles.filter(({ valueAxis }) => valueAxis.minimum !== 0).map(({ name }) => name);
      expect(free).toEqual(['lf.chart.dashboard.roiTrailing']);
      for (const { title, valueAxis } of charts.slice(10))
        expect([title === null, valueAxis.visible, valueAxis.gridlines]).toEqual([false, true, true]);
    });
  });
}
