// The small workbook in which people meet: months that an import fills, a report on them, a record of closed months; the
// analyst's own sheet; the same plan with one sheet more, and the next version of it. And its states along a few weeks.
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { updateSheets } from '../../../src/excel/update';
import { addMonths, monthsBetween } from '../../../src/sheets/language/months';
import { planColumns } from '../../../src/sheets/targets/fromPlan';
import type { SheetPlan, WorkbookPlan } from '../../../src/sheets/language/plan';
import type { ImportRequest } from '../../../src/workbook/importTypes';
import type { RunningExcel } from '../../../host/node';
import { cell, MONTHS, monthly, putWorkbook } from '../builds';
import { first, second } from '../updates';
import { PLANNED_YEAR } from '../plannedYear';

export const [JANUARY, FEBRUARY, MARCH] = MONTHS;
export const OWN = 'Sheet1';
export const MONTHLY = 'Monthly data';
export const REPORT = 'Lifecycle report';
export const REPORTED = 'As reported';
export const TARGETS = 'Targets';
export const EXTRA = 'Definitions';
export const FIGURES = ['leads', 'visits', 'visitorToLead'] as const;

const REPORT_MONTH = { row: 1, column: 3, rows: 1, columns: 1 };

/** The report month beside the title: what a month's end begins with. */
function withReportMonth(sheet: SheetPlan): SheetPlan {
  if (sheet.key !== 'monthlyData') return sheet;
  const setting = {
    id: 'setting',
    ...REPORT_MONTH,
    rowKeys: ['reportMonth'],
    columnKeys: ['value'],
    cells: [[cell(FEBRUARY, 'input', 'input')]],
  };
  return {
    ...sheet,
    blocks: [...sheet.blocks, setting],
    names: [
      ...sheet.names,
      { name: 'lf.reportMonth', scope: 'workbook', visible: true, refersTo: REPORT_MONTH },
    ],
  };
}

const COLUMNS = ['month', 'closed', 'replaced', ...FIGURES];
const plain = { ...monthly, names: [], validations: [], conditionalFormats: [], charts: [] };

const reported: SheetPlan = {
  ...plain,
  key: 'asReported',
  name: REPORTED,
  blocks: [
    {
      id: 'reportedTable',
      row: 2,
      column: 1,
      rows: 2,
      columns: COLUMNS.length,
      rowKeys: ['header', 'first'],
      columnKeys: COLUMNS,
      cells: [COLUMNS.map((key) => cell(key)), COLUMNS.map(() => cell(null, 'input', 'input'))],
      table: {
        name: 'lf.Reported',
        style: null,
        bandedRows: false,
        filterButton: false,
        columns: COLUMNS.map((key) => ({ key, header: key, filledBy: 'import' as const })),
      },
    },
  ],
};

/** What the plan says of the year, each figure under its name. */
const PLANNED = [...PLANNED_YEAR, ['yearStart', JANUARY], ['weekend', 1]] as const;
const PLANNED_COLUMN = 10;
const placeOfPlanned = (row: number) => ({ row, column: PLANNED_COLUMN, rows: 1, columns: 1 });
const TARGETS_COLUMNS = ['month', ...planColumns];

const targets: SheetPlan = {
  ...plain,
  key: 'targets',
  name: TARGETS,
  blocks: [
    {
      id: 'targetsTable',
      row: 2,
      column: 1,
      rows: 13,
      columns: TARGETS_COLUMNS.length,
      rowKeys: ['header', ...monthsBetween(JANUARY, addMonths(JANUARY, 11)).map(String)],
      columnKeys: TARGETS_COLUMNS,
      cells: [
        TARGETS_COLUMNS.map((key) => cell(key)),
        ...monthsBetween(JANUARY, addMonths(JANUARY, 11)).map((month) => [
          cell(month, 'ours', 'month'),
          ...planColumns.map(() => cell(null, 'input', 'input')),
        ]),
      ],
      table: {
        name: 'lf.Targets',
        style: null,
        bandedRows: false,
        filterButton: false,
        columns: TARGETS_COLUMNS.map((key) => ({
          key,
          header: key,
          filledBy: key === 'month' ? ('key' as const) : ('analyst' as const),
        })),
      },
    },
    {
      id: 'planned',
      row: 0,
      column: PLANNED_COLUMN,
      rows: PLANNED.length,
      columns: 1,
      rowKeys: PLANNED.map(([name]) => name),
      columnKeys: ['value'],
      cells: PLANNED.map(([, value]) => [cell(value, 'input', 'input')]),
    },
  ],
  names: PLANNED.map(([name], row) => ({
    name: `lf.${name}`,
    scope: 'workbook' as const,
    visible: true,
    refersTo: placeOfPlanned(row),
  })),
};

const extra: SheetPlan = {
  ...plain,
  key: 'definitions',
  name: EXTRA,
  blocks: [
    {
      id: 'words',
      row: 0,
      column: 1,
      rows: 2,
      columns: 2,
      rowKeys: ['title', 'leads'],
      columnKeys: ['term', 'value'],
      cells: [
        [cell('Definitions', 'ours', 'title'), cell(null)],
        [cell('Leads'), cell('=lf.leads', 'ours', 'count')],
      ],
    },
  ],
};

const withRest = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: [...plan.sheets.map(withReportMonth), reported, targets],
});

export const plan = withRest(first);
export const next = withRest(second);
/** What is built where the rest is there already. */
export const wider: WorkbookPlan = { ...plan, sheets: [...plan.sheets, extra] };

/** The leads of two months, and of three a week later: February's are more, March is new. */
export const importing = (again: boolean): ImportRequest => ({
  months: (again ? [FEBRUARY, MARCH] : [JANUARY, FEBRUARY]).map((month) => ({
    month,
    values: { leads: (again ? 300 : 100) + (month - JANUARY) },
  })),
  settings: {},
  overwriteTyped: 'ask',
});

/** What the analyst has typed, wherever it stands later: no action may lose it. */
export const TYPED = ['Ask Ann', '500', '510', '4711'] as const;

export const STATES = ['empty', 'fresh', 'built', 'imported', 'updated'] as const;
export type State = (typeof STATES)[number];

/** A workbook as text, and the ids of what was done in it. */
export interface Stage {
  readonly text: string;
  readonly operations: Readonly<Partial<Record<'build' | 'import' | 'update', string>>>;
}

async function write(excel: RunningExcel, sheet: string, cells: Readonly<Record<string, string | number>>) {
  await excel.Excel.run(async (context) => {
    for (const [address, content] of Object.entries(cells))
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

function idOf(done: { readonly ok: boolean; readonly operation?: string | null }): string {
  if (!done.ok || typeof done.operation !== 'string') throw new Error(JSON.stringify(done));
  return done.operation;
}

/** The workbook in each of its states; needs an Excel whose client library is the global one. */
export async function stages(excel: RunningExcel): Promise<Readonly<Record<State, Stage>>> {
  const how = (label: string, day: number) => ({ label, now: `2026-03-0${String(day)}T09:00:00.000Z` });
  const stage = async (operations: Stage['operations']) => ({ text: await excel.serialise(), operations });
  await write(excel, OWN, { A1: 'Mine', B1: '=1+1' });
  const empty = await stage({});
  const build = idOf(await buildSheets(plan, how('Build', 1)));
  const fresh = await stage({ build });
  await write(excel, MONTHLY, { D5: 500, D6: 510, G5: 'Ask Ann' });
  await write(excel, TARGETS, { C6: 4711 });
  await write(excel, OWN, { B2: "='Monthly data'!C6" });
  const built = await stage({ build });
  const done = idOf(await importMonths(importing(false), how('Import', 2)));
  const imported = await stage({ build, import: done });
  const update = idOf(await updateSheets(next, how('Update', 3)));
  const updated = await stage({ build, import: done, update });
  putWorkbook(excel, empty.text);
  return { empty, fresh, built, imported, updated };
}
