// From today, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { MONTHS_2025, Plan } from './plan';

const JUNE = 45809;
/** 30 June 2025: 184 days before the end of the year. */
const JUNE_30 = 45838;
const OPEN = 20;

const goal = { revenue: 1_000_000, existing: 0, deal: 100_000, close: 0.25, sqlRate: 0.25, share: 1 };

const plan = new Plan(JUNE);

/** 20 open SQLs whose last sign is the day of the data; in one workbook, which takes long to build. */
function fresh(reportMonth = JUNE, asOf = JUNE_30): Plan {
  plan
    .type({ ...goal, inTime: null })
    .settings({ reportMonth, asOf })
    .months(MONTHS_2025, { bookings: null })
    .months(MONTHS_2025.slice(0, 6), { bookings: 0 });
  for (let row = 1; row <= OPEN; row += 1)
    plan.detail('openSqls', row, { id: `S${String(row)}`, sql: asOf - 30, lastSign: asOf, silent: false });
  return plan;
}
const still = () => ['customers', 'sqls'].map((row) => plan.get('todayNeeds', row, 'still'));
const from = (row: string) => plan.used(row, 'today');

describe('a goal of 1 000 000, nothing booked, 20 open SQLs of age 0', () => {
  beforeAll(() => {
    fresh().type({ inTime: 1 }).calculate();
  });

  it('has no error', () => {
    expect(plan.book.errors()).toEqual([]);
  });

  it('expects 500 000 of them, and leaves 5 customers and 20 SQLs to create', () => {
    expect([from('booked'), from('contact'), from('expected')]).toEqual([0, OPEN, 500_000]);
    expect(from('left')).toBe(500_000);
    expect(still()).toEqual([5, 20]);
  });

  it('leaves them to the business days after 30 June: 132 to the end of the year', () => {
    expect(from('days')).toBe(132);
    expect(plan.get('todayNeeds', 'sqls', 'perDay')).toBeCloseTo(20 / 132, 12);
    expect(plan.get('today', 'title', 'label')).toBe('From today, as of 2025-06-30');
  });

  it('does not let the pipeline of the year’s start enter', () => {
    plan.type({ pipeline: 300_000 }).calculate();
    expect(from('left')).toBe(500_000);
    expect(plan.used('toCreate')).toBe(700_000);
    plan.type({ pipeline: null }).calculate();
  });

  it('takes off what is booked in the year’s months up to that day, and no others', () => {
    plan
      .months(['2025-02'], { bookings: 120_000 })
      .months(['2025-07', '2024-12'], { bookings: 77 })
      .calculate();
    expect([from('booked'), from('left')]).toEqual([120_000, 380_000]);
    plan.months(['2025-02'], { bookings: 0 }).calculate();
  });

  it('counts those in contact only, each at its own amount, and an amount of 0 as none', () => {
    plan.detail('openSqls', 1, { silent: true }).detail('openSqls', 2, { amount: 300_000 });
    plan.detail('openSqls', 3, { amount: 0 }).calculate();
    // 19 in contact, all at 300 000: one has it, for the others it is the mean.
    expect([from('contact'), from('expected')]).toEqual([19, 0.25 * 19 * 300_000]);
    plan
      .detail('openSqls', 1, { silent: false })
      .detail('openSqls', 2, { amount: null, lastSign: JUNE_30 - 15 });
    plan.detail('openSqls', 3, { amount: null }).calculate();
    // Half a shelf life of silence leaves 2^-0.5.
    expect(from('expected')).toBeCloseTo(25_000 * (19 + Math.SQRT1_2), 6);
    plan.detail('openSqls', 2, { lastSign: JUNE_30 }).calculate();
  });

  it('says what the CRM makes of the same SQLs, where the export has it', () => {
    expect(plan.note('expected', 'today')).toMatch(/^Rate of all SQLs/);
    plan.detail('openSqls', 1, { weighted: 420_000 }).detail('openSqls', 2, { weighted: 30_000.4 });
    plan.detail('openSqls', 3, { weighted: 99, silent: true }).calculate();
    // Of 19 in contact 475 000 is expected.
    expect(from('expected')).toBe(475_000);
    expect(plan.note('expected', 'today')).toBe(
      'Your CRM weighs the pipeline at 450,000; difference -25,000.',
    );
    plan.type({ close: null }).calculate();
    expect(plan.note('expected', 'today')).toMatch(/^Rate of all SQLs/);
    plan.type({ close: 0.25 }).detail('openSqls', 3, { weighted: null, silent: false });
    plan.detail('openSqls', 1, { weighted: null }).detail('openSqls', 2, { weighted: null }).calculate();
  });

  it('expects nothing without a rate, and says that more is left than it seems', () => {
    plan.type({ close: null }).calculate();
    expect([from('expected'), from('left')]).toEqual([0, 1_000_000]);
    expect(plan.note('left', 'today')).toBe('At most: open SQLs are not counted.');
    plan.type({ close: 0.25 }).calculate();
    expect(plan.note('left', 'today')).not.toMatch(/^At most/);
  });
});

describe('how many close in time', () => {
  beforeAll(() => {
    fresh();
    for (let row = 1; row <= 5; row += 1)
      plan.detail('sqlSpans', row, { days: 3, cold: false, lasted: 25 + 5 * (row - 1), outcome: 'won' });
    plan.detail('sqlSpans', 6, { days: 3, cold: false, lasted: 999, outcome: 'lost' }).calculate();
  });

  it('is 99.5% with 184 days left and a mean of 35 from SQL to win', () => {
    expect(from('mean')).toBe(35);
    expect(plan.used('inTime')).toBeCloseTo(1 - Math.exp(-184 / 35), 12);
    expect(Number(plan.used('inTime'))).toBeCloseTo(0.995, 3);
    expect(plan.note('mean', 'today')).toBe(
      'An SQL created after 2025-11-26 will usually not close this year.',
    );
  });

  it('is not known with four of them', () => {
    plan.detail('sqlSpans', 5, { outcome: 'lost' }).calculate();
    expect([from('mean'), plan.used('inTime'), from('expected')]).toEqual(['', '', 0]);
    expect(plan.note('left', 'today')).toBe('At most: open SQLs are not counted.');
  });
});

describe('what came of those a year before', () => {
  const totals = { beforeSqls: 1250, beforeWon: 31, beforeAmount: 2_480_000.4, beforeUntil: 45_657 };
  const says = (figures: object = {}) => {
    plan.detail('sqlTotals', 1, { ...totals, ...figures }).calculate();
    return plan.get('today', 'before', 'label');
  };
  const nothing = { beforeSqls: null, beforeWon: null, beforeAmount: null, beforeUntil: null };

  it('is said beneath', () => {
    fresh();
    expect(says()).toBe('Of 1,250 SQLs in contact a year before, 31 brought 2,480,000 by that year’s end.');
    expect(says({ beforeWon: 0, beforeAmount: 0 })).toMatch(/, 0 brought 0 by/);
  });

  it.each([
    ['without a year of history', nothing],
    ['without an SQL', { beforeSqls: 0, beforeWon: 0, beforeAmount: 0 }],
    ['without amounts', { beforeAmount: null }],
    ['counted for another fiscal year than Settings have now', { beforeUntil: 45_565 }],
  ])('is not there %s', (_case, figures) => {
    expect(says(figures)).toBe('');
  });

  it('is not there where nothing of today is', () => {
    fresh(JUNE, 46022);
    expect(says()).toBe('');
    fresh();
    expect(says()).not.toBe('');
    expect(says(nothing)).toBe('');
  });
});

describe('when it is shown', () => {
  const blank = () => {
    expect(['days', 'booked', 'contact', 'expected', 'left'].map((row) => from(row))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(still()).toEqual(['', '']);
    return plan.get('today', 'title', 'note');
  };

  it('is blank for a month before the one before the data: June 2025 with data of December', () => {
    fresh(JUNE, 46022).type({ inTime: 1 }).calculate();
    expect(blank()).toBe('Open SQLs are known as of 2025-12-31 only.');
  });

  it('is blank for a month after the data', () => {
    fresh(JUNE, JUNE - 1).calculate();
    expect(blank()).toBe('Open SQLs are known as of 2025-05-31 only.');
  });

  it('is shown in the month after', () => {
    fresh(JUNE, JUNE_30 + 31)
      .type({ inTime: 1 })
      .calculate();
    expect(from('left')).toBe(500_000);
    expect(plan.get('today', 'title', 'note')).toBe('');
  });

  it('says how the year ended', () => {
    fresh(45992, 46022).months(['2025-12'], { bookings: 640_000 }).calculate();
    expect(blank()).toBe('The year is over: 640,000 of 1,000,000');
  });

  it('asks for the day of the data', () => {
    fresh().settings({ asOf: null }).calculate();
    expect(blank()).toMatch(/^Known once Settings say/);
    expect(plan.book.errors()).toEqual([]);
  });
});
