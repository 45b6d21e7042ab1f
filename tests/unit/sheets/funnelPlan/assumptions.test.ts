// What the plan takes from the data, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { expect, it } from 'vitest';
import { Plan } from './plan';

const JUNE = 45809;

it('the average deal is over customers with an amount: one without does not make the others cheaper', () => {
  const plan = new Plan(JUNE);
  const deal = () => plan.calculate().used('deal');
  plan.months(['2025-01'], { customers: 4, customersWithAmount: 2, bookings: 60_000 });
  expect(deal()).toBe(30_000);
  // Of months that know both alone.
  plan.months(['2025-02'], { customers: 5, customersWithAmount: null, bookings: 1_000_000 });
  expect(deal()).toBe(30_000);
  plan.months(['2025-03'], { customers: 2, customersWithAmount: 1, bookings: 60_000 });
  expect(deal()).toBe(40_000);
  // Typed months may not count them at all: then they are all customers.
  plan.months(['2025-01', '2025-03'], { customersWithAmount: null });
  expect(deal()).toBeCloseTo(1_120_000 / 11, 6);
});
