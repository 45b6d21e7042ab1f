import { describe, expect, it } from 'vitest';
import { customersNeeded, needed, neededBefore } from '../../../../src/core/funnel/stages';

describe('stages', () => {
  it('divide by the rates from customers upwards', () => {
    // FUNCTIONS.md: 20 million at 50 000 a deal, 25% and 20%.
    expect(needed(2e7, 5e4, [], false)).toBe(400);
    expect(needed(2e7, 5e4, [0.25], false)).toBe(1600);
    expect(needed(2e7, 5e4, [0.25, 0.2], false)).toBe(8000);
  });

  it('in whole ones round up at each stage, not only at the end', () => {
    // 20.2 customers are 21; 21 ÷ 25% = 84; 84 ÷ 20% = 420, where 20.2 ÷ 25% ÷ 20% are 404.
    expect(needed(1_010_000, 50_000, [0.25, 0.2], true)).toBe(420);
    expect(needed(1_010_000, 50_000, [0.25, 0.2], false)).toBeCloseTo(404, 10);
    expect(neededBefore(10, 0.3, true)).toBe(34);
    expect(customersNeeded(1000, 300, true)).toBe(4);
  });
});
