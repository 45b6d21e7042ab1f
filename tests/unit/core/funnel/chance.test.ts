import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { chance, sqlsFor } from '../../../../src/core/funnel/chance';

describe('chance', () => {
  it('is the coin’s: at least 8 heads of 10 are 56 in 1024', () => {
    expect(chance(10, 0.5, 8, undefined)).toBeCloseTo(56 / 1024, 15);
  });

  it('rounds SQLs down and customers up', () => {
    expect(chance(10.9, 0.5, 7.1, undefined)).toBe(chance(10, 0.5, 8, undefined));
  });

  it('spreads when the rate rests on few SQLs', () => {
    expect(chance(40, 0.25, 16, 40)).toBeGreaterThan(chance(40, 0.25, 16, undefined));
    expect(chance(40, 0.25, 6, 40)).toBeLessThan(chance(40, 0.25, 6, undefined));
  });

  it('answers at once far out in the tail', () => {
    expect(chance(1e7, 0.25, 9e6, undefined)).toBe(0);
    expect(chance(1e7, 0.25, 1e6, undefined)).toBe(1);
    expect(chance(35, 0.25, 1e15, undefined)).toBe(0);
  });
});

describe('sqlsFor', () => {
  it('is the geometric waiting time for one customer', () => {
    // 1 − (3/4)^n ≥ 90% from n = 9: ln 0.1 ÷ ln 0.75 = 8.004.
    expect(sqlsFor(1, 0.25, 0.9, undefined)).toBe(9);
  });

  it('is never reached at a rate of 0 that is certain, but at one that is not', () => {
    expect(sqlsFor(1, 0, 0.9, undefined)).toBeInstanceOf(Fault);
    expect(sqlsFor(1, 0, 0.5, 10)).toBeGreaterThan(10);
  });
});
