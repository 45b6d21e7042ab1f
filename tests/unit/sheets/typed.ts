// Sheets with a few typed months, calculated: what a test of one figure needs. A workbook takes seconds to build, so that the
// cases of a file share one: `fresh` takes back what the case before typed.
import { compileWorkbook, type TemplateKey, type WorkbookPlan } from '../../../src/sheets/compileWorkbook';
import { firstOfMonth, monthKey } from '../../../src/sheets/language/months';
import { CalculatedPlan, type Value } from './calculate';

export const DECEMBER_2025 = 45_992;
const OPTIONS = { reportMonth: DECEMBER_2025 };

type Figures = Readonly<Record<string, number>>;

/** Room for rows that an import would write into a table of Import details. */
function withRows(plan: WorkbookPlan, rows: Readonly<Record<string, number>>): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      const last = block.cells.at(-1);
      const wanted = rows[block.id];
      if (wanted === undefined || last === undefined) return block;
      const cells = [...block.cells, ...Array.from({ length: wanted - 1 }, () => last)];
      return { ...block, cells, rows: cells.length };
    }),
  }));
  return { ...plan, sheets };
}

export class Typed {
  readonly #book: CalculatedPlan;
  /** How each typed cell is made what it was, by what it is. */
  readonly #before = new Map<string, () => void>();

  /** @param rows how many rows some tables have, by their block */
  constructor(keys: readonly TemplateKey[], rows: Readonly<Record<string, number>> = {}) {
    this.#book = new CalculatedPlan(withRows(compileWorkbook(keys, OPTIONS), rows));
  }

  fresh(): this {
    for (const back of this.#before.values()) back();
    this.#before.clear();
    return this;
  }

  set(sheet: string, block: string, row: string, column: number | string, value: Value | null): this {
    this.#book.set(sheet, block, row, column, value);
    this.#before.set([sheet, block, row, column].join(' '), () =>
      this.#book.set(sheet, block, row, column, null),
    );
    return this;
  }

  /** @param initial what stands there at first */
  name(name: string, value: Value | null, initial: Value | null = null): this {
    this.#book.setName(name, value);
    this.#before.set(name, () => this.#book.setName(name, initial));
    return this;
  }

  /** Into a month of Monthly data or Targets, as '2025-03'. */
  month(
    month: string,
    figures: Readonly<Record<string, number | null>>,
    on: 'monthly' | 'targets' = 'monthly',
  ): this {
    const [sheet, block] = on === 'monthly' ? ['monthlyData', 'monthlyTable'] : ['targets', 'targetsTable'];
    for (const [column, value] of Object.entries(figures)) this.set(sheet, block, month, column, value);
    return this;
  }

  /** The same figures into each of the months of a year, from one to another. */
  months(
    year: number,
    from: number,
    to: number,
    figures: Figures,
    on: 'monthly' | 'targets' = 'monthly',
  ): this {
    for (let month = from; month <= to; month += 1)
      this.month(monthKey(firstOfMonth(year, month)), figures, on);
    return this;
  }

  /** Programme costs of so much in each of some months of 2025. */
  costs(from: number, to: number, amount: number): this {
    for (let month = from; month <= to; month += 1)
      for (const [column, value] of Object.entries({
        month: firstOfMonth(2025, month),
        kind: 'programme',
        amount,
      }))
        this.set('costs', 'costsTable', `row${String(month)}`, column, value);
    return this;
  }

  calculate(): this {
    this.#book.calculate();
    return this;
  }

  get(sheet: string, block: string, row: string, ...columns: readonly (number | string)[]): Value[] {
    return columns.map((column) => this.#book.get(sheet, block, row, column));
  }

  report(row: string, ...columns: readonly string[]): Value[] {
    return this.get('lifecycleReport', 'report', row, ...columns);
  }

  errors(): string[] {
    return this.#book.errors();
  }
}
