// Which export a file is, by its headers alone.
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../src/crm/recognise/format';
import { recognise } from '../../../../src/crm/recognise/recognise';
import { COLUMNS } from '../../../../scripts/sample/contacts';
import { fixture, inspected } from '../helpers';

const columnsOf = (headers: readonly string[]) => {
  const { format, mapping } = recognise(headers);
  const columns = Object.fromEntries(
    Object.entries(mapping.fields).map(([field, one]) => [field, one.column]),
  );
  return { format: format?.id ?? null, columns };
};

describe('recognise', () => {
  test("knows HubSpot's contacts and what each column is for", () => {
    const { format, columns } = columnsOf(COLUMNS);
    expect(format).toBe('hubspot-contacts');
    expect(columns).toEqual({
      id: 'Record ID',
      email: 'Email',
      lead: 'Became a Lead Date',
      mql: 'Became a Marketing Qualified Lead Date',
      sql: 'Became a Sales Qualified Lead Date',
      opportunity: 'Became an Opportunity Date',
      customer: 'Became a Customer Date',
      lastActivity: 'Last Activity Date',
      created: 'Create Date',
      amount: 'Total Revenue',
      score: 'HubSpot Score',
      source: 'Original Source',
      persona: 'Persona',
      chosen: 'Marketing contact status',
    });
  });

  test('knows the headers of newer portals and of the API', () => {
    const newer = columnsOf([
      'Record ID',
      'Date entered "Lead (Lifecycle Stage Pipeline)"',
      'Date entered "Customer (Lifecycle Stage Pipeline)"',
    ]);
    expect(newer.format).toBe('hubspot-contacts');
    expect(newer.columns['lead']).toBe('Date entered "Lead (Lifecycle Stage Pipeline)"');
    const api = columnsOf([
      'hs_object_id',
      'hs_lifecyclestage_lead_date',
      'hs_lifecyclestage_marketingqualifiedlead_date',
    ]);
    expect(api).toMatchObject({
      format: 'hubspot-contacts',
      columns: { mql: 'hs_lifecyclestage_marketingqualifiedlead_date' },
    });
  });

  test('does not mind capitals, spaces, accents and punctuation', () => {
    expect(normalise(' Became_a  “Léad” Date ')).toBe('became a lead date');
    expect(columnsOf([' became a lead date', 'BECAME A CUSTOMER DATE', 'record id']).format).toBe(
      'hubspot-contacts',
    );
  });

  test('proposes columns by general names where no format fits', () => {
    const { format, columns } = columnsOf(['Lead ID', 'Lead Date', 'Won Date', 'Revenue', 'Something']);
    expect(format).toBeNull();
    expect(columns).toEqual({ id: 'Lead ID', lead: 'Lead Date', customer: 'Won Date', amount: 'Revenue' });
  });

  test.each(['hubspot_deals', 'salesforce_leads_report', 'salesforce_opportunities', 'dynamics_leads'])(
    'does not take %s for contacts',
    (name) => {
      const seen = inspected(fixture(`${name}_synthetic.csv`));
      expect(seen.format).toBeNull();
      expect(seen.mapping.format).toBe('custom');
    },
  );
});
