import { describe, expect, it } from 'vitest';
import { followed } from '../../../../src/core/decay/followed';
import { likelihood, logistic, roughly, sampleOf } from '../../../../src/core/decay/likelihood';
import { drawn, logLikelihood, score, seeded } from './spans';

const rows = drawn(120, { life: 20, shape: 1.4, never: 0.3 }, 90, seeded(5), Math.ceil);
/** Anew in each test: what runs while a file loads is tried with every test there is when the core is broken on purpose. */
const sampled = (): ReturnType<typeof sampleOf> => sampleOf(followed(rows.durations, rows.events));
const POINTS: readonly (readonly [logLife: number, logShape: number, logit?: number])[] = [
  [0.4, 0.2, -1],
  [-1, -0.5, 2],
  [1.5, 0.6, -4],
  [0.3, 0.25],
  [-1.2, -0.4],
];

describe('likelihood', () => {
  it.each(POINTS.map((at) => [at]))('has value and gradient of a row-by-row calculation at %j', (at) => {
    const sample = sampled();
    const [logLife, logShape, logit] = at;
    const parameters = {
      life: Math.exp(logLife + sample.origin),
      shape: Math.exp(logShape),
      never: logit === undefined ? 0 : logistic(logit),
    };
    const { value, gradient } = likelihood(sample, at.map(Number));
    expect(value).toBeCloseTo(logLikelihood(rows, parameters), 9);
    const slopes = score(rows, parameters);
    gradient.forEach((slope, i) => expect(slope).toBeCloseTo(slopes[i] ?? NaN, 9));
  });

  it.each(POINTS.map((at) => [at]))(
    'has minus the differences of its gradient as information at %j',
    (at) => {
      const step = 1e-5;
      const sample = sampled();
      likelihood(sample, at.map(Number)).information.forEach((line, i) => {
        const slopeAt = (by: number): readonly number[] =>
          likelihood(
            sample,
            at.map((value, j) => Number(value) + (i === j ? by : 0)),
          ).gradient;
        const [up, down] = [slopeAt(step), slopeAt(-step)];
        line.forEach((value, j) => {
          const difference = ((up[j] ?? NaN) - (down[j] ?? NaN)) / (2 * step);
          expect(Math.abs(value + difference)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
        });
      });
    },
  );

  it('stays finite where everybody should long have gone cold', () => {
    const { value, gradient, information } = likelihood(sampled(), [-12, 1, 0]);
    expect([value, ...gradient, ...information.flat()].every(Number.isFinite)).toBe(true);
    // One went cold at the half-life, one is warm after a million: it belongs to the half that never goes cold.
    const late = likelihood(sampleOf(followed([1, 1e6], [true, false])), [0, Math.log(100), 0]);
    expect([...late.gradient, ...late.information.flat()].every(Number.isFinite)).toBe(true);
    expect(late.value).toBeCloseTo(Math.log(0.5 * 100 * Math.LN2 * 0.5) + Math.log(0.5), 12);
  });
});

describe('roughly', () => {
  it('keeps a small sample, and every count of a large one on few days', () => {
    expect(roughly(sampled())).toEqual(sampled());
    const many = drawn(50_000, { life: 20, shape: 1.4, never: 0.3 }, 90, seeded(6));
    const large = sampleOf(followed(many.durations, many.events));
    const rough = roughly(large);
    expect(rough.cold.logs.length).toBeLessThanOrEqual(2048);
    expect(rough.cold.counts.reduce((a, b) => a + b)).toBe(large.cold.total);
    expect(rough.left.counts.reduce((a, b) => a + b)).toBe(large.left.total);
    const mean = ({ logs, counts, total }: typeof rough.cold): number =>
      logs.reduce((sum, log, i) => sum + log * (counts[i] ?? NaN), 0) / total;
    expect(rough.cold.logs).toHaveLength(rough.cold.counts.length);
    expect(mean(rough.cold)).toBeCloseTo(mean(large.cold), 12);
    // The cold days have mean 0 by definition; those that left do not.
    expect(Math.abs(mean(large.left))).toBeGreaterThan(0.1);
    expect(mean(rough.left)).toBeCloseTo(mean(large.left), 12);
  });
});
