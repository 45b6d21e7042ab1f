// What the mapping step shows of a file before anything is counted.
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/crm';
import { bytes, fixture, inspected } from './helpers';

describe('inspect', () => {
  test('shows each column with samples and what they look like', () => {
    const seen = inspected(fixture('hubspot_contacts_synthetic.csv'), 'contacts.csv');
    expect(seen).toMatchObject({
      name: 'contacts.csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      canImport: true,
      ambiguities: [],
      format: { id: 'hubspot-contacts', confidence: 1 },
    });
    const column = (header: string) => seen.columns.find((one) => one.header === header);
    expect(column('Last Name')).toMatchObject({ index: 2, looksLike: 'text' });
    expect(column('Last Name')?.samples).toEqual(["O'Neil, PhD", 'Novák', 'Wei', 'Smith "Dee"']);
    expect(column('Create Date')?.looksLike).toBe('date');
    expect(column('Total Revenue')).toMatchObject({ looksLike: 'number', samples: ['48000', '12,500.50'] });
    expect(column('Became a Subscriber Date')?.looksLike).toBe('blank');
  });

  test('an unknown file is no problem: the mapping waits to be made', () => {
    const seen = inspected('when,what\n2025-01-01,x\n');
    expect(seen).toMatchObject({ format: null, canImport: false, mapping: { format: 'custom', fields: {} } });
  });

  test('what cannot be a table of records is one', () => {
    expect(inspect(bytes('ID,Lead date\n'), 'x.csv')).toEqual({
      code: 'headersOnly',
      headers: ['ID', 'Lead date'],
      file: 'x.csv',
    });
    expect(inspect(bytes(''), 'x.csv')).toEqual({ code: 'empty', file: 'x.csv' });
    expect(inspect(bytes('%PDF-1.4'))).toEqual({ code: 'notCsv', kind: 'pdf' });
  });

  test('a head that ends inside a row or a character does not mislead', () => {
    const line = '1,Žižkov,13/04/2025\n';
    const whole = `ID,Name,Lead date\n${line.repeat(20_000)}`;
    for (const cut of [1 << 18, (1 << 18) + 1, (1 << 18) + 2, (1 << 18) + 3]) {
      const seen = inspected(bytes(whole).slice(0, cut));
      expect(seen.encoding).toBe('utf-8');
      expect(seen.columns.map((one) => one.samples)).toEqual([['1'], ['Žižkov'], ['13/04/2025']]);
    }
  });

  test('survives being sent to another thread', () => {
    const seen = inspected(fixture('salesforce_leads_report_synthetic.csv'));
    expect(structuredClone(seen)).toEqual(seen);
    expect(JSON.parse(JSON.stringify(seen.mapping))).toEqual(seen.mapping);
  });
});
