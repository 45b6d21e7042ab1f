import { describe, expect, it } from 'vitest';
import { binomial, binomialAt } from '../../../../src/core/statistics/binomial';
import { sumDown, sumUp } from '../../../../src/core/statistics/tail';

describe('binomialAt', () => {
  it('is the textbook’s C(n, k)·p^k·(1 − p)^(n − k)', () => {
    // n = 4, p = 1/4: 81, 108, 54, 12, 1 in 256.
    [81, 108, 54, 12, 1].forEach((of256, k) => {
      expect(binomialAt(k, 4, 0.25)).toBeCloseTo(of256 / 256, 15);
    });
  });

  it('has its edges', () => {
    expect([binomialAt(0, 5, 0), binomialAt(1, 5, 0), binomialAt(5, 5, 1), binomialAt(4, 5, 1)]).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('knows that of nothing nothing comes', () => {
    expect([binomialAt(0, 0, 0), binomialAt(0, 0, 0.5), binomialAt(0, 0, 1)]).toEqual([1, 1, 1]);
  });

  it('does not overflow, and underflows to 0', () => {
    expect(binomialAt(5e8, 1e9, 0.5)).toBeCloseTo(Math.sqrt(2 / (Math.PI * 1e9)), 12);
    expect(binomialAt(9e8, 1e9, 0.5)).toBe(0);
  });
});

describe('both tails', () => {
  it.each([
    [10, 0.25, 3],
    [1000, 0.9, 905],
    [1_000_000, 0.25, 250_100],
  ])('of %d trials at %d add up to 1 around %d', (n, p, k) => {
    const distribution = binomial(n, p);
    expect(sumUp(distribution, k, n) + sumDown(distribution, k - 1)).toBeCloseTo(1, 13);
  });
});
