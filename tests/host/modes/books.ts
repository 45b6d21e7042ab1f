// The workbooks that stories are told of: a small one with one of everything, quick enough for every mode, and real templates.
import { compileWorkbook, type TemplateKey } from '../../../src/sheets/compileWorkbook';
import { MONTHS } from '../builds';
import { first } from '../updates';
import { restyled } from '../updatesRestyled';
import type { Book } from './stories';

export const small: Book = {
  plan: first,
  next: restyled,
  request: (more) => ({
    months: MONTHS.map((month, index) => ({ month, values: { leads: 100 + index + more } })),
    settings: {},
    overwriteTyped: 'keep',
  }),
  edits: (context) => {
    const sheet = context.workbook.worksheets.getItem('Lifecycle report');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('B9').values = [['a note beneath']];
    context.workbook.worksheets.getItem('Monthly data').getRange('D5').values = [[0.1 + 0.2]];
  },
  monthEnd: false,
};

const [FEBRUARY, MARCH, APRIL] = [45_689, 45_717, 45_748] as const;

export function real(templates: readonly TemplateKey[]): Book {
  const planOf = (reportMonth: number) =>
    compileWorkbook([...templates], { reportMonth, currency: 'EUR', fiscalYearStart: 1 });
  return {
    plan: planOf(FEBRUARY),
    next: planOf(MARCH),
    request: (more) => ({
      months: [FEBRUARY, MARCH, APRIL].map((month, index) => ({
        month,
        values: { leads: 100 + index + more, mqls: 40, sqls: 20, customers: 5, bookings: 100_000.1 + index },
      })),
      settings: { reportMonth: MARCH },
      overwriteTyped: 'keep',
    }),
    edits: (context) => {
      const sheet = context.workbook.worksheets.getItem('Monthly data');
      const table = context.workbook.tables.getItem('lf.Monthly');
      table.columns.getItem('Visits').getHeaderRowRange().values = [['Visitors']];
      table.getDataBodyRange().getCell(1, 1).values = [[0.1 + 0.2]];
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('B2').values = [['Ask Ann about March']];
    },
    monthEnd: true,
  };
}
