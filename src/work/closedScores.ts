// Scores are those of the day of the export, so that a later file holds later scores. Of a month that was closed they stay
// as they were: neither the score profile nor the leads at or above the score are written again.
import type { ImportRequest } from '../excel';

type Table = NonNullable<ImportRequest['tables']>[number];

const SCORES = 'scoreMonthsTable';
const AT_SCORE = 'leadsAtScore';

function openRows(table: Table, closed: ReadonlySet<number>): Table {
  const place = table.columns.indexOf('month');
  const isOpen = (month: unknown) => typeof month !== 'number' || !closed.has(month);
  const { replace } = table;
  return {
    ...table,
    rows: table.rows.filter((row) => isOpen(row[place])),
    replace:
      replace === 'all' || !replace.also
        ? replace
        : { ...replace, also: replace.also.filter(([month]) => isOpen(month)) },
  };
}

/** @param closed first days of the months that were closed */
export function keepClosedScores(request: ImportRequest, closed: ReadonlySet<number>): ImportRequest {
  if (closed.size === 0) return request;
  const months = request.months.map(({ month, values }) => {
    const { [AT_SCORE]: _score, ...others } = values;
    return { month, values: closed.has(month) ? others : values };
  });
  const tables = request.tables?.map((table) => (table.block === SCORES ? openRows(table, closed) : table));
  return { ...request, months, ...(tables && { tables }) };
}
