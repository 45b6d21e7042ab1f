// Which month a record counts in, stage by stage. Expected numbers are counted by eye from the rows shown.
import { describe, expect, test } from 'vitest';
import { checkMonth } from '../../../../src/crm';
import { imported, iso, month, rows, serial } from '../helpers';

describe('stages', () => {
  test('a skipped stage counts on the day of the next stage known, and is counted as skipped', async () => {
    const result = await imported(rows('1,,2025-01-10,,2025-02-03,2025-03-05', '2,,,,,2025-03-20'));
    expect(month(result, '2025-01')).toMatchObject({ leads: 1, leadsSkipped: 0, mqls: 0 });
    expect(month(result, '2025-02')).toMatchObject({ mqls: 1, mqlsSkipped: 1, sqls: 1, sqlsSkipped: 0 });
    expect(month(result, '2025-03')).toMatchObject({
      leads: 1,
      leadsSkipped: 1,
      sqlsSkipped: 1,
      customers: 2,
    });
    expect(result.skippedStages).toEqual({ leads: 1, mqls: 2, sqls: 1, opportunities: null });
  });

  test('a stage that the file has no column for is unknown, never 0 and never filled in', async () => {
    const result = await imported('ID,SQL date,Customer date\n1,,2025-03-20\n2,2025-03-01,\n');
    expect(month(result, '2025-03')).toMatchObject({
      leads: null,
      mqls: null,
      opportunities: null,
      sqls: 2,
      sqlsSkipped: 1,
      customers: 1,
      leadToMqlCohort: null,
      leadToCustomerCohort: null,
      sqlToCustomerCohort: 0,
      bookings: null,
      customersFromMarketing: null,
      leadsAtScore: null,
      leadsChosen: null,
      reopened: null,
      lost: null,
    });
    expect(result.skippedStages).toMatchObject({ leads: null, mqls: null, sqls: 1 });
  });

  test('a customer dated before the lead counts at both dates, is out of order, and does not convert', async () => {
    const result = await imported(rows('1,,2025-02-20,,,2025-02-18'));
    expect(month(result, '2025-02')).toMatchObject({
      leads: 1,
      customers: 1,
      leadToCustomerCohort: 0,
      medianDaysToConvert: null,
    });
    expect(result.outOfOrder).toEqual({ count: 1, rows: [{ file: 0, row: 2 }] });
  });

  test('cohorts convert from the same day to the last day of the window, whole days compared', async () => {
    const day = (days: number) => iso(serial('2025-01-31') + days);
    const lines = [0, 1, 89, 90, 91].map((days, i) => `${i},,2025-01-31 23:59,,,${day(days)} 00:01`);
    expect(month(await imported(rows(...lines)), '2025-01').leadToCustomerCohort).toBe(4);
    expect(month(await imported(rows(...lines), null, { window: 1 }), '2025-01').leadToCustomerCohort).toBe(
      2,
    );
  });

  test('medians take customers whose lead has a date of its own', async () => {
    const lines = ['1,,2025-01-01,,,2025-01-11', '2,,2025-01-01,,,2025-01-31', '3,,,,2025-01-20,2025-01-21'];
    expect(month(await imported(rows(...lines)), '2025-01')).toMatchObject({
      medianDaysToConvert: 20,
      medianDaysSqlToCustomer: 1,
    });
  });

  test('months have no gaps and end with the month of the latest date seen', async () => {
    const result = await imported(rows('1,,2024-11-30,,,', '2,,2025-02-01,,,,,,2025-03-02'));
    expect(result.months.map((one) => iso(one.month))).toEqual([
      '2024-11-01',
      '2024-12-01',
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
    ]);
    expect(iso(result.asOf)).toBe('2025-03-02');
    expect(iso(result.dateRange.last)).toBe('2025-02-01');
    expect(checkMonth(result, serial('2025-03-31'))).toBeNull();
    expect(checkMonth(result, serial('2025-04-01'))).toMatchObject({ code: 'monthWithoutData' });
    expect(checkMonth(result, serial('2024-10-31'))).toMatchObject({ code: 'monthWithoutData' });
  });

  test('what is dated after asOf has not happened', async () => {
    const lines = ['1,,2025-01-10,,2025-02-10,2025-03-10', '2,,2025-03-01,,,'];
    const result = await imported(rows(...lines), null, { asOf: serial('2025-02-28') });
    expect(month(result, '2025-02')).toMatchObject({ sqls: 1, mqls: 1, customers: 0 });
    expect(result.months).toHaveLength(2);
    expect(result.dropped).toEqual([{ reason: 'afterAsOf', count: 1, rows: [{ file: 0, row: 3 }] }]);
    expect(result.warnings.map(({ code, count }) => [code, count])).toEqual([
      ['dateAfterAsOf', 1],
      ['dateAfterAsOf', 1],
    ]);
  });
});
