// How customers of the last year came, and how those came who did not buy: by the source that the CRM names first, one of
// the ways that begin with it.
import type { SamplePath } from '../../../src/work/sample';
import type { Random } from '../random';
import type { Contact } from './contacts';
import { amountOf } from './customers';

type Ways = readonly (readonly [way: string, weight: number])[];
/** The first way of each is the likeliest. */
const WAYS: Readonly<Record<string, Ways>> = {
  'Organic Search': [
    ['Organic search > E-mail > Direct', 5],
    ['Organic search', 4],
    ['Organic search > Paid search > E-mail', 3],
    ['Organic search > Referral > Sales outreach', 2],
    ['Organic search > Organic search > Direct', 2],
  ],
  'Paid Search': [
    ['Paid search > Direct', 4],
    ['Paid search > E-mail > Sales outreach', 3],
    ['Paid search', 3],
    ['Paid search > Organic search', 2],
  ],
  'Email Marketing': [
    ['E-mail > Direct', 3],
    ['E-mail > E-mail > Sales outreach', 2],
  ],
  Referrals: [
    ['Referral > Sales outreach', 4],
    ['Referral > E-mail > Direct', 2],
  ],
  'Trade Show': [
    ['Events > E-mail > Sales outreach', 3],
    ['Events > Direct', 2],
  ],
  'Organic Social': [
    ['Social media > Organic search > Direct', 3],
    ['Social media > E-mail', 2],
  ],
  'Offline Sources': [
    ['Sales outreach > E-mail', 2],
    ['Sales outreach', 1],
  ],
};
const DIRECT: Ways = [
  ['Direct', 4],
  ['Direct > E-mail > Direct', 2],
];

const waysOf = (source: string): Ways => {
  if (source === 'Paid Social') return WAYS['Organic Social'] ?? DIRECT;
  if (source === 'Webinar') return WAYS['Trade Show'] ?? DIRECT;
  return WAYS[source] ?? DIRECT;
};

/** @param customers of the year; @param others who asked in it and did not buy */
export function pathsOf(
  random: Random,
  customers: readonly Contact[],
  others: readonly Contact[],
): SamplePath[] {
  const paths = new Map<string, { conversions: number; value: number; nulls: number }>();
  const take = (contact: Contact, value: number | null) => {
    const way = random.weighted(waysOf(contact['Original Source']));
    const path = paths.get(way) ?? { conversions: 0, value: 0, nulls: 0 };
    paths.set(way, path);
    if (value === null) path.nulls++;
    else {
      path.conversions++;
      path.value += value;
    }
  };
  for (const customer of customers) take(customer, amountOf(customer['Recent Deal Amount']));
  for (const other of others) take(other, null);
  return [...paths]
    .map(([path, counts]) => ({ path, ...counts }))
    .sort((a, b) => b.conversions - a.conversions || (a.path < b.path ? -1 : 1));
}
