import { describe, expect, it } from 'vitest';
import { binomial } from '../../../../src/core/statistics/binomial';
import { sumDown, sumUp, type Discrete } from '../../../../src/core/statistics/tail';

const geometric: Discrete = { at: (k) => 0.5 ** (k + 1), ratio: () => 0.5 };

describe('tails', () => {
  it('sum a geometric distribution exactly', () => {
    expect(sumUp(geometric, 3, 1e9)).toBe(0.125);
    expect(sumDown(geometric, 2)).toBe(0.875);
  });

  it('add up to 1 from where a double shows nothing: 2^−10000 is 0', () => {
    const coins = binomial(10_000, 0.5);
    expect(coins.at(0)).toBe(0);
    expect(sumUp(coins, 0, 10_000)).toBeCloseTo(1, 12);
    expect(sumDown(coins, 10_000)).toBeCloseTo(1, 12);
  });

  it('end quickly where nothing is left to add', () => {
    let calls = 0;
    const counted: Discrete = { at: () => 0, ratio: () => (calls++, 0.5) };
    expect(sumUp(counted, 0, 1e9)).toBe(0);
    expect(calls).toBeLessThan(10);
  });
});
