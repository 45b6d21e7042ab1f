import { describe, expect, it } from 'vitest';
import { decayCurve, fractionLeft } from '../../../../src/core/decay/survival';

const base = { life: 30, residual: 0, model: 'exponential', shape: 1 } as const;

describe('fractionLeft', () => {
  it('halves at each life of an exponential', () => {
    expect([0, 30, 60, 90].map(fractionLeft(base))).toEqual([1, 0.5, 0.25, 0.125]);
  });

  it('keeps the residual at any age', () => {
    expect(fractionLeft({ ...base, residual: 0.2 })(30)).toBeCloseTo(0.6, 15);
    expect(fractionLeft({ ...base, residual: 0.2, model: 'linear' })(1e4)).toBe(0.2);
  });

  it('steps at life, and falls in a line to it', () => {
    expect([29.999, 30].map(fractionLeft({ ...base, model: 'step' }))).toEqual([1, 0]);
    expect([0, 15, 30, 45].map(fractionLeft({ ...base, model: 'linear' }))).toEqual([1, 0.5, 0, 0]);
  });

  it('weibull: shape says how sudden the end is', () => {
    const early = fractionLeft({ ...base, model: 'weibull', shape: 0.5 })(10);
    const late = fractionLeft({ ...base, model: 'weibull', shape: 4 })(10);
    expect(early).toBeLessThan(fractionLeft(base)(10));
    expect(late).toBeGreaterThan(fractionLeft(base)(10));
  });
});

describe('decayCurve', () => {
  it('stands at 0 … 4 lives', () => {
    expect(decayCurve({ ...base, life: 4 }).map(([age]) => age)).toEqual([
      'Age (days)',
      0,
      1,
      2,
      3,
      4,
      6,
      8,
      12,
      16,
    ]);
  });
});
