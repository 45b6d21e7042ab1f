import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/functions/values';
import { column, number, numbers, table } from './call';

const START = 44_000;
const lead = fc.tuple(
  fc.integer({ min: START, max: START + 400 }),
  fc.option(fc.integer({ min: START - 20, max: START + 500 })),
);
const leads = fc.array(lead, { minLength: 1, maxLength: 80 });
const window = fc.integer({ min: 0, max: 120 });
const period = fc.constantFrom('month', 'week');

function sum(cells: readonly CellValue[]): number {
  return numbers(cells).reduce((a, b) => a + b, 0);
}

function cohort(
  all: readonly (readonly [number, number | null])[],
  days: number,
  asOf: number | null,
  kind: string,
): CellValue[][] {
  const entered = all.map(([start]) => [start]);
  const converted = all.map(([, end]) => [end]);
  return table('LEAD.COHORT', entered, converted, days, asOf, kind);
}

/** Without the words that differ between months and weeks. */
const COLUMN = { month: ['Month', 'Converted in month'], week: ['Week', 'Converted in week'] } as const;

describe('LEAD.COHORT', () => {
  it('counts every lead and every conversion once', () => {
    fc.assert(
      fc.property(leads, window, period, (all, days, kind) => {
        const rows = cohort(all, days, null, kind);
        expect(sum(column(rows, 'Entered'))).toBe(all.length);
        expect(sum(column(rows, COLUMN[kind][1]))).toBe(all.filter(([, end]) => end !== null).length);
        const inWindow = all.filter(([start, end]) => end !== null && end >= start && end - start <= days);
        expect(sum(column(rows, 'Converted of cohort'))).toBe(inWindow.length);
      }),
    );
  });

  it('knows nothing of what is dated later', () => {
    fc.assert(
      fc.property(
        leads,
        window,
        period,
        fc.integer({ min: START + 50, max: START + 500 }),
        (all, days, kind, asOf) => {
          const known = all
            .filter(([start]) => start <= asOf)
            .map(([start, end]) => [start, end !== null && end <= asOf ? end : null] as const);
          fc.pre(
            known.length > 0 && all.every(([start, end]) => start <= asOf || end === null || end > asOf),
          );
          expect(cohort(all, days, asOf, kind)).toEqual(cohort(known, days, asOf, kind));
        },
      ),
    );
  });

  it('lists its periods without gaps, rates as ratios, and young cohorts as unknown', () => {
    fc.assert(
      fc.property(leads, window, period, (all, days, kind) => {
        const rows = cohort(all, days, null, kind);
        const starts = numbers(column(rows, COLUMN[kind][0]));
        for (let i = 1; i < starts.length; i++) {
          const gap = (starts[i] ?? 0) - (starts[i - 1] ?? 0);
          expect(kind === 'week' ? gap === 7 : gap >= 28 && gap <= 31).toBe(true);
        }
        for (const [, entered, , , of, rate, mature] of rows.slice(1)) {
          expect(Number(of)).toBeLessThanOrEqual(Number(entered));
          if (mature !== true) expect(rate).toMatchObject({ error: '#N/A' });
          else if (entered === 0) expect(rate).toMatchObject({ error: '#DIV/0!' });
          else expect(rate).toBe(Number(of) / Number(entered));
        }
      }),
    );
  });
});

describe('LEAD.TIME', () => {
  it('lies between the shortest and the longest span, in the order median, p90', () => {
    fc.assert(
      fc.property(leads, (all) => {
        const spans = all.flatMap(([start, end]) => (end !== null && end >= start ? [end - start] : []));
        fc.pre(spans.length > 0);
        const time = (statistic: string): number =>
          number(
            'LEAD.TIME',
            all.map(([start]) => [start]),
            all.map(([, end]) => [end]),
            statistic,
          );
        expect(time('mean')).toBeCloseTo(spans.reduce((a, b) => a + b, 0) / spans.length, 9);
        expect(time('median')).toBeGreaterThanOrEqual(Math.min(...spans));
        expect(time('p90')).toBeGreaterThanOrEqual(time('median'));
        expect(time('p90')).toBeLessThanOrEqual(Math.max(...spans));
      }),
    );
  });
});
