import { describe, expect, it } from 'vitest';
import { observedHalfLife, survivalTable } from '../../../../src/core/decay/kaplanMeier';
import { Fault } from '../../../../src/core/fault';
import { drawn, seeded } from './spans';

// Remission with maintenance, in weeks: R. G. Miller, "Survival Analysis", Wiley 1981, page 49 (the other half of R's aml).
// Survival and limits: scipy 1.17, stats.ecdf(CensoredData).sf.confidence_interval(method="log-log").
const WEEKS = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
const RELAPSED = [true, true, false, true, true, false, true, true, false, true, false];
const SCIPY = [
  [9, 0.9090909090909091, 0.5080802057699295, 0.9866738226678231],
  [13, 0.8181818181818181, 0.44742861468218115, 0.9511622285824917],
  [18, 0.7159090909090908, 0.3501903859079384, 0.8990239741910534],
  [23, 0.6136363636363635, 0.26575204000128605, 0.8352992432502215],
  [31, 0.49090909090909085, 0.16733090977685078, 0.7533997903708113],
  [34, 0.36818181818181817, 0.09282957493698518, 0.6570408323981638],
  [48, 0.18409090909090908, 0.011738480123189591, 0.5250148427266416],
  [161, 0.18409090909090908, 0.011738480123189591, 0.5250148427266416],
] as const;

describe('survivalTable', () => {
  it('is what scipy calculates', () => {
    const rows = survivalTable(WEEKS, RELAPSED, 0.95).slice(2);
    expect(rows.map(([day]) => day)).toEqual(SCIPY.map(([day]) => day));
    rows.forEach(([, , , , ...got], i) =>
      got.forEach((value, j) => expect(value).toBeCloseTo(SCIPY[i]?.[j + 1] ?? NaN, 13)),
    );
  });

  it('counts everybody once, and those at risk as a plain loop does', () => {
    const random = seeded(3);
    const truth = { life: 12, shape: 1.4, never: 0.2 };
    const { durations, events } = drawn(5000, truth, 60, random, Math.floor);
    const rows = survivalTable(durations, events, 0.95).slice(1) as number[][];
    expect(rows.reduce((sum, [, , cold = 0, left = 0]) => sum + cold + left, 0)).toBe(5000);
    let warm = 1;
    for (const [day = NaN, atRisk, cold] of rows.slice(1)) {
      const still = durations.filter((days) => days >= day).length;
      const went = durations.filter((days, i) => days === day && events[i]).length;
      warm *= 1 - went / still;
      expect([atRisk, cold]).toEqual([still, went]);
      expect(rows.find(([at, , died]) => at === day && (died ?? 0) === went)?.[4]).toBeCloseTo(warm, 13);
    }
  });
});

describe('observedHalfLife', () => {
  it('reaches one half in spite of rounding: 1 − ⅓·… of six SQLs, one a day', () => {
    for (const count of [6, 10, 14, 22, 38, 54, 98]) {
      const days = Array.from({ length: count }, (_, i) => i + 1);
      const all = days.map(() => true);
      expect(observedHalfLife(days, all)).toBe(count / 2);
    }
  });

  it('is not reached a hair above one half', () => {
    const days = Array.from({ length: 2001 }, (_, i) => i + 1);
    const first = days.map((day) => day <= 1000);
    expect(observedHalfLife(days, first)).toEqual(new Fault('#N/A', 'halfNotReached'));
    expect(
      observedHalfLife(
        days,
        days.map((day) => day <= 1001),
      ),
    ).toBe(1001);
  });
});
