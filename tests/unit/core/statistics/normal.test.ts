import { describe, expect, it } from 'vitest';
import { normalQuantile, twoSided } from '../../../../src/core/statistics/normal';

describe('normalQuantile', () => {
  // Source: mpmath 1.3, 40 digits: √2·erfinv(2p − 1), p the exact value of the double.
  it.each([
    [0.975, 1.95996398454005386],
    [0.9, 1.28155156554460059],
    [0.6, 0.253347103135799741],
    [0.025, -1.95996398454005421],
    [0.001, -3.09023230616781354],
    [1e-10, -6.3613409024040562],
    [1e-30, -11.4640246884436157],
    [1e-300, -37.0470962993611992],
  ])('z(%d)', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(4e-16 * 4);
  });

  it('is odd, and 0 in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.125)).toBe(-normalQuantile(0.875));
  });

  it('gives the textbook values for two-sided limits', () => {
    expect(twoSided(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(twoSided(0.99)).toBeCloseTo(2.5758293035489, 12);
  });
});
