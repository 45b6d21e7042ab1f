// Numbers of R (tests/expected/win-rate.R): survival's survfit and cmprsk's cuminc, on the worked example, on a public set
// and on a drawn one; and the contract's formulas, written as they stand there, day by day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, winRateTable } from '../../../../src/core/decay/winRate';
import { Fault, type Table } from '../../../../src/core/fault';
import { seeded } from './spans';

interface Line {
  readonly age: number;
  readonly horizon: number;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly rate: number;
  readonly se: number;
  readonly gray: number;
}
interface Set {
  readonly days: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly lines: readonly Line[];
}

const file = join(import.meta.dirname, '../../../expected/win-rate.json');
const sets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Set>>;
const lines = Object.entries(sets).flatMap(([name, set]) =>
  set.lines.map((line): [string, Set, Line] => [`${name}, age ${line.age} to ${line.horizon}`, set, line]),
);
const Z = 1.959963984540054;

function sound(table: Table | Fault): Table {
  if (table instanceof Fault) throw new Error(table.reason);
  return table;
}

function rowOf({ days, outcomes }: Omit<Set, 'lines'>, age: number, horizon: number): readonly unknown[] {
  return sound(winRateTable(days, outcomes, [age], horizon, 0.95))[1] ?? [];
}

/** The standard error that a limit was made with. */
function errorOf(rate: number, limit: number): number {
  return Math.abs((Math.log(Math.log(limit) / Math.log(rate)) * rate * Math.log(rate)) / Z);
}

describe('the win rate', () => {
  it.each(lines)('is that of survfit: %s', (_, set, { age, horizon, open, won, lost, rate, se }) => {
    const [, ...row] = rowOf(set, age, horizon);
    expect(row.slice(0, 3)).toEqual([open, won, lost]);
    expect(row[3]).toBeCloseTo(rate, 13);
    if (rate === 0) return expect(row[4]).toBeInstanceOf(Fault);
    for (const limit of row.slice(4, 6)) expect(errorOf(rate, Number(limit))).toBeCloseTo(se, 12);
    expect(Number(row[4])).toBeLessThan(rate);
    expect(Number(row[5])).toBeGreaterThan(rate);
  });

  it('is surer than cmprsk says, which makes the error larger where few are open', () => {
    for (const [name, , { open, rate, se, gray }] of lines) {
      if (rate === 0) continue;
      expect(gray, name).toBeGreaterThan(se);
      if (open > 100) expect(gray / se, name).toBeLessThan(1.1);
    }
  });
});

/** The contract's sums, over the distinct days on which any of those open at `age` were won or lost. */
function asWritten({ days, outcomes }: Omit<Set, 'lines'>, age: number, horizon: number) {
  const open = days.flatMap((day, i) => (day >= age ? [{ day, outcome: outcomes[i] }] : []));
  const ends = [...new Set(open.filter(({ outcome }) => outcome !== 'open').map(({ day }) => day))]
    .filter((day) => day <= horizon)
    .sort((a, b) => a - b);
  let [s, rate] = [1, 0];
  const steps = ends.map((day) => {
    const n = open.filter((one) => one.day >= day).length;
    const w = open.filter((one) => one.day === day && one.outcome === 'won').length;
    const l = open.filter((one) => one.day === day && one.outcome === 'lost').length;
    const before = s;
    rate += (s * w) / n;
    s *= 1 - (w + l) / n;
    return { n, w, d: w + l, s: before, after: rate };
  });
  const variance = steps.reduce((sum, { n, w, d, s: before, after }) => {
    const first = n === d ? 0 : ((rate - after) ** 2 * d) / (n * (n - d));
    const second = (before ** 2 * w * (n - w)) / n ** 3;
    return sum + first + second - (2 * (rate - after) * before * w) / n ** 2;
  }, 0);
  return { rate, variance };
}

describe('the variance', () => {
  it('is the sum of the contract, on 60 drawn sets with ties, zero spans and everyone gone', () => {
    let tried = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = seeded(seed);
      const count = 10 + Math.floor(60 * random());
      const scale = seed % 3 === 0 ? 8 : 90;
      const days = Array.from({ length: count }, () => Math.floor(scale * random()));
      const outcomes = days.map((): Outcome => {
        const at = random() * (seed % 5 === 0 ? 0.8 : 1);
        return at < 0.4 ? 'won' : at < 0.8 ? 'lost' : 'open';
      });
      for (const age of [0, 1, scale / 4, scale / 2]) {
        const horizon = scale * (0.5 + 0.5 * random());
        const row = rowOf({ days, outcomes }, age, horizon);
        const wanted = asWritten({ days, outcomes }, age, horizon);
        if (row[4] instanceof Fault) continue;
        expect(row[4]).toBeCloseTo(wanted.rate, 13);
        if (row[5] instanceof Fault) continue;
        tried++;
        expect(errorOf(wanted.rate, Number(row[5])) ** 2).toBeCloseTo(wanted.variance, 12);
      }
    }
    expect(tried).toBeGreaterThan(150);
  });

  it('without anybody open is that of a plain share', () => {
    const outcomes = Array.from({ length: 40 }, (_, i): Outcome => (i % 4 === 0 ? 'won' : 'lost'));
    const days = outcomes.map((_, i) => (i * 7) % 23);
    const [, , , , rate, low] = rowOf({ days, outcomes }, 0, 90);
    expect(rate).toBeCloseTo(0.25, 14);
    expect(errorOf(0.25, Number(low)) ** 2).toBeCloseTo((0.25 * 0.75) / 40, 14);
  });
});

describe('the horizon', () => {
  const days = [1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10];
  const outcomes = days.map((): Outcome => 'won');

  it('is the last day on which ten were still open, unless given', () => {
    // Ten have days of at least 3, and nine of at least 4: 3 of 12 are won by then.
    const table = sound(winRateTable(days, outcomes, [0, 3, 3.5], undefined, 0.95));
    expect(table.slice(1).map((row) => row.slice(1, 4))).toEqual([
      [12, 5, 0],
      [10, 3, 0],
      [7, new Fault('#N/A', 'ageBeyondHorizon', { age: 3.5, horizon: 3 }), expect.any(Fault)],
    ]);
  });

  it('needs ten SQLs, also where it is given', () => {
    const nine = (horizon: number | undefined): unknown =>
      winRateTable(days.slice(0, 9), outcomes.slice(0, 9), undefined, horizon, 0.95);
    const few = new Fault('#N/A', 'tooFewSqls', { least: 10, given: 9 });
    expect([nine(undefined), nine(90)]).toEqual([few, few]);
  });
});
