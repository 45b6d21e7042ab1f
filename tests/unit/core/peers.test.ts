// The numbers that other libraries give for the same questions, and where they stop being right: the bench measures time
// against these peers, which says something only where they answer the same.
import { NETWORKDAYS, PERCENTILE } from '@formulajs/formulajs';
import { desc, op, table } from 'arquero';
import { nper, PaymentDueTime, pv } from 'financial';
import jstat from 'jstat';
import { median, probit, quantile } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { businessDays } from '../../../src/core/calendar/businessDays';
import { weekendOfCode, weekendOfMask } from '../../../src/core/calendar/weekend';
import { fractionLeft } from '../../../src/core/decay/survival';
import { Fault } from '../../../src/core/fault';
import { chance } from '../../../src/core/funnel/chance';
import { split } from '../../../src/core/leads/split';
import { timeToConvert } from '../../../src/core/leads/time';
import { lifetimeValue, payback } from '../../../src/core/money/returns';
import { normalQuantile } from '../../../src/core/statistics/normal';

const { jStat } = jstat;

/** The same numbers in every run. */
function made(count: number, below: number): number[] {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  });
}

const relative = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1);

describe('jStat', () => {
  it('gives our binomial tails, to the ten decimals it rounds to', () => {
    for (const n of [1, 7, 35, 400, 5000]) {
      for (const close of [0.01, 0.25, 0.5, 0.9]) {
        for (const k of [1, Math.ceil(n / 4), Math.ceil(n / 2), n]) {
          const theirs = 1 - jStat.binomial.cdf(k - 1, n, close);
          expect(Math.abs(chance(n, close, k, undefined) - theirs)).toBeLessThan(1.1e-10);
        }
      }
    }
  });

  it('loses tails under its ten decimals, which ours keep', () => {
    // P(X = 40) of 40 at 25%: 0.25^40.
    expect(1 - jStat.binomial.cdf(39, 40, 0.25)).toBe(0);
    expect(relative(chance(40, 0.25, 40, undefined), 0.25 ** 40)).toBeLessThan(1e-12);
  });

  it('gives our beta-binomial tails when its terms are added up, to the ten digits of its logarithms', () => {
    const [n, close, basedOn] = [60, 0.25, 40];
    const [a, b] = [close * basedOn + 0.5, (1 - close) * basedOn + 0.5];
    let theirs = 0;
    for (let k = 15; k <= n; k++) {
      const odds = jStat.betaln(k + a, n - k + b) - jStat.betaln(a, b);
      theirs += Math.exp((k === n ? 0 : jStat.combinationln(n, k)) + odds);
    }
    expect(relative(chance(n, close, 15, basedOn), theirs)).toBeLessThan(1e-10);
  });

  it('gives our normal quantiles, to eight digits far out', () => {
    for (const p of [0.5, 0.8, 0.9, 0.95, 0.975, 0.995]) {
      expect(Math.abs(normalQuantile(p) - jStat.normal.inv(p, 0, 1))).toBeLessThan(1e-12);
    }
    // −6.361340902404056, as R's qnorm gives it.
    expect(relative(normalQuantile(1e-10), -6.361340902404056)).toBeLessThan(1e-15);
    expect(relative(jStat.normal.inv(1e-10, 0, 1), -6.361340902404056)).toBeGreaterThan(1e-10);
  });

  it('gives our decay as a Weibull distribution', () => {
    const left = fractionLeft({ life: 30, residual: 0, model: 'weibull', shape: 1.5 });
    const scale = 30 / Math.LN2 ** (1 / 1.5);
    for (const age of [0, 1, 15, 30, 90]) {
      expect(left(age)).toBeCloseTo(1 - jStat.weibull.cdf(age, scale, 1.5), 13);
    }
  });

  it('has another percentile at the upper end: not interpolated', () => {
    const days = [1, 2, 3, 4, 10];
    expect(timeToConvert([0, 0, 0, 0, 0], days, 'p90')).toBeCloseTo(7.6, 12);
    expect(jStat.percentile(days, 0.9)).toBe(4);
  });
});

describe('simple-statistics', () => {
  it('gives our median, and our quantile where it falls on a value', () => {
    for (const count of [1, 2, 5, 11, 101, 1000]) {
      const days = made(count, 90);
      const zeros = new Float64Array(count);
      expect(timeToConvert(zeros, days, 'median')).toBe(median(days));
    }
    const days = made(101, 1000);
    expect(timeToConvert(new Float64Array(101), days, 'p90')).toBe(quantile(days, 0.9));
  });

  it('rounds the normal quantile to two digits', () => {
    expect(Math.abs(probit(0.975) - 1.959963984540054)).toBeGreaterThan(1e-3);
    expect(relative(normalQuantile(0.975), 1.959963984540054)).toBeLessThan(1e-15);
  });
});

describe('formulajs', () => {
  const starts = made(60, 800).map((day) => 41_000 + day);
  const lengths = made(60, 120);
  const holidays = [...made(20, 900).map((day) => 41_000 + day), 41_640, 41_640];

  function both(weekend: number | string): [ours: number, theirs: number][] {
    const bits = typeof weekend === 'number' ? weekendOfCode(weekend) : weekendOfMask(weekend);
    if (bits instanceof Fault) throw new Error(String(weekend));
    return starts.map((start, i) => {
      const end = start + (lengths[i] ?? 0);
      const theirs = NETWORKDAYS.INTL(start, end, weekend, [...holidays]); // it changes the list it is given
      return [businessDays(start, end, bits, holidays), Number(theirs)];
    });
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17])('gives our business days: code %i', (code) => {
    for (const [ours, theirs] of both(code)) expect(ours).toBe(theirs);
  });

  it('gives our business days: masks', () => {
    for (const mask of ['0000011', '1000001', '1010101', '0000000']) {
      for (const [ours, theirs] of both(mask)) expect(ours).toBe(theirs);
    }
  });

  it('gives our 90th percentile', () => {
    const days = made(37, 500);
    const ours = timeToConvert(new Float64Array(37), days, 'p90');
    expect(ours).toBeCloseTo(Number(PERCENTILE.INC(days, 0.9)), 12);
  });
});

describe('financial', () => {
  it('gives our lifetime value as the present value of margins without end', () => {
    // Margins that survive at 97% and are discounted at 1% a month are worth what certain ones are at 1.01 ÷ 0.97 − 1.
    const theirs = pv(1.01 / 0.97 - 1, 5000, -1600, 0, PaymentDueTime.Begin);
    expect(relative(Number(lifetimeValue(2000, 0.8, 0.03, 0.01)), theirs)).toBeLessThan(1e-12);
  });

  it('gives our payback as the number of payments', () => {
    expect(payback(10_000, 2000, 0.8)).toBe(nper(0, -1600, 10_000));
  });
});

describe('arquero', () => {
  it('splits leads as ours does', () => {
    const labels = made(5000, 12).map((channel) => `Channel ${channel}`);
    const weights = made(5000, 100);
    const theirs = table({ label: labels, weight: weights })
      .groupby('label')
      .rollup({ sum: op.sum('weight') })
      .orderby(desc('sum'))
      .objects() as { label: string; sum: number }[];
    const ours = split(labels, weights).slice(1);
    expect(ours.map(([label, sum]) => [label, sum])).toEqual(theirs.map(({ label, sum }) => [label, sum]));
  });
});
