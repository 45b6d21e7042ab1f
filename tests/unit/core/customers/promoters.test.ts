import { expect, it } from 'vitest';
import { netPromoterScore } from '../../../../src/core/customers/promoters';

it('promoters from 9, detractors to 6, blanks no answer', () => {
  expect(netPromoterScore([0, 1, 2, 3, 4, 5, 6])).toBe(-100);
  expect(netPromoterScore([7, 8])).toBe(0);
  expect(netPromoterScore([9, 10, NaN, 7, 6])).toBe(25);
});
