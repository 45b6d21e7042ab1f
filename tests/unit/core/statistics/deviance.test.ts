import { describe, expect, it } from 'vitest';
import { deviance, differenceFromMean } from '../../../../src/core/statistics/deviance';

describe('deviance', () => {
  // Source: mpmath 1.3, 40 digits: x·log(x / m) + m − x.
  it.each([
    [251, 250, 0.00199733865390070277],
    [250.5, 250, 0.000499666999600532573],
    [300, 250, 4.69646703818638786],
    [1000, 250, 636.294361119890619],
    [10000, 250, 27138.794541139363],
    [1, 250, 243.478539082137754],
    [5, 1e-300, 3456.92482905323903],
    [265000, 250000, 441.260652853580514],
  ])('D(%d, %d)', (x, mean, expected) => {
    expect(Math.abs(deviance(x, mean, x - mean) / expected - 1)).toBeLessThan(1e-14);
  });

  it('is 0 at the mean, and the mean where nothing was seen', () => {
    expect(deviance(250, 250, 0)).toBe(0);
    expect(deviance(0, 250, -250)).toBe(250);
  });
});

describe('differenceFromMean', () => {
  it('keeps what the product’s rounding loses', () => {
    // 0.1 is 0.1000000000000000055511151231257827…, so 1e6 − 1e7 · 0.1 is not 0.
    expect(differenceFromMean(1e6, 1e7, 0.1)).toBeCloseTo(-5.551115123125783e-11, 24);
    expect(differenceFromMean(250_000, 1e6, 0.25)).toBe(0);
    // Python's fractions: Fraction(x) - Fraction(n) * Fraction(p), for numbers that need all 53 bits.
    expect(differenceFromMean(12_345_678_901_234, 123_456_789_012_345, 0.1)).toBeCloseTo(
      -0.500685322848539,
      12,
    );
    expect(differenceFromMean(3_002_399_751_580_331, 2 ** 53 - 1, 1 / 3)).toBeCloseTo(0.8333333333333333, 12);
  });
});
