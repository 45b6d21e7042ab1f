import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close, number, table } from './call';

const age = fc.double({ min: 0, max: 18_000, noNaN: true });
const decay = fc
  .tuple(
    fc.double({ min: 0.01, max: 1000, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('exponential', 'weibull', 'step', 'linear'),
    fc.double({ min: 0.1, max: 5, noNaN: true }),
  )
  .map(
    ([life, residual, model, shape]) => [life, residual, model, model === 'weibull' ? shape : null] as const,
  );

describe('SQL.DECAY', () => {
  it('never rises with age, and stays between the residual and 1', () => {
    fc.assert(
      fc.property(age, age, decay, (a, b, curve) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)];
        const early = number('SQL.DECAY', younger, ...curve);
        const late = number('SQL.DECAY', older, ...curve);
        expect(late).toBeLessThanOrEqual(early + 1e-15);
        expect(early).toBeLessThanOrEqual(1 + 1e-15);
        expect(late).toBeGreaterThanOrEqual(curve[1] - 1e-15);
      }),
    );
  });

  it('gives for a range what it gives for each cell, in the same place', () => {
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.oneof(age, fc.constant(null), fc.constant('x'), fc.constant(-1)), {
            minLength: columns,
            maxLength: columns,
          }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      );
    fc.assert(
      fc.property(grid, decay, (ages, curve) => {
        if (ages.length === 1 && ages[0]?.length === 1) return;
        const all = table('SQL.DECAY', ages, ...curve);
        expect(all.map((row) => row.length)).toEqual(ages.map((row) => row.length));
        ages.forEach((row, r) =>
          row.forEach((cell, c) => {
            const got = all[r]?.[c];
            if (cell === null) expect(got).toBe('');
            else if (typeof cell === 'number' && cell >= 0)
              expect(got).toBe(number('SQL.DECAY', cell, ...curve));
            else expect(got).toMatchObject({ error: cell === 'x' ? '#VALUE!' : '#NUM!' });
          }),
        );
      }),
    );
  });

  it('is one half at the life of an exponential or weibull SQL that keeps nothing', () => {
    fc.assert(
      fc.property(decay, ([life, , , shape]) => {
        expect(number('SQL.DECAY', life, life)).toBe(0.5);
        expect(number('SQL.DECAY', life, life, 0, 'weibull', shape)).toBe(0.5);
      }),
    );
  });

  it('is memoryless where it is exponential: S(a + b) = S(a)·S(b)', () => {
    const span = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(span, span, (a, b) => {
        const left = (days: number): number => number('SQL.DECAY', days, 30);
        expect(close(left(a + b), left(a) * left(b))).toBe(true);
      }),
    );
  });

  it('weighs an SQL’s value', () => {
    fc.assert(
      fc.property(age, decay, fc.double({ min: 0, max: 1, noNaN: true }), (days, curve, rate) => {
        const value = number('SQL.VALUE', rate, 1000, days, ...curve);
        expect(value).toBe(rate * 1000 * number('SQL.DECAY', days, ...curve));
      }),
    );
  });
});

describe('SQL.LOSS', () => {
  it('is the difference of the revenues in SQL.ROI', () => {
    const loss = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(loss, ([sqls, share, closeRate, residual, whole]) => {
        const lost = Math.floor(sqls * share);
        const lostRevenue = number('SQL.LOSS', sqls, lost, closeRate, 1000, residual, whole);
        const change = Number(table('SQL.ROI', sqls, lost, closeRate, 1000, 500, residual, whole)[2]?.[3]);
        expect(Math.abs(lostRevenue + change)).toBeLessThanOrEqual(1e-9 * sqls * 1000);
      }),
    );
  });
});
