// Planned against left, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { JANUARY, MONTHS_2025, Plan, type Figures } from '../funnelPlan/plan';

const DECEMBER = 45992;
const DEC_31 = 46022;
const [FIRST = ''] = MONTHS_2025;

const plan = new Plan(DECEMBER, ['coldLeads']);
const at = (row: string, column: string) => plan.book.get('coldLeads', 'coldPlanned', row, column);
const sides = (row: string) => ['c1', 'c2', 'c3'].map((column) => at(row, column));
const typed = (figures: Figures) => {
  for (const [key, value] of Object.entries(figures))
    plan.book.set('coldLeads', 'coldPlanned', key, 'c1', value);
  plan.calculate();
};
const TYPED = { sqls: 40, cold: 5, close: 0.25, deal: 100_000, spend: 250_000 };
const NOTHING = { sqls: null, cold: null, close: null, deal: null, spend: null };

describe('40 SQLs, 5 of them cold, 25%, 100 000, 250 000, a cold one worth nothing', () => {
  beforeAll(() => {
    typed(TYPED);
  });

  it('leaves 8.75 of 10 customers, 8 whole ones', () => {
    expect(plan.book.errors()).toEqual([]);
    expect(sides('customers')).toEqual([10, 8.75, 8]);
    expect(sides('revenue')).toEqual([1_000_000, 875_000, 800_000]);
    expect(sides('roi')).toEqual([3, 2.5, 2.2]);
    expect(at('costPer', 'c1')).toBe(25_000);
    expect(at('costPer', 'c2')).toBeCloseTo(28_571.43, 2);
    expect(at('costPer', 'c3')).toBe(31_250);
    expect([at('missing', 'label'), at('states', 'label'), at('difference', 'c1')]).toEqual(['', '', '']);
  });

  it('counts a whole customer that only lost digits keep from being one', () => {
    typed({ sqls: 0.3, cold: 0.1, close: 10 / 0.2, deal: 1, spend: 0 });
    expect(at('customers', 'c3')).toBe(10);
    expect(sides('roi')).toEqual(['–', '–', '–']);
    typed({ sqls: 5 });
    typed({ cold: 5 });
    expect(sides('customers').slice(1)).toEqual([0, 0]);
    expect(sides('costPer').slice(1)).toEqual(['–', '–']);
    typed(TYPED);
  });

  it('leaves more where a cold one is worth something', () => {
    plan.settings({ residual: 0.4 }).calculate();
    expect(at('customers', 'c2')).toBeCloseTo(9.25, 12);
    plan.settings({ residual: null }).calculate();
  });

  it('names what is missing, and more cold SQLs than SQLs', () => {
    typed({ close: null, spend: null });
    expect(at('missing', 'label')).toBe('Missing: Close rate, Spend.');
    expect(sides('customers')).toEqual(['', '', '']);
    typed({ close: 0.25, cold: 41 });
    expect(at('missing', 'label')).toBe('Missing: Spend.');
    typed({ spend: 250_000 });
    expect(at('missing', 'label')).toMatch(/^More SQLs went cold/);
    expect(sides('customers')).toEqual(['', '', '']);
    typed(TYPED);
  });
});

describe('from the data', () => {
  beforeAll(() => {
    typed(NOTHING);
    plan
      .type({ closeWorked: 0.5, deal: 1000 })
      .settings({ asOf: DEC_31 })
      .months(MONTHS_2025, {
        sqls: 0,
        sqlsCold: 0,
        sqlsSilentAsOf: 0,
        sqlsWokenAsOf: 0,
        sqlsWonAsOf: 0,
        sqlsOpenAsOf: 0,
        bookings: 0,
      })
      .months([FIRST], {
        sqls: 50,
        sqlsSilentAsOf: 12,
        sqlsWokenAsOf: 3,
        sqlsWonAsOf: 20,
        sqlsOpenAsOf: 8,
        sqlsCold: 17,
        bookings: 10_000,
      });
    for (let row = 1; row <= 12; row += 1) {
      plan.book.set('costs', 'costsTable', `row${String(row)}`, 'month', JANUARY + 31 * (row - 1));
      plan.book.set('costs', 'costsTable', `row${String(row)}`, 'kind', 'programme');
      plan.book.set('costs', 'costsTable', `row${String(row)}`, 'amount', 500);
    }
    plan.calculate();
  });

  it('takes the cohort: 50 SQLs, 15 ever silent, and says how they stand', () => {
    expect(['sqls', 'cold', 'close', 'deal', 'spend'].map((row) => at(row, 'c3'))).toEqual([
      50, 15, 0.5, 1000, 6000,
    ]);
    expect(sides('customers')).toEqual([25, 17.5, 17]);
    expect(at('states', 'label')).toBe('Of these, 20 are won and 8 still open.');
    expect(at('title', 'label')).toMatch(/, as of 2025-12-31$/);
  });

  it('differs from the upper value lost: 15 of the cohort, 17 in the months', () => {
    // 15 × 50% × 1000 less 17 × 50% × 1000.
    expect(at('difference', 'c1')).toBe(7500 - 8500);
  });

  it('says of how many months, and has no spend of part of a year', () => {
    plan.months(['2025-05'], { sqlsSilentAsOf: null });
    plan.book.set('costs', 'costsTable', 'row3', 'month', null);
    plan.calculate();
    expect(at('sqls', 'c4')).toMatch(/11 of 12 months\.$/);
    expect([at('spend', 'c3'), at('missing', 'label')]).toEqual(['', 'Missing: Spend.']);
    expect(sides('customers')).toEqual([25, 17.5, 17]);
    expect(plan.book.errors()).toEqual([]);
    plan.months(['2025-05'], { sqlsSilentAsOf: 0 });
    plan.book.set('costs', 'costsTable', 'row3', 'month', JANUARY + 62);
  });

  it('is blank for June 2025 with data of December', () => {
    plan.settings({ reportMonth: 45809 }).calculate();
    expect(at('missing', 'label')).toBe('Open SQLs are known as of 2025-12-31 only.');
    for (const row of ['customers', 'revenue', 'roi', 'costPer']) expect(sides(row)).toEqual(['', '', '']);
    plan.settings({ reportMonth: DECEMBER }).calculate();
  });
});
