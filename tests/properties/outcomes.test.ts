// Laws of the outcomes of SQLs, and every figure of them beside a reference that goes through all days of all records.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCsv, mappingFromJson, isProblem } from '../../src/crm';
import type { ImportResult, MonthCounts } from '../../src/crm';
import { often } from '../deep';
import { told, type Counts, type Row } from './outcomeReference';

const START = Date.UTC(2024, 0, 1) / 86_400_000;
const SERIAL = 25_569;
const AS_OF = 560;
const SILENCE = 30;
/** 14 July 2025 is the end; a year before, the fiscal year that begins in November has 109 days left. */
const [BEFORE, FISCAL, BEFORE_UNTIL] = [195, 11, 304];
const iso = (day: number) => new Date((START + day) * 86_400_000).toISOString().slice(0, 10);
const monthOf = (day: number) => iso(day).slice(0, 7);

const HEADERS = [
  'id',
  'company',
  'lead',
  'sql',
  'opportunity',
  'customer',
  'lost',
  'lastActivity',
  'status',
  'amount',
];
const cell = (day: number | null) => (day === null ? '' : iso(day));
function written(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const days = [row.lead, row.sql, row.opportunity, row.won, row.lost, row.activity].map(cell);
    return [row.id, row.company, ...days, row.readsLost ? 'Lost' : 'Open', row.amount ?? ''].join(',');
  });
  return [HEADERS.join(','), ...lines].join('\n');
}

async function counted(rows: readonly Row[]): Promise<ImportResult | null> {
  const mapping = mappingFromJson(Object.fromEntries(HEADERS.map((header) => [header, header])), HEADERS);
  if (isProblem(mapping)) throw new Error(mapping.code);
  const chunks = [new TextEncoder().encode(written(rows))];
  const outcome = await importCsv([{ chunks, mapping }], {
    asOf: START + AS_OF + SERIAL,
    shelfLife: SILENCE,
    fiscalYearStart: FISCAL,
  });
  // Files in which nothing has happened yet are refused.
  if (!outcome.ok && outcome.problem.code !== 'noUsableRows') throw new Error(outcome.problem.code);
  return outcome.ok ? outcome.result : null;
}

/**
 * Days around each other, so that records are won, lost and silent in every order, and often on one and the same day; some
 * after the end, most blank.
 */
const STEPS = [-10, 0, 0, 10, 20, 30, 30, 40, 60, 90, 31, 29];
const GRID = 10;
const day = (weight: number) =>
  fc.option(
    fc.integer({ min: 0, max: (AS_OF + 40) / GRID }).map((step) => step * GRID),
    { nil: null, freq: weight },
  );
const near = (weight: number) => fc.option(fc.constantFrom(...STEPS), { nil: null, freq: weight });
const COMPANIES = ['', '-', 'Acme', 'Beta'];
const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.integer({ min: 1, max: 20 }),
    lead: day(2),
    start: fc.oneof(
      fc.constantFrom(0, 100, 530),
      fc.integer({ min: 0, max: 58 }).map((step) => step * GRID),
    ),
    sql: fc.option(fc.constant(0), { nil: null, freq: 5 }),
    opportunity: near(2),
    won: near(2),
    lost: near(2),
    activity: near(3),
    readsLost: fc.boolean(),
    amount: fc.option(fc.constantFrom(0, 10, 25), { nil: null, freq: 3 }),
  })
  .map(({ start, lead, ...one }) => {
    const from = (offset: number | null) => (offset === null ? null : Math.max(0, start + offset));
    return {
      ...one,
      company: COMPANIES[one.id % COMPANIES.length]!,
      lead,
      sql: from(one.sql),
      opportunity: from(one.opportunity),
      won: from(one.won),
      lost: from(one.lost),
      activity: from(one.activity),
    };
  });
const rows = fc.array(row, { minLength: 1, maxLength: 30, size: 'max' });
const runs = { numRuns: often(60, 4_000) };

const COUNTED = [
  'sqls',
  'customers',
  'customersExisting',
  'bookings',
  'bookingsExisting',
  'lost',
  'openSqls',
  'sqlsWonAsOf',
  'sqlsLostAsOf',
  'sqlsDisqualifiedAsOf',
  'sqlsSilentAsOf',
  'sqlsOpenAsOf',
  'sqlsWokenAsOf',
  'sqlsCold',
  'sqlsWoken',
  'wonInContact',
  'lostInContact',
  'sqlsInContact',
  'sqlsLeftContact',
] as const satisfies readonly (keyof MonthCounts)[];

/** What the import counted, in the form of the reference: only what is not 0. */
function plain({ months, details }: ImportResult): Counts {
  const counts: Counts = {};
  for (const one of months) {
    for (const key of COUNTED)
      if (one[key] !== 0) counts[`${key} ${monthOf(one.month - SERIAL - START)}`] = one[key]!;
  }
  for (const [key, value] of Object.entries(details.sqlTotals)) {
    // What the file cannot know is not there.
    if (value !== 0 && value !== null) counts[key] = value;
  }
  if (counts['beforeUntil']) counts['beforeUntil'] -= SERIAL + START;
  return counts;
}

describe('outcomes of SQLs', () => {
  test('are those that a walk through all days of all records finds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (file) => {
        const result = await counted(file);
        const found = told(file, {
          monthOf,
          asOf: AS_OF,
          silence: SILENCE,
          before: BEFORE,
          beforeUntil: BEFORE_UNTIL,
        });
        const expected = Object.fromEntries(Object.entries(found).filter(([, count]) => count !== 0));
        expect(result === null ? {} : plain(result)).toEqual(expected);
      }),
      runs,
    );
  });

  test('five states add up to the SQLs; who left contact was in it; wins in contact are wins', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (file) => {
        const result = await counted(file);
        const total = (key: keyof MonthCounts) => result!.months.reduce((sum, one) => sum + one[key]!, 0);
        for (const one of result?.months ?? []) {
          const { sqlsWonAsOf, sqlsLostAsOf, sqlsDisqualifiedAsOf, sqlsSilentAsOf, sqlsOpenAsOf } = one;
          const states = [sqlsWonAsOf, sqlsLostAsOf, sqlsDisqualifiedAsOf, sqlsSilentAsOf, sqlsOpenAsOf];
          expect(states.reduce<number>((sum, count) => sum + count!, 0)).toBe(one.sqls);
          expect(one.sqlsSilentAsOf! + one.sqlsWokenAsOf!).toBeLessThanOrEqual(one.sqls!);
          expect(one.sqlsWokenAsOf!).toBeLessThanOrEqual(one.sqlsWonAsOf!);
          expect(one.sqlsWoken!).toBeLessThanOrEqual(one.sqlsCold!);
          expect(one.sqlsInContact!).toBeLessThanOrEqual(one.openSqls!);
          expect(one.wonInContact! + one.lostInContact! + one.sqlsCold!).toBeLessThanOrEqual(
            one.sqlsLeftContact!,
          );
        }
        if (result === null) return;
        const last = result.months.at(-1)!;
        expect(last.openSqls).toBeGreaterThanOrEqual(total('sqlsOpenAsOf'));
        expect(total('wonInContact')).toBeLessThanOrEqual(total('sqlsWonAsOf'));
        expect(total('sqlsWoken')).toBe(total('sqlsWokenAsOf'));
        expect(result.read).toBe(result.used + result.dropped.reduce((sum, { count }) => sum + count, 0));
      }),
      runs,
    );
  });

  test('do not depend on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.nat(1_000_000)), async (file, keys) => {
        const shuffled = file
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const [first, second] = [await counted(file), await counted(shuffled)];
        expect(second?.months).toEqual(first?.months);
        expect(second?.details.stageMonths).toEqual(first?.details.stageMonths);
        expect(second?.details.coldMonths).toEqual(first?.details.coldMonths);
        expect(second?.details.sqlTotals).toEqual(first?.details.sqlTotals);
      }),
      runs,
    );
  });

  test('know nothing of what is dated after the end', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (file) => {
        const seen = (at: number | null) => (at !== null && at > AS_OF ? null : at);
        const cut = file.map((one) => ({
          ...one,
          lead: seen(one.lead),
          sql: seen(one.sql),
          opportunity: seen(one.opportunity),
          won: seen(one.won),
          lost: seen(one.lost),
          activity: one.activity === null ? null : Math.min(one.activity, AS_OF),
        }));
        expect((await counted(cut))?.months).toEqual((await counted(file))?.months);
      }),
      runs,
    );
  });
});
