// What an import tells beyond its months, number by number against tests/expected/details.py (Python's csv and datetime,
// which asks every record for every month where it stood) for HubSpot's five contacts, the sample, and, where it is
// there, the pipeline of the public practice data. What those files do not hold is counted by eye below.
// @module-tag large
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../src/crm';
import { fixture, imported, iso, month, repositoryFile, rows, serial } from './helpers';
import { often } from '../../deep';

type Row = readonly (string | number | boolean | null)[];
interface Expected {
  readonly stageMonths: readonly Readonly<Record<string, string | number | null>>[];
  readonly weeks: readonly Readonly<Record<string, string | number | null>>[];
  readonly openSqls: readonly Row[];
  readonly sqlSpans: readonly Row[];
  readonly coldMonths: readonly Row[];
  readonly handoverMonths: readonly Row[];
  readonly scoreMonths: readonly Row[];
  readonly bySource: readonly Row[];
}

const inMonth = (day: number) => iso(day).slice(0, 7);

/** The details in the form that the script writes: days as dates, spans counted. */
function plain({ details, breakdowns }: ImportResult): Expected {
  const spans = new Map<string, number>();
  for (const { days, cold, lasted, outcome } of details.sqlSpans.rows) {
    const key = JSON.stringify([days, cold, lasted, outcome]);
    spans.set(key, (spans.get(key) ?? 0) + 1);
  }
  const counted = [...spans].map(([key, count]): Row => [...(JSON.parse(key) as Row), count]);
  const standing = (breakdowns.source ?? []).filter(({ open, medianDays }) => open || medianDays !== null);
  return {
    stageMonths: details.stageMonths.map((row) => ({ ...row, month: inMonth(row.month) })),
    weeks: details.weeks.map((row) => ({ ...row, week: iso(row.week) })),
    openSqls: details.openSqls.rows.map(({ id, source, sql, lastSign, silent, amount }) => [
      id,
      source,
      iso(sql),
      iso(lastSign),
      silent,
      amount,
    ]),
    sqlSpans: sorted(counted),
    coldMonths: sorted(details.coldMonths.map(({ month: on, reason, sqls }) => [inMonth(on), reason, sqls])),
    handoverMonths: sorted(
      details.handoverMonths.map(({ month: on, owner, handed, accepted, rejected, cold }) => [
        inMonth(on),
        owner,
        handed,
        accepted,
        rejected,
        cold,
      ]),
    ),
    scoreMonths: details.scoreMonths.map(({ month: on, from, to, leads }) => [inMonth(on), from, to, leads]),
    bySource: sorted(
      standing.map(({ month: on, value, open, medianDays }) => [inMonth(on), value, open, medianDays]),
    ),
  };
}

const sorted = (list: readonly Row[]) =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function compare(result: ImportResult, name: string): void {
  const file = repositoryFile(`tests/expected/details-${name}.json`);
  const { source, ...expected } = JSON.parse(readFileSync(file, 'utf8')) as Expected & {
    readonly source: string;
  };
  expect(source).toContain('details.py');
  expect(plain(result)).toEqual({
    ...expected,
    sqlSpans: sorted(expected.sqlSpans),
    handoverMonths: sorted(expected.handoverMonths),
    bySource: sorted(expected.bySource),
  });
  expect(result.details.openSqls.total).toBe(expected.openSqls.length);
  expect(result.details.openSqls.total).toBe(result.months.at(-1)?.openSqls);
}

describe('the details', () => {
  test("of HubSpot's contacts", async () => {
    compare(await imported(fixture('hubspot_contacts_synthetic.csv')), 'hubspot-contacts');
  });

  test('of the sample', async () => {
    compare(
      await imported(readFileSync(repositoryFile('tests/fixtures/sample/hubspot-contacts-sample.csv'))),
      'sample',
    );
  });

  const pipeline = repositoryFile('../shared/data/maven_crm/sales_pipeline.csv');
  test.runIf(existsSync(pipeline))('of a sales pipeline by mapping', async () => {
    const map = {
      id: 'opportunity_id',
      sql: 'engage_date',
      customer: { column: 'close_date', when: 'deal_stage = Won' },
      lost: { column: 'close_date', when: 'deal_stage = Lost' },
      amount: 'close_value',
      owner: 'sales_agent',
    };
    compare(await imported(readFileSync(pipeline), map), 'maven');
  });
});

describe('counted by eye', () => {
  const HEADERS = 'ID,SQL date,Customer date,Lost date,Lost reason,Last activity';
  const lost = (...lines: readonly string[]) =>
    imported([HEADERS, ...lines].join('\n'), null, { asOf: serial('2025-12-31') });

  test('why SQLs were lost in contact by the words of the reason, and who went cold first, in the month of either', async () => {
    const { details, months } = await lost(
      '1,2025-01-01,,2025-01-10,Went with another vendor,',
      '2,2025-01-01,,2025-05-01,Contact left the company,2025-01-20',
      '3,2025-01-01,,2025-05-01,,2025-03-01',
      '4,2025-01-01,,2025-01-31,No budget,',
      '5,2025-01-01,,,,2025-12-20',
      '6,2025-01-01,2025-02-01,2025-03-01,competitor,2025-01-25',
      '7,2025-02-01,,2025-01-15,competitor,',
      '8,2025-03-01,,2025-03-02,,',
      '9,2025-03-01,,2025-03-20,No response,2025-05-05',
    );
    expect(details.coldMonths.map(({ month: on, reason, sqls }) => [inMonth(on), reason, sqls])).toEqual([
      ['2025-01', 'competitor', 1],
      ['2025-01', 'otherReason', 1],
      ['2025-02', 'silent', 1],
      ['2025-03', 'silent', 2],
      ['2025-03', 'noAnswer', 1],
      ['2025-03', 'noReason', 1],
    ]);
    expect(months.reduce((sum, { sqlsCold }) => sum + (sqlsCold ?? 0), 0)).toBe(3);
    expect(details.openSqls.rows.map(({ id }) => id)).toEqual(['5', '7']);
    expect(details.sqlSpans.rows.map(({ days, cold }) => [days, cold])).toEqual([
      [1, false],
      [19, false],
      [0, true],
      [9, false],
      [19, true],
      [59, true],
      [30, false],
      [353, false],
      [31, false],
    ]);
  });

  test('the median time to first response, in hours, of those answered after they were created', async () => {
    const { months } = await imported(
      [
        'ID,Lead date,Created,First response',
        '1,2025-01-05,2025-01-05 09:00,2025-01-05 10:30',
        '2,2025-01-05,2025-01-31 23:00,2025-02-01 02:00',
        '3,2025-01-05,2025-01-05 09:00,',
        '4,2025-01-05,2025-01-05 09:00,2025-01-05 08:59',
        '5,2025-02-05,2025-02-05 11:00 PM,2025-02-06 12:00 AM',
        '6,2025-02-05,45693.5,45693.75',
      ].join('\n'),
    );
    expect(months.map(({ medianFirstResponse }) => medianFirstResponse)).toEqual([2.25, 3.5]);
    expect(month(await imported(rows('1,,2025-01-05')), '2025-01').medianFirstResponse).toBeNull();
  });

  test('an SQL without an id is known by its e-mail address, else by its row; none by what the file has not', async () => {
    const { details } = await imported(
      rows('"(No value)",a@b.example,,,2025-01-05', ',,,,2025-01-04', 'x1,,,,2025-01-03'),
    );
    expect(details.openSqls.rows.map(({ id }) => id)).toEqual(['a@b.example', '3', 'x1']);
    const leads = await imported(
      'ID,Lead date,Score\n1,2025-01-05,-3\n2,2025-01-05,100\n3,2025-01-05,101\n4,2025-01-05,\n',
    );
    expect(leads.details).toMatchObject({
      stageMonths: [],
      openSqls: { total: 0 },
      sqlSpans: { total: 0 },
      coldMonths: [],
    });
    expect(leads.details.scoreMonths.filter((band) => band.leads > 0)).toEqual([
      { month: serial('2025-01-01'), from: null, to: 0, leads: 1 },
      { month: serial('2025-01-01'), from: 80, to: 100, leads: 1 },
      { month: serial('2025-01-01'), from: 100, to: null, leads: 1 },
    ]);
    const cut = await imported('Lead date,Score\n2025-01-05,9\n2025-01-05,10\n', null, {
      scoreEdges: [0, 10, 50],
    });
    expect(cut.details.scoreMonths.map((band) => band.leads)).toEqual([1, 1]);
  });

  test('of six thousand open SQLs the five thousand with the latest sign are kept, of equal ones the first', async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => `${i},,,,${iso(serial('2025-01-01') + (i % 4))}`);
    const { details } = await imported(rows(...lines));
    const { rows: kept, total } = details.openSqls;
    expect([kept.length, total]).toEqual([5000, 12_000]);
    expect(kept.map(({ id }) => Number(id))).toEqual([
      ...Array.from({ length: 3000 }, (_, i) => 4 * i + 3),
      ...Array.from({ length: 2000 }, (_, i) => 4 * i + 2),
    ]);
  });
});

test('whatever the dates: who was there and who came moved on, was lost, or is still there', async () => {
  const day = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
  const person = fc.tuple(day, day, day, day, day, day);
  const written = (offset: number | null) => (offset === null ? '' : iso(serial('2024-01-01') + offset));
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (people) => {
      fc.pre(people.some((days) => days.slice(0, 5).some((one) => one !== null)));
      const lines = people.map((days, i) => [i, ...days.map(written)].join(','));
      const headers = 'ID,Lead date,MQL date,SQL date,Opportunity date,Customer date,Lost date';
      const result = await imported([headers, ...lines].join('\n'));
      const { stageMonths } = result.details;
      const before = new Map<string, number>();
      for (const { stage, month: on, atStart, entered, movedOn, lost, open } of stageMonths) {
        expect(atStart + entered).toBe(movedOn + lost! + open);
        expect(Math.min(atStart, movedOn, lost!, open)).toBeGreaterThanOrEqual(0);
        expect(atStart).toBe(before.get(stage) ?? 0);
        before.set(stage, open);
        const { leads, mqls, sqls, opportunities } = month(result, inMonth(on));
        expect(entered).toBe({ lead: leads, mql: mqls, sql: sqls, opportunity: opportunities }[stage]);
      }
    }),
    { numRuns: often(20, 1_500) },
  );
});

test('of dates in order, the stages hold together as many as the sources, and SQLs as many as are open', async () => {
  const steps = fc.array(fc.nat(90), { minLength: 1, maxLength: 5 });
  const person = fc.record({
    start: fc.nat(200),
    steps,
    lost: fc.boolean(),
    source: fc.constantFrom('Web', 'Ads', ''),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (people) => {
      const lines = people.map(({ start, steps: waits, lost, source }, i) => {
        let on = serial('2024-01-01') + start;
        const days = waits.map((wait) => (on += wait));
        const cells = Array.from({ length: 5 }, (_, stage) =>
          days[stage] === undefined ? '' : iso(days[stage]),
        );
        return [i, ...cells, lost ? iso(on + 10) : '', source].join(',');
      });
      const headers = 'ID,Lead date,MQL date,SQL date,Opportunity date,Customer date,Lost date,Source';
      const { months, details, breakdowns } = await imported([headers, ...lines].join('\n'));
      for (const { month: on, openSqls } of months) {
        const inStage = details.stageMonths.filter((row) => row.month === on);
        const sum = (list: readonly { readonly open: number | null }[]) =>
          list.reduce((all, { open }) => all + (open ?? 0), 0);
        expect(sum(inStage)).toBe(sum((breakdowns.source ?? []).filter((row) => row.month === on)));
        expect(sum(inStage.slice(2))).toBe(openSqls);
      }
    }),
    { numRuns: often(20, 1_500) },
  );
});
