// The outcomes of SQLs through the importer, a file in and months out. The first is the example by which the figures are
// defined, table for table; the others are counted by eye from the few rows shown.
import { describe, expect, test } from 'vitest';
import type { ImportResult, MonthCounts } from '../../../src/crm';
import { imported, iso, serial } from './helpers';

const MAP = {
  id: 'ID',
  lead: 'L',
  sql: 'S',
  opportunity: 'O',
  customer: 'W',
  lost: 'X',
  lastActivity: 'A',
  status: 'Status',
  company: 'Company',
  amount: 'Amount',
  source: 'Source',
} as const;
type Field = keyof typeof MAP;

/** A file of these columns; each row gives some of its cells. */
function counted(
  fields: readonly Field[],
  lines: readonly Partial<Record<Field, string>>[],
  asOf = '2025-03-31',
): Promise<ImportResult> {
  const all: readonly Field[] = ['id', ...fields];
  const body = lines.map((line, index) =>
    all.map((field) => (field === 'id' ? (line.id ?? index + 1) : (line[field] ?? ''))).join(','),
  );
  const map = Object.fromEntries(all.map((field) => [field, MAP[field]]));
  const text = [all.map((field) => MAP[field]).join(','), ...body].join('\n');
  return imported(text, map, { asOf: serial(asOf), shelfLife: 30 });
}

/** The months with anything in a column: "2025-01: 2". */
function column({ months }: ImportResult, key: keyof MonthCounts): string[] | null {
  if (months.every((one) => one[key] === null)) return null;
  return months.flatMap((one) =>
    one[key] === 0 ? [] : [`${iso(one.month).slice(0, 7)}: ${String(one[key])}`],
  );
}

const DATES = ['sql', 'opportunity', 'customer', 'lost', 'lastActivity', 'status'] as const;
const EXAMPLE = [
  { sql: '2025-01-05', lastActivity: '2025-01-20', customer: '2025-02-01' },
  { sql: '2025-01-06', lastActivity: '2025-01-10', customer: '2025-03-20' },
  { sql: '2025-01-08', opportunity: '2025-01-09', lastActivity: '2025-02-01', lost: '2025-02-10' },
  { sql: '2025-01-10', opportunity: '2025-01-11', lastActivity: '2025-01-12', lost: '2025-03-15' },
  { sql: '2025-01-20' },
  { sql: '2025-01-25', lastActivity: '2025-03-25' },
  { sql: '2025-01-28', lastActivity: '2025-03-05', status: 'Unqualified' },
] as const;

describe('seven SQLs of January', () => {
  test('each has one state, and the events fall into their months', async () => {
    const result = await counted(DATES, EXAMPLE);
    const of = (key: keyof MonthCounts) => column(result, key);
    expect(of('sqls')).toEqual(['2025-01: 7']);
    expect(of('sqlsWonAsOf')).toEqual(['2025-01: 2']);
    expect(of('sqlsWokenAsOf')).toEqual(['2025-01: 1']);
    expect(of('sqlsLostAsOf')).toEqual(['2025-01: 1']);
    expect(of('sqlsDisqualifiedAsOf')).toEqual(['2025-01: 1']);
    expect(of('sqlsSilentAsOf')).toEqual(['2025-01: 2']);
    expect(of('sqlsOpenAsOf')).toEqual(['2025-01: 1']);
    expect(of('sqlsCold')).toEqual(['2025-02: 3']);
    expect(of('sqlsWoken')).toEqual(['2025-02: 1']);
    expect(of('wonInContact')).toEqual(['2025-02: 1']);
    expect(of('lostInContact')).toEqual(['2025-02: 1']);
    expect(of('sqlsInContact')).toEqual(['2025-01: 7', '2025-02: 2', '2025-03: 1']);
    expect(of('sqlsLeftContact')).toEqual(['2025-02: 5', '2025-03: 1']);
    expect(of('lost')).toEqual(['2025-02: 1', '2025-03: 2']);
    expect(of('openSqls')).toEqual(['2025-01: 7', '2025-02: 5', '2025-03: 2']);
    expect(result.details.sqlTotals).toEqual({
      oldCold: 0,
      oldColdWoken: 0,
      losses: 3,
      lossesWithoutDate: 1,
      longSilent: 0,
      // The file does not go back a year.
      beforeSqls: null,
      beforeWon: null,
      beforeAmount: null,
      beforeUntil: null,
    });
  });

  test('each has its span: days in contact and the event; days to the outcome and what it was', async () => {
    const { details } = await counted(DATES, EXAMPLE);
    const spans = details.sqlSpans.rows.map(({ sql, ...span }) => [
      iso(sql).slice(8),
      ...Object.values(span),
    ]);
    expect(spans).toEqual([
      ['28', 36, false, 'disqualified', 36, 'lost'],
      ['25', 59, false, 'open', 65, null],
      ['20', 0, true, 'silent', 70, null],
      ['10', 2, true, 'silent', 64, 'lost'],
      ['08', 33, false, 'closedLost', 33, 'lost'],
      ['06', 4, true, 'won', 73, 'won'],
      ['05', 27, false, 'won', 27, 'won'],
    ]);
    const open = details.openSqls.rows.map(({ id, lastSign, silent }) => [id, iso(lastSign), silent]);
    expect(open).toEqual([
      ['6', '2025-03-25', false],
      ['5', '2025-01-20', true],
    ]);
    expect(details.coldMonths.map(({ month, reason, sqls }) => [iso(month), reason, sqls])).toEqual([
      ['2025-02-01', 'silent', 3],
      ['2025-02-01', 'noReason', 1],
    ]);
  });
});

describe('companies', () => {
  const FIELDS = ['lead', 'sql', 'customer', 'lost', 'lastActivity', 'company', 'amount', 'source'] as const;

  test('are a customer once, under the source of their earliest lead; later wins are existing business', async () => {
    const result = await counted(FIELDS, [
      {
        company: 'Acme',
        lead: '2025-01-08',
        sql: '2025-01-10',
        customer: '2025-02-05',
        amount: '100',
        source: 'Ads',
      },
      { company: ' ACME ', lead: '2025-01-02', source: 'Fair' },
      { company: 'acme', lead: '2025-01-20', customer: '2025-03-05', amount: '40', source: 'Ads' },
      { company: 'n/a', lead: '2025-01-20', customer: '2025-03-06', amount: '7', source: 'Ads' },
      { company: '-', lead: '2025-01-21', customer: '2025-03-06', amount: '8', source: 'Ads' },
    ]);
    expect(column(result, 'customers')).toEqual(['2025-02: 1', '2025-03: 2']);
    expect(column(result, 'bookings')).toEqual(['2025-02: 100', '2025-03: 15']);
    expect(column(result, 'customersExisting')).toEqual(['2025-03: 1']);
    expect(column(result, 'bookingsExisting')).toEqual(['2025-03: 40']);
    const bySource = result.breakdowns.source?.filter(({ customers }) => customers !== 0);
    expect(bySource?.map(({ value, customers, bookings }) => [value, customers, bookings])).toEqual([
      ['Fair', 1, 100],
      ['Ads', 2, 15],
    ]);
  });

  test('settle the SQLs that were open at their win: won, but no customers and not woken', async () => {
    const result = await counted(FIELDS, [
      { company: 'Acme', sql: '2025-01-02', customer: '2025-03-01', lastActivity: '2025-02-20' },
      { company: 'Acme', sql: '2025-01-03', lastActivity: '2025-01-04' },
      { company: 'Acme', sql: '2025-01-04', lastActivity: '2025-02-25', lost: '2025-03-20' },
      { company: 'Acme', sql: '2025-01-05', lastActivity: '2025-01-20', lost: '2025-02-01' },
      { company: 'Acme', sql: '2025-03-10', lastActivity: '2025-03-20' },
    ]);
    const of = (key: keyof MonthCounts) => column(result, key);
    expect(of('customers')).toEqual(['2025-03: 1']);
    expect(of('sqlsWonAsOf')).toEqual(['2025-01: 3']);
    expect(of('sqlsLostAsOf')).toEqual(['2025-01: 1']);
    expect(of('sqlsOpenAsOf')).toEqual(['2025-03: 1']);
    expect([of('sqlsCold'), of('sqlsWoken'), of('sqlsWokenAsOf')]).toEqual([['2025-02: 1'], [], []]);
    expect([of('wonInContact'), of('lostInContact')]).toEqual([['2025-03: 1'], ['2025-02: 1']]);
    expect(of('lost')).toEqual(['2025-02: 1']);
  });

  test('count once a month among those won and lost in contact, a win before a loss', async () => {
    const result = await counted(FIELDS, [
      { company: 'Acme', sql: '2025-03-01', customer: '2025-03-20' },
      { company: 'Acme', sql: '2025-03-02', lost: '2025-03-04' },
      { company: 'Acme', sql: '2025-03-02', lost: '2025-03-05' },
      { company: 'Beta', sql: '2025-03-02', lost: '2025-03-05' },
      { company: 'Beta', sql: '2025-03-02', lost: '2025-03-06' },
    ]);
    expect(column(result, 'wonInContact')).toEqual(['2025-03: 1']);
    expect(column(result, 'lostInContact')).toEqual(['2025-03: 1']);
    expect(column(result, 'sqlsLeftContact')).toEqual(['2025-03: 5']);
  });
});

describe('what a file cannot know', () => {
  test('is blank, never 0: silence without signs, losses without a date and a status', async () => {
    const result = await counted(['sql', 'customer'], [{ sql: '2025-01-02' }]);
    for (const key of [
      'sqlsSilentAsOf',
      'sqlsCold',
      'wonInContact',
      'sqlsInContact',
      'lost',
      'sqlsLostAsOf',
    ] as const) {
      expect(column(result, key), key).toBeNull();
    }
    expect(column(result, 'sqlsOpenAsOf')).toEqual(['2025-01: 1']);
    expect(result.details.sqlTotals.losses).toBeNull();
  });

  test('the status alone tells losses: the last activity, else the last stage is their day', async () => {
    const result = await counted(
      ['sql', 'customer', 'lastActivity', 'status'],
      [
        { sql: '2025-01-02', status: 'Disqualified' },
        { sql: '2025-01-02', lastActivity: '2025-02-03', status: 'Closed Lost' },
        { sql: '2025-01-02', customer: '2025-01-05', status: 'lost' },
      ],
    );
    expect(column(result, 'lost')).toEqual(['2025-01: 1', '2025-02: 1']);
    // Nobody knows whether silence came first.
    expect(column(result, 'lostInContact')).toBeNull();
    expect(result.details.sqlTotals).toMatchObject({ losses: 2, lossesWithoutDate: 2 });
  });

  test('a reply of the lead is a sign where a column tells it; a mail of ours is none', async () => {
    const text = 'S,W,A,R\n2025-01-01,,2025-03-30,2025-01-05\n2025-03-30,,,\n';
    const map = { sql: 'S', customer: 'W', lastActivity: 'A', ownSign: 'R' };
    const cold = async (fields: object) => column(await imported(text, fields), 'sqlsCold');
    expect(await cold(map)).toEqual(['2025-02: 1']);
    expect(await cold({ sql: 'S', customer: 'W', lastActivity: 'A' })).toEqual([]);
  });
});
