// What sales made of the SQLs handed over, through the importer: counted by eye from the few rows shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandoverMonth } from '../../../../src/crm/details';
import { imported, iso, serial } from '../helpers';
import { often } from '../../../deep';

const HEADERS =
  'ID,MQL date,SQL date,Opportunity date,Customer date,Lost date,Lost reason,Last activity,Owner';
const MAP = {
  id: 'ID',
  mql: 'MQL date',
  sql: 'SQL date',
  opportunity: 'Opportunity date',
  customer: 'Customer date',
  lost: 'Lost date',
  lostReason: 'Lost reason',
  lastActivity: 'Last activity',
  owner: 'Owner',
};
const read = (lines: readonly string[], without: readonly (keyof typeof MAP)[] = []) =>
  imported(
    [HEADERS, ...lines].join('\n'),
    Object.fromEntries(Object.entries(MAP).filter(([field]) => !without.includes(field as keyof typeof MAP))),
    { asOf: serial('2025-02-28'), shelfLife: 30 },
  );

const plain = (rows: readonly HandoverMonth[]) =>
  rows.map(({ month, owner, handed, accepted, rejected, cold }) => [
    iso(month).slice(0, 7),
    owner,
    handed,
    accepted,
    rejected,
    cold,
  ]);

const LINES = [
  // Opened and lost while in contact: accepted.
  '1,,2025-01-05,2025-01-10,,2025-01-20,Price,,Ann',
  // Won.
  '2,,2025-01-06,2025-01-10,2025-01-20,,,,Ann',
  // Lost before any opportunity: rejected.
  '3,,2025-01-07,,,2025-01-20,Not a fit,,Ann',
  '4,,2025-01-07,,,2025-01-21,not  a FIT,, ann ',
  '5,,2025-01-08,,,2025-01-22,,,Bo',
  // An MQL again after the day as SQL: rejected, though it is silent.
  '6,2025-01-25,2025-01-08,,,,,,Bo',
  // MQL on the day of becoming SQL, and spoken to: neither.
  '7,2025-02-20,2025-02-20,,,,,2025-02-27,Bo',
  // Silent for thirty days before it was lost: cold, not rejected.
  '8,2025-01-02,2025-01-03,,,2025-02-20,Not a fit,,',
  // An opportunity that went silent: accepted, and cold.
  '9,,2025-01-09,2025-01-10,,,,,(No value)',
] as const;

test('accepted, rejected and gone cold, by owner; who has no SQL any more keeps a row for a year', async () => {
  const { details, months } = await read(LINES);
  expect(plain(details.handoverMonths)).toEqual([
    ['2025-01', 'Ann', 4, 2, 2, 0],
    ['2025-01', 'Bo', 2, 0, 2, 0],
    ['2025-01', null, 2, 1, 0, 2],
    ['2025-02', 'Ann', 0, 0, 0, 0],
    ['2025-02', 'Bo', 1, 0, 0, 0],
    ['2025-02', null, 0, 0, 0, 0],
  ]);
  expect(months.map(({ sqls }) => sqls)).toEqual([8, 1]);
});

test('the rejected by the reason as people wrote it, none for whoever only went back', async () => {
  const { details } = await read(LINES);
  expect(
    details.rejectionMonths.map(({ month, reason, sqls }) => [iso(month).slice(0, 7), reason, sqls]),
  ).toEqual([
    ['2025-01', 'Not a fit', 2],
    ['2025-01', null, 2],
    ['2025-02', 'Not a fit', 0],
    ['2025-02', null, 0],
  ]);
});

describe('what a file cannot know is null', () => {
  const first = async (...without: (keyof typeof MAP)[]) => {
    const { details } = await read(LINES, without);
    const [{ accepted, rejected, cold } = { accepted: 0, rejected: 0, cold: 0 }] = details.handoverMonths;
    return { accepted, rejected, cold, reasons: details.rejectionMonths.length > 0 };
  };

  test('without opportunities nobody is known to be accepted or rejected', async () => {
    expect(await first('opportunity')).toEqual({ accepted: null, rejected: null, cold: 0, reasons: false });
  });

  test('without losses nobody is known to be rejected', async () => {
    expect(await first('lost')).toMatchObject({ accepted: 2, rejected: null, reasons: false });
  });

  test('without signs nobody is known to be cold', async () => {
    expect(await first('lastActivity')).toMatchObject({ accepted: 2, rejected: 2, cold: null });
  });

  test('without owners, or reasons, nobody is named', async () => {
    const { details } = await read(LINES, ['owner', 'lostReason']);
    expect(plain(details.handoverMonths)[0]).toEqual(['2025-01', null, 8, 3, 4, 2]);
    expect(details.rejectionMonths.map(({ reason }) => reason)).toEqual([null, null]);
  });

  test('without SQLs there is nothing', async () => {
    const { details } = await read(LINES, ['sql']);
    expect(details.handoverMonths).toEqual([]);
  });
});

test('a row stands for twelve months, and no longer', async () => {
  const { details } = await read(['1,,2023-06-30,,,,,,Ann', '2,,2025-02-01,,,,,,Bo']);
  const ofAnn = details.handoverMonths.filter(({ owner }) => owner === 'Ann');
  expect(ofAnn.map(({ month }) => iso(month).slice(0, 7)).slice(-1)).toEqual(['2024-05']);
  expect(ofAnn).toHaveLength(12);
});

test('sixty owners are named, the largest first; the others are one', async () => {
  const lines = Array.from({ length: 64 }, (_, owner) =>
    Array.from({ length: owner < 4 ? 1 : 2 }, (_, i) => `${owner}-${i},,2025-02-05,,,,,,Owner ${owner}`),
  ).flat();
  const { details } = await read([...lines, '99,,2025-02-05,,,,,,']);
  const rows = details.handoverMonths;
  expect(rows).toHaveLength(62);
  expect([rows[0]?.owner, rows[59]?.owner]).toEqual(['Owner 4', 'Owner 63']);
  expect(rows.slice(60).map(({ owner, other, handed }) => [owner, other, handed])).toEqual([
    [null, true, 4],
    [null, false, 1],
  ]);
});

test('whatever the dates: owners add up to the SQLs of each month, and nobody is accepted and rejected', async () => {
  const day = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
  const person = fc.tuple(day, day, day, day, day, fc.constantFrom('Ann', 'Bo', ''));
  const written = (offset: number | null) => (offset === null ? '' : iso(serial('2024-01-01') + offset));
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (people) => {
      fc.pre(people.some((days) => days.slice(0, 4).some((one) => one !== null)));
      const lines = people.map(([mql, sql, opportunity, customer, lost, owner], i) =>
        [i, ...[mql, sql, opportunity, customer, lost].map(written), '', '', owner].join(','),
      );
      const { details, months } = await read(lines);
      for (const { month, sqls, sqlsDisqualifiedAsOf } of months) {
        const rows = details.handoverMonths.filter((row) => row.month === month);
        const sum = (key: 'handed' | 'rejected') => rows.reduce((all, row) => all + (row[key] ?? 0), 0);
        expect(sum('handed')).toBe(sqls);
        expect(sum('rejected')).toBeGreaterThanOrEqual(sqlsDisqualifiedAsOf ?? 0);
        for (const { handed, accepted, rejected, cold } of rows) {
          expect(accepted! + rejected!).toBeLessThanOrEqual(handed);
          expect(rejected! + cold!).toBeLessThanOrEqual(handed);
        }
        const reasons = details.rejectionMonths.filter((row) => row.month === month);
        expect(reasons.reduce((all, row) => all + row.sqls, 0)).toBe(sum('rejected'));
      }
    }),
    { numRuns: often(20, 1_500) },
  );
});
