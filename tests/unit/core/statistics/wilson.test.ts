import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../src/core/statistics/wilson';

/** Of 95%, from any table of the normal distribution. */
const z = 1.959963984540054;

describe('wilson', () => {
  // Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (successes, trials, low, high) => {
    const limits = wilson(successes, trials, z);
    expect(limits[0]).toBeCloseTo(low, 4);
    expect(limits[1]).toBeCloseTo(high, 4);
  });

  it('touches 0 and 1 exactly, and mirrors', () => {
    expect(wilson(0, 20, z)[0]).toBe(0);
    expect(wilson(20, 20, z)[1]).toBe(1);
    const [low, high] = wilson(7, 30, z);
    const [mirroredLow, mirroredHigh] = wilson(23, 30, z);
    expect(mirroredLow).toBeCloseTo(1 - high, 14);
    expect(mirroredHigh).toBeCloseTo(1 - low, 14);
  });
});
