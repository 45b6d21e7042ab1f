// A workbook with every sheet, built through the client library, into which the cases of a test type: cells by block, row and
// column, months, rows of tables, named cells. Building takes seconds, so they share one; each begins by taking back what the
// case before typed.
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import { createExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { compileWorkbook, templateKeys } from '../../src/sheets/compileWorkbook';
import type { Value } from '../unit/sheets/calculate';
import type { FullReportBook } from './fullReport';
import { blockOf, intoTables, shownAt, type Row } from './templateData';

type Cell = string | number | boolean | null;
type Place = readonly [sheet: string, block: string, row: string, column: string];

export interface Typing {
  readonly names?: Readonly<Record<string, Cell>>;
  /** Funnel plan's *Your figure*, by row. */
  readonly plan?: Readonly<Record<string, Cell>>;
  /** By month, as '2025-03': columns of Monthly data. */
  readonly months?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly cells?: readonly (readonly [...Place, Cell])[];
  /** By sheet and block, as 'details openSqlsTable'. */
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
}

/** The same figures in each of some months of a year. */
export const inMonths = (
  year: number,
  months: number,
  figures: Readonly<Record<string, Cell>>,
): Readonly<Record<string, Readonly<Record<string, Cell>>>> =>
  Object.fromEntries(
    Array.from({ length: months }, (_, index) => [
      `${String(year)}-${String(index + 1).padStart(2, '0')}`,
      figures,
    ]),
  );

/** Open SQLs, all of the same day and silent since. */
export const openSqls = (count: number, day: number, silence: number, amount: number | null) =>
  Array.from({ length: count }, (_, index) => ({
    id: `S${String(index)}`,
    sql: day - silence,
    lastSign: day - silence,
    silent: false,
    amount,
  }));

export class TypedBook {
  #typed: Typing = {};

  private constructor(private readonly book: FullReportBook) {}

  static async open(reportMonth: number): Promise<TypedBook> {
    const excel = await createExcel({
      functionsScript: await functionsScript(),
      functionsJson: functionsJson(),
    });
    const close = excel.installGlobals();
    const plan = compileWorkbook(templateKeys, { reportMonth });
    const built = await buildSheets(plan, { label: 'Build', now: '2026-01-05T09:00:00Z' });
    if (!built.ok) throw new Error(JSON.stringify(built));
    return new TypedBook({ excel, plan, close });
  }

  close(): void {
    this.book.close();
  }

  /** Instead of what was typed before. */
  async type(typing: Typing): Promise<void> {
    const { excel, plan } = this.book;
    const before = this.#typed;
    this.#typed = typing;
    await excel.Excel.run(async (context) => {
      const put = ([sheet, id, row, column, value]: readonly [...Place, Cell]) => {
        const block = blockOf(plan, sheet, id);
        const [down, across] = this.#place(sheet, id, row, column);
        const cell = context.workbook.worksheets
          .getItem(block.sheet)
          .getRangeByIndexes(block.row + down, block.column + across, 1, 1);
        cell.values = [[value ?? '']];
      };
      const initial = ([sheet, id, row, column]: Place): Cell => {
        const [down, across] = this.#place(sheet, id, row, column);
        return blockOf(plan, sheet, id).cells[down]?.[across]?.content ?? null;
      };
      const into = intoTables(context, plan);
      for (const [table, rows] of Object.entries(before.tables ?? {})) {
        const [sheet = '', id = ''] = table.split(' ');
        into(
          sheet,
          id,
          rows.map(() => ({})),
        );
      }
      for (const [sheet, id, row, column] of cellsOf(before))
        put([sheet, id, row, column, initial([sheet, id, row, column])]);
      for (const name of Object.keys(before.names ?? {}))
        context.workbook.names.getItem(`lf.${name}`).getRange().values = [[this.#initialOf(name) ?? '']];
      await context.sync();
      for (const [table, rows] of Object.entries(typing.tables ?? {})) {
        const [sheet = '', id = ''] = table.split(' ');
        into(sheet, id, rows);
      }
      for (const each of cellsOf(typing)) put(each);
      for (const [name, value] of Object.entries(typing.names ?? {}))
        context.workbook.names.getItem(`lf.${name}`).getRange().values = [[value ?? '']];
      await context.sync();
    });
    await excel.host.recalculate();
  }

  /** What cells of a row show. */
  shown(sheet: string, id: string, row: string, ...columns: readonly string[]): Value[] {
    return columns.map((column) => {
      const [down, across] = this.#place(sheet, id, row, column);
      return shownAt(this.book, blockOf(this.book.plan, sheet, id), down, across);
    });
  }

  /** What a formula that an analyst types beside the sheets gives, spilled. */
  async formula(formula: string, rows: number, columns: number): Promise<unknown[][]> {
    const { excel } = this.book;
    return excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange('A1').formulas = [[formula]];
      await context.sync();
      await excel.host.recalculate();
      const range = sheet.getRangeByIndexes(0, 0, rows, columns).load('values');
      await context.sync();
      sheet.delete();
      await context.sync();
      return range.values as unknown[][];
    });
  }

  #place(sheet: string, id: string, row: string, column: string): [down: number, across: number] {
    const block = blockOf(this.book.plan, sheet, id);
    const keys = block.table?.columns.map(({ key }) => key) ?? block.columnKeys ?? [];
    const [down, across] = [(block.rowKeys ?? []).indexOf(row), keys.indexOf(column)];
    if (down < 0 || across < 0) throw new Error(`There is no ${row} ${column} in ${id} on ${sheet}`);
    return [down, across];
  }

  /** What stands in a named cell at first. */
  #initialOf(name: string): Cell {
    const named = this.book.plan.sheets.flatMap(({ names, blocks }) =>
      names.flatMap(({ name: each, refersTo }) =>
        each === `lf.${name}` && 'row' in refersTo
          ? blocks.flatMap(
              ({ cells, row, column }) => cells[refersTo.row - row]?.[refersTo.column - column] ?? [],
            )
          : [],
      ),
    );
    if (named[0] === undefined) throw new Error(`No cell has the name ${name}`);
    return named[0].content;
  }
}

function cellsOf({ plan = {}, months = {}, cells = [] }: Typing): (readonly [...Place, Cell])[] {
  return [
    ...Object.entries(plan).map(
      ([row, value]) => ['funnelPlan', 'assumptions', row, 'input', value] as const,
    ),
    ...Object.entries(months).flatMap(([month, figures]) =>
      Object.entries(figures).map(
        ([column, value]) => ['monthlyData', 'monthlyTable', month, column, value] as const,
      ),
    ),
    ...cells,
  ];
}
