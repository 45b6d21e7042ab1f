// Filling Attribution from touches, and Programmes from reports on e-mail programmes; the sheet is built first where it
// is not there. As with months, both are one action: if the filling fails, the build is taken back.
import type { ImportRequest } from '../excel';
import { serialOfMonth } from './months';
import { wordsFor, type Answer, type Caller, type Written } from './caller';
import type { CountedTable, FillAnswer, FillTableRequest } from './filling';
import { pathTable, programmeLists, programmeTable } from './detailTables';
import { writeImport } from './fill';

type Rows = NonNullable<ImportRequest['tables']>[number];

function tableOf(counted: CountedTable): Rows {
  return counted.kind === 'touches' ? pathTable(counted.result.paths) : programmeTable(counted.result.rows);
}

/** What else goes in with the rows: names that the sheet compares by. */
const listsOf = (counted: CountedTable): Rows[] =>
  counted.kind === 'touches' ? [] : programmeLists(counted.result.rows);

const labelOf = (say: Written, { kind }: CountedTable, rows: Rows['rows']) =>
  say(`operations.${kind}`, { count: rows.length });

/** Where a build begins that was never given a month: that of the pane. */
export async function fillTable(caller: Caller, request: FillTableRequest): Promise<Answer<FillAnswer>> {
  const { counted, typed, evenLongLists, read, build } = request;
  const table = tableOf(counted);
  const what = labelOf(wordsFor(caller), counted, table.rows);
  const month = build === null ? 0 : serialOfMonth(build.options.reportMonth);
  return writeImport(caller, request, {
    label: what,
    data: { first: month, last: month },
    content: () =>
      Promise.resolve({
        months: [],
        settings: {},
        overwriteTyped: typed,
        tables: [table, ...listsOf(counted)],
        evenIfNotRestorable: evenLongLists ?? false,
        ...(read && { mapping: read }),
      }),
    answer: (filled) => ({ months: 0, what, sheet: filled.tables[0]?.sheet ?? filled.sheet }),
  });
}
