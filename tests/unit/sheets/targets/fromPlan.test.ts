// The plan's year as targets of its months. Business days of 2025 were counted on a calendar; 19.2 is the contract's example.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planColumns, planNames, targetsFromPlan } from '../../../../src/sheets/targets/fromPlan';

const [YEAR, FEBRUARY] = [45_658, 45_689]; // 2025-01-01, 2025-02-01
const WEEKDAYS = [23, 20, 21, 22, 22, 21, 23, 21, 22, 23, 20, 23];
/** Eleven weekdays outside February, one of them twice, and a Sunday: 250 are left. */
const HOLIDAYS = [
  45_658, 45_659, 45_765, 45_768, 45_778, 45_785, 45_842, 45_845, 45_973, 46_014, 46_015, 45_658, 45_711,
];

const PLAN: Readonly<Record<string, unknown>> = {
  'plan.need.visits': 40_000,
  'plan.need.leads': 800,
  'plan.need.mqls': 240,
  'plan.need.sqls': 48,
  'plan.need.customers': 12,
  'plan.share': 0.25,
  yearStart: YEAR,
  weekend: 1,
};
const of = (changed: Readonly<Record<string, unknown>>) => (name: string) =>
  ({ ...PLAN, ...changed })[name] ?? '';

function months(changed: Readonly<Record<string, unknown>> = {}, holidays: readonly number[] = []) {
  const found = targetsFromPlan(of(changed), holidays);
  if ('missing' in found) throw new Error(found.missing.join());
  return found.months;
}
const column = (key: string, ...given: Parameters<typeof months>) =>
  months(...given).map(({ values }) => values[planColumns.indexOf(key)] ?? NaN);

it('240 MQLs and 20 of 250 days are 19.2', () => {
  const february = months({}, HOLIDAYS).find(({ month }) => month === FEBRUARY);
  expect(february?.values[planColumns.indexOf('mqls')]).toBeCloseTo(19.2, 12);
});

it('goes by the business days of each month', () => {
  expect(column('leads')).toEqual(WEEKDAYS.map((days) => (800 * days) / 261));
});

it('gives marketing its share of the customers, and nothing else', () => {
  const [all, own] = [column('customers'), column('customersFromMarketing')];
  own.forEach((customers, index) => expect(customers).toBeCloseTo((all[index] ?? NaN) * 0.25, 12));
});

it('takes a weekend as a mask, and a fiscal year from any month', () => {
  const october = months({ yearStart: 45_566, weekend: '0000011' });
  expect([october[0]?.month, october.at(-1)?.month]).toEqual([45_566, 45_901]); // 2024-10-01, 2025-09-01
  expect(october[0]?.values[1]).toBeCloseTo((800 * 23) / 261, 12);
});

it.each([
  ['a need that is blank', { 'plan.need.visits': '' }, ['visits']],
  ['a rate of 0 and an error', { 'plan.need.mqls': '–', 'plan.need.sqls': '#NUM!' }, ['mqls', 'sqls']],
  ['no share', { 'plan.share': '' }, ['share']],
  ['no year', { yearStart: '#VALUE!' }, ['year']],
  ['a weekend that is none', { weekend: 9 }, ['year']],
  ['a week without a working day', { weekend: '1111111' }, ['year']],
])('names what is missing: %s', (_what, changed, missing) => {
  expect(targetsFromPlan(of(changed), [])).toEqual({ missing });
});

it('asks for nothing but the cells it names', () => {
  const asked = new Set<string>();
  targetsFromPlan((name) => {
    asked.add(name);
    return PLAN[name];
  }, []);
  expect([...asked].sort()).toEqual([...planNames].sort());
});

it('the months add up to the year, whatever is free', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.constantFrom<number | string>(1, 7, 11, 17, '0000000', '0101010'),
      fc.array(fc.integer({ min: 45_000, max: 46_500 }), { maxLength: 40 }),
      (need, weekend, holidays) => {
        const asked = column('mqls', { 'plan.need.mqls': need, weekend }, holidays);
        expect(asked).toHaveLength(12);
        expect(asked.reduce((sum, each) => sum + each, 0) / need).toBeCloseTo(1, 9);
      },
    ),
  );
});
