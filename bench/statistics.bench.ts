// Chances, quantiles and survival through the cell's border. Peers: jStat and simple-statistics where they have the same
// question, else an array sorted by comparison, as a page of code would have it.
import jstat from 'jstat';
import { median } from 'simple-statistics';
import { normalQuantile } from '../src/core/statistics/normal';
import { evaluate } from '../src/functions/evaluate';
import type { Answer } from '../src/functions/values';
import { isNear, numberOf, rowsOf } from './answers';
import type { Measurement } from './measure';

const { jStat } = jstat;

/** Spans followed for up to four months, whole days and with times of day, a fifth of which never go cold. */
const SPANS = 1_000_000;
const fraction = (i: number, step: number): number => (i * step) % 1;

interface Spans {
  readonly days: number[][];
  readonly cold: boolean[][];
}

function madeSpans(count: number, round: (days: number) => number): Spans {
  const days: number[][] = [];
  const cold: boolean[][] = [];
  for (let i = 0; i < count; i++) {
    const after = fraction(i, 0.754877666) < 0.2 ? Infinity : -30 * Math.log2(1 - fraction(i, 0.569840291));
    const followed = Math.min(after, 120 * fraction(i, 0.618033989));
    days.push([round(followed)]);
    cold.push([after === followed]);
  }
  return { days, cold };
}

const exact = (days: number): number => days;

/** What is still warm at the end, and the first day with at most half: the product without limits. */
function plainSurvival({ days, cold }: Spans): { warm: number; half: number } {
  const order = days.map(([day = 0], i): [number, boolean] => [day, cold[i]?.[0] === true]);
  order.sort(([a], [b]) => a - b);
  let warm = 1;
  let half = NaN;
  for (let i = 0; i < order.length;) {
    let [next, died] = [i, 0];
    for (; next < order.length && order[next]?.[0] === order[i]?.[0]; next++) if (order[next]?.[1]) died++;
    warm *= 1 - died / (order.length - i);
    if (Number.isNaN(half) && warm <= 0.5) half = order[i]?.[0] ?? NaN;
    i = next;
  }
  return { warm, half };
}

interface Outcomes {
  readonly days: number[][];
  readonly outcomes: (string | null)[][];
}

/** Of those that went cold, a third counts as won and the others as lost. */
function madeOutcomes(count: number, round: (days: number) => number): Outcomes {
  const { days, cold } = madeSpans(count, round);
  return { days, outcomes: cold.map(([is], i) => [is ? (i % 3 === 0 ? 'won' : 'lost') : null]) };
}

/** The win rate of all by `horizon`, forwards and without limits. */
function plainWinRate({ days, outcomes }: Outcomes, horizon: number): number {
  const order = days.map(([day = 0], i): [number, string | null] => [day, outcomes[i]?.[0] ?? null]);
  order.sort(([a], [b]) => a - b);
  let [open, rate] = [1, 0];
  for (let i = 0; i < order.length && (order[i]?.[0] ?? 0) <= horizon;) {
    let [next, won, ended] = [i, 0, 0];
    for (; next < order.length && order[next]?.[0] === order[i]?.[0]; next++) {
      if (order[next]?.[1] === 'won') won++;
      if ((order[next]?.[1] ?? null) !== null) ended++;
    }
    rate += (open * won) / (order.length - i);
    open *= 1 - ended / (order.length - i);
    i = next;
  }
  return rate;
}

function jStatBeta(n: number, close: number, customers: number, basedOn: number): number {
  const [a, b] = [close * basedOn + 0.5, (1 - close) * basedOn + 0.5];
  let tail = 0;
  for (let k = customers; k <= n; k++) {
    const ways = k === n ? 0 : jStat.combinationln(n, k);
    tail += Math.exp(ways + jStat.betaln(k + a, n - k + b) - jStat.betaln(a, b));
  }
  return tail;
}

function jStatSqlsFor(customers: number, close: number, confidence: number): number {
  let n = customers;
  while (1 - jStat.binomial.cdf(customers - 1, n, close) < confidence) n++;
  return n;
}

const sameNumber =
  (relative: number) =>
  (ours: Answer, theirs: number): boolean =>
    isNear(numberOf(ours), theirs, relative);

const chances: readonly Measurement[] = [
  {
    name: 'FUNNEL.CHANCE(35, 25%, 10)',
    unit: 'call',
    units: 1,
    peer: 'jStat.binomial.cdf',
    make: () => ({
      run: () => evaluate('FUNNEL.CHANCE', [35, 0.25, 10]),
      peer: () => 1 - jStat.binomial.cdf(9, 35, 0.25),
      agree: sameNumber(1e-9),
    }),
  },
  {
    name: 'FUNNEL.CHANCE of a million SQLs',
    unit: 'call',
    units: 1,
    peer: 'jStat.binomial.cdf, ten decimals',
    make: () => ({
      run: () => evaluate('FUNNEL.CHANCE', [1e6, 0.25, 250_500]),
      peer: () => 1 - jStat.binomial.cdf(250_499, 1e6, 0.25),
      agree: sameNumber(1e-8),
    }),
  },
  {
    name: 'FUNNEL.CHANCE(400, 25%, 110, 40), beta-binomial',
    unit: 'call',
    units: 1,
    peer: 'jStat.betaln, term by term',
    make: () => ({
      run: () => evaluate('FUNNEL.CHANCE', [400, 0.25, 110, 40]),
      peer: () => jStatBeta(400, 0.25, 110, 40),
      agree: sameNumber(1e-9),
    }),
  },
  {
    name: 'FUNNEL.SQLSFOR(10, 25%, 90%)',
    unit: 'call',
    units: 1,
    peer: 'jStat.binomial.cdf, one SQL more each time',
    make: () => ({
      run: () => evaluate('FUNNEL.SQLSFOR', [10, 0.25, 0.9]),
      peer: () => jStatSqlsFor(10, 0.25, 0.9),
      agree: sameNumber(0),
    }),
  },
  {
    name: 'FUNNEL.SQLSFOR(10, 25%, 90%, 40)',
    unit: 'call',
    units: 1,
    make: () => ({ run: () => evaluate('FUNNEL.SQLSFOR', [10, 0.25, 0.9, 40]) }),
  },
  {
    name: 'normal quantile, without the border',
    unit: 'call',
    units: 1,
    peer: 'jStat.normal.inv',
    make: () => ({
      run: () => normalQuantile(0.975),
      peer: () => jStat.normal.inv(0.975, 0, 1),
      agree: (ours: number, theirs: number) => isNear(ours, theirs, 1e-12),
    }),
  },
];

const spans: readonly Measurement[] = [
  {
    name: 'LEAD.TIME median of 100 000 leads',
    unit: 'call',
    units: 1,
    peer: 'simple-statistics: median',
    make: () => {
      const entered = Array.from({ length: 100_000 }, (_, i) => [45_000 + (i % 360)]);
      const converted = entered.map(([date = 0], i) => [date + 90 * fraction(i, 0.618033989)]);
      return {
        run: () => evaluate('LEAD.TIME', [entered, converted]),
        peer: () => median(converted.map(([date = 0], i) => date - (entered[i]?.[0] ?? 0))),
        agree: sameNumber(0),
      };
    },
  },
  {
    name: 'SQL.SURVIVAL of a million spans in whole days',
    unit: 'call',
    units: 1,
    peer: 'array sorted by comparison',
    budget: 300_000_000,
    make: () => {
      const made = madeSpans(SPANS, Math.ceil);
      return {
        run: () => evaluate('SQL.SURVIVAL', [made.days, made.cold]),
        peer: () => plainSurvival(made),
        agree: (ours: Answer, { warm }: { warm: number }) =>
          isNear(Number(rowsOf(ours).at(-1)?.[4]), warm, 1e-9),
      };
    },
  },
  {
    name: 'SQL.HALFLIFE of a million exact spans',
    unit: 'call',
    units: 1,
    peer: 'array sorted by comparison',
    budget: 300_000_000,
    make: () => {
      const made = madeSpans(SPANS, exact);
      return {
        run: () => evaluate('SQL.HALFLIFE', [made.days, made.cold]),
        peer: () => plainSurvival(made),
        agree: (ours: Answer, { half }: { half: number }) => numberOf(ours) === half,
      };
    },
  },
  {
    name: 'SQL.SURVIVAL of 500 000 exact spans, a row for each',
    unit: 'call',
    units: 1,
    peer: 'array sorted by comparison, no rows',
    make: () => {
      const made = madeSpans(SPANS / 2, exact);
      return { run: () => evaluate('SQL.SURVIVAL', [made.days, made.cold]), peer: () => plainSurvival(made) };
    },
  },
  ...(
    [
      ['whole', Math.ceil],
      ['exact', exact],
    ] as const
  ).map(([kind, round]): Measurement => ({
    name: `SQL.WINRATE of a million SQLs in ${kind} days, six ages`,
    unit: 'call',
    units: 1,
    peer: 'array sorted by comparison, one age, no limits',
    make: () => {
      const made = madeOutcomes(SPANS, round);
      return {
        run: () => evaluate('SQL.WINRATE', [made.days, made.outcomes, null, 100]),
        peer: () => plainWinRate(made, 100),
        agree: (ours: Answer, theirs: number) => isNear(Number(rowsOf(ours)[1]?.[4]), theirs, 1e-9),
      };
    },
  })),
  {
    name: 'SQL.FIT of a million spans in whole days, best of three models',
    unit: 'call',
    units: 1,
    make: () => {
      const { days, cold } = madeSpans(SPANS, Math.ceil);
      return { run: () => evaluate('SQL.FIT', [days, cold]) };
    },
  },
];

export default [...chances, ...spans];
