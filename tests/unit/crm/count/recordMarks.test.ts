// What a record says besides dates. Expected numbers are counted by eye from the few rows shown.
import { describe, expect, test } from 'vitest';
import { imported, month, rows, serial } from '../helpers';

describe('money, sources, scores and marks', () => {
  test('bookings are the amounts of customers, in the month of the win', async () => {
    const text = rows(
      '1,,2025-01-01,,,2025-02-01,"1 250,50"',
      '2,,2025-01-01,,,2025-02-03,"2.000,00"',
      '3,,2025-01-01,,,,99',
    );
    const result = await imported(text);
    expect(month(result, '2025-02').bookings).toBe(3250.5);
    expect(month(result, '2025-01').bookings).toBe(0);
  });

  test('several currencies are never added; rates make one of them', async () => {
    const text = 'Customer date,Amount,Currency\n2025-01-01,100,EUR\n2025-01-02,300,usd\n2025-01-03,,\n';
    const mixed = await imported(text);
    expect(month(mixed, '2025-01').bookings).toBeNull();
    expect(mixed.currencies).toEqual([
      { code: 'USD', customers: 1, amount: 300 },
      { code: 'EUR', customers: 1, amount: 100 },
    ]);
    expect(mixed.warnings).toMatchObject([
      { code: 'customerWithoutAmount', count: 1 },
      { code: 'mixedCurrencies', currencies: ['USD', 'EUR'] },
    ]);
    const rated = await imported(text, null, { rates: { EUR: 1, USD: 0.5 } });
    expect(month(rated, '2025-01').bookings).toBe(250);
    const halfRated = await imported(text, null, { rates: { EUR: 1 } });
    expect(month(halfRated, '2025-01').bookings).toBeNull();
  });

  test('a currency beside the amount counts as one', async () => {
    const result = await imported('Customer date,Amount\n2025-01-01,€ 100\n2025-01-02,"1,000.00 EUR"\n');
    expect(result.currencies).toEqual([{ code: 'EUR', customers: 2, amount: 1100 }]);
  });

  test('which customers came from marketing is a matter of the source, and of choice', async () => {
    const lines = ['Web', 'offline sources', '', '(No value)', 'Referrals'].map(
      (source, i) => `${i},,,,,2025-01-05,,${source}`,
    );
    expect(month(await imported(rows(...lines)), '2025-01').customersFromMarketing).toBe(2);
    const only = await imported(rows(...lines), null, {
      marketingSources: { only: ['WEB'], others: ['referrals'] },
    });
    expect(month(only, '2025-01')).toMatchObject({ customersFromMarketing: 1, customersKnownSource: 2 });
    const except = await imported(rows(...lines), null, {
      marketingSources: { except: ['Web', 'Referrals'] },
    });
    expect(month(except, '2025-01')).toMatchObject({ customersFromMarketing: 1, customersKnownSource: 3 });
  });

  test('breakdowns add up to the months, with the commonest spelling shown', async () => {
    const lines = ['google', 'Google', 'Google ', 'Bing', ''].map(
      (s, i) => `${i},,2025-01-05,,,2025-01-06,10,${s}`,
    );
    const { breakdowns } = await imported(rows(...lines));
    expect(
      breakdowns.source?.map(({ value, leads, customers, bookings }) => [value, leads, customers, bookings]),
    ).toEqual([
      ['Google', 3, 3, 30],
      [null, 1, 1, 10],
      ['Bing', 1, 1, 10],
    ]);
  });

  test('leads at or above the score count with their month; marks count leads, dates their own month', async () => {
    const text =
      'Lead date,Score,Marketing,Again\n2025-01-05,50,Yes,2025-02-01\n2025-01-06,49.9,no,\n2025-01-07,,yes,\n';
    const map = {
      lead: 'Lead date',
      score: 'Score',
      chosen: { when: 'Marketing = YES; ja' },
      reopened: 'Again',
    };
    const result = await imported(text, map, { scoreThreshold: 50 });
    expect(month(result, '2025-01')).toMatchObject({ leadsAtScore: 1, leadsChosen: 2, reopened: 0 });
    expect(month(result, '2025-02')).toMatchObject({ leadsAtScore: 0, leadsChosen: 0, reopened: 1 });
    expect(month(await imported(text, map), '2025-01').leadsAtScore).toBeNull();
  });

  test('a condition decides, and a won deal without a date is noted', async () => {
    const text = 'Stage,Close\nWon,2025-01-05\n won ,2025-01-06\nLost,2025-01-07\nWon,\n';
    const result = await imported(text, { customer: { column: 'Close', when: 'Stage = Won' } });
    expect(month(result, '2025-01').customers).toBe(2);
    expect(result.warnings).toMatchObject([
      { code: 'conditionWithoutDate', field: 'customer', count: 1, rows: [{ row: 5 }] },
    ]);
  });

  test('dates that stand alone a year after all others are pointed at', async () => {
    const result = await imported(rows('1,,2025-01-05,,,', '2,,2052-01-05,,,'));
    expect(result.warnings).toMatchObject([{ code: 'isolatedDates', month: serial('2052-01-01'), count: 1 }]);
  });
});

describe('what the CRM makes of an open amount', () => {
  const weigh = async (headers: string, ...cells: readonly string[]) => {
    const lines = cells.map((cell, index) => `${String(index + 1)},2025-01-02,2025-01-10,,${cell}`);
    const map = { id: 'ID', lead: 'Lead', sql: 'SQL', customer: 'Won', amount: 'Amount' };
    const more = Object.fromEntries(headers.split(',').map((header) => [header.toLowerCase(), header]));
    const file = [`ID,Lead,SQL,Won,Amount,${headers}`, ...lines].join('\n');
    const { details } = await imported(file, { ...map, ...more });
    const byId = [...details.openSqls.rows].sort((a, b) => Number(a.id) - Number(b.id));
    return byId.map(({ weighted }) => weighted);
  };

  test('is its own figure where there is one, else the amount times the probability', async () => {
    const cells = ['1000,300,90', '1000,,90', '1000,,', ',300,90', '0,5,90'];
    // An amount that is not there, or 0, is weighed by nobody.
    expect(await weigh('Weighted,Probability', ...cells)).toEqual([300, 900, null, null, null]);
  });

  test.each([
    ['hundredths', ['1000,40', '1000,1', '1000,0'], [400, 10, null]],
    ['signs', ['1000,40%', '1000,1 %', '1000,0.5%'], [400, 10, 5]],
    ['shares', ['1000,0.4', '1000,1', '1000,0'], [400, 1000, null]],
  ])('reads probabilities written as %s', async (_how, cells, expected) => {
    expect(await weigh('Probability', ...cells)).toEqual(expected);
  });

  test('is remarked where it cannot be read', async () => {
    const file = 'ID,Lead,SQL,Won,Amount,Chance\n1,2025-01-02,2025-01-10,,1000,high';
    const map = {
      id: 'ID',
      lead: 'Lead',
      sql: 'SQL',
      customer: 'Won',
      amount: 'Amount',
      probability: 'Chance',
    };
    const { warnings } = await imported(file, map);
    expect(warnings).toMatchObject([{ code: 'unreadableNumber', field: 'probability', example: 'high' }]);
  });

  test('goes with the amount of the latest row, in whichever order the rows come', async () => {
    const lines = [
      '1,2025-01-02,2025-01-10,,1000,100,2025-02-01',
      '1,2025-01-02,2025-01-10,,1000,700,2025-02-01',
    ];
    const later = '1,2025-01-02,2025-01-10,,50,40,2025-03-01';
    const read = async (rows: readonly string[]) => {
      const file = ['ID,Lead,SQL,Won,Amount,Weighted,Seen', ...rows].join('\n');
      const map = {
        id: 'ID',
        lead: 'Lead',
        sql: 'SQL',
        customer: 'Won',
        amount: 'Amount',
        weighted: 'Weighted',
      };
      const { details } = await imported(file, { ...map, lastActivity: 'Seen' });
      return details.openSqls.rows.map(({ weighted }) => weighted);
    };
    expect(await read(lines)).toEqual([700]);
    expect(await read([...lines].reverse())).toEqual([700]);
    expect(await read([later, ...lines])).toEqual([40]);
    expect(await read([...lines, later])).toEqual([40]);
  });
});
