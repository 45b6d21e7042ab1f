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

  it('keep their digits over many thousand terms, of which few are computed afresh', () => {
    let looks = 0;
    const falls = 1 - 2 ** -11;
    const slow: Discrete = { at: (k) => (looks++, 2 ** -11 * falls ** k), ratio: () => falls };
    expect(Math.abs(sumUp(slow, 100, 1e9) / falls ** 100 - 1)).toBeLessThan(1e-13);
    expect(looks).toBeLessThan(250);
    looks = 0;
    const mirrored: Discrete = { at: (k) => slow.at(200_000 - k), ratio: () => 1 / falls };
    expect(Math.abs(sumDown(mirrored, 199_900) / falls ** 100 - 1)).toBeLessThan(1e-13);
    expect(looks).toBeLessThan(250);
  });

  it('end quickly where nothing is left to add', () => {
    let calls = 0;
    const counted: Discrete = { at: () => 0, ratio: () => (calls++, 0.5) };
    expect(sumUp(counted, 0, 1e9)).toBe(0);
    expect(calls).toBeLessThan(10);
  });
});
