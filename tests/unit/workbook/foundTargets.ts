// Targets as they were read, of one column of figures; the analyst has moved the columns.
import type { Content } from '../../../src/workbook/content';
import type { FoundTable } from '../../../src/workbook/foundTable';

/** @param rows `shown`: what a month that is a formula shows */
export const foundTargets = (
  rows: readonly (readonly [month: Content, leads: Content, shown?: number])[],
): FoundTable => ({
  block: {
    id: 'targetsTable',
    columns: [
      { key: 'month', header: 'Month', filledBy: 'key' },
      { key: 'leads', header: 'New leads', filledBy: 'analyst' },
    ],
  } as unknown as FoundTable['block'],
  table: {
    name: 'lf.Targets',
    sheet: 'Targets',
    area: { row: 0, column: 0, rows: rows.length + 1, columns: 2 },
    totals: false,
    formulas: [['New leads', 'Month'], ...rows.map(([month, leads]) => [leads, month])],
    values: [['New leads', 'Month'], ...rows.map(([month, leads, shown]) => [leads, shown ?? month])],
  },
});
