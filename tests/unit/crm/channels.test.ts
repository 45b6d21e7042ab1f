// A list of channels against the words of CRM files. HubSpot's original sources are those its documentation lists.
import { describe, expect, test } from 'vitest';
import {
  channelOf,
  markUnder,
  marketingSources,
  otherSources,
  type Channel,
} from '../../../src/crm/channels';
import { imported, month, rows } from './helpers';

const HUBSPOT = [
  'Organic Search',
  'Paid Search',
  'Email Marketing',
  'Organic Social',
  'Referrals',
  'Other Campaigns',
  'Direct Traffic',
  'Offline Sources',
  'Paid Social',
];
const list = (...names: string[]): Channel[] =>
  names.map((name) => ({ name: name.replace('!', ''), marketing: !name.startsWith('!') }));

async function fromMarketing(channels: readonly Channel[], sources: readonly string[]) {
  const lines = sources.map((source, i) => `${String(i)},,,,,2025-01-05,,${source}`);
  const result = await imported(rows(...lines), null, { marketingSources: marketingSources(channels) });
  return { count: month(result, '2025-01').customersFromMarketing, others: otherSources(result) };
}

describe('channels', () => {
  test("know HubSpot's words for them; what no channel is called by is not marketing's, and is named", async () => {
    const channels = list('Organic search', 'Paid search', 'Social media', 'E-mail', '!Referral', '!Direct');
    const { count, others } = await fromMarketing(channels, [...HUBSPOT, 'Other Campaigns', '']);
    expect(count).toBe(5);
    expect(others).toEqual({
      customers: 5,
      sources: ['Other Campaigns', 'Direct Traffic', 'Offline Sources', 'Referrals'],
    });
  });

  test("of the analyst's own count by their own names, and a name listed by itself decides for itself", async () => {
    const channels = list('Partner portal', 'Social media', '!Paid social', 'Direct');
    const { count } = await fromMarketing(channels, [
      'PARTNER  portal',
      'Paid Social',
      'Organic Social',
      'Web',
    ]);
    expect(count).toBe(2);
    expect(marketingSources(list('Direct'))).toEqual({
      only: ['direct', 'direct traffic', '(direct)', 'direct_traffic'],
      others: [],
    });
  });

  test("know HubSpot's codes too; the code of a channel listed by itself is that channel", async () => {
    const codes = ['ORGANIC_SEARCH', 'PAID_SOCIAL', 'SOCIAL_MEDIA', 'DIRECT_TRAFFIC', 'OFFLINE'];
    const channels = list('SEO', 'Social media', '!Paid social', '!Direct');
    expect((await fromMarketing(channels, codes)).count).toBe(2);
    expect(codes.map(channelOf(channels))).toEqual([
      'SEO',
      'Paid social',
      'Social media',
      'Direct',
      'OFFLINE',
    ]);
  });

  test('of one kind share its words as customers are counted: marketing’s first', () => {
    const name = channelOf(list('!Sales', 'Outbound', 'Web shop'));
    expect(['cold call', 'sales', ' WEB  SHOP', 'Trade fair'].map(name)).toEqual([
      'Outbound',
      'Sales',
      'Web shop',
      'Trade fair',
    ]);
    expect(marketingSources(list('!Sales', 'Outbound'))).toEqual({
      only: expect.arrayContaining(['cold call']) as string[],
      others: expect.arrayContaining(['sales']) as string[],
    });
  });

  test('an empty list makes nothing marketing’s; a rule by exception names nobody', async () => {
    expect((await fromMarketing([], HUBSPOT)).count).toBe(0);
    const result = await imported(rows('1,,,,,2025-01-05,,Web'), null, {
      marketingSources: { except: ['Web'] },
    });
    expect(otherSources(result)).toEqual({ customers: 0, sources: [] });
  });
});

test('a channel bears the mark that the import counted by, whatever else it is called', () => {
  const rule = marketingSources([
    { name: 'Paid  Search', marketing: true },
    { name: 'Referral', marketing: false },
    { name: 'Trade press', marketing: null },
  ]);
  const marks = ['paid search', 'PPC', 'Referral', 'Trade press', 'Events'].map((name) =>
    markUnder(rule, name),
  );
  expect(marks).toEqual([true, true, false, null, null]);
  expect(['Direct', 'Events'].map((name) => markUnder({ except: ['direct'] }, name))).toEqual([false, true]);
});
