// Which customers brought an amount: the mean deal is over them alone. Counted by eye from the few rows shown.
import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../../src/crm';
import { bytes, imported, inspected, month, rows } from '../helpers';

const MAP = {
  id: 'ID',
  lead: 'Lead date',
  sql: 'SQL date',
  customer: 'Customer date',
  amount: 'Amount',
  company: 'Source',
};

describe('customers with an amount', () => {
  test('no amount, and 0, are none: the mean of the others does not fall', async () => {
    const file = rows(
      '1,,2025-01-02,,2025-01-10,2025-03-05,9000',
      '2,,2025-01-02,,2025-01-10,2025-03-06,',
      '3,,2025-01-02,,2025-01-10,2025-03-07,0',
      '4,,2025-01-02,,2025-01-10,2025-03-08,3000',
    );
    const result = await imported(file, MAP);
    expect(month(result, '2025-03')).toMatchObject({
      customers: 4,
      customersWithAmount: 2,
      bookings: 12_000,
    });
    expect(month(result, '2025-02').customersWithAmount).toBe(0);
  });

  test('a company is one, by its first win; what it buys later makes no other', async () => {
    const file = rows(
      '1,,2025-01-02,,2025-01-10,2025-03-05,,Acme',
      '2,,2025-01-02,,2025-01-10,2025-04-06,7000,Acme',
      '3,,2025-01-02,,2025-01-10,2025-04-07,5000,Bolt',
    );
    const result = await imported(file, MAP);
    expect(month(result, '2025-03')).toMatchObject({ customers: 1, customersWithAmount: 0, bookings: 0 });
    expect(month(result, '2025-04')).toMatchObject({ customers: 1, customersWithAmount: 1, bookings: 5000 });
  });

  test('without a column of amounts it is not known', async () => {
    const { amount: _, ...map } = MAP;
    const result = await imported(rows('1,,2025-01-02,,2025-01-10,2025-03-05,9000'), map);
    expect(month(result, '2025-03')).toMatchObject({ customers: 1, customersWithAmount: null });
  });

  test('of deals joined to people, the first win of each counts; a deal with nobody behind it is a customer too', async () => {
    const people =
      'Record ID,Email,Original Source,Became a Lead Date,Became a Sales Qualified Lead Date\n' +
      '1,a@x.com,Paid Search,2025-01-05,2025-01-20\n2,b@x.com,Paid Search,2025-01-05,2025-01-20\n' +
      '3,c@x.com,Paid Search,2025-01-05,2025-01-20\n4,d@x.com,Paid Search,2025-01-05,2025-01-20';
    const deals =
      'Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Associated Contact IDs\n' +
      '9,Shared,Closed Won,1000,2025-03-10,2025-02-01,1;2\n10,Later,Closed Won,500,2025-04-10,2025-02-01,1\n' +
      '11,No amount,Closed Won,,2025-03-11,2025-02-01,3\n12,Then one,Closed Won,800,2025-04-11,2025-02-01,3\n' +
      '13,Nobody’s,Closed Won,600,2025-03-12,2025-02-01,77';
    const sources = [people, deals].map((text) => {
      const raw = bytes(text);
      return { chunks: [raw], mapping: inspected(raw).mapping };
    });
    const outcome = await importCsv(sources);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    // Persons 1 and 2 are one customer of 1000; 3 is one without an amount, whatever came in April; 600 is nobody's.
    expect(month(outcome.result, '2025-03')).toMatchObject({
      customers: 3,
      customersWithAmount: 2,
      bookings: 1600,
    });
    expect(month(outcome.result, '2025-04')).toMatchObject({
      customers: 0,
      customersWithAmount: 0,
      bookings: 0,
    });
  });
});
