import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number } from './call';

const sqls = fc.integer({ min: 1, max: 400 });
const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const basedOn = fc.option(fc.integer({ min: 1, max: 500 }));
/** Sums of different lengths differ in their last digits. */
const HAIR = 1e-13;

function chance(n: number, p: number, k: number, past: number | null): number {
  return number('FUNNEL.CHANCE', n, p, k, past);
}

describe('FUNNEL.CHANCE', () => {
  it('is a probability that rises with SQLs and close rate, and falls with the customers wanted', () => {
    fc.assert(
      fc.property(sqls, rate, fc.integer({ min: 0, max: 400 }), basedOn, (n, p, k, past) => {
        const at = chance(n, p, k, past);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
        expect(chance(n + 1, p, k, past)).toBeGreaterThanOrEqual(at - HAIR);
        expect(chance(n, p, k + 1, past)).toBeLessThanOrEqual(at + HAIR);
        expect(chance(n, Math.min(1, p + 0.01), k, past)).toBeGreaterThanOrEqual(at - HAIR);
      }),
    );
  });

  it('adds up: the mean number of customers is Σ P(X ≥ k)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), rate, (n, p) => {
        const mean = Array.from({ length: n }, (_, i) => chance(n, p, i + 1, null)).reduce(
          (a, b) => a + b,
          0,
        );
        expect(mean).toBeCloseTo(n * p, 9);
      }),
    );
  });

  it('with a rate seen on few SQLs has the mean of the prior', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), rate, fc.integer({ min: 0, max: 200 }), (n, p, past) => {
        const mean = Array.from({ length: n }, (_, i) => chance(n, p, i + 1, past)).reduce(
          (a, b) => a + b,
          0,
        );
        expect(mean).toBeCloseTo((n * (p * past + 0.5)) / (past + 1), 9);
      }),
    );
  });

  it('forgets its sample when that is very large', () => {
    fc.assert(
      fc.property(sqls, rate, fc.integer({ min: 0, max: 400 }), (n, p, k) => {
        expect(chance(n, p, k, 1e9)).toBeCloseTo(chance(n, p, k, null), 5);
      }),
    );
  });
});

describe('FUNNEL.SQLSFOR', () => {
  it('is the fewest SQLs that reach the confidence', () => {
    const wanted = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      rate,
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    );
    fc.assert(
      fc.property(wanted, fc.option(fc.integer({ min: 5, max: 300 })), ([k, p, confidence], past) => {
        const n = number('FUNNEL.SQLSFOR', k, p, confidence, past);
        expect(chance(n, p, k, past)).toBeGreaterThanOrEqual(confidence - HAIR);
        expect(n === k || chance(n - 1, p, k, past) < confidence + HAIR).toBe(true);
      }),
    );
  });
});
