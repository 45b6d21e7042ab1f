// Change against chance on built sheets. The probabilities are those of R 4:
//   p <- function(a1, b1, a0, b0) { n <- a1 + a0; q <- b1 / (b1 + b0)
//     min(1, 2 * min(pbinom(a1, n, q), pbinom(n - a1, n, 1 - q))) }
// @module-tag engine
import { describe, expect, it } from 'vitest';
import { Typed } from '../typed';

const typed = new Typed(['lifecycleReport']);
const NOVEMBER_DAYS = 20;
const DECEMBER_DAYS = 23;
/** Steady months before, which are not burstier than chance. */
const steady = (column: string, count: number): Typed =>
  typed
    .fresh()
    .months(2024, 12, 12, { [column]: count })
    .months(2025, 1, 11, { [column]: count });

/** Counts a business day, on the days of November and December 2025. */
function counts(now: number, before: number): Typed {
  return steady('mqls', before).month('2025-12', { mqls: now }).calculate();
}
const p = (row: string) => Number(typed.report(row, 'p')[0]);

describe('counts', () => {
  it.each([
    [10, 12, 0.586585872644],
    [6, 18, 0.00880222972515],
  ])('%d in 23 days after %d in 20: %f', (now, before, expected) => {
    counts(now, before);
    expect(typed.report('mqls', 'b1', 'b0', 'phi')).toEqual([DECEMBER_DAYS, NOVEMBER_DAYS, 1]);
    expect(p('mqls')).toBeCloseTo(expected, 11);
  });

  it('is grey and has no arrow where it can be chance, and a number with its arrow where not', () => {
    expect(counts(10, 12).report('mqls', 'change', 'moved')).toEqual(['−27.5%', -0.275]);
    expect(counts(6, 18).report('mqls', 'change')).toEqual([-0.71]);
  });

  it('are burstier than chance: 19 000 visits after 20 000 with φ 150 are 127 and 133', () => {
    typed.fresh().name('perBusinessDay', 'No', 'Yes');
    // Ten months about 20 000 and two of 20 000: their variance is 150 times their mean.
    const swing = Math.sqrt((150 * 20_000 * 11) / 10);
    typed
      .month('2024-12', { visits: 20_000 + swing })
      .months(2025, 1, 4, { visits: 20_000 + swing })
      .months(2025, 5, 9, { visits: 20_000 - swing })
      .months(2025, 10, 11, { visits: 20_000 })
      .month('2025-12', { visits: 19_000 })
      .calculate();
    expect(Number(typed.report('visits', 'phi')[0])).toBeCloseTo(150, 6);
    expect(typed.report('visits', 'b1', 'b0')).toEqual([1, 1]);
    expect(typed.report('visits', 'a1', 'a0')).toEqual([127, 133]);
    expect(p('visits')).toBeCloseTo(0.756563652269, 10);
    expect(typed.report('visits', 'change')).toEqual(['−5.0%']);
  });

  it('say nothing before six months are known', () => {
    typed.fresh().months(2025, 7, 11, { mqls: 18 }).month('2025-12', { mqls: 1 });
    typed.calculate();
    expect(typed.report('mqls', 'phi', 'p', 'change')).toEqual(['', '', '−95.2%']);
    typed.month('2025-06', { mqls: 18 });
    typed.calculate();
    expect(typed.report('mqls', 'change')).toEqual([-0.952]);
  });

  it('of nobody in both months are the same', () => {
    counts(0, 0);
    expect(p('mqls')).toBe(1);
  });

  it('a business day are tested as the counts they are made of', () => {
    steady('leads', 18).month('2025-12', { leads: 6 });
    typed.calculate();
    expect(typed.report('leadsPerDay', 'b1', 'b0')).toEqual([23, 20]);
    expect(p('leadsPerDay')).toBeCloseTo(p('leads'), 12);
  });
});

describe('rates', () => {
  it.each([
    [40, 200, 20, 200, 0.0134892937312],
    [10, 40, 6, 40, 0.454498291016],
  ])('%d of %d after %d of %d: %f', (top1, under1, top0, under0, expected) => {
    typed
      .fresh()
      .month('2025-11', { mqls: under0, sqls: top0 })
      .month('2025-12', { mqls: under1, sqls: top1 });
    typed.calculate();
    expect(p('mqlToSql')).toBeCloseTo(expected, 11);
    const change = typed.report('mqlToSql', 'change')[0];
    expect(typeof change).toBe(expected < 0.05 ? 'number' : 'string');
  });

  it('above one half count the others', () => {
    typed.fresh().month('2025-11', { mqls: 40, sqls: 34 }).month('2025-12', { mqls: 40, sqls: 30 });
    typed.calculate();
    expect(typed.report('mqlToSql', 'a1', 'a0')).toEqual([10, 6]);
    expect(p('mqlToSql')).toBeCloseTo(0.454498291016, 11);
  });

  it('of money, and money itself, are not tested', () => {
    typed
      .fresh()
      .month('2025-11', { bookings: 100, existingSales: 100, upsellSales: 1 })
      .month('2025-12', { bookings: 101, existingSales: 100, upsellSales: 2 });
    typed.calculate();
    expect(typed.report('bookings', 'p', 'change')).toEqual(['', 0.01]);
    expect(typed.report('upsellShare', 'p')).toEqual(['']);
  });
});
