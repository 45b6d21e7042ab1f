// What MQL return, Cold leads and Agreement read, put in through the client library as an import or an analyst would, and
// the figures of plain Python that they must come to.
import { readFileSync } from 'node:fs';
import type { FullReportBook } from './fullReport';
import { blockOf, intoTables, typeNames, type Row, type Table } from './templateData';

interface MqlReturn {
  readonly reportMonth: number;
  readonly keys: Table;
  readonly personas: Table;
  readonly weeks: Table;
}
export interface ColdLeads {
  readonly settings: Row;
  readonly closeKnown: boolean;
  readonly wake: number | null;
  readonly openSqls: readonly Row[];
  readonly sqlSpans: readonly Row[];
  readonly short: Table;
  readonly says: Readonly<Record<string, string>>;
  readonly bands: Table;
  readonly reasons: Table;
  readonly calls: Table;
  readonly estimates: Table;
  readonly points: Table;
  readonly waiting: Table;
  readonly planned: Table;
}
interface Expected {
  readonly personaMonths: readonly Row[];
  readonly personas: readonly string[];
  readonly weeks: readonly Row[];
  readonly coldMonths: readonly Row[];
  readonly handoverMonths: readonly Row[];
  readonly rejectionMonths: readonly Row[];
  readonly answers: Row;
  readonly outcomes: Table;
  readonly mqlReturn: Readonly<Record<string, MqlReturn>>;
  readonly coldLeads: Readonly<Record<string, ColdLeads>>;
  readonly preamble: string;
  readonly agreement: Readonly<Record<string, Table>>;
  readonly callAgain: Readonly<
    Record<'near' | 'far', { readonly reportMonth: number; readonly callAgain: Row }>
  > & { readonly days: number };
}
export const sales = JSON.parse(
  readFileSync(new URL('../expected/sales-sheets.json', import.meta.url), 'utf8'),
) as Expected;

const [first] = Object.values(sales.coldLeads);

/** What an import brings, and the personas that the analyst lists. */
export function putSales(context: Excel.RequestContext, { plan }: FullReportBook): void {
  const into = intoTables(context, plan);
  into('details', 'personaMonthsTable', sales.personaMonths);
  into('details', 'weeksTable', sales.weeks);
  into('details', 'coldMonthsTable', sales.coldMonths);
  into('details', 'handoverMonthsTable', sales.handoverMonths);
  into('details', 'rejectionMonthsTable', sales.rejectionMonths);
  into('details', 'openSqlsTable', first?.openSqls ?? []);
  into('details', 'sqlSpansTable', first?.sqlSpans ?? []);
  const block = blockOf(plan, 'monthlyData', 'monthlyTable');
  const monthly = context.workbook.worksheets.getItem(block.sheet);
  const months = Object.entries({ '2025-02': sales.answers }).concat(Object.entries(sales.outcomes));
  for (const [at, figures] of months) {
    const month = (block.rowKeys ?? []).indexOf(at);
    for (const [key, value] of Object.entries(figures)) {
      const column = block.table?.columns.findIndex((each) => each.key === key) ?? -1;
      if (month < 0 || column < 0) throw new Error(`Monthly data has no ${key} of ${at}`);
      monthly.getCell(block.row + month, block.column + column).values = [[value]];
    }
  }
  const personas = blockOf(plan, 'settings', 'personasTable');
  const settings = context.workbook.worksheets.getItem(personas.sheet);
  sales.personas.forEach((name, index) => {
    settings.getCell(personas.row + 1 + index, personas.column).values = [[name]];
  });
}

/** Other SQLs and assumptions; a close rate that is typed away can be had back. */
export async function typeColdLeads(book: FullReportBook, given: ColdLeads): Promise<void> {
  await typeNames(book, { ...given.settings, 'cold.wake': given.wake }, (context) => {
    const into = intoTables(context, book.plan);
    into('details', 'openSqlsTable', given.openSqls);
    into('details', 'sqlSpansTable', given.sqlSpans);
    const close = context.workbook.names.getItem('lf.cold.close').getRange();
    close.formulas = [[given.closeKnown ? '=lf.plan.closeWorked' : '']];
  });
}
