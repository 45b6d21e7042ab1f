// The year's plan, the plan against actual and the goals of the month, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { MONTHS_2025, Plan, type Figures } from './plan';

const JUNE = 45809;
const HALF_YEAR = MONTHS_2025.slice(0, 6);
const STAGES = ['customers', 'sqls', 'mqls', 'leads', 'visits'];
/** So that 2025 has 250 business days, 125 of them in its first half and 20 in June. */
const HOLIDAYS = [46014, 46015, 46016, 46017, 46020, 46021, 46022, 45659, 45660, 45663, 45817];

const plan = new Plan(JUNE, ['agreement', 'checks']);
const line = (block: string, column: string) => STAGES.map((row) => plan.get(block, row, column));

beforeAll(() => {
  HOLIDAYS.forEach((day, index) => {
    plan.book.set('settings', 'holidaysTable', `holiday${String(index + 1)}`, 'date', day);
  });
  const rates = { deal: 10_000, close: 0.5, sqlRate: 0.25, mqlRate: 0.1, leadRate: 0.05, costPerLead: 10 };
  plan
    .type({ revenue: 700_000, existing: 100_000, pipeline: 0, ...rates })
    .settings({ asOf: 45838 })
    .calculate();
});

describe('the year’s plan', () => {
  it('has no error, and is everybody’s while nobody knows marketing’s share', () => {
    expect(plan.book.errors()).toEqual([]);
    expect([plan.used('newRevenue'), plan.used('toCreate'), plan.used('share')]).toEqual([
      600_000, 600_000, 1,
    ]);
    expect(line('needs', 'needed')).toEqual([60, 120, 480, 4800, 96_000]);
    expect(line('needs', 'marketing')).toEqual([60, 120, 480, 4800, 96_000]);
  });

  it('walks the same chain with marketing’s share, and takes off what was in the pipeline when the year began', () => {
    plan.type({ share: 0.4, pipeline: 100_000 }).calculate();
    expect(line('needs', 'needed')).toEqual([50, 100, 400, 4000, 80_000]);
    expect(line('needs', 'marketing')).toEqual([20, 40, 160, 1600, 32_000]);
    expect(plan.get('needs', 'budget', 'marketing')).toBe(16_000);
    expect(plan.get('needs', 'mqls', 'day')).toBe(400 / 250);
    plan.type({ share: null, pipeline: null }).calculate();
  });

  it('takes the share of customers with a known source once there are ten, and half of all', () => {
    const customers = (figures: Figures) => {
      plan.months(['2025-01'], figures).calculate();
      return plan.used('share');
    };
    expect(customers({ customers: 16, customersKnownSource: 10, customersFromMarketing: 6 })).toBeCloseTo(
      0.6,
      12,
    );
    expect(customers({ customers: 16, customersKnownSource: 9, customersFromMarketing: 6 })).toBe(1);
    expect(customers({ customers: 21, customersKnownSource: 10, customersFromMarketing: 6 })).toBe(1);
    expect(customers({ customers: null, customersKnownSource: null, customersFromMarketing: null })).toBe(1);
  });
});

describe('plan against actual', () => {
  it('plans 50 of 100 with 125 of 250 business days gone', () => {
    plan.type({ revenue: 1_100_000 }).calculate();
    expect(plan.get('needs', 'customers', 'needed')).toBe(100);
    expect(plan.get('actual', 'customers', 'planned')).toBe(50);
    plan.type({ revenue: 700_000 }).calculate();
  });

  it('counts business days to the day of the data while that is in the month', () => {
    plan.settings({ asOf: 45818 }).calculate();
    // 9 June is a holiday: 105 days to the end of May, 6 to the 10th.
    expect(plan.get('actual', 'customers', 'planned')).toBe((60 * 111) / 250);
    plan.settings({ asOf: 45838 }).calculate();
  });

  it('compares everybody with everybody, and nothing of part of the months', () => {
    plan.months(HALF_YEAR, { customers: 5 }).calculate();
    expect(
      ['planned', 'actual', 'difference', 'note'].map((key) => plan.get('actual', 'customers', key)),
    ).toEqual([30, 30, 0, '']);
    plan.months(['2025-02'], { customers: null }).calculate();
    expect(['actual', 'difference', 'note'].map((key) => plan.get('actual', 'customers', key))).toEqual([
      25,
      '',
      '5 of 6 months',
    ]);
    plan.months(HALF_YEAR, { customers: 5 }).calculate();
    expect(plan.get('marketingActual', 'title', 'label')).toMatch(/at a share of 100% is all sources$/);
    expect(plan.get('marketingActual', 'customers', 'actual')).toBe(30);
  });

  it('scales marketing’s: 10 customers, 5 known, 3 marketing’s, are 6', () => {
    const channels = [
      ['Paid search', 3],
      ['referral', 2],
      ['Word of mouth', 4],
      ['(none)', 1],
    ] as const;
    channels.forEach(([channel, customers], index) => {
      plan.detail('channelMonths', index + 1, { month: JUNE, channel, customers, leads: 10 * customers });
    });
    plan.type({ share: 0.2 }).calculate();
    const shown = (row: string) =>
      ['planned', 'actual', 'difference', 'note'].map((key) => plan.get('marketingActual', row, key));
    expect(shown('customers')).toEqual([6, 6, 0, 'scaled: 5 of 10 known']);
    expect(shown('leads').slice(1, 2)).toEqual([60]);
    expect(shown('visits').slice(0, 3)).toEqual(['–', '–', '–']);
    expect(plan.get('marketingActual', 'title', 'label')).toMatch(/marketing’s channels$/);
  });

  it('sets marketing’s cost against its leads', () => {
    HALF_YEAR.forEach((_, index) => {
      plan.book.set('costs', 'costsTable', `row${String(index + 1)}`, 'month', JUNE - 30 * index);
      plan.book.set('costs', 'costsTable', `row${String(index + 1)}`, 'kind', 'programme');
      plan.book.set('costs', 'costsTable', `row${String(index + 1)}`, 'amount', 100);
    });
    plan.months(HALF_YEAR, { leads: 20 }).type({ costPerLead: null }).calculate();
    expect(plan.get('marketingActual', 'budget', 'actual')).toBe(600);
    expect(plan.get('marketingActual', 'costPerLead', 'actual')).toBe(10);
    // 600 for 120 leads, of which 3 of 5 with a known source are marketing's.
    expect(plan.used('costPerLead')).toBeCloseTo(5 / 0.6, 12);
    plan.type({ share: 1 }).calculate();
    expect(plan.used('costPerLead')).toBe(5);
    plan.type({ costPerLead: 10, share: null }).calculate();
  });
});

describe('the goals of the month', () => {
  const mqls = (column: string) => plan.get('goals', 'mqls', column);

  it('is 19.2 of 240 MQLs with 20 of 250 business days, from Funnel plan', () => {
    plan.type({ revenue: 400_000, share: 0.5 }).calculate();
    expect(plan.get('needs', 'mqls', 'needed')).toBe(240);
    expect([mqls('goal'), mqls('ofMarketing'), mqls('note')]).toEqual([19.2, 9.6, 'from Funnel plan']);
  });

  it('is the whole month’s while the data end within it', () => {
    plan.settings({ asOf: 45818 }).calculate();
    expect(mqls('goal')).toBe(19.2);
    plan.settings({ asOf: 45838 }).calculate();
  });

  it('is shown on the Agreement', () => {
    const agreed = (row: string) =>
      ['agreed', 'note'].map((key) => plan.book.get('agreement', 'goal', row, key));
    expect(agreed('mqls')).toEqual([19.2, 'from Funnel plan; report month']);
    expect(agreed('mqlsMarketing')[0]).toBe(9.6);
  });

  it('is that of Targets where there is one', () => {
    plan.targets(['2025-06'], { mqls: 30, customersFromMarketing: 2 }).calculate();
    expect([mqls('goal'), mqls('ofMarketing'), mqls('note')]).toEqual([30, 15, 'from Targets']);
    expect(plan.get('goals', 'customers', 'ofMarketing')).toBe(2);
    expect(plan.book.get('agreement', 'goal', 'mqls', 'agreed')).toBe(30);
    expect([mqls('yearTargets'), plan.get('goals', 'title', 'target')]).toEqual(['', '']);
  });

  it('says where a year of targets and the plan differ by more than 2%', () => {
    plan.targets(MONTHS_2025, { mqls: 25 }).calculate();
    expect(plan.get('goals', 'title', 'target')).toBe('Targets ask for 300 MQLs, Funnel plan for 240.');
    const check = () =>
      ['count', 'status', 'advice'].map((key) => plan.book.get('checks', 'checkList', 'mqlGoals', key));
    expect(check()).toEqual([1, '○ Needs a look', 'Targets ask for 300 MQLs, Funnel plan for 240.']);
    plan.targets(MONTHS_2025, { mqls: 20.4 }).calculate();
    expect(plan.get('goals', 'title', 'target')).toBe('');
    expect(check()).toEqual([0, '● Holds', '']);
    expect(plan.book.errors()).toEqual([]);
  });
});

it('shows the sensitivity in plain formulas: 240 MQLs in the middle, 300 at a close rate ten points lower', () => {
  expect(plan.get('sensitivity', 'line4', 's3')).toBe(240);
  expect(plan.get('sensitivity', 'line4', 'axis')).toBe(0.5);
  expect(plan.get('sensitivity', 'line2', 's3')).toBeCloseTo((240 * 0.5) / 0.4, 9);
  expect(plan.get('sensitivity', 'line1', 's1')).toBe(0.15);
});
