// Which campaign brought a contact: some of those who came by search ads, social media and fairs, told by their id, so that
// the export itself stays as it is. A record that skipped a stage counts at it on the day of the next one that is known.
import type { SampleBreakdown } from '../../src/work/sample';
import type { Contact } from './contacts';
import { amountOf, monthOf } from './calendar';

const STAGES = [
  ['leads', 'Became a Lead Date'],
  ['mqls', 'Became a Marketing Qualified Lead Date'],
  ['sqls', 'Became a Sales Qualified Lead Date'],
  ['opportunities', 'Became an Opportunity Date'],
  ['customers', 'Became a Customer Date'],
] as const;

function campaignOf(contact: Contact): string | null {
  const remainder = Number(contact['Record ID']) % 5;
  if (contact['Original Source'] === 'Paid Search') return remainder < 4 ? 'Search ads' : null;
  if (/Social/.test(contact['Original Source'])) return remainder < 3 ? 'Line talk' : null;
  return contact['Original Source'] === 'Offline Sources' && remainder < 3 ? 'Packaging fair' : null;
}

/** Month of each stage, '' where it is not reached. */
function monthsOf(contact: Contact): string[] {
  const dates = STAGES.map(([, column]) => contact[column]);
  return dates.map((date, index) =>
    monthOf(date || (dates.slice(index + 1).find((later) => later !== '') ?? '')),
  );
}

export function campaignMonths(contacts: readonly Contact[]): SampleBreakdown[] {
  const rows = new Map<string, SampleBreakdown & { counts: Record<string, number> }>();
  for (const contact of contacts) {
    const campaign = campaignOf(contact);
    monthsOf(contact).forEach((month, index) => {
      const stage = STAGES[index]?.[0] ?? '';
      if (month === '' || stage === 'opportunities') return;
      const key = `${month} ${campaign ?? ''}`;
      const row = rows.get(key) ?? {
        month,
        name: campaign,
        counts: { leads: 0, mqls: 0, sqls: 0, customers: 0, bookings: 0 },
      };
      row.counts[stage] = (row.counts[stage] ?? 0) + 1;
      if (stage === 'customers')
        row.counts.bookings = (row.counts.bookings ?? 0) + amountOf(contact['Total Revenue']);
      rows.set(key, row);
    });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
