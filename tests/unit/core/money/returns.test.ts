import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { lifetimeValue, payback, returnOnCost } from '../../../../src/core/money/returns';

describe('returns', () => {
  it('lifetime value is the sum of its months', () => {
    let sum = 0;
    for (let month = 0; month < 5000; month++) sum += 1600 * (0.98 / 1.01) ** month;
    expect(lifetimeValue(2000, 0.8, 0.02, 0.01)).toBeCloseTo(sum, 6);
  });

  it('lifetime value without end is a fault', () => {
    expect(lifetimeValue(2000, 0.8, 0, 0)).toBeInstanceOf(Fault);
  });

  it('a customer has paid its cost after the payback', () => {
    expect(Number(payback(10_000, 2000, 0.8)) * 2000 * 0.8).toBe(10_000);
  });

  it('a cost that just comes back returns 0', () => {
    expect(returnOnCost(500, 100, 0.2)).toBe(0);
  });
});
