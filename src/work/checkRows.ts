// What did not add up in a file, as rows of the sheet of checks: what, how often, in which rows, an example, what to do.
import type { ImportResult, RowList } from '../crm/contract';
import type { ImportRequest } from '../excel';
import { warningText } from './warnings';
import type { SheetWords } from './sheetWords';

type Row = NonNullable<ImportRequest['tables']>[number]['rows'][number];

/** '4, 7, 12', with the file's name where there are several. */
function rowsText({ provenance }: ImportResult, { rows, count }: RowList): string {
  const several = provenance.files.length > 1;
  const names = rows.map(({ file, row }) =>
    several ? `${provenance.files[file]?.name ?? ''}: ${String(row)}` : String(row),
  );
  return [...names, ...(count > names.length && names.length > 0 ? ['…'] : [])].join(', ');
}

function skippedRows({ skippedStages }: ImportResult, { say }: SheetWords): Row[] {
  return (['leads', 'mqls', 'sqls', 'opportunities'] as const).flatMap((stage): Row[] => {
    const count = skippedStages[stage];
    return count ? [[say(`skipped.${stage}`), count, null, null, say('advice.skipped')]] : [];
  });
}

function unlisted({ details }: ImportResult, { say }: SheetWords): Row[] {
  return (['openSqls', 'sqlSpans'] as const).flatMap((list): Row[] => {
    const { total, rows } = details[list];
    const more = total - rows.length;
    return more > 0 ? [[say(`listed.${list}`), more, null, null, say('advice.listed')]] : [];
  });
}

/** Losses that nobody dated, and SQLs that nobody closed. */
function outcomeRows({ details }: ImportResult, { say }: SheetWords): Row[] {
  const { losses, ...counts } = details.sqlTotals;
  return (['lossesWithoutDate', 'longSilent'] as const).flatMap((key): Row[] => {
    const count = counts[key];
    return count
      ? [[say(`check.${key}`, { count, of: losses ?? 0 }), count, null, null, say('advice.outcomes')]]
      : [];
  });
}

/** MQLs that nobody can write to. */
function namelessRows({ nameless: { count, of } }: ImportResult, { say }: SheetWords): Row[] {
  return count === 0
    ? []
    : [[say('check.nameless', { count, of }), count, null, null, say('advice.nameless')]];
}

export function checkRows(result: ImportResult, words: SheetWords): readonly Row[] {
  const { say } = words;
  const { dropped, outOfOrder, warnings } = result;
  return [
    ...dropped.map((drop): Row => [
      say(`dropped.${drop.reason}`),
      drop.count,
      rowsText(result, drop),
      null,
      say(`advice.${drop.reason}`),
    ]),
    ...skippedRows(result, words),
    ...(outOfOrder.count === 0
      ? []
      : [
          [
            say('check.outOfOrder'),
            outOfOrder.count,
            rowsText(result, outOfOrder),
            null,
            say('advice.outOfOrder'),
          ],
        ]),
    ...warnings.map((warning): Row => [
      warningText(say, warning),
      warning.count,
      rowsText(result, warning),
      warning.example,
      say(`advice.${warning.code}`),
    ]),
    ...namelessRows(result, words),
    ...outcomeRows(result, words),
    ...unlisted(result, words),
  ];
}
