// The tables beside Monthly data, put in through the client library as an import or an analyst would, and the cells of
// a built sheet found again by block, row and column.
import { readFileSync } from 'node:fs';
import { cellAt } from '../../host/model/cells';
import type { BlockPlan, WorkbookPlan } from '../../src/sheets/compileWorkbook';
import type { Value } from '../unit/sheets/calculate';
import type { FullReportBook } from './fullReport';

type Cell = number | string | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Table = Readonly<Record<string, Row>>;

interface ChannelSheet {
  readonly margin: number;
  readonly channels: Table;
  readonly campaigns: Table;
  readonly best: readonly [string, number];
  readonly cheapest: readonly [string, number];
  readonly unallocated: number;
}
interface AttributionSheet {
  readonly total: number;
  readonly credit: Table;
  readonly shares: Table;
  readonly ranges: Row;
  readonly distances: Table;
  readonly most: readonly [number, string];
  readonly least: readonly [number, string];
}
interface Expected {
  readonly channelMonths: readonly Row[];
  readonly campaignMonths: readonly Row[];
  readonly campaignList: readonly string[];
  readonly listed: readonly string[];
  readonly periods: Readonly<Record<string, ChannelSheet>>;
  readonly programmeRows: readonly Row[];
  readonly programmeList: readonly string[];
  readonly stepList: readonly (readonly [string, string])[];
  readonly programmes: {
    readonly programmes: Table;
    readonly steps: Table;
    readonly most: readonly [number, string];
    readonly cheapest: readonly [number, string];
    readonly leaving: readonly [number, string];
  };
  readonly paths: readonly Row[];
  readonly attribution: Readonly<Record<'conversions' | 'value', AttributionSheet>>;
  readonly leads: {
    readonly rows: readonly Row[];
    readonly rules: Readonly<
      Record<
        string,
        {
          readonly coldSilent: number | null;
          readonly spans: readonly (readonly [number | null, boolean | null])[];
        }
      >
    >;
  };
}
export const given = JSON.parse(
  readFileSync(new URL('../expected/templates.json', import.meta.url), 'utf8'),
) as Expected;

/** A block of a plan, with its sheet's name. */
export function blockOf(
  plan: WorkbookPlan,
  sheetKey: string,
  id: string,
): BlockPlan & { readonly sheet: string } {
  const sheet = plan.sheets.find(({ key }) => key === sheetKey);
  const block = sheet?.blocks.find((each) => each.id === id);
  if (sheet === undefined || block === undefined) throw new Error(`No block ${id} on ${sheetKey}`);
  return { ...block, sheet: sheet.name };
}

/** What a cell shows, by its place in a block. */
export function shownAt(
  book: FullReportBook,
  block: BlockPlan & { readonly sheet: string },
  row: number,
  column: number,
): Value {
  const sheet = book.excel.workbook.sheets.find(({ name }) => name === block.sheet);
  if (sheet === undefined) throw new Error(`There is no sheet ${block.sheet}`);
  const value = cellAt(sheet, block.row + row, block.column + column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

/** Fills a table from its first row on; it grows as Excel's tables do, by a new size. */
function put(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheetKey: string,
  id: string,
  rows: readonly Row[],
): void {
  const { table, sheet: name, row, column, columns, rows: height, cells } = blockOf(plan, sheetKey, id);
  if (table === undefined) throw new Error(`${id} is no table`);
  const sheet = context.workbook.worksheets.getItem(name);
  if (rows.length + 1 > height)
    context.workbook.tables
      .getItem(table.name)
      .resize(sheet.getRangeByIndexes(row, column, rows.length + 1, columns));
  table.columns.forEach(({ key, filledBy }, index) => {
    const body = sheet.getRangeByIndexes(row + 1, column + index, rows.length, 1);
    // A calculated column goes on in the rows that a table gains.
    const formula = cells[1]?.[index]?.content ?? '';
    if (filledBy === 'formula') body.formulas = rows.map(() => [formula]);
    else body.values = rows.map((each) => [each[key] ?? '']);
  });
}

/** Fills tables by sheet and block, within a run of the caller's. */
export const intoTables =
  (context: Excel.RequestContext, plan: WorkbookPlan) =>
  (sheet: string, id: string, rows: readonly Row[]): void => {
    put(context, plan, sheet, id, rows);
  };

/** Everything that Channels, Programmes, Attribution and Leads read. */
export async function fillTemplates(
  { plan, excel }: FullReportBook,
  alsoPut?: (context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    const into = intoTables(context, plan);
    into('details', 'channelMonthsTable', given.channelMonths);
    into('details', 'campaignMonthsTable', given.campaignMonths);
    into(
      'channels',
      'campaignListTable',
      given.campaignList.map((name) => ({ name })),
    );
    into('programmes', 'programmesTable', given.programmeRows);
    into(
      'programmes',
      'programmeListTable',
      given.programmeList.map((programme) => ({ programme })),
    );
    into(
      'programmes',
      'stepListTable',
      given.stepList.map(([programme, step]) => ({ programme, step })),
    );
    into('attribution', 'pathsTable', given.paths);
    into('leads', 'leadsTable', given.leads.rows);
    alsoPut?.(context);
    await context.sync();
  });
  await excel.host.recalculate();
}

/** Types into named cells, and whatever else is put, and calculates; nothing is done where all of it stands there. */
export async function typeNames(
  { excel }: FullReportBook,
  values: Readonly<Record<string, Cell>>,
  alsoPut?: (context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    const cells = Object.entries(values).map(([name, value]) => {
      const range = context.workbook.names.getItem(`lf.${name}`).getRange();
      range.load('values');
      return { range, value: value ?? '' };
    });
    await context.sync();
    for (const { range, value } of cells) if (range.values[0]?.[0] !== value) range.values = [[value]];
    alsoPut?.(context);
    await context.sync();
  });
  await excel.host.recalculate();
}
