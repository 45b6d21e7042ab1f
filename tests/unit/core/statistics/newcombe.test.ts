import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { changeOfRate } from '../../../../src/core/statistics/newcombe';

describe('changeOfRate', () => {
  // Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [0, 20, 10, 10, -1, -1, -0.6791],
  ])('%d/%d − %d/%d', (a, m, b, n, difference, low, high) => {
    const [, row = []] = changeOfRate({ successes: a, trials: m }, { successes: b, trials: n }, 0.95);
    [difference, low, high].forEach((expected, i) => expect(row[i]).toBeCloseTo(expected, 4));
  });

  it('turns around with its samples', () => {
    const now = { successes: 10, trials: 40 };
    const before = { successes: 6, trials: 40 };
    const [, [, low, high] = []] = changeOfRate(now, before, 0.95);
    const [, [, turnedLow, turnedHigh] = []] = changeOfRate(before, now, 0.95);
    expect([turnedLow, turnedHigh]).toEqual([-Number(high), -Number(low)]);
  });

  it('has no limits for a rate over 1', () => {
    const [, row] = changeOfRate({ successes: 5, trials: 4 }, { successes: 1, trials: 4 }, 0.95);
    const none = new Fault('#N/A', 'rateAboveOne');
    expect(row).toEqual([1, none, none]);
    const [, turned] = changeOfRate({ successes: 1, trials: 4 }, { successes: 5, trials: 4 }, 0.95);
    expect(turned).toEqual([-1, none, none]);
  });
});
