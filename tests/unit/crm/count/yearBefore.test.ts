// What came of the SQLs that were in contact a year before the end of the data. Counted by eye from the few rows shown.
import { describe, expect, test } from 'vitest';
import { YearBefore } from '../../../../src/crm/count/yearBefore';
import { imported, iso, rows, serial } from '../helpers';

const MAP = {
  id: 'ID',
  lead: 'Lead date',
  sql: 'SQL date',
  customer: 'Customer date',
  amount: 'Amount',
  company: 'Source',
  lastActivity: 'Last activity',
};

describe('the day a year before, and the end of its fiscal year', () => {
  test.each([
    ['2025-06-30', 1, '2024-06-30', '2024-12-31'],
    ['2025-06-30', 7, '2024-06-30', '2024-06-30'],
    ['2025-06-30', 6, '2024-06-30', '2025-05-31'],
    ['2025-09-15', 10, '2024-09-15', '2024-09-30'],
    ['2025-10-15', 10, '2024-10-15', '2025-09-30'],
    // 29 February has no day a year before: the last of the month.
    ['2024-02-29', 2, '2023-02-28', '2024-01-31'],
  ])('of %s, the year starting in month %i: %s and %s', (asOf, fiscalYearStart, from, until) => {
    const before = new YearBefore(serial(asOf), { rates: null, fiscalYearStart });
    expect([iso(before.from), iso(before.until)]).toEqual([from, until]);
  });
});

describe('of SQLs in contact on 30 June 2024', () => {
  const asOf = serial('2025-06-30');
  const totals = async (lines: readonly string[], map: object = MAP, options: object = {}) => {
    const { details } = await imported(rows(...lines), map, { asOf, ...options });
    const { beforeSqls, beforeWon, beforeAmount } = details.sqlTotals;
    return [beforeSqls, beforeWon, beforeAmount];
  };
  const FILE = [
    // Won in time; too late; and on the last day of the year.
    '1,,2024-05-01,,2024-06-01,2024-07-20,1000,,',
    '2,,2024-05-01,,2024-06-20,2025-01-01,500,,2024-12-31',
    '3,,2024-05-01,,2024-06-20,2024-12-31,200,,2024-12-30',
    // Cold in June, though it woke up; won on the day itself; not yet an SQL.
    '4,,2024-01-01,,2024-05-01,2024-08-01,9,,2024-05-10',
    '5,,2024-05-01,,2024-06-01,2024-06-30,90,,',
    '6,,2024-05-01,,2024-07-01,2024-07-20,900,,',
    // One company: one SQL in contact, won once, whoever's win it was.
    '7,,2024-05-01,,2024-06-10,2024-08-10,30,Acme,2024-08-01',
    '8,,2024-05-01,,2024-06-12,,,Acme,2024-06-25',
    // Still open, nothing.
    '9,,2024-05-01,,2024-06-20,,70,,2025-06-01',
  ];

  test('five, of whom three were won by the end of that year and brought 1230', async () => {
    expect(await totals(FILE)).toEqual([5, 3, 1230]);
  });

  test('one won after a silence counts as brought', async () => {
    expect(await totals(['1,,2024-05-01,,2024-06-20,2024-11-01,40,,2024-06-25'])).toEqual([1, 1, 40]);
  });

  test('in a fiscal year that ends in July, only what was won by then', async () => {
    expect(await totals(FILE, MAP, { fiscalYearStart: 8 })).toEqual([5, 1, 1000]);
  });

  test('converted where rates are given; several currencies without rates are no sum', async () => {
    const lines = [
      '1,,2024-05-01,,2024-06-01,2024-07-20,1000 EUR,,',
      '2,,2024-05-01,,2024-06-02,2024-07-21,100 USD,,',
    ];
    expect(await totals(lines, MAP, { rates: { EUR: 1, USD: 0.5 } })).toEqual([2, 2, 1050]);
    expect(await totals(lines)).toEqual([2, 2, null]);
  });

  test('nothing is known where the file does not go back to that day, nor of amounts without a column', async () => {
    expect(await totals(['1,,2024-07-01,,2024-07-01,2024-07-20,1000,,'])).toEqual([null, null, null]);
    const { amount: _, ...map } = MAP;
    expect(await totals(FILE, map)).toEqual([5, 3, null]);
  });
});
