// MQL return: the quarter and the month so far, the reading of the visitors and the weeks, on the built sheet.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { DECEMBER_2025, Typed } from '../typed';

const WEEKS = 14;
const typed = new Typed(['mqlReturn'], { weeksTable: WEEKS });
const mql = (block: string, row: string, ...columns: string[]) =>
  typed.get('mqlReturn', block, row, ...columns);

const DAY_12 = 46_003;

describe('the quarter to date', () => {
  beforeAll(() => {
    typed
      .fresh()
      .months(2024, 12, 12, { mqls: 10 })
      .months(2025, 1, 12, { mqls: 10, visits: 100, leads: 5 })
      .months(2025, 10, 12, { mqls: 12, visitorToLead: 0.04 }, 'targets')
      .calculate();
  });
  const quarter = (row: string) =>
    mql('mqlReturn', row, 'quarter', 'quarterTarget', 'quarterKnown', 'quarterWanted');

  it('adds up the fiscal quarter of the report month, beside its targets', () => {
    expect(quarter('mqls')).toEqual([30, 36, 3, 3]);
    expect(quarter('visitorToLead')).toEqual([0.05, expect.closeTo(0.04, 12), 3, 3]);
    expect(quarter('sqls')).toEqual(['', '', 0, 3]);
  });

  it('begins with the fiscal year, and holds targets against the months that know both', () => {
    typed.name('fiscalYearStart', 2, 1).month('2025-11', { mqls: null });
    typed.calculate();
    // From November: one of two months is known.
    expect(quarter('mqls')).toEqual([10, 12, 1, 2]);
    expect(mql('mqlReturn', 'mqls', 'note')).toEqual([
      'Year to date: 10 of 11 months known; quarter: 1 of 2.',
    ]);
    typed.name('fiscalYearStart', 1, 1).month('2025-11', { mqls: 10 });
    typed.calculate();
  });

  it('takes a change that can be chance for none', () => {
    expect(mql('mqlReturn', 'mqls', 'p', 'change')).toEqual([expect.closeTo(0.9255, 4), '−13.0%']);
    expect(mql('mqlReturn', 'mqlsPerDay', 'b1', 'b0', 'p')).toEqual([23, 20, expect.closeTo(0.9255, 4)]);
  });
});

describe('the month so far', () => {
  beforeAll(() => {
    typed.fresh().month('2025-12', { leads: 20 }).month('2025-12', { leads: 46 }, 'targets');
  });
  const shown = (row: string) => mql('monthSoFar', row, 'soFar', 'landing', 'target', 'needed');

  it('lands at 46 with 20 in 10 of 23 days, and needs 2.0 a day', () => {
    typed.name('asOf', DAY_12);
    typed.calculate();
    expect(shown('days')).toEqual([10, 23, '', '']);
    expect(shown('leads')).toEqual([20, 46, 46, 2]);
    expect(mql('monthSoFar', 'says', 'label')[0]).toMatch(/^To 2025-12-12;/);
  });

  it('stays when the report month is another', () => {
    typed.name('reportMonth', 45_962, DECEMBER_2025);
    typed.calculate();
    expect(shown('leads')).toEqual([20, 46, 46, 2]);
    typed.name('reportMonth', DECEMBER_2025, DECEMBER_2025);
  });

  it('takes the need of Funnel plan where no target is typed, and says so', () => {
    typed.month('2025-12', { leads: null }, 'targets').set('funnelPlan', 'assumptions', 'revenue', 1, 1000);
    for (const [key, value] of Object.entries({
      share: 1,
      deal: 10,
      close: 0.5,
      sqlRate: 0.5,
      mqlRate: 0.5,
      leadRate: 0.1,
    }))
      typed.set('funnelPlan', 'assumptions', key, 1, value);
    typed.calculate();
    const [, , target] = shown('leads');
    const [need, days] = [
      Number(typed.get('funnelPlan', 'needs', 'leads', 1)[0]),
      Number(typed.get('settings', 'settings', 'daysYear', 1)[0]),
    ];
    expect(need).toBeGreaterThan(0);
    expect(target).toBeCloseTo((need * 23) / days, 9);
    expect(mql('monthSoFar', 'leads', 'origin')).toEqual(['from Funnel plan']);
  });

  it('is blank once the month is over', () => {
    typed.name('asOf', 46_022);
    typed.calculate();
    expect(shown('leads')).toEqual(['', '', '', '']);
    expect(typed.errors()).toEqual([]);
  });
});

describe('are they the right visitors', () => {
  // September is the last mature month on 31 December: nine months of 1 000 visits, 20 leads, of whom customers.
  beforeAll(() => {
    typed
      .fresh()
      .months(2025, 1, 12, { visits: 1000, leads: 20, leadToCustomerCohort: 0 })
      .months(2025, 1, 3, { leadToCustomerCohort: 0.9 })
      .name('asOf', 46_022);
  });
  const shown = (row: string) => mql('goldReturn', row, 'value', 'benchmark', 'origin');
  const reading = () => mql('goldReturn', 'reading', 'label')[0];

  it('reads 2.0% and 1.5% against 2.0% and 3.0%: leads do not become customers', () => {
    typed
      .set('targets', 'benchmarksTyped', 'visitorToLead', 'value', 0.02)
      .set('targets', 'benchmarksTyped', 'visitorToLead', 'source', 'Trade survey')
      .set('targets', 'benchmarksTyped', 'visitorToLead', 'year', 2024)
      .set('targets', 'benchmarksTyped', 'leadToCustomerCohortRate', 'value', 0.03);
    typed.calculate();
    expect(shown('visitorToLead')).toEqual([0.02, 0.02, 'Trade survey, 2024']);
    expect(shown('leadToCustomerCohortRate').slice(0, 2)).toEqual([expect.closeTo(0.015, 12), 0.03]);
    expect(reading()).toBe('Visits become leads, leads do not become customers: perhaps not the right ones.');
  });

  it.each([
    [0.02, 0.016, 'The right visitors, and they buy.'],
    [0.03, 0.016, 'Few become leads, but the right ones: more such traffic.'],
    [0.03, 0.03, 'Neither converts.'],
  ])('against %f and %f', (visitors, customers, says) => {
    typed
      .set('targets', 'benchmarksTyped', 'visitorToLead', 'value', visitors)
      .set('targets', 'benchmarksTyped', 'leadToCustomerCohortRate', 'value', customers);
    typed.calculate();
    expect(reading()).toBe(says);
  });

  it('takes the twelve months before where nothing is typed, and reads nothing where they are not known', () => {
    typed
      .set('targets', 'benchmarksTyped', 'visitorToLead', 'value', null)
      .set('targets', 'benchmarksTyped', 'leadToCustomerCohortRate', 'value', null);
    typed.calculate();
    expect(shown('visitorToLead')).toEqual([0.02, '', '']);
    expect(reading()).toMatch(/^Read once/);
    typed.months(2024, 1, 12, { visits: 1000, leads: 10, leadToCustomerCohort: 0.1 });
    typed.calculate();
    expect(shown('visitorToLead')).toEqual([0.02, 0.01, 'the twelve months before']);
    expect(reading()).toBe('The right visitors, and they buy.');
  });
});

describe('weeks', () => {
  /** The Monday of the last whole week of December 2025. */
  const LAST = 46_013;
  beforeAll(() => {
    typed.fresh();
    for (let back = 0; back < WEEKS; back += 1)
      for (const [column, value] of Object.entries({ week: LAST - 7 * back, leads: 3, mqls: 1 }))
        typed.set('details', 'weeksTable', `row${String(back + 1)}`, column, value);
    // Older than thirteen weeks.
    typed.set('details', 'weeksTable', `row${String(WEEKS)}`, 'mqls', 99);
  });
  const shown = (row: string, ...columns: string[]) => mql('weekReturn', row, ...columns);

  it('end with the last whole one of the report month, each share over thirteen', () => {
    typed.calculate();
    expect(shown('w8', 'week', 'leads', 'leadToMql')).toEqual([LAST, 3, expect.closeTo(1 / 3, 12)]);
    // Seven weeks earlier only seven of thirteen are there: 21 leads are under 30.
    expect(shown('w1', 'week', 'leads', 'leadToMql')).toEqual([LAST - 49, 3, '']);
  });

  it('end with the last whole one before the day of the data, where that is earlier', () => {
    // Saturday: its week is not over; on Sunday it is.
    typed.name('asOf', LAST - 1 - 1);
    typed.calculate();
    expect(shown('w8', 'week')).toEqual([LAST - 14]);
    typed.name('asOf', LAST - 1);
    typed.calculate();
    expect(shown('w8', 'week')).toEqual([LAST - 7]);
    expect(typed.errors()).toEqual([]);
  });
});
