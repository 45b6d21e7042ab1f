// Status, cases, shares and rates above 100% on built sheets, worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { Typed } from '../typed';

const typed = new Typed(['lifecycleReport', 'mqlReturn', 'dashboard']);

describe('status', () => {
  const judged = (sqls: number, customers: number) => {
    typed.fresh().month('2025-12', { sqls, customers });
    return typed.month('2025-12', { sqlToCustomer: 0.2, customers: 3 }, 'targets').calculate();
  };

  it('of a rate on under ten cases reads "too few"; a count keeps its own', () => {
    expect(judged(9, 3).report('sqlToCustomer', 'status')).toEqual(['too few']);
    expect(judged(9, 3).report('customers', 'status')).toEqual(['● On target']);
    expect(judged(10, 3).report('sqlToCustomer', 'status')).toEqual(['● On target']);
  });

  it('of a cost a head asks for heads, and of the trailing one for those of twelve months', () => {
    typed
      .fresh()
      .months(2025, 1, 12, { sqls: 5, customers: 1 })
      .month('2025-12', { costPerSql: 100, costPerLead: 10 }, 'targets')
      .month('2025-12', { leads: 9 })
      .costs(1, 12, 90)
      .calculate();
    expect(typed.report('costPerLead', 'this', 'status')).toEqual([10, 'too few']);
    expect(typed.report('costPerSql', 'status')).toEqual(['see below']);
    expect(typed.report('costPerSqlTrailing', 'this', 'cases0', 'status')).toEqual([18, 60, '● On target']);
    // No target, so nothing to see.
    expect(typed.report('acquisitionCost', 'status')).toEqual(['']);
    expect(typed.report('acquisitionCostTrailing', 'cases0', 'status')).toEqual([12, '']);
  });

  it('of lifetime value to acquisition cost asks for ten customers lost in twelve months', () => {
    typed.fresh().months(2025, 1, 9, { customersLost: 1, existingSales: 5 });
    typed.calculate();
    expect(typed.report('lifetimeToAcquisition', 'cases0')).toEqual([9]);
  });
});

describe('a rate of the month above 100%', () => {
  beforeAll(() => {
    typed
      .fresh()
      .month('2025-11', { sqls: 40, customers: 4, leads: 50, mqls: 30 })
      .month('2025-12', { sqls: 40, customers: 42, leads: 60, mqls: 30 })
      .month('2025-12', { sqlToCustomer: 0.2 }, 'targets')
      .calculate();
  });

  it('has no change and no status, and its stage says why', () => {
    expect(typed.report('sqlToCustomer', 'this', 'change', 'status')).toEqual([1.05, '', '']);
    expect(typed.report('convert', 'lastYear')).toEqual([
      'May exceed 100%: these SQLs come from earlier months’ MQLs',
    ]);
    typed.month('2025-12', { mqls: 50 }).month('2025-11', { mqls: 50 });
    typed.calculate();
    expect(typed.report('convert', 'lastYear')).toEqual([
      'May exceed 100%: these wins come from earlier months’ SQLs',
    ]);
    expect(typed.report('nurture', 'lastYear')).toEqual(['']);
  });
});

describe('share from marketing', () => {
  const shown = (known: number, marketing: number) => {
    const figures = { customers: 8, customersKnownSource: known, customersFromMarketing: marketing };
    typed.fresh().month('2025-12', figures).calculate();
    expect(typed.errors()).toEqual([]);
    return typed;
  };

  it('is over the customers with a known source: 3 of 5 of 8 are 60%', () => {
    shown(5, 3);
    expect(typed.report('marketingShare', 'metric', 'this', 'ytd')).toEqual([
      'Share from marketing, 5 of 8 known',
      0.6,
      0.6,
    ]);
    expect(typed.get('mqlReturn', 'mqlReturn', 'marketingShare', 'this', 'note')).toEqual([
      0.6,
      '5 of 8 known',
    ]);
    expect(typed.get('dashboard', 'dashboard', 'b_detail', 't2b')).toEqual(['5 of 8 known']);
  });

  it('is a dash where under half are known, and still a share of exactly half', () => {
    expect(shown(3, 3).report('marketingShare', 'this', 'ytd')).toEqual(['–', '–']);
    expect(shown(4, 3).report('marketingShare', 'this')).toEqual([0.75]);
  });

  it('is blank where no source is assigned, and says what to do', () => {
    shown(0, 0);
    const says = 'No source is assigned: mark channels on Settings.';
    expect(typed.report('marketingShare', 'this', 'ytd')).toEqual(['', '']);
    expect(typed.report('convert', 'lastYear')).toEqual([says]);
    expect(typed.get('mqlReturn', 'mqlReturn', 'marketingShare', 'note')).toEqual([says]);
    expect(typed.get('dashboard', 'dashboard', 'b_range', 't2a')).toEqual([says]);
  });
});

it('gives an upsell share of all sales: 8 300 of 87 000 + 63 600 are 5.5%', () => {
  typed.fresh().month('2025-12', { upsellSales: 8300, bookings: 87_000, existingSales: 63_600 });
  typed.calculate();
  const [share] = typed.report('upsellShare', 'this');
  expect(share).toBeCloseTo(8300 / 150_600, 12);
  expect((100 * Number(share)).toFixed(1)).toBe('5.5');
});

describe('the biggest mover', () => {
  it('is the largest change that would be chance less than once in a hundred, with last year', () => {
    typed
      .fresh()
      .months(2024, 12, 12, { leads: 400, customers: 4 })
      .months(2025, 1, 11, { leads: 400, customers: 4 })
      .month('2025-12', { leads: 200, customers: 1 });
    typed.calculate();
    // Customers fell further, but one after four can be chance.
    expect(typed.report('mover', 'this')[0]).toBe(-0.565);
    expect(typed.report('mover', 'change')).toEqual([
      'New leads fell on the month before, more than chance would explain. Same month last year: 400.',
    ]);
  });

  it('is none where all can be chance', () => {
    typed.fresh().months(2025, 1, 12, { leads: 40 });
    typed.calculate();
    expect(typed.report('mover', 'this', 'change')).toEqual(['', 'Nothing moved more than chance would.']);
  });
});

it('gives a month that is not over the changes, targets and paces of its days gone', () => {
  // 12 December 2025: 10 of 23 business days.
  typed
    .fresh()
    .months(2025, 1, 11, { leads: 40 })
    .month('2025-12', { leads: 20 })
    .months(2025, 1, 12, { leads: 46 }, 'targets')
    .name('asOf', 46_003);
  typed.calculate();
  expect(typed.report('leads', 'target', 'moved', 'status')).toEqual([20, 0, '● On target']);
  expect(typed.report('leadsPerDay', 'this')).toEqual([2]);
  expect(typed.report('leads', 'ytdTarget')).toEqual([11 * 46 + 20]);
});
