import { expect, it } from 'vitest';
import { quantile } from '../../../../src/core/statistics/quantile';

// Source: Microsoft's page on PERCENTILE.INC: {1, 2, 3, 4} at 0.3 is 1.9.
it('interpolates as PERCENTILE.INC does', () => {
  expect(quantile([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 15);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  expect(quantile([7], 0.9)).toBe(7);
});
