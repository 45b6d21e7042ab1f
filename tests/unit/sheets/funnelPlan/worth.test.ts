// The worth of a cold SQL, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeEach, expect, it } from 'vitest';
import { Plan, type Figures } from './plan';

const plan = new Plan(45992, ['coldLeads']);
const worth = (figures: Figures, closeWorked: number | null, typed: number | null) => {
  plan.detail('sqlTotals', 1, figures).type({ closeWorked }).settings({ residual: typed }).calculate();
  return [plan.used('worth'), plan.note('worth')];
};

beforeEach(() => {
  plan.detail('sqlTotals', 1, { oldCold: null, oldColdWoken: null });
});

it.each([
  ['typed, whatever the data say', { oldCold: 60, oldColdWoken: 4 }, 0.5, 0.25, 0.25, 'typed'],
  ['typed, 0 too', { oldCold: 60, oldColdWoken: 4 }, 0.5, 0, 0, 'typed'],
  [
    '4 of 60, by a rate of 50%',
    { oldCold: 60, oldColdWoken: 4 },
    0.5,
    null,
    4 / 30,
    'from your data: 4 of 60 came back',
  ],
  ['at most 1', { oldCold: 30, oldColdWoken: 20 }, 0.5, null, 1, 'from your data: 20 of 30 came back'],
  ['29 are too few', { oldCold: 29, oldColdWoken: 4 }, 0.5, null, 0, '0% until 30 are old enough to tell'],
  [
    'without a close rate',
    { oldCold: 60, oldColdWoken: 4 },
    null,
    null,
    0,
    '0% until the close rate when worked is known',
  ],
  ['nothing known', {}, null, null, 0, '0% until 30 are old enough to tell'],
])('is %s', (_, figures, rate, typed, right, says) => {
  const [used, note] = worth(figures, rate, typed);
  expect(used).toBeCloseTo(right, 12);
  expect(note).toBe(says);
  expect(plan.book.get('coldLeads', 'coldOpen', 'worth', 'c1')).toBeCloseTo(right, 12);
  expect(plan.book.get('coldLeads', 'coldOpen', 'worth', 'c2')).toBe(says);
  expect(plan.book.errors()).toEqual([]);
});
