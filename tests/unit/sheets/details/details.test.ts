// The import fills the tables of Import details by key: every key that it counts by has its column, or this file does
// not compile, and each table can grow downwards without meeting another.
import { expect, it } from 'vitest';
import type {
  ColdMonth,
  HandoverMonth,
  OpenSql,
  RejectionMonth,
  ScoreMonth,
  SqlSpan,
  SqlTotals,
  StageMonth,
  WeekCounts,
} from '../../../../src/crm/details';
import { compileWorkbook } from '../../../../src/sheets/compileWorkbook';

const details = compileWorkbook(['details'], { reportMonth: 45689 }).sheets.find(
  ({ key }) => key === 'details',
);
const tables = (details?.blocks ?? []).filter(({ table }) => table !== undefined);
const keysOf = (id: string) => tables.find((block) => block.id === id)?.table?.columns.map(({ key }) => key);
const all = <Row>(keys: Readonly<Record<keyof Row, true>>): string[] => Object.keys(keys);

it.each([
  [
    'stageMonthsTable',
    all<StageMonth>({
      month: true, stage: true, atStart: true, entered: true, movedOn: true, lost: true, open: true, medianDays: true,
    }), // prettier-ignore
  ],
  ['coldMonthsTable', all<ColdMonth>({ month: true, reason: true, sqls: true })],
  [
    'handoverMonthsTable',
    [
      ...all<Omit<HandoverMonth, 'other'>>({
        month: true, owner: true, handed: true, accepted: true, rejected: true, cold: true,
      }), // prettier-ignore
      'year',
    ],
  ],
  [
    'rejectionMonthsTable',
    [...all<Omit<RejectionMonth, 'other'>>({ month: true, reason: true, sqls: true }), 'year'],
  ],
  ['scoreMonthsTable', all<ScoreMonth>({ month: true, from: true, to: true, leads: true })],
  ['weeksTable', all<WeekCounts>({ week: true, leads: true, mqls: true, sqls: true, customers: true })],
  [
    'openSqlsTable',
    [
      ...all<OpenSql>({
        id: true, name: true, company: true, owner: true, source: true, leadType: true, sql: true, lastSign: true,
        silent: true, amount: true, weighted: true,
      }), // prettier-ignore
      ...['age', 'left', 'worth', 'losing', 'call'],
    ],
  ],
  [
    'sqlSpansTable',
    all<Omit<SqlSpan, 'sql' | 'state'>>({ days: true, cold: true, lasted: true, outcome: true }),
  ],
  [
    'sqlTotalsTable',
    all<SqlTotals>({
      oldCold: true,
      oldColdWoken: true,
      losses: true,
      lossesWithoutDate: true,
      longSilent: true,
      beforeSqls: true,
      beforeWon: true,
      beforeAmount: true,
      beforeUntil: true,
    }),
  ],
])('%s has a column for each key', (id, keys) => {
  expect(keysOf(id)).toEqual(keys);
});

it('breaks a month down by channel, by campaign and by persona', () => {
  const counts = ['leads', 'mqls', 'sqls', 'customers'];
  const outcome = ['lost', 'open', 'bookings', 'medianDays'];
  expect(keysOf('channelMonthsTable')).toEqual(['month', 'channel', ...counts, ...outcome, 'listed', 'mark']);
  expect(keysOf('campaignMonthsTable')).toEqual(['month', 'campaign', ...counts, ...outcome]);
  expect(keysOf('personaMonthsTable')).toEqual(['month', 'persona', ...counts, 'listed']);
});

it('keeps what was read where: files and columns', () => {
  const dates = ['first', 'last', 'imported'];
  expect(keysOf('filesTable')).toEqual(['file', 'format', 'rows', 'used', 'dropped', ...dates]);
  expect(keysOf('mappingTable')).toEqual(['field', 'column', 'condition']);
});

it('has one blank row a table, an empty column between two, and nothing beneath', () => {
  const [first] = tables;
  expect(tables.map(({ rows }) => rows)).toEqual(tables.map(() => 2));
  expect(tables.map(({ row }) => row)).toEqual(tables.map(() => first?.row));
  const cells = tables.flatMap(({ cells: [, row = []] }) => row);
  const filled = cells.filter(({ owner, content }) => owner !== 'input' || content !== null);
  // What each open SQL works out for itself, whether channels and personas are listed on Settings, whose a channel is, and
  // what owners and reasons come to in a year.
  expect(filled.map(({ owner }) => owner)).toEqual(Array(10).fill('ours'));
  tables.forEach((table, index) => {
    expect(table.column).toBe((tables[index - 1]?.column ?? -1) + (tables[index - 1]?.columns ?? 1) + 1);
  });
  const last = Math.max(...(details?.blocks ?? []).map(({ row, rows }) => row + rows));
  expect(last).toBe((first?.row ?? 0) + 2);
});
