// The year to date with months missing, and the rates that have a rule of their own, on built sheets. The numbers are those
// of the definitions, worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { firstOfMonth, monthKey } from '../../../../src/sheets/language/months';
import { Typed } from '../typed';

const typed = new Typed(['lifecycleReport']);

describe('sums', () => {
  beforeAll(() => {
    typed
      .fresh()
      .months(2025, 1, 7, { leads: 10, bookings: 1000, mqls: 4 })
      .months(2025, 8, 12, { mqls: 4 })
      .months(2025, 1, 12, { leads: 12, bookings: 2000 }, 'targets')
      .months(2025, 8, 12, { mqls: 5 }, 'targets')
      .calculate();
  });

  it('adds up the seven months known, beside the target of the same seven', () => {
    expect(typed.report('leads', 'ytd', 'ytdMonths', 'ytdTarget')).toEqual([70, '7 of 12 months', 84]);
  });

  it('holds actual against target over the five months that know both', () => {
    // 20 of 25; the year knows all twelve months.
    expect(typed.report('mqls', 'ytd', 'ytdMonths', 'ytdTarget')).toEqual([48, '80%, 5 of 12 months', 25]);
  });

  it('gives a part of the year no share of the goal', () => {
    expect(typed.report('ytd', 'this', 'change')).toEqual([
      7000,
      'Bookings of 7 of 12 months; the others are not known.',
    ]);
    expect(typed.report('landing', 'change')[0]).toMatch(/^At the pace of 7 of 12 months/);
    expect(typed.report('gap', 'this')).toEqual(['']);
  });

  it('lands by the pace of the months that are known', () => {
    const days = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) =>
        Number(
          typed.get(
            'monthlyData',
            'monthlyTable',
            monthKey(firstOfMonth(2025, from + index)),
            'businessDays',
          )[0],
        ),
      ).reduce((sum, each) => sum + each, 0);
    expect(typed.report('landing', 'this')[0]).toBeCloseTo((7000 / days(1, 7)) * days(1, 12), 6);
  });

  it('has no goal from the targets of a part of the year', () => {
    typed
      .fresh()
      .months(2025, 1, 12, { bookings: 1000 })
      .months(2025, 1, 7, { bookings: 2000 }, 'targets')
      .calculate();
    expect(typed.report('goal', 'this')).toEqual([14_000]);
    expect(typed.report('goal', 'change')[0]).toMatch(/^Bookings targets of 7 of 12 months/);
    expect(typed.report('ytd', 'change')[0]).toMatch(/^Bookings so far/);
  });
});

describe('churn', () => {
  beforeAll(() => {
    typed
      .fresh()
      .months(2025, 1, 12, { customersAtStart: 80, customersLost: 0 })
      .month('2025-01', { customersAtStart: 69 })
      .month('2025-04', { customersLost: 5 })
      .month('2025-12', { customersLost: 3 })
      .months(2025, 1, 12, { churn: 0.01 }, 'targets')
      .calculate();
  });

  it('is 8 of the 69 who were there when the year began: 11.6%; its target the sum of the months', () => {
    const [ytd, told, target] = typed.report('churn', 'ytd', 'ytdMonths', 'ytdTarget');
    expect(ytd).toBeCloseTo(8 / 69, 12);
    expect(Number(ytd).toFixed(3)).toBe('0.116');
    expect([told, Number(target)]).toEqual(['', expect.closeTo(0.12, 12)]);
    expect(typed.report('churn', 'metric', 'this')).toEqual(['Customer churn, monthly', 3 / 80]);
  });

  it('is blank while that start is unknown', () => {
    typed.month('2025-01', { customersAtStart: null }).calculate();
    expect(typed.report('churn', 'ytd')).toEqual(['']);
  });
});

describe('rates over a year', () => {
  beforeAll(() => {
    typed
      .fresh()
      .months(2025, 1, 12, { leads: 100, mqls: 30, visits: 1000, leadToMqlCohort: 20 })
      .month('2025-03', { mqls: 90 })
      .month('2025-02', { visits: null })
      .name('asOf', 46_022)
      .calculate();
  });

  it('are the ratio of sums over the months that know both', () => {
    expect(typed.report('visitorToLead', 'ytd', 'ytdMonths')).toEqual([1100 / 11_000, '11 of 12 months']);
    expect(typed.report('leadToMql', 'ytd', 'ytdMonths')).toEqual([420 / 1200, '']);
  });

  it('of cohorts know the mature months', () => {
    // October to December are younger than 90 days on 31 December; of the others all are known.
    expect(typed.report('leadToMqlCohortRate', 'ytd', 'known', 'wanted', 'ytdMonths')).toEqual([
      0.2,
      9,
      9,
      '',
    ]);
  });
});

describe('lead attrition', () => {
  const dashboard = new Typed(['dashboard']);
  const year = () => dashboard.get('dashboard', 'dashboard', 'b_detail', 't3b')[0];

  it('of the year is over those open when it began and all who came: 300 of 30 + 970 are 30%', () => {
    dashboard
      .months(2025, 1, 12, { leads: 80, lost: 25, leadsAtStart: 500 })
      .month('2025-01', { leadsAtStart: 30 })
      .month('2025-12', { leads: 90 })
      .calculate();
    expect(year()).toBeCloseTo(0.3, 12);
    expect(dashboard.get('dashboard', 'dashboard', 'b_value', 't3a')).toEqual([25 / 500]);
  });

  it('is blank where that start is unknown', () => {
    dashboard.month('2025-01', { leadsAtStart: null }).calculate();
    expect(year()).toBe('');
    expect(dashboard.errors()).toEqual([]);
  });

  it('of a month above 100% has no change and no status, and says why', () => {
    dashboard
      .fresh()
      .month('2025-12', { lost: 9, leadsAtStart: 5 })
      .month('2025-11', { lost: 1, leadsAtStart: 5 });
    dashboard.month('2025-12', { leadAttrition: 0.1 }, 'targets').calculate();
    const tile = (row: string) => dashboard.get('dashboard', 'dashboard', `b_${row}`, 't3a')[0];
    expect([tile('value'), tile('change'), tile('status')]).toEqual([1.8, '', '']);
    expect(tile('range')).toBe('May exceed 100%: leads of the month itself were lost too');
  });
});

it('gives a trailing figure of the months that know both, and says of how many', () => {
  typed.fresh().months(2025, 6, 12, { sqls: 10 }).costs(6, 11, 1000).calculate();
  // December has SQLs, but no costs yet.
  expect(typed.report('costPerSqlTrailing', 'this', 'ytdMonths', 'known')).toEqual([
    100,
    '6 of 12 months',
    6,
  ]);
});
