// Deals and people given together. Expected numbers are counted by eye from the few rows shown.
import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../../src/crm';
import type { ImportResult } from '../../../../src/crm';
import { bytes, fixture, inspected, iso, month } from '../helpers';

/** Imports texts or files, each by the mapping proposed for it. */
async function together(...files: readonly (string | Uint8Array)[]): Promise<ImportResult> {
  const sources = files.map((file, index) => {
    const raw = typeof file === 'string' ? bytes(file) : file;
    const { mapping } = inspected(raw);
    // Salesforce's leads hold dates of both orders; the answer that has to be given.
    const options = mapping.format === 'salesforce-leads' ? { dateOrder: 'MDY' as const } : {};
    return { name: `${index + 1}.csv`, chunks: [raw], mapping: { ...mapping, options } };
  });
  const outcome = await importCsv(sources);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { read, used, dropped, provenance } = outcome.result;
  expect(read).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0));
  expect(provenance.files.reduce((sum, file) => sum + file.read, 0)).toBe(read);
  expect(provenance.files.reduce((sum, file) => sum + file.used, 0)).toBe(used);
  return outcome.result;
}

const CONTACTS =
  'Record ID,Email,Lifecycle Stage,Original Source,Became a Lead Date,Became a Sales Qualified Lead Date,Became a Customer Date,Total Revenue';
const DEALS =
  'Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal Type,Associated Contact IDs,Closed Lost Reason';
const contacts = (...rows: readonly string[]) => [CONTACTS, ...rows].join('\n');
const deals = (...rows: readonly string[]) => [DEALS, ...rows].join('\n');

describe('deals joined to contacts', () => {
  test('the two HubSpot exports: one customer, 48 000 of new business once, 9 000 of existing apart', async () => {
    for (const order of [0, 1]) {
      const files = [fixture('hubspot_contacts_synthetic.csv'), fixture('hubspot_deals_synthetic.csv')];
      const result = await together(...(order === 0 ? files : files.reverse()));
      expect(result).toMatchObject({ read: 8, used: 8 });
      expect(month(result, '2025-03')).toMatchObject({
        customers: 1,
        customersNew: 1,
        customersExisting: 0,
        bookings: 48000,
        bookingsNew: 48000,
        bookingsExisting: 0,
      });
      expect(month(result, '2025-06')).toMatchObject({
        customers: 0,
        customersExisting: 1,
        bookings: 0,
        bookingsExisting: 9000,
      });
      // 105 is a customer by its own date, with no deal in the file: no amount, because amounts are the deals'.
      expect(month(result, '2025-02')).toMatchObject({ customers: 1, customersNew: 0, bookings: 0 });
      // 102 and 103 share the lost deal; neither has another one.
      expect(month(result, '2025-04').lost).toBe(2);
    }
  });

  test('what the CRM makes of a person’s open deals adds up, of those that it weighs', async () => {
    const head = DEALS.replace('Deal Type', 'Weighted amount');
    const open = [
      '7,A,Qualified,1000,,2025-02-01,300,1,',
      '8,B,Qualified,500,,2025-02-02,,1,',
      '9,C,Qualified,200,,2025-02-03,150,1;2,',
    ];
    const people = contacts(
      '1,a@x.com,Lead,Organic Search,2025-01-05,2025-01-20,,',
      '2,b@x.com,Lead,Organic Search,2025-01-05,2025-01-20,,',
      '3,c@x.com,Lead,Organic Search,2025-01-05,2025-01-20,,',
    );
    const { details } = await together(people, [head, ...open].join('\n'));
    expect(details.openSqls.rows.map(({ id, amount, weighted }) => [id, amount, weighted]).sort()).toEqual([
      ['1', 1700, 450],
      ['2', 200, 150],
      ['3', null, null],
    ]);
  });

  test('a win dates its contacts, who are one customer, in whichever order the files come; the amount counts once', async () => {
    const people = contacts(
      '1,a@x.com,Lead,Organic Search,2025-01-05,2025-01-20,,',
      '2,b@x.com,Customer,Paid Search,2025-01-06,,2025-05-30,777',
    );
    const won = deals('9,Line,Closed Won,1000,2025-03-10,2025-02-01,New Business,1;2,');
    for (const files of [
      [people, won],
      [won, people],
    ]) {
      const result = await together(...files);
      expect(month(result, '2025-03')).toMatchObject({
        customers: 1,
        customersNew: 1,
        bookings: 1000,
        bookingsNew: 1000,
      });
      expect(result.months.reduce((sum, one) => sum + (one.bookings ?? 0), 0)).toBe(1000);
      expect(month(result, '2025-02').opportunities).toBe(2);
      const booked = result.breakdowns.source?.filter(({ bookings }) => bookings !== 0);
      expect(booked).toMatchObject([{ value: 'Organic Search', bookings: 1000 }]);
    }
  });

  test('each amount is booked in the month of its own deal; the first win makes the customer', async () => {
    const result = await together(
      contacts('1,a@x.com,Customer,Web,2025-01-05,,,'),
      deals(
        '8,Two,Closed Won,200,2025-06-10,2025-05-01,New Business,1,',
        '7,One,Closed Won,100,2025-03-10,2025-02-01,,1,',
        '6,Old,Closed Won,50,2025-02-10,2025-02-01,Renewal,1,',
        '5,Open,Contract sent,999,2025-12-10,2025-02-01,Existing Business,1,',
      ),
    );
    const of = (name: string) => month(result, name);
    expect(of('2025-03')).toMatchObject({ customers: 1, customersNew: 0, bookings: 100, bookingsNew: 0 });
    // Whoever has bought before buys as an existing customer, whatever the deal says.
    expect(of('2025-06')).toMatchObject({ customersExisting: 1, bookings: 0, bookingsExisting: 200 });
    expect(of('2025-02')).toMatchObject({
      customers: 0,
      customersExisting: 1,
      bookings: 0,
      bookingsExisting: 50,
    });
    expect(result.dropped).toMatchObject([
      { reason: 'existingBusiness', count: 1, rows: [{ file: 1, row: 5 }] },
    ]);
  });

  test('somebody is lost with the last lost deal, unless another is open or won', async () => {
    const result = await together(
      contacts(
        '1,a@x.com,Lead,Web,2025-01-05,,,',
        '2,b@x.com,Lead,Web,2025-01-05,,,',
        '3,c@x.com,Lead,Web,2025-01-05,,,',
      ),
      deals(
        '1,A,Closed Lost,,2025-02-10,2025-02-01,,1;2;3,Too dear',
        '2,B,Closed Lost,,2025-03-10,2025-02-01,,1,No budget',
        '3,C,Negotiation,500,,2025-02-01,,2,',
        '4,D,Closed Won,700,2025-04-10,2025-02-01,,3,',
      ),
    );
    expect(result.months.map(({ lost }) => lost)).toEqual([0, 0, 1, 0]);
    const reasons = result.breakdowns.lostReason?.filter(({ lost }) => lost !== 0);
    expect(reasons).toMatchObject([{ value: 'No budget', lost: 1 }]);
    expect(month(result, '2025-04')).toMatchObject({ customers: 1, bookings: 700 });
  });

  test('a win with nobody in the contacts is a customer without a way there, and is named', async () => {
    const result = await together(
      contacts('1,a@x.com,Lead,Web,2025-01-05,,,'),
      deals(
        '9,Line,Closed Won,1000,2025-03-10,2025-02-01,,77,',
        '8,Two,Closed Won,1,2025-03-11,2025-02-01,,,',
      ),
    );
    expect(month(result, '2025-03')).toMatchObject({ customers: 2, bookings: 1001 });
    expect(result.warnings).toMatchObject([
      {
        code: 'dealWithoutContact',
        count: 2,
        rows: [
          { file: 1, row: 2 },
          { file: 1, row: 3 },
        ],
      },
    ]);
  });

  test('ids that a spreadsheet has rounded join nobody', async () => {
    const result = await together(
      contacts('1.02346E+11,a@x.com,Lead,Web,2025-01-05,,,', '1.02346E+11,b@x.com,Lead,Web,2025-01-05,,,'),
      deals(
        '9.00001E+11,A,Closed Won,1000,2025-03-10,2025-02-01,,1.02346E+11,',
        '9.00001E+11,B,Closed Won,2000,2025-03-12,2025-02-01,,1.02346E+11,',
      ),
    );
    expect(month(result, '2025-03')).toMatchObject({ customers: 2, bookings: 3000 });
  });

  test('open deals are what open SQLs may bring', async () => {
    const result = await together(
      contacts('1,a@x.com,SQL,Web,2025-01-05,2025-02-05,,', '2,b@x.com,SQL,Web,2025-01-05,2025-02-06,,'),
      deals(
        '3,C,Negotiation,500,,2025-02-20,,1;1,',
        '4,D,Demo,250,,2025-02-21,,1,',
        '5,E,Demo,9,,2025-02-21,,2,',
      ),
    );
    expect(result.details.openSqls.rows.map(({ id, amount }) => [id, amount])).toEqual([
      ['2', 9],
      ['1', 750],
    ]);
  });

  test('contacts may be named by their e-mail addresses, and people may name their deals', async () => {
    const byMail = await together(
      'Email,Lead date\nA@x.com,2025-01-05\n',
      'Deal ID,Deal Name,Deal Stage,Close Date,Amount,Contact IDs\n9,L,Closed Won,2025-02-05,5,a@X.com\n',
    );
    expect(month(byMail, '2025-02')).toMatchObject({ customers: 1, bookings: 5 });
    // Salesforce: the lead knows the opportunity; a data export's 18 characters are the report's 15.
    const byDeal = await together(
      'Id,LeadSource,IsConverted,ConvertedDate,ConvertedOpportunityId,CreatedDate\n' +
        '00Q1,Web,true,2025-02-14,006000000000001AAC,2025-01-31\n',
      'Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date,Type,Probability (%)\n' +
        '006000000000001,Alpha,Closed Won,45000,2025-03-20,2025-02-14,New Business,100%\n',
    );
    expect(month(byDeal, '2025-03')).toMatchObject({ customers: 1, customersNew: 1, bookings: 45000 });
    expect(month(byDeal, '2025-01')).toMatchObject({ leads: 1, leadToCustomerCohort: 1 });
  });
});

describe('without a column that joins them', () => {
  test('leads tell of leads and deals of what follows; nothing is said of the way between', async () => {
    const result = await together(
      fixture('salesforce_leads_report_synthetic.csv'),
      fixture('salesforce_opportunities_synthetic.csv'),
    );
    expect(result.warnings.map(({ code }) => code)).toContain('notJoined');
    const { months } = result;
    const total = (key: 'leads' | 'opportunities' | 'customers') =>
      months.reduce((sum, one) => sum + (one[key] ?? 0), 0);
    // Three leads, of which one was converted; the two opportunities are the deals', not the conversion again.
    expect([total('leads'), total('opportunities'), total('customers')]).toEqual([3, 2, 1]);
    expect(months.every((one) => one.leadToCustomerCohort === null)).toBe(true);
    expect(month(result, '2025-03')).toMatchObject({ bookings: 45000, bookingsNew: 45000 });
  });

  test('deals alone are records: existing business makes no customer', async () => {
    const result = await together(fixture('hubspot_deals_synthetic.csv'));
    expect(
      result.months.map(({ month: first, ...one }) => [
        iso(first).slice(0, 7),
        one.opportunities,
        one.customers,
        one.lost,
      ]),
    ).toEqual([
      ['2025-02', 2, 0, 0],
      ['2025-03', 0, 1, 0],
      ['2025-04', 0, 0, 1],
      ['2025-05', 0, 0, 0],
      ['2025-06', 0, 0, 0],
    ]);
    expect(month(result, '2025-06')).toMatchObject({
      customersExisting: 1,
      bookings: 0,
      bookingsExisting: 9000,
    });
    expect(month(result, '2025-03').leads).toBeNull();
  });

  test('what is existing business can be said in the mapping', async () => {
    const file =
      'Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date,Type,Probability (%)\n1,A,Closed Won,5,2025-03-20,2025-02-14,Stammkunde,1\n';
    const { mapping } = inspected(file);
    const count = async (fields: object) => {
      const outcome = await importCsv([
        { chunks: [bytes(file)], mapping: { ...mapping, fields: { ...mapping.fields, ...fields } } },
      ]);
      return outcome.ok ? month(outcome.result, '2025-03') : null;
    };
    expect(await count({})).toMatchObject({
      customers: 1,
      customersNew: 0,
      bookings: 5,
      bookingsExisting: 0,
    });
    const dealType = { column: 'Type', condition: { column: 'Type', equals: ['Stammkunde'] } };
    expect(await count({ dealType })).toMatchObject({
      customers: 0,
      customersExisting: 1,
      bookingsExisting: 5,
    });
  });
});
