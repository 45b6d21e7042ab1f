// Touch tables as analysts export them. Paths of the small table are written by hand; those of random tables are held
// to ATTRIBUTION.TOUCHES: crediting our paths gives each channel what crediting the touches gives it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOfPaths, creditOfTouches } from '../../../../src/core/attribution/credit';
import { readPaths } from '../../../../src/core/attribution/readPaths';
import { readTouches } from '../../../../src/core/attribution/readTouches';
import { Fault } from '../../../../src/core/fault';
import { importTouches } from '../../../../src/crm';
import type { TouchResult } from '../../../../src/crm';
import { bytes, inspected, iso, mapped, serial } from '../helpers';

type Options = Parameters<typeof importTouches>[1];

async function touched(
  text: string,
  map: Record<string, unknown> = {},
  options: Options = {},
): Promise<TouchResult> {
  const { headers } = inspected(text);
  const usual = { kind: 'touches', id: 'Lead', channel: 'Channel', time: 'Time' };
  const mapping = mapped({ ...usual, ...map }, headers);
  const outcome = await importTouches([{ name: 'touches.csv', chunks: [bytes(text)], mapping }], options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.result;
}

const HEADERS = 'Lead,Channel,Time,Converted,Value';
const WHOLE = { converted: 'Converted', amount: 'Value' };
const JOURNEYS = [
  HEADERS,
  'a,Email,2025-01-05 10:00,2025-01-20,900',
  'a,Search,2025-01-05 09:00,2025-01-20,900',
  'b,search ,2025-01-07,,',
  'a,Direct,2025-01-21,2025-01-20,',
  'c,Email,2025-02-02,2025-02-02,100',
  'c,Search,2025-02-01,,',
  ',Email,2025-02-01,,',
  'd,(No value),2025-02-01,,',
  'd,Email,,,',
  'd,Email,soon,,',
  'e,Email,2025-03-01,,',
].join('\n');

describe('touches become paths', () => {
  test('in the order of time up to the conversion, equal ones together, the most frequent first', async () => {
    const result = await touched(JOURNEYS, WHOLE);
    expect(result.paths).toEqual([
      { path: 'Search > Email', conversions: 2, value: 1000, nulls: 0 },
      { path: 'Search', conversions: 0, value: 0, nulls: 1 },
      { path: 'Email', conversions: 0, value: 0, nulls: 1 },
    ]);
    expect(result).toMatchObject({ read: 11, used: 6, leads: 4, converted: 2 });
    expect(result.dropped.map(({ reason, count, rows }) => [reason, count, rows[0]?.row])).toEqual([
      ['noLead', 1, 8],
      ['noChannel', 1, 9],
      ['noTime', 1, 10],
      ['unreadableDate', 1, 11],
      ['afterConversion', 1, 5],
    ]);
    expect([iso(result.dateRange.first), iso(result.dateRange.last)]).toEqual(['2025-01-05', '2025-03-01']);
    expect(result.provenance.files[0]).toMatchObject({ name: 'touches.csv', read: 11 });
  });

  test('beyond the most frequent ones they are counted, not shown', async () => {
    const { paths, rest } = await touched(JOURNEYS, WHOLE, { most: 1 });
    expect(paths).toHaveLength(1);
    expect(rest).toEqual({ paths: 2, conversions: 0, value: 0, nulls: 2 });
  });

  test('a mark of conversion counts on the day of the last marked touch; what is later is left out', async () => {
    const text =
      'Lead,Channel,Time,Won\na,Email,2025-01-01,0\na,Search,2025-01-02,1\na,Direct,2025-01-05,0\n';
    const { paths, dropped } = await touched(text, { converted: { column: 'Won', when: 'Won = 1' } });
    expect(paths).toEqual([{ path: 'Email > Search', conversions: 1, value: null, nulls: 0 }]);
    expect(dropped).toMatchObject([{ reason: 'afterConversion', count: 1 }]);
  });

  test('two conversion dates or values of one lead are told; currencies are never added up', async () => {
    const text = `${HEADERS}\na,Email,2025-01-01,2025-01-09,5 EUR\na,Ads > Brand,2025-01-02,2025-01-04,7 USD\n`;
    const mixed = await touched(text, WHOLE);
    expect(mixed.paths).toEqual([{ path: 'Email > Ads › Brand', conversions: 1, value: null, nulls: 0 }]);
    expect(mixed.warnings.map(({ code }) => code)).toEqual([
      'twoConversions',
      'twoValues',
      'mixedCurrencies',
    ]);
    const rated = await touched(text, WHOLE, { rates: { EUR: 2, USD: 1 } });
    expect(rated.paths[0]?.value).toBe(10);
  });

  test('what cannot be used is refused, and dates that can be read two ways are asked about', async () => {
    const { headers } = inspected(JOURNEYS);
    const map = { kind: 'touches', id: 'Lead', channel: 'Channel', time: 'Time' };
    const attempt = (text: string) =>
      importTouches([{ chunks: [bytes(text)], mapping: mapped(map, headers) }]);
    expect(await attempt(`${HEADERS}\na,Email,3/4/2025,,\n`)).toMatchObject({
      problem: { code: 'ambiguousDates', columns: [{ column: 'Time', fields: ['time'] }] },
    });
    expect(await attempt(`${HEADERS}\n,Email,2025-04-03,,\n`)).toMatchObject({
      problem: { code: 'noUsableRows' },
    });
  });
});

test('credit the channels as the touches themselves do', async () => {
  const touch = fc.record({
    lead: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    channel: fc.constantFrom('Search', 'Email', 'Direct', 'Events'),
    minute: fc.nat(60 * 24 * 40),
  });
  const conversions = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 45 }));
  await fc.assert(
    fc.asyncProperty(fc.array(touch, { minLength: 1, maxLength: 40 }), conversions, async (touches, won) => {
      const start = serial('2025-01-01');
      const written = (minute: number) =>
        new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 16).replace('T', ' ');
      const day = (lead: string) =>
        won[lead] === undefined ? '' : written(won[lead] * 24 * 60).slice(0, 10);
      const lines = touches.map(
        ({ lead, channel, minute }) => `${lead},${channel},${written(minute)},${day(lead)},`,
      );
      const theirs = readTouches({
        lead: touches.map(({ lead }) => lead),
        channel: touches.map(({ channel }) => channel),
        touched: touches.map(({ minute }) => start + minute / 1440),
        converted: touches.map(({ lead }) => (won[lead] === undefined ? NaN : start + won[lead])),
        values: undefined,
        milestone: undefined,
      });
      if (theirs instanceof Fault) throw new Error(theirs.reason);
      const mapping = mapped(
        { kind: 'touches', id: 'Lead', channel: 'Channel', time: 'Time', ...WHOLE },
        HEADERS.split(','),
      );
      const outcome = await importTouches([{ chunks: [bytes([HEADERS, ...lines].join('\n'))], mapping }]);
      const paths = outcome.ok ? outcome.result.paths : [];
      const column = (key: 'conversions' | 'nulls') => Float64Array.from(paths, (row) => row[key]);
      const ours = readPaths(
        paths.map(({ path }) => path),
        column('conversions'),
        undefined,
        column('nulls'),
        '>',
      );
      if (ours instanceof Fault) throw new Error(ours.reason);
      const sum = (of: ArrayLike<number>) => Array.from(of).reduce((total, one) => total + one, 0);
      expect(sum(ours.conversions)).toBe(sum(theirs.conversions));
      expect(sum(ours.nulls)).toBe(sum(theirs.nulls));
      if (sum(ours.conversions) === 0) return;
      for (const model of ['first', 'last', 'linear', 'position'] as const) {
        expect(byChannel(creditOfPaths(ours, model, ''))).toEqual(
          byChannel(creditOfTouches(theirs, model, 7, '')),
        );
      }
    }),
    { numRuns: 150 },
  );
});

/** Rounded, because sums are taken in another order. */
function byChannel(table: ReturnType<typeof creditOfPaths>): Record<string, string> {
  if (table instanceof Fault) throw new Error(table.reason);
  return Object.fromEntries(
    table.slice(1).map(([channel, conversions]) => [String(channel), Number(conversions).toFixed(9)]),
  );
}
