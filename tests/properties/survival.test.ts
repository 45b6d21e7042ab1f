import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/functions/values';
import { close, column, number, numbers, table } from './call';

const row = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean());
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
const confidence = fc.double({ min: 0.01, max: 0.999, noNaN: true });
type Rows = readonly (readonly [number, boolean])[];

function survival(spans: Rows, level = 0.95): CellValue[][] {
  return table(
    'SQL.SURVIVAL',
    spans.map(([days]) => [days]),
    spans.map(([, cold]) => [cold]),
    level,
  );
}

function fit(spans: Rows, model: string): CellValue[][] | undefined {
  try {
    return table(
      'SQL.FIT',
      spans.map(([days]) => [days]),
      spans.map(([, cold]) => [cold]),
      model,
    );
  } catch {
    return undefined;
  }
}

function lineOf(fitted: CellValue[][] | undefined, name: string): CellValue[] {
  return fitted?.find(([label]) => label === name) ?? [];
}

/** Where limits say that a share of nearly 0 could as well be nearly 1, so flat a top is found to fewer digits. */
function isDetermined(fitted: CellValue[][] | undefined): boolean {
  const [, , low, high] = lineOf(fitted, 'Never');
  return typeof low !== 'number' || Number(high) - low < 0.99;
}

describe('SQL.SURVIVAL', () => {
  it('never rises, lies between its limits, and begins with everybody warm on day 0', () => {
    fc.assert(
      fc.property(rows, confidence, (spans, level) => {
        const [, first, ...rest] = survival(spans, level);
        expect(first?.slice(0, 2)).toEqual([0, spans.length]);
        expect(first?.[4]).toBe(1);
        let before = 1;
        for (const [, , , , warm, low, high] of rest) {
          expect(warm).toBeLessThanOrEqual(before);
          before = Number(warm);
          if (warm === 0 || warm === 1) {
            expect([low, high]).toMatchObject([{ error: '#N/A' }, { error: '#N/A' }]);
          } else {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(before);
            expect(high).toBeGreaterThanOrEqual(before);
            expect(high).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('counts everybody once, on ascending days up to the last', () => {
    fc.assert(
      fc.property(rows, (spans) => {
        const curve = survival(spans);
        const sum = (header: string): number => numbers(column(curve, header)).reduce((a, b) => a + b, 0);
        expect(sum('Went cold')).toBe(spans.filter(([, cold]) => cold).length);
        expect(sum('Left')).toBe(spans.filter(([, cold]) => !cold).length);
        const days = numbers(column(curve, 'Day'));
        expect(days.slice(1).every((day, i) => day > (days[i] ?? 0) || day === 0)).toBe(true);
        expect(days.at(-1)).toBe(Math.max(...spans.map(([day]) => day)));
      }),
    );
  });

  it('without anybody won or open is the plain share still warm', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 50 }), (days) => {
        const curve = survival(days.map((day) => [day, true] as const));
        for (const [day, , , , warm] of curve.slice(1)) {
          expect(warm).toBeCloseTo(days.filter((one) => one > Number(day)).length / days.length, 12);
        }
      }),
    );
  });

  it('does not depend on the order of rows, nor on rows without a duration', () => {
    const shuffled = rows.chain((spans) =>
      fc.tuple(fc.constant(spans), fc.shuffledSubarray(spans, { minLength: spans.length })),
    );
    fc.assert(
      fc.property(shuffled, ([spans, mixed]) => {
        const curve = survival(spans);
        expect(survival(mixed)).toEqual(curve);
        const blank: CellValue[][] = table(
          'SQL.SURVIVAL',
          [[null], ...spans.map(([days]) => [days])],
          [[true], ...spans.map(([, cold]) => [cold])],
        );
        expect(blank).toEqual(curve);
      }),
    );
  });
});

describe('SQL.HALFLIFE and SQL.FIT', () => {
  it('observed: at most half are warm on that day, more than half on the row above', () => {
    fc.assert(
      fc.property(rows, (spans) => {
        const curve = survival(spans).slice(1);
        const at = curve.findIndex(([, , , , warm]) => Number(warm) <= 0.5 + 1e-9);
        fc.pre(at > 0);
        const days = number(
          'SQL.HALFLIFE',
          spans.map(([day]) => [day]),
          spans.map(([, cold]) => [cold]),
        );
        expect(days).toBe(curve[at]?.[0]);
        expect(Number(curve[at - 1]?.[4])).toBeGreaterThan(0.5);
      }),
    );
  });

  it.each(['exponential', 'weibull', 'cure'])(
    '%s: life moves with the unit of time, shape and never do not',
    (model) => {
      const factor = fc.constantFrom(1 / 24, 0.5, 3, 7, 100);
      fc.assert(
        fc.property(rows, factor, (spans, by) => {
          const fitted = fit(spans, model);
          const scaled = fit(
            spans.map(([days, cold]) => [days * by, cold] as const),
            model,
          );
          fc.pre(isDetermined(fitted) && isDetermined(scaled));
          expect(scaled === undefined).toBe(fitted === undefined);
          for (const name of ['Life', 'Shape', 'Never']) {
            const other = lineOf(scaled, name);
            lineOf(fitted, name).forEach((value, i) => {
              if (typeof value !== 'number') expect(other[i]).toEqual(value);
              else expect(close(Number(other[i]), name === 'Life' ? value * by : value, 1e-6)).toBe(true);
            });
          }
        }),
      );
    },
  );

  it('does not depend on the order of rows; estimates lie between their limits', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('exponential', 'weibull', 'cure'), (spans, model) => {
        const fitted = fit(spans, model);
        expect(fit([...spans].reverse(), model)).toEqual(fitted);
        for (const [name, estimate, low, high] of fitted?.slice(2, 5) ?? []) {
          if (typeof low !== 'number' || typeof high !== 'number') continue;
          expect(low, String(name)).toBeLessThanOrEqual(Number(estimate));
          expect(high, String(name)).toBeGreaterThanOrEqual(Number(estimate));
        }
      }),
    );
  });

  it('gives SQL.DECAY its own parameters: half of those that ever go cold have done so at Life', () => {
    fc.assert(
      fc.property(rows, (spans) => {
        const fitted = fit(spans, 'cure') ?? fit(spans, 'weibull');
        fc.pre(fitted !== undefined);
        const [life, shape, never] = [2, 3, 4].map((line) => Number(fitted?.[line]?.[1]));
        fc.pre(life !== undefined && life < 18_000);
        const left = number('SQL.DECAY', life, life, never, 'weibull', shape);
        expect(left).toBeCloseTo(0.5 + Number(never) / 2, 12);
      }),
    );
  });
});
