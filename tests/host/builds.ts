// What the tests of build, import and undo share: a small plan that has one of everything, and a running Excel whose
// client library is the global one for the time of a test.
import { onTestFinished } from 'vitest';
import { createExcel, type ExcelOptions, type RunningExcel } from '../../host/node';
import { reopen } from '../../host/model/serialise';
import type { BlockPlan, CellPlan, Owner, SheetPlan, WorkbookPlan } from '../../src/sheets/language/plan';

/** A running Excel that the add-in's code talks to until the test ends. */
export async function startExcel(options: ExcelOptions = {}): Promise<RunningExcel> {
  const excel = await createExcel(options);
  onTestFinished(excel.installGlobals());
  return excel;
}

/** The file saved and opened again, by a new Excel that the add-in's code talks to from now on. */
export async function reopened(
  excel: RunningExcel,
  options: Partial<ExcelOptions> = {},
): Promise<RunningExcel> {
  const next = await excel.reopen(options);
  onTestFinished(next.installGlobals());
  return next;
}

/** What the analyst types into one cell. */
export async function write(
  excel: RunningExcel,
  sheet: string,
  address: string,
  value: string | number,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[value]];
    await context.sync();
  });
}

/** Puts another workbook into a running Excel: what a test of hundreds of workbooks can afford. */
export function putWorkbook(excel: RunningExcel, text: string): void {
  excel.host.load(reopen(text));
}

export const NOW = '2026-03-02T09:00:00.000Z';

export function cell(content: CellPlan['content'], owner: Owner = 'ours', style = 'plain'): CellPlan {
  return { content, owner, style };
}

/** 1 January, 1 February, 1 March 2025. */
export const MONTHS = [45_658, 45_689, 45_717] as const;

const page: SheetPlan['page'] = {
  orientation: 'Landscape',
  area: { row: 0, column: 0, rows: 10, columns: 5 },
  pagesWide: 1,
  titleRows: { first: 3, last: 3 },
  titleColumns: { first: 0, last: 1 },
  columnBreaks: [4],
  rowBreaks: [8],
  footer: { left: '&A', center: '', right: '&P / &N' },
};

function sheet(plan: Pick<SheetPlan, 'key' | 'name' | 'blocks'> & Partial<SheetPlan>): SheetPlan {
  return {
    names: [],
    columnWidths: [12, 120, 80, 80, 80],
    rowHeights: [{ row: 0, height: 26 }],
    freeze: { rows: 4, columns: 2 },
    validations: [],
    conditionalFormats: [],
    charts: [],
    page,
    ...plan,
  };
}

const monthBlock: BlockPlan = {
  id: 'months',
  row: 3,
  column: 1,
  rows: 3,
  columns: 4,
  cells: [
    [cell('Month'), cell('New leads'), cell('Visits'), cell('Visitor-to-lead')],
    ...MONTHS.slice(0, 2).map((month) => [
      cell(month, 'ours', 'month'),
      cell(null, 'input', 'input'),
      cell(null, 'input', 'input'),
      cell('=IF(COUNT([@[New leads]],[@Visits])<2,"",[@[New leads]]/[@Visits])', 'ours', 'rate'),
    ]),
  ],
  table: {
    name: 'lf.Monthly',
    style: null,
    bandedRows: false,
    filterButton: false,
    columns: [
      { key: 'month', header: 'Month', filledBy: 'key' },
      { key: 'leads', header: 'New leads', filledBy: 'import' },
      { key: 'visits', header: 'Visits', filledBy: 'analyst' },
      { key: 'visitorToLead', header: 'Visitor-to-lead', filledBy: 'formula' },
    ],
  },
};

const titleBlock: BlockPlan = {
  id: 'title',
  row: 0,
  column: 1,
  rows: 2,
  columns: 1,
  cells: [[cell('Monthly data', 'ours', 'title')], [cell(null, 'ours', 'plain')]],
};

export const monthly = sheet({
  key: 'monthlyData',
  name: 'Monthly data',
  blocks: [titleBlock, monthBlock],
  names: [
    {
      name: 'lf.provenance',
      scope: 'workbook',
      visible: true,
      refersTo: { row: 1, column: 1, rows: 1, columns: 1 },
    },
  ],
  validations: [
    {
      area: { row: 4, column: 2, rows: 2, columns: 2 },
      kind: 'decimal',
      operator: 'GreaterThanOrEqualTo',
      from: 0,
      alert: { title: 'A count', message: 'A number of 0 or more.' },
      prompt: { title: 'A count', message: 'How many in this month.' },
    },
  ],
});

export const report = sheet({
  key: 'lifecycleReport',
  name: 'Lifecycle report',
  blocks: [
    {
      id: 'stages',
      row: 0,
      column: 1,
      rows: 4,
      columns: 3,
      cells: [
        [cell('2025', 'ours', 'title'), cell(null), cell(null)],
        [
          cell('Leads'),
          cell('=SUM(lf.Monthly[New leads])', 'ours', 'count'),
          cell('=lf.leads*2', 'ours', 'count'),
        ],
        [cell('+10% is good'), cell("='Monthly data'!C5", 'ours', 'count'), cell(true)],
        [cell('Notes'), cell(null, 'input', 'input'), cell(null, 'input', 'input')],
      ],
    },
  ],
  names: [
    {
      name: 'lf.leads',
      scope: 'workbook',
      visible: true,
      refersTo: { row: 1, column: 2, rows: 1, columns: 1 },
    },
    { name: 'lf.goal', scope: 'sheet', visible: false, refersTo: { formula: '=1000' } },
  ],
  conditionalFormats: [
    { area: { row: 1, column: 2, rows: 2, columns: 1 }, formula: '=C2<0', fontColor: '#1F2933', bold: true },
  ],
  charts: [
    {
      name: 'Leads by month',
      title: 'Leads by month',
      type: 'Line',
      anchor: { row: 5, column: 1, rows: 4, columns: 3 },
      series: [
        {
          name: { row: 1, column: 1, rows: 1, columns: 1 },
          values: { row: 1, column: 2, rows: 1, columns: 2 },
          categories: { row: 0, column: 2, rows: 1, columns: 2 },
          color: '#0F6C7A',
          labelLast: true,
        },
        {
          name: 'Goal',
          values: { row: 2, column: 2, rows: 1, columns: 2 },
          categories: { row: 0, column: 2, rows: 1, columns: 2 },
          color: '#8A5A00',
          dashed: true,
        },
      ],
      valueFormat: '#,##0',
      legend: 'None',
      summary: 'Leads by month',
    },
  ],
});

export const smallPlan: WorkbookPlan = {
  sheets: [monthly, report],
  styles: {
    plain: { fontColor: '#1F2933' },
    title: { fontSize: 18, bold: true, fontColor: '#1F2933' },
    month: { numberFormat: 'mmm yyyy', horizontal: 'Left' },
    count: { numberFormat: '#,##0', fontColor: '#1F2933' },
    rate: { numberFormat: '0.0%' },
    input: {
      fontColor: '#1D4ED8',
      fill: '#EEF4FF',
      numberFormat: '#,##0',
      borders: {
        top: { color: '#D5DAE0' },
        bottom: { color: '#D5DAE0' },
        left: { color: '#D5DAE0' },
        right: { color: '#D5DAE0' },
      },
    },
  },
};

/** The same sheets with hardly a format: fewer actions, for tests that fail at every one of them. */
export const barePlan: WorkbookPlan = {
  ...smallPlan,
  styles: {
    plain: {},
    title: { bold: true },
    month: {},
    count: {},
    rate: { numberFormat: '0.0%' },
    input: { fill: '#EEF4FF' },
  },
};
