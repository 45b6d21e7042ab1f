// The full data set of tests/expected, typed into a calculated plan, and a comparison in which a missing or blank cell
// counts as wrong.
import { readFileSync } from 'node:fs';
import { compileWorkbook, type WorkbookPlan } from '../../../src/sheets/compileWorkbook';
import { CalculatedPlan, type Value } from './calculate';

type Figure = number | string | null;
export interface ReportRow {
  readonly this: Figure;
  readonly change: Figure;
  readonly lastYear: Figure;
  readonly target: Figure;
  readonly status: Figure;
  readonly ytd: Figure;
  readonly ytdMonths: Figure;
  readonly ytdTarget: Figure;
  readonly months: readonly Figure[];
}
interface Cost {
  readonly month: number;
  readonly channel: string;
  readonly campaign: string;
  readonly kind: string;
  readonly amount: number;
}
export interface FullReport {
  readonly options: {
    readonly reportMonth: number;
    readonly fiscalYearStart: number;
    readonly firstDataMonth: number;
    readonly currency: string;
  };
  readonly settings: Readonly<Record<string, Value>>;
  readonly holidays: readonly number[];
  readonly months: readonly (Readonly<Record<string, Figure>> & {
    readonly key: string;
    readonly month: number;
  })[];
  readonly costs: readonly Cost[];
  readonly targets: readonly { readonly key: string; readonly values: Readonly<Record<string, number>> }[];
  readonly rules: Readonly<
    Record<string, { readonly good: string; readonly onFrom: number; readonly watchFrom: number }>
  >;
  readonly expected: {
    readonly monthly: Readonly<Record<string, readonly Figure[]>>;
    readonly report: Readonly<Record<string, ReportRow>>;
    readonly short: Readonly<Record<string, number>>;
    readonly moverKey: string | null;
    /** How many metrics are on target, to watch, behind. */
    readonly judged: readonly [number, number, number];
  };
}

const file = new URL('../../expected/report-full.json', import.meta.url);
export const full = JSON.parse(readFileSync(file, 'utf8')) as FullReport;

/** Columns of the report by the place they have in its block. */
export const PLACES = {
  this: 2,
  change: 3,
  lastYear: 4,
  target: 5,
  status: 6,
  ytd: 7,
  ytdMonths: 8,
  ytdTarget: 9,
  months: 10,
} as const;

/** Room for so many rows in a table, as an analyst or an import makes it beneath what stands there. */
export function withRows(plan: WorkbookPlan, id: string, rows: number): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      const last = block.cells[block.cells.length - 1];
      if (block.id !== id || last === undefined) return block;
      const cells = [...block.cells, ...Array.from({ length: rows - block.rows + 1 }, () => last)];
      return { ...block, cells, rows: cells.length };
    }),
  }));
  return { ...plan, sheets };
}

/** The plan of everything, with the whole data set typed in and calculated. */
export function calculatedFull(): CalculatedPlan {
  const plan = withRows(
    compileWorkbook(['lifecycleReport', 'funnelPlan'], full.options),
    'costsTable',
    full.costs.length,
  );
  const book = new CalculatedPlan(plan);
  for (const [name, value] of Object.entries(full.settings)) book.setName(name, value);
  full.holidays.forEach((day, index) => {
    book.set('settings', 'holidaysTable', `holiday${String(index + 1)}`, 'date', day);
  });
  for (const { key, month: _, ...figures } of full.months)
    for (const [column, value] of Object.entries(figures))
      book.set('monthlyData', 'monthlyTable', key, column, value);
  full.costs.forEach((cost, index) => {
    for (const [column, value] of Object.entries(cost))
      book.set(
        'costs',
        'costsTable',
        `row${String(index + 1)}`,
        column,
        value === '' ? null : (value as Value),
      );
  });
  for (const { key, values } of full.targets)
    for (const [column, value] of Object.entries(values))
      book.set('targets', 'targetsTable', key, column, value);
  for (const [metric, rule] of Object.entries(full.rules))
    for (const [column, value] of Object.entries(rule))
      book.set('targets', 'rulesTable', metric, column, value);
  return book.calculate();
}

/** Equal to 1e-9 of the value; texts must be the same; null stands for a cell that must be empty. */
export function differs(shown: Value, expected: Figure): boolean {
  if (typeof expected !== 'number') return shown !== (expected ?? '');
  return typeof shown !== 'number' || Math.abs(shown - expected) > 1e-9 * Math.max(1e-3, Math.abs(expected));
}
