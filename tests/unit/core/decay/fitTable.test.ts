import { describe, expect, it } from 'vitest';
import { fitTable, fittedHalfLife } from '../../../../src/core/decay/fitTable';
import { Fault, type Table } from '../../../../src/core/fault';

const days = [3, 8, 8, 15, 21, 30, 30, 44, 60, 60];
const cold = [true, true, false, true, true, true, true, true, false, true];

function sound(outcome: Table | Fault): Table {
  if (outcome instanceof Fault) throw new Error(outcome.reason);
  return outcome;
}

describe('fitTable', () => {
  it('has limits around life that are as far in proportion, wider with more confidence', () => {
    const [, , life] = sound(fitTable(days, cold, 'weibull', 0.95));
    const [, , surer] = sound(fitTable(days, cold, 'weibull', 0.99));
    const [estimate, low, high] = (life ?? []).slice(1).map(Number);
    expect((low ?? NaN) * (high ?? NaN)).toBeCloseTo((estimate ?? NaN) ** 2, 9);
    expect(Number(surer?.[2])).toBeLessThan(low ?? NaN);
    expect(Number(surer?.[3])).toBeGreaterThan(high ?? NaN);
  });

  it('of an exponential is what can be worked out by hand', () => {
    // 8 went cold in 279 days: half-life 279·ln 2 ÷ 8, standard error of its logarithm 1 ÷ √8.
    const table = sound(fitTable(days, cold, 'exponential', 0.95));
    const life = (279 * Math.LN2) / 8;
    const factor = Math.exp(1.959963984540054 / Math.sqrt(8));
    expect(table[2]?.[1]).toBeCloseTo(life, 12);
    expect(table[2]?.[2]).toBeCloseTo(life / factor, 10);
    expect(table[2]?.[3]).toBeCloseTo(life * factor, 10);
    const none = new Fault('#N/A', 'noLimits');
    expect(table[3]).toEqual(['Shape', 1, none, none]);
    expect(table[4]).toEqual(['Never', 0, none, none]);
    expect(fittedHalfLife(days, cold, 'exponential')).toBe(table[2]?.[1]);
  });
});
