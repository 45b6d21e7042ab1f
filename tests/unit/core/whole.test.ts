import { describe, expect, it } from 'vitest';
import { roundDown, roundUp } from '../../../src/core/whole';

describe('whole numbers', () => {
  it('forgive a hair, in either direction', () => {
    expect(roundUp(240.00000000000003)).toBe(240);
    expect(roundDown(28.999999999999996)).toBe(29);
  });

  it('round up what is needed, and down what comes out', () => {
    expect(roundUp(20.2)).toBe(21);
    expect(roundDown(8.75)).toBe(8);
    expect(roundUp(240.0001)).toBe(241);
    expect(roundDown(28.9999)).toBe(28);
    expect(roundUp(0)).toBe(0);
    expect(roundDown(0)).toBe(0);
  });
});
