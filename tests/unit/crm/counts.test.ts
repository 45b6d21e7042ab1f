// Every count of every month against expectations that were not made by the code under test: by hand for HubSpot's
// five contacts, by tests/expected/count.py (Python's csv and datetime) for the sample and for the pipeline of the
// public practice data, which is compared only where the data is.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ImportResult, MarketingSources } from '../../../src/crm';
import { fixture, imported, iso, repositoryFile } from './helpers';

interface Expected {
  readonly source: string;
  readonly settings: {
    readonly window: number;
    readonly shelfLife: number;
    readonly scoreThreshold: number;
    readonly marketingSources: MarketingSources;
  };
  readonly read: number;
  readonly used: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly outOfOrder: number;
  readonly asOf: string;
  readonly months: readonly ({ readonly month: string } & Readonly<Record<string, number | string | null>>)[];
}

const expectation = (name: string) =>
  JSON.parse(readFileSync(repositoryFile(`tests/expected/${name}.json`), 'utf8')) as Expected;

function compare(result: ImportResult, expected: Expected): void {
  const dropped = Object.fromEntries(result.dropped.map(({ reason, count }) => [reason, count]));
  const said = Object.fromEntries(Object.entries(expected.dropped).filter(([, count]) => count > 0));
  expect(dropped).toEqual(said);
  expect(result.read).toBe(expected.read);
  expect(result.used).toBe(expected.used);
  expect(result.outOfOrder.count).toBe(expected.outOfOrder);
  expect(iso(result.asOf)).toBe(expected.asOf);
  expect(result.months.map(({ month }) => iso(month).slice(0, 7))).toEqual(
    expected.months.map(({ month }) => month),
  );
  expected.months.forEach((wanted, index) => {
    const counted = { ...result.months[index], month: wanted.month };
    expect(counted, wanted.month).toMatchObject(wanted);
  });
}

describe('monthly counts', () => {
  test("of HubSpot's contacts, counted by hand", async () => {
    const expected = expectation('hubspot-contacts');
    compare(await imported(fixture('hubspot_contacts_synthetic.csv'), null, expected.settings), expected);
  });

  test('of the sample, counted by a separate script', async () => {
    const expected = expectation('sample');
    const file = new Uint8Array(
      readFileSync(repositoryFile('tests/fixtures/sample/hubspot-contacts-sample.csv')),
    );
    compare(await imported(file, null, expected.settings), expected);
  });

  const pipeline = repositoryFile('../shared/data/maven_crm/sales_pipeline.csv');
  test.runIf(existsSync(pipeline))(
    'of a sales pipeline by mapping, counted by a separate script',
    async () => {
      const expected = expectation('maven');
      const map = {
        id: 'opportunity_id',
        sql: 'engage_date',
        customer: { column: 'close_date', when: 'deal_stage = Won' },
        lost: { column: 'close_date', when: 'deal_stage = Lost' },
        amount: 'close_value',
      };
      compare(await imported(new Uint8Array(readFileSync(pipeline)), map, expected.settings), expected);
    },
  );
});
