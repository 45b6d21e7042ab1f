// The same names everywhere that names stand, as an import writes them, and what each sheet then counts for each of them.
import { asText } from '../../src/workbook/content';
import type { FullReportBook } from './fullReport';
import { blockOf, intoTables, shownAt } from './templateData';

export const FEBRUARY = 45_689;
/** Names of one workbook; a name's rows hold a power of two, so that a sum tells whose rows are in it. */
export const NAMES = 6;
const EMPTY = ['', ''] as const;

/** Everywhere that names stand, all with the same ones; `typed` is how they stand in the lists that an analyst types. */
export async function putNames(
  book: FullReportBook,
  names: readonly string[],
  typed: readonly (string | number | boolean)[],
): Promise<void> {
  await Excel.run(async (context) => {
    const into = intoTables(context, book.plan);
    const rows = (
      of: (name: string, size: number, next: string) => Readonly<Record<string, string | number>>,
    ) =>
      names.map((name, index) =>
        of(asText(name), 2 ** index, asText(names[(index + 1) % names.length] ?? '')),
      );
    const counts = (size: number) => ({ leads: size, mqls: size, sqls: size, customers: size });
    for (const [table, key] of [
      ['channelMonthsTable', 'channel'],
      ['campaignMonthsTable', 'campaign'],
      ['personaMonthsTable', 'persona'],
    ] as const)
      into(
        'details',
        table,
        rows((name, size) => ({ month: FEBRUARY, [key]: name, ...counts(size) })),
      );
    into(
      'costs',
      'costsTable',
      rows((name, amount) => ({ month: FEBRUARY, channel: name, campaign: name, kind: 'programme', amount })),
    );
    into(
      'programmes',
      'programmesTable',
      rows((name, size, next) => ({
        month: FEBRUARY,
        programme: name,
        step: next,
        delivered: size,
        mqls: size,
      })),
    );
    into(
      'settings',
      'channelsTable',
      [...typed, ...EMPTY].map((channel) => ({ channel, marketing: 'Yes' })),
    );
    into(
      'settings',
      'personasTable',
      [...typed, ...EMPTY].map((persona) => ({ persona })),
    );
    into(
      'channels',
      'campaignListTable',
      typed.map((name) => ({ name })),
    );
    into(
      'programmes',
      'programmeListTable',
      typed.map((programme) => ({ programme })),
    );
    into(
      'programmes',
      'stepListTable',
      typed.map((programme, index) => ({ programme, step: typed[(index + 1) % typed.length] ?? '' })),
    );
    await context.sync();
  });
  await book.excel.host.recalculate();
}

/** What stands in a column of a block, from a row on, of as many rows as there are names. */
export function column(
  book: FullReportBook,
  sheet: string,
  id: string,
  first: string | number,
  place: number | string,
): unknown[] {
  const block = blockOf(book.plan, sheet, id);
  const from = typeof first === 'number' ? first : (block.rowKeys ?? []).indexOf(first);
  const keys = block.table?.columns.map(({ key }) => key) ?? block.columnKeys ?? [];
  const at = typeof place === 'number' ? place : keys.indexOf(place);
  return Array.from({ length: NAMES }, (_, index) => shownAt(book, block, from + index, at));
}

export const sizes = Array.from({ length: NAMES }, (_, index) => 2 ** index);
export const each = (value: unknown) => sizes.map(() => value);

/** By what they are called, so that a failure says which sheet counts wrongly. */
export function counted(book: FullReportBook) {
  const of = (sheet: string, id: string, first: string | number, key: string) =>
    column(book, sheet, id, first, key);
  return {
    'leads of a channel': of('channels', 'channelReturn', 'c1', 'leads'),
    'cost of a channel': of('channels', 'channelReturn', 'c1', 'cost'),
    'spend on a channel': of('channels', 'channelReturn', 'c1', 'spend'),
    'leads of a campaign': of('channels', 'campaignListTable', 1, 'leads'),
    'cost of a campaign': of('channels', 'campaignListTable', 1, 'cost'),
    'MQLs of a persona': of('mqlReturn', 'personaReturn', 'p1', 'this'),
    'leads of a persona in the year': of('mqlReturn', 'personaReturn', 'p1', 'leadsYtd'),
    'delivered of a programme': of('programmes', 'programmeListTable', 1, 'delivered'),
    'MQLs per delivered of a programme': of('programmes', 'programmeListTable', 1, 'yearMqlRate'),
    'delivered of a step': of('programmes', 'stepListTable', 1, 'yearDelivered'),
    'channels of that name': of('details', 'channelMonthsTable', 1, 'listed'),
    'personas of that name': of('details', 'personaMonthsTable', 1, 'listed'),
    'what is said of a cost': of('costs', 'costsTable', 1, 'note'),
    'costs of a channel on Checks': of('checks', 'channelCosts', 'c1', 'count'),
  };
}
export const right: Readonly<Record<keyof ReturnType<typeof counted>, readonly unknown[]>> = {
  'leads of a channel': sizes,
  'cost of a channel': sizes,
  'spend on a channel': sizes,
  'leads of a campaign': sizes,
  'cost of a campaign': sizes,
  'MQLs of a persona': sizes,
  'leads of a persona in the year': sizes,
  'delivered of a programme': sizes,
  'MQLs per delivered of a programme': each(1),
  'delivered of a step': sizes,
  'channels of that name': each(1),
  'personas of that name': each(1),
  'what is said of a cost': each(''),
  'costs of a channel on Checks': each(1),
};
