// The workbook that edits are tried on before an action: the real templates Costs, Targets and As reported with Monthly data
// and Import details, filled by imports and by hand and marked all over, and its states along a few weeks.
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { copyPlan } from '../../../src/excel/copyPlan';
import { closeMonth, startMonth } from '../../../src/excel/monthEnd';
import { updateSheets } from '../../../src/excel/update';
import { reportedFigures } from '../../../src/sheets/asReported/figures';
import { keptSettings } from '../../../src/sheets/asReported/settings';
import { planColumns } from '../../../src/sheets/targets/fromPlan';
import { compileWorkbook, type TemplateKey } from '../../../src/sheets/compileWorkbook';
import type { BlockPlan, SheetPlan, WorkbookPlan } from '../../../src/sheets/language/plan';
import type { ImportRequest } from '../../../src/workbook/importTypes';
import type { RunningExcel } from '../../../host/node';
import { putWorkbook } from '../builds';
import { copyingPlan } from '../copying';
import { mark } from './marks';
import { PLANNED_YEAR } from '../plannedYear';

export const FEBRUARY = 45_689;
export const MARCH = 45_717;
export const APRIL = 45_748;

const TEMPLATES: readonly TemplateKey[] = ['costs', 'targets', 'asReported', 'channels'];
const compile = (templates: readonly TemplateKey[]) =>
  compileWorkbook([...templates], { reportMonth: FEBRUARY, currency: 'EUR', fiscalYearStart: 1 });

/** What is built where the rest is there already; it brings Import details. */
export const wider = compile(TEMPLATES);
export const plan: WorkbookPlan = { ...wider, sheets: wider.sheets.filter(({ key }) => key !== 'channels') };

/** The table one column wider: what a new version asks for that earlier ones did not. */
function withColumn(block: BlockPlan): BlockPlan {
  const { table } = block;
  if (!table) return block;
  return {
    ...block,
    columns: block.columns + 1,
    columnKeys: [...(block.columnKeys ?? []), 'approved'],
    cells: block.cells.map((line, row) => [
      ...line,
      row === 0
        ? { owner: 'ours', content: 'Approved by', style: line[0]?.style ?? '' }
        : { owner: 'input', content: null, style: line[0]?.style ?? '' },
    ]),
    table: {
      ...table,
      columns: [...table.columns, { key: 'approved', header: 'Approved by', filledBy: 'analyst' }],
    },
  };
}

/** The first text of ours, as a later version words it. */
function withTitle(sheet: SheetPlan): SheetPlan {
  let isDone = false;
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line) =>
      line.map((cell) => {
        if (
          isDone ||
          cell.owner !== 'ours' ||
          typeof cell.content !== 'string' ||
          cell.content.startsWith('=')
        )
          return cell;
        isDone = true;
        return { ...cell, content: `${cell.content} (2)` };
      }),
    ),
  }));
  return { ...sheet, blocks };
}

/** The next version: other titles, and Costs has a column more. */
export const next: WorkbookPlan = {
  ...plan,
  sheets: plan.sheets
    .map(withTitle)
    .map((sheet) =>
      sheet.key === 'costs'
        ? { ...sheet, blocks: sheet.blocks.map((block) => (block.table ? withColumn(block) : block)) }
        : sheet,
    ),
};

/** The last month that Monthly data has a row for, and the one after it: December 2025, January 2026. */
const LAST = 45_992;
export const BEYOND = 46_023;

/** Figures of two months and campaigns, and a few weeks later of two more, one of which has no row yet. */
export function importing(again: boolean): ImportRequest {
  const months = again ? [FEBRUARY, MARCH, APRIL, BEYOND] : [FEBRUARY, MARCH];
  const campaigns = again
    ? [
        [MARCH, 'Search', 70],
        [MARCH, 'Partner', 8],
        [APRIL, 'Fairs', 31],
      ]
    : [
        [FEBRUARY, 'Search', 60],
        [FEBRUARY, 'Fairs', 25],
        [MARCH, 'Search', 55],
      ];
  return {
    months: months.map((month, index) => ({
      month,
      values: { leads: 300 - 20 * index + (again ? 5 : 0), mqls: 40 + index, sqls: 20, customers: 5 },
    })),
    settings: again ? {} : { reportMonth: MARCH },
    overwriteTyped: 'keep',
    tables: [
      {
        sheetKey: 'details',
        block: 'campaignMonthsTable',
        columns: ['month', 'campaign', 'leads'],
        rows: campaigns,
        replace: { by: ['month'] },
        key: ['month', 'campaign'],
      },
    ],
  };
}

const WRITTEN = ['New leads', 'MQLs', 'SQLs', 'New customers'];

/** Blank inputs that the imports here write: everything else in them would be typed over. */
function isImported({ table, cells }: BlockPlan, row: number, column: number): boolean {
  if (table?.name === 'lf.CampaignMonths') return true;
  const month = cells[row]?.[0]?.content;
  if (table?.name === 'lf.Targets')
    return planColumns.includes(table.columns[column]?.key ?? '') && Number(month) < BEYOND;
  return (
    table?.name === 'lf.Monthly' &&
    WRITTEN.includes(table.columns[column]?.header ?? '') &&
    [FEBRUARY, MARCH, APRIL].some((each) => each === month)
  );
}

const closing = { figures: reportedFigures, settings: keptSettings, today: 45_760, sure: true };
const closingAgain = { ...closing, today: 45_780 };

/** What the analyst has typed by then: costs in no order, goals, visits, a plan. */
async function fill({ Excel: client }: RunningExcel): Promise<void> {
  await client.run(async (context) => {
    const body = (table: string) => context.workbook.tables.getItem(table).getDataBodyRange();
    body('lf.Costs').getCell(0, 0).getResizedRange(3, 4).values = [
      [MARCH, 'Marketing', 'Search', 'Media', 900],
      [FEBRUARY, 'Marketing', 'Fairs', 'Media', 2500],
      [APRIL, 'Marketing', 'Search', 'Agency', 400],
      [FEBRUARY, 'Marketing', 'Search', 'Media', 700],
    ];
    body('lf.Targets').getCell(0, 1).getResizedRange(2, 0).values = [[3000], [1000], [2000]];
    // A plan, typed over what the sheet would work out.
    const named = (name: string) => context.workbook.names.getItem(`lf.${name}`).getRange();
    for (const [name, figure] of PLANNED_YEAR) named(name).values = [[figure]];
    await context.sync();
  });
}

/** The analyst reports the last month there is. */
async function reportLast({ Excel: client }: RunningExcel): Promise<void> {
  await client.run(async (context) => {
    context.workbook.names.getItem('lf.reportMonth').getRange().values = [[LAST]];
    await context.sync();
  });
}

export const STATES = [
  'fresh',
  'built',
  'imported',
  'imported again',
  'updated',
  'closed',
  'closed again',
  'copied',
  'started',
  'at the year’s end',
  'started beyond',
  'wider',
] as const;
export type State = (typeof STATES)[number];

/** A workbook as text, and the operation that made it so. */
export interface Stage {
  readonly text: string;
  readonly operation: string;
}

type Did = { readonly ok: boolean; readonly operation?: string | null };

export const how = (label: string, day: number) => ({
  label,
  now: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  planned: () => plan.sheets,
});
const called = (label: string, day: number) => ({ ...how(label, day), label: () => label });

/** What can be done; `day` in March is what the clock says. */
export const works: Readonly<
  Record<Exclude<State, 'built' | 'at the year’s end'>, (day: number) => Promise<Did>>
> = {
  fresh: (day) => buildSheets(plan, how('Build', day)),
  wider: (day) => buildSheets(wider, how('Build one more', day)),
  imported: (day) => importMonths(importing(false), how('Import', day)),
  'imported again': (day) => importMonths(importing(true), how('Import again', day)),
  updated: (day) => updateSheets(next, how('Update', day)),
  closed: (day) => closeMonth(closing, called('Close', day)),
  'closed again': (day) => closeMonth(closingAgain, called('Close again', day)),
  copied: (day) => copyPlan(copyingPlan('keep'), how('Copy', day)),
  started: (day) => startMonth(called('Start', day)),
  'started beyond': (day) => startMonth(called('Start', day)),
};

/** The workbook in each of its states; needs an Excel whose client library is the global one. */
export async function stages(excel: RunningExcel): Promise<Readonly<Record<State, Stage>>> {
  const after = async (from: string | null, state: keyof typeof works, day: number): Promise<Stage> => {
    if (from !== null) putWorkbook(excel, from);
    const done = await works[state](day);
    if (!done.ok || typeof done.operation !== 'string') throw new Error(`${state}: ${JSON.stringify(done)}`);
    return { text: await excel.serialise(), operation: done.operation };
  };
  const fresh = await after(null, 'fresh', 1);
  await fill(excel);
  mark(excel.workbook, plan, isImported);
  excel.host.session.touchStructure();
  const built = { ...fresh, text: await excel.serialise() };
  const imported = await after(built.text, 'imported', 2);
  putWorkbook(excel, imported.text);
  await reportLast(excel);
  const last = { ...imported, text: await excel.serialise() };
  const closed = await after(imported.text, 'closed', 3);
  return {
    fresh,
    built,
    imported,
    'imported again': await after(imported.text, 'imported again', 3),
    updated: await after(imported.text, 'updated', 3),
    closed,
    'closed again': await after(closed.text, 'closed again', 4),
    copied: await after(imported.text, 'copied', 3),
    started: await after(imported.text, 'started', 3),
    'at the year’s end': last,
    'started beyond': await after(last.text, 'started beyond', 3),
    wider: await after(built.text, 'wider', 3),
  };
}
