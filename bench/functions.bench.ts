// The cell's border and what lies behind it: a scalar call, a cell of a range, the spill of 10 000 decayed values, and
// the functions that could be slow. Peers are plain loops over the same cells without any checking.
import { evaluate } from '../src/functions/evaluate';
import type { Measurement } from './measure';

const CELLS = 10_000;
const ages = Array.from({ length: CELLS }, (_, i) => [(i * 7919) % 120]);
const dates = Array.from({ length: CELLS }, (_, i) => [45_000 + ((i * 31) % 360)]);
const later = dates.map(([date = 0], i) => [i % 3 === 0 ? null : date + ((i * 17) % 80)]);

function plainDecay(): number[][] {
  return ages.map(([age = 0]) => [2 ** -(age / 30)]);
}

function plainMean(): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < CELLS; i++) {
    const from = dates[i]?.[0];
    const to = later[i]?.[0];
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    sum += to - from;
    count++;
  }
  return sum / count;
}

/** Spans followed for up to four months, whole days and with times of day, a fifth of which never go cold. */
const SPANS = 1_000_000;
const fraction = (i: number, step: number): number => (i * step) % 1;
const coldAfter = Array.from({ length: SPANS }, (_, i) =>
  fraction(i, 0.754877666) < 0.2 ? Infinity : -30 * Math.log2(1 - fraction(i, 0.569840291)),
);
const followedFor = coldAfter.map((days, i) => Math.min(days, 120 * fraction(i, 0.618033989)));
const events = coldAfter.map((days, i) => [days === followedFor[i]]);
const wholeDays = followedFor.map((days) => [Math.ceil(days)]);
const exactDays = followedFor.map((days) => [days]);

/** The product without limits, over an array sorted by comparison, as a page of code would have it. */
function plainSurvival(durations: readonly (readonly number[])[]): number {
  const order = durations.map(([days = 0], i): [number, boolean] => [days, events[i]?.[0] === true]);
  order.sort(([a], [b]) => a - b);
  let warm = 1;
  for (let i = 0; i < order.length;) {
    let [next, cold] = [i, 0];
    for (; next < order.length && order[next]?.[0] === order[i]?.[0]; next++) if (order[next]?.[1]) cold++;
    warm *= 1 - cold / (order.length - i);
    i = next;
  }
  return warm;
}

function plainSqls(revenue: number, deal: number, close: number): number {
  return revenue / deal / close;
}

let turn = 0;

const measurements: readonly Measurement[] = [
  {
    name: 'scalar call: FUNNEL.SQLS',
    unit: 'call',
    units: 1,
    run: () => evaluate('FUNNEL.SQLS', [1e6 + (turn++ & 7), 1e5, 0.25, null]),
    peer: { name: 'bare division', run: () => plainSqls(1e6 + (turn++ & 7), 1e5, 0.25) },
    budget: 1_000,
  },
  {
    name: 'range: LEAD.TIME mean',
    unit: 'cell',
    units: 2 * CELLS,
    run: () => evaluate('LEAD.TIME', [dates, later, 'mean']),
    peer: { name: 'loop over the cells', run: plainMean },
    budget: 30,
  },
  {
    name: 'spill: SQL.DECAY of 10 000 cells',
    unit: 'spill',
    units: 1,
    run: () => evaluate('SQL.DECAY', [ages]),
    peer: { name: 'map with 2 ** x', run: plainDecay },
    budget: 5_000_000,
  },
  {
    name: 'LEAD.COHORT of 10 000 leads',
    unit: 'lead',
    units: CELLS,
    run: () => evaluate('LEAD.COHORT', [dates, later]),
  },
  {
    name: 'SQL.SURVIVAL of a million spans in whole days',
    unit: 'call',
    units: 1,
    run: () => evaluate('SQL.SURVIVAL', [wholeDays, events]),
    peer: { name: 'array sorted by comparison', run: () => plainSurvival(wholeDays) },
    budget: 300_000_000,
  },
  {
    name: 'SQL.HALFLIFE of a million exact spans',
    unit: 'call',
    units: 1,
    run: () => evaluate('SQL.HALFLIFE', [exactDays, events]),
    peer: { name: 'array sorted by comparison', run: () => plainSurvival(exactDays) },
    budget: 300_000_000,
  },
  {
    name: 'SQL.FIT of a million spans in whole days, best of three models',
    unit: 'call',
    units: 1,
    run: () => evaluate('SQL.FIT', [wholeDays, events]),
  },
  {
    name: 'FUNNEL.CHANCE(35, 25%, 10)',
    unit: 'call',
    units: 1,
    run: () => evaluate('FUNNEL.CHANCE', [35, 0.25, 10]),
  },
  {
    name: 'FUNNEL.CHANCE of a million SQLs',
    unit: 'call',
    units: 1,
    run: () => evaluate('FUNNEL.CHANCE', [1e6, 0.25, 250_500]),
  },
  {
    name: 'FUNNEL.SQLSFOR(10, 25%, 90%, 40)',
    unit: 'call',
    units: 1,
    run: () => evaluate('FUNNEL.SQLSFOR', [10, 0.25, 0.9, 40]),
  },
];
export default measurements;
