// A Funnel plan that is calculated as it is built, and short ways to type into it and to read it.
import { compileWorkbook, type TemplateKey } from '../../../../src/sheets/compileWorkbook';
import { CalculatedPlan, type Value } from '../calculate';
import { withRows } from '../full';

const DETAIL_ROWS = 22;

/** Serials of first days. */
export const JANUARY = 45658;
export const MONTHS_2025 = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, '0')}`,
);

export type Figures = Readonly<Record<string, Value | null>>;

export class Plan {
  readonly book: CalculatedPlan;

  constructor(reportMonth: number, others: readonly TemplateKey[] = []) {
    const built = compileWorkbook(['funnelPlan', ...others], { reportMonth });
    const tables = ['openSqlsTable', 'sqlSpansTable', 'channelMonthsTable'];
    this.book = new CalculatedPlan(tables.reduce((plan, table) => withRows(plan, table, DETAIL_ROWS), built));
  }

  /** Figures of the analyst's on Funnel plan. */
  type(figures: Figures): this {
    for (const [key, value] of Object.entries(figures))
      this.book.set('funnelPlan', 'assumptions', key, 'input', value);
    return this;
  }

  settings(figures: Figures): this {
    for (const [key, value] of Object.entries(figures)) this.book.setName(key, value);
    return this;
  }

  months(keys: readonly string[], figures: Figures): this {
    for (const key of keys)
      for (const [column, value] of Object.entries(figures))
        this.book.set('monthlyData', 'monthlyTable', key, column, value);
    return this;
  }

  targets(keys: readonly string[], figures: Figures): this {
    for (const key of keys)
      for (const [column, value] of Object.entries(figures))
        this.book.set('targets', 'targetsTable', key, column, value);
    return this;
  }

  /** A row of a table on Import details, from 1. */
  detail(table: string, row: number, figures: Figures): this {
    for (const [column, value] of Object.entries(figures))
      this.book.set('details', `${table}Table`, `row${String(row)}`, column, value);
    return this;
  }

  calculate(): this {
    this.book.calculate();
    return this;
  }

  get(block: string, row: string, column: string): Value {
    return this.book.get('funnelPlan', block, row, column);
  }

  /** What is used of an assumption, and what is said of it. */
  used(row: string, block = 'assumptions'): Value {
    return this.get(block, row, 'used');
  }
  note(row: string, block = 'assumptions'): Value {
    return this.get(block, row, 'note');
  }
}
