// The lifecycle report built as the pane builds it, with the full data set of tests/expected typed in through the
// client library: what an analyst does, and what the host then shows.
import { createExcel, type ExcelOptions, type RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import {
  compileWorkbook,
  type BlockPlan,
  type TemplateKey,
  type WorkbookPlan,
} from '../../src/sheets/compileWorkbook';
import { full } from '../unit/sheets/full';

type Cell = string | number | boolean;

function tableOf(
  plan: WorkbookPlan,
  id: string,
): BlockPlan & { readonly table: NonNullable<BlockPlan['table']> } {
  const block = plan.sheets.flatMap(({ blocks }) => blocks).find((each) => each.id === id);
  if (block?.table === undefined) throw new Error(`No table ${id}`);
  return { ...block, table: block.table };
}

/** Types into one cell of a table's body, by row key and column key. */
function typeInto(context: Excel.RequestContext, plan: WorkbookPlan, id: string) {
  const block = tableOf(plan, id);
  const body = context.workbook.tables.getItem(block.table.name).getDataBodyRange();
  return (row: string, values: Readonly<Record<string, unknown>>) => {
    const at = (block.rowKeys ?? []).indexOf(row) - 1;
    if (at < 0) throw new Error(`No row ${row} in ${id}`);
    for (const [key, value] of Object.entries(values)) {
      const column = block.table.columns.findIndex((each) => each.key === key);
      if (column < 0) throw new Error(`No column ${key} in ${id}`);
      if (value !== null) body.getCell(at, column).values = [[value]];
    }
  };
}

/** Costs are more than the table has rows: it grows, and its rows are filled in one go. */
function typeCosts(context: Excel.RequestContext, plan: WorkbookPlan): void {
  const { table, row, column, columns, cells: block } = tableOf(plan, 'costsTable');
  const typed = table.columns.filter(({ filledBy }) => filledBy !== 'formula');
  const sheet = context.workbook.worksheets.getItem(
    plan.sheets.find(({ key }) => key === 'costs')?.name ?? '',
  );
  const area = sheet.getRangeByIndexes(row, column, full.costs.length + 1, columns);
  context.workbook.tables.getItem(table.name).resize(area);
  const cells: Cell[][] = full.costs.map((cost) => typed.map(({ key }) => cost[key as keyof typeof cost]));
  // What the table works out itself goes on in the rows that it gains.
  sheet.getRangeByIndexes(row + 1, column, cells.length, typed.length).values = cells;
  const formula = block[1]?.[typed.length]?.content ?? '';
  sheet.getRangeByIndexes(row + 1, column + typed.length, cells.length, 1).formulas = cells.map(() => [
    formula,
  ]);
}

async function typeEverything(plan: WorkbookPlan): Promise<void> {
  await Excel.run(async (context) => {
    for (const [name, value] of Object.entries(full.settings))
      context.workbook.names.getItem(`lf.${name}`).getRange().values = [[value]];
    const holiday = typeInto(context, plan, 'holidaysTable');
    full.holidays.forEach((date, index) => holiday(`holiday${String(index + 1)}`, { date }));
    const month = typeInto(context, plan, 'monthlyTable');
    for (const { key, month: _, ...figures } of full.months) month(key, figures);
    const target = typeInto(context, plan, 'targetsTable');
    for (const { key, values } of full.targets) target(key, values);
    const rule = typeInto(context, plan, 'rulesTable');
    for (const [metric, values] of Object.entries(full.rules)) rule(metric, values);
    typeCosts(context, plan);
    await context.sync();
  });
}

export interface FullReportBook {
  readonly excel: RunningExcel;
  readonly plan: WorkbookPlan;
  readonly close: () => void;
}

/** Builds templates in a new workbook, types the whole data set (unless `typed` is false), and lets the host calculate. */
export async function buildFull(
  keys: readonly TemplateKey[] = ['lifecycleReport'],
  options: ExcelOptions = {},
  typed = true,
): Promise<FullReportBook> {
  const excel = await createExcel(options);
  const close = excel.installGlobals();
  const plan = compileWorkbook(keys, full.options);
  const built = await buildSheets(plan, { label: 'Build', now: '2025-03-03T09:00:00Z' });
  if (!built.ok) throw new Error(JSON.stringify(built));
  if (typed) await typeEverything(plan);
  await excel.host.recalculate();
  return { excel, plan, close };
}
