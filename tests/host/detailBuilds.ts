// A plan with two short tables side by side, one whose months are replaced and one that is replaced whole, for the tests of
// what an import writes beside the months.
import type { BlockPlan, SheetPlan, TableColumnPlan, WorkbookPlan } from '../../src/sheets/language/plan';
import type { ImportRequest } from '../../src/excel';
import { barePlan, cell, MONTHS } from './builds';

function tableBlock(
  id: string,
  name: string,
  column: number,
  columns: readonly (readonly [key: string, header: string, filledBy?: TableColumnPlan['filledBy']])[],
  formula = '',
): BlockPlan {
  return {
    id,
    row: 2,
    column,
    rows: 2,
    columns: columns.length,
    cells: [
      columns.map(([, header]) => cell(header)),
      columns.map(([, , filledBy]) =>
        filledBy === 'formula' ? cell(formula) : cell(null, 'input', 'input'),
      ),
    ],
    table: {
      name,
      style: null,
      bandedRows: false,
      filterButton: false,
      columns: columns.map(([key, header, filledBy = 'import']) => ({ key, header, filledBy })),
    },
  };
}

const details: SheetPlan = {
  key: 'details',
  name: 'Import details',
  blocks: [
    { id: 'top', row: 0, column: 1, rows: 1, columns: 1, cells: [[cell('Import details', 'ours', 'title')]] },
    tableBlock('channelMonthsTable', 'lf.ChannelMonths', 1, [
      ['month', 'Month'],
      ['channel', 'Channel'],
      ['leads', 'New leads'],
    ]),
    tableBlock(
      'openSqlsTable',
      'lf.OpenSqls',
      5,
      [
        ['id', 'Lead'],
        ['sql', 'Became SQL'],
        ['amount', 'Amount'],
        ['age', 'Age', 'formula'],
      ],
      '=IF([@[Became SQL]]="","",45700-[@[Became SQL]])',
    ),
  ],
  names: [],
  columnWidths: [12],
  rowHeights: [],
  freeze: { rows: 3, columns: 0 },
  validations: [],
  conditionalFormats: [],
  charts: [],
  page: barePlan.sheets[0]?.page ?? ({} as SheetPlan['page']),
};

export const detailPlan: WorkbookPlan = {
  ...barePlan,
  sheets: [...barePlan.sheets.slice(0, 1), details],
};

const [JANUARY, FEBRUARY] = MONTHS;

export function channels(
  rows: readonly (readonly [month: number, channel: string, leads: number | null])[],
): NonNullable<ImportRequest['tables']>[number] {
  return {
    sheetKey: 'details',
    block: 'channelMonthsTable',
    columns: ['month', 'channel', 'leads'],
    rows,
    replace: { by: ['month'] },
    key: ['month', 'channel'],
  };
}

export function openSqls(
  rows: readonly (readonly [id: string, sql: number, amount: number | null])[],
): NonNullable<ImportRequest['tables']>[number] {
  return {
    sheetKey: 'details',
    block: 'openSqlsTable',
    columns: ['id', 'sql', 'amount'],
    rows,
    replace: 'all',
    key: ['id'],
  };
}

export const firstTables = [
  channels([
    [JANUARY, 'Search', 10],
    [JANUARY, '=cmd()', 3],
    [FEBRUARY, 'Search', 12],
  ]),
  openSqls([
    ['17', 45_660, 900],
    ['+ACME', 45_670, null],
  ]),
];

export const secondTables = [
  channels([
    [FEBRUARY, 'Fairs', 5],
    [FEBRUARY, 'Search', 14],
    [MONTHS[2], 'Search', 9],
  ]),
  openSqls([['+ACME', 45_670, 1200]]),
];
