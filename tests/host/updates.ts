// What the tests of updates share: a small plan whose lines have keys, the same plan one version later, the analyst's own
// edits, and what of a workbook is the analyst's.
import type { BlockPlan, CellPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/language/plan';
import { buildSheets } from '../../src/excel/buildSheets';
import { updateSheets, type Updated } from '../../src/excel/update';
import type { RunningExcel } from '../../host/node';
import type { Sheet } from '../../host/model/types';
import { barePlan, cell, monthly, MONTHS, NOW, report } from './builds';

export const LATER = '2026-04-02T09:00:00.000Z';
const building = { label: 'Build 2 sheets', now: NOW };

type Row = readonly [key: string, ...cells: CellPlan[]];

function block(
  id: string,
  row: number,
  columnKeys: readonly string[],
  rows: readonly Row[],
  table?: BlockPlan['table'],
): BlockPlan {
  return {
    id,
    row,
    column: 1,
    rows: rows.length,
    columns: columnKeys.length,
    columnKeys,
    rowKeys: rows.map(([key]) => key),
    cells: rows.map(([, ...cells]) => columnKeys.map((_, index) => cells[index] ?? cell(null, 'free'))),
    ...(table && { table }),
  };
}

const input = () => cell(null, 'input', 'input');
const rate = '=IF(COUNT([@[New leads]],[@Visits])<2,"",[@[New leads]]/[@Visits])';

interface Version {
  readonly months: readonly number[];
  readonly title: string;
  readonly leads: string;
  readonly later: boolean;
}

function monthSheet({ months, later }: Version): SheetPlan {
  const columns = ['month', 'leads', 'visits', 'visitorToLead', ...(later ? ['mqls'] : [])];
  const headers = ['Month', 'New leads', 'Visits', 'Visitor-to-lead', ...(later ? ['MQLs'] : [])];
  const head: Row = ['header', ...headers.map((header) => cell(header))];
  const rows = months.map((month): Row => [
    `m${String(month)}`,
    cell(month, 'ours', 'month'),
    input(),
    input(),
    cell(rate, 'ours', 'rate'),
    ...(later ? [input()] : []),
  ]);
  const filledBy = ['key', 'import', 'analyst', 'formula', 'import'] as const;
  const validation = monthly.validations[0];
  return {
    ...monthly,
    blocks: [
      block(
        'title',
        0,
        ['a'],
        [
          ['title', cell('Monthly data', 'ours', 'title')],
          ['source', cell(null)],
        ],
      ),
      block('months', 3, columns, [head, ...rows], {
        name: 'lf.Monthly',
        style: null,
        bandedRows: false,
        filterButton: false,
        columns: columns.map((key, index) => ({
          key,
          header: headers[index] ?? '',
          filledBy: filledBy[index] ?? 'import',
        })),
      }),
    ],
    validations: validation
      ? [{ ...validation, area: { row: 4, column: 2, rows: months.length, columns: 2 } }]
      : [],
  };
}

function reportSheet({ title, leads, later }: Version): SheetPlan {
  const count = (content: string) => cell(content, 'ours', 'count');
  const rows: Row[] = [
    ['title', cell(title, 'ours', 'title')],
    ['leads', cell(leads), count('=SUM(lf.Monthly[New leads])'), count('=$C2*2')],
    ...(later
      ? [
          [
            'mqls',
            cell('MQLs'),
            count('=SUM(lf.Monthly[MQLs])'),
            count('=IF($C$2=0,"",$C3/$C$2)'),
          ] satisfies Row,
        ]
      : []),
    ['first', cell('+10% is good'), count("='Monthly data'!C5"), cell(true)],
    [
      'goal',
      cell('Goal'),
      cell(later ? 1200 : 1000, 'input', 'input'),
      count(later ? '=$C5-$C$2' : '=$C4-$C$2'),
    ],
    ['notes', cell('Notes'), input(), input()],
  ];
  const more: Row[] = [
    ['head', cell('Expand', 'ours', 'title')],
    ['churn', cell('Churn'), count('=lf.leads/100')],
  ];
  const area = (row: number, column: number, columns = 1) => ({ row, column, rows: 1, columns });
  return {
    ...report,
    blocks: [
      block('stages', 0, ['metric', 'this', 'change'], rows),
      ...(later ? [block('expand', rows.length + 1, ['metric', 'this'], more)] : []),
    ],
    names: [
      ...report.names,
      { name: 'lf.goal', scope: 'workbook' as const, visible: true, refersTo: area(later ? 4 : 3, 2) },
    ].filter(({ name, scope }) => name !== 'lf.goal' || scope === 'workbook'),
    conditionalFormats: [
      { area: { row: 1, column: 2, rows: later ? 3 : 2, columns: 1 }, formula: '=C2<0', bold: true },
    ],
    charts: report.charts.map((chart) => ({ ...chart, anchor: { row: 12, column: 1, rows: 4, columns: 3 } })),
  };
}

function version(of: Version): WorkbookPlan {
  return { ...barePlan, sheets: [monthSheet(of), reportSheet(of)] };
}

export const first = version({ months: MONTHS.slice(0, 2), title: '2025', leads: 'Leads', later: false });
/** Another month, a new column, a new row, a new block, a label and a default changed. */
export const second = version({ months: MONTHS, title: 'Report 2025', leads: 'New leads', later: true });

export async function build(plan: WorkbookPlan = first): Promise<string> {
  const built = await buildSheets(plan, building);
  if (!built.ok) throw new Error(built.refusal.code);
  return built.operation;
}

export async function update(plan: WorkbookPlan, now = LATER): Promise<Updated> {
  const updated = await updateSheets(plan, { label: 'Update 2 sheets', now });
  if (!updated.ok) throw new Error(JSON.stringify(updated.refusal));
  return updated;
}

export const sheetOf = (excel: RunningExcel, name: string): Sheet => {
  const sheet = excel.workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};

/** What stands in a cell, as the analyst reads it in the formula bar. */
export function shown(excel: RunningExcel, name: string, address: string): unknown {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const found = sheetOf(excel, name).cells.get((Number(digits) - 1) * 16_384 + column);
  return found?.formula ?? found?.value ?? null;
}

/** Every content, and apart from it every look, as often as it is there; what formulas show is not the analyst's typing. */
export function contents(excel: RunningExcel): Map<string, number> {
  const { sheets, formats } = excel.workbook;
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const sheet of sheets)
    for (const { value, format, formula } of sheet.cells.values()) {
      if (value !== null && formula === undefined) count(JSON.stringify(value));
      if (format !== 0) count(JSON.stringify(formats[format]));
    }
  return counts;
}

/** What there was more of than we made, and of which less is left than that. */
export function lost(
  ours: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  return [...before].flatMap(([key, count]) =>
    (after.get(key) ?? 0) < count - (ours.get(key) ?? 0) ? [key] : [],
  );
}

/** Cells that show #REF!. */
export function broken(excel: RunningExcel): number {
  return excel.workbook.sheets
    .flatMap(({ cells }) => [...cells.values()])
    .filter(({ value }) => typeof value === 'object' && value?.error === '#REF!').length;
}
