// Laws of SQL.WINRATE. The chances to be won and to be lost are the same function with the words exchanged, and with what
// is still open they add up to everybody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/functions/values';
import { often } from '../deep';
import { close, column, numbers, table } from './call';

type Outcome = 'won' | 'lost' | 'open';
type Rows = readonly (readonly [days: number, outcome: Outcome | null])[];
interface Asked {
  readonly rows: Rows;
  readonly ages: readonly number[];
  readonly horizon: number;
}

const outcome = fc.constantFrom<Outcome | null>('won', 'lost', 'open', null);
const row = fc.tuple(fc.integer({ min: 0, max: 60 }), outcome);
const asked: fc.Arbitrary<Asked> = fc.record({
  rows: fc.array(row, { minLength: 10, maxLength: 60 }),
  ages: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
  horizon: fc.integer({ min: 1, max: 80 }),
});
const RUNS = { numRuns: often(200, 20_000) };

const HEADER = ['Age', 'Still open', 'Won later', 'Lost later', 'Win rate', 'Low', 'High', 'Value left'];

function winRate({ rows, ages, horizon }: Asked, level = 0.95): CellValue[][] {
  const columns = [0, 1].map((i) => rows.map((cells) => [cells[i]]));
  return table(
    'SQL.WINRATE',
    ...columns,
    ages.map((age) => [age]),
    horizon,
    level,
  );
}

function withWords(given: Asked, word: (outcome: Outcome | null) => Outcome | null): Asked {
  return { ...given, rows: given.rows.map(([days, was]) => [days, word(was)] as const) };
}

const exchanged = (was: Outcome | null): Outcome | null =>
  was === 'won' ? 'lost' : was === 'lost' ? 'won' : was;

/** The share still open after the horizon, of those open at `age`: Kaplan–Meier of any end, step by step. */
function stillOpen({ rows, horizon }: Asked, age: number): number {
  const open = rows.filter(([days]) => days >= age);
  let left = 1;
  for (let day = age; day <= horizon; day++) {
    const there = open.filter(([days]) => days >= day).length;
    const ended = open.filter(([days, was]) => days === day && (was === 'won' || was === 'lost')).length;
    if (there > 0) left *= 1 - ended / there;
  }
  return left;
}

describe('SQL.WINRATE', () => {
  it('shares everybody out: won, lost and still open are one', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const won = column(winRate(given), 'Win rate');
        const lost = column(winRate(withWords(given, exchanged)), 'Win rate');
        given.ages.forEach((age, i) => {
          if (typeof won[i] !== 'number') return expect(typeof lost[i]).toBe('object');
          expect(Number(won[i]) + Number(lost[i]) + stillOpen(given, age)).toBeCloseTo(1, 12);
        });
      }),
      RUNS,
    );
  });

  it('stays between 0 and 1, between its limits, and counts whom it says', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (given, level) => {
        for (const [age, open, won, lost, rate, low, high] of winRate(given, level).slice(1)) {
          const there = given.rows.filter(([days]) => days >= Number(age));
          expect(open).toBe(there.length);
          if (typeof rate !== 'number') continue;
          const ended = (word: Outcome): number =>
            there.filter(([days, was]) => was === word && days <= given.horizon).length;
          expect([won, lost]).toEqual([ended('won'), ended('lost')]);
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
          expect(rate > 0).toBe(ended('won') > 0);
          if (rate === 0 || rate === 1) {
            expect([low, high]).toMatchObject([{ error: '#N/A' }, { error: '#N/A' }]);
          } else {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThan(rate);
            expect(high).toBeGreaterThan(rate);
            expect(high).toBeLessThanOrEqual(1);
          }
        }
      }),
      RUNS,
    );
  });

  it('is the plain share where all have ended by the horizon', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const closed = withWords(given, (was) => (was === 'won' ? 'won' : 'lost'));
        for (const [, open, won, , rate] of winRate({ ...closed, horizon: 80 }).slice(1)) {
          if (typeof rate === 'number') expect(rate).toBeCloseTo(Number(won) / Number(open), 12);
        }
      }),
      RUNS,
    );
  });

  it('compares with the first age: its own value left is 1', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const rows = winRate(given);
        const [rates, left] = [column(rows, 'Win rate'), column(rows, 'Value left')];
        const [first] = rates;
        fc.pre(typeof first === 'number' && first > 0);
        expect(left[0]).toBe(1);
        rates.forEach((rate, i) => {
          if (typeof rate === 'number') expect(close(Number(left[i]), rate / Number(first))).toBe(true);
          else expect(left[i]).toEqual(rate);
        });
      }),
      RUNS,
    );
  });

  it('does not depend on the order of rows nor on rows without days; ages come in the order given', () => {
    const mixed = asked.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.rows], { minLength: given.rows.length })),
    );
    fc.assert(
      fc.property(mixed, ([given, rows]) => {
        const answer = winRate(given);
        expect(answer[0]).toEqual(HEADER);
        expect(numbers(column(answer, 'Age'))).toEqual(given.ages);
        expect(winRate({ ...given, rows })).toEqual(answer);
        const blank = table(
          'SQL.WINRATE',
          [[null], ...rows.map(([days]) => [days]), [null]],
          [['won'], ...rows.map(([, was]) => [was]), ['nonsense']],
          [...given.ages.map((age) => [age]), [null]],
          given.horizon,
        );
        expect(blank).toEqual(answer);
      }),
      RUNS,
    );
  });

  it('is the same in hours: days, ages and horizon in another unit', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(1 / 24, 0.5, 3, 7, 100), (given, by) => {
        const scaled = winRate({
          rows: given.rows.map(([days, was]) => [days * by, was] as const),
          ages: given.ages.map((age) => age * by),
          horizon: given.horizon * by,
        });
        const plain = winRate(given);
        const withoutAge = (rows: CellValue[][]): unknown[] =>
          rows.map(([, ...cells]) => cells.map((cell) => (typeof cell === 'object' ? cell.error : cell)));
        expect(withoutAge(scaled)).toEqual(withoutAge(plain));
      }),
      RUNS,
    );
  });

  it('without a horizon takes the last day on which ten were open', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const tenth = given.rows.map(([days]) => days).sort((a, b) => b - a)[9] ?? NaN;
        fc.pre(tenth > 0);
        const [days, outcomes] = [0, 1].map((i) => given.rows.map((cells) => [cells[i]]));
        const ages = given.ages.map((age) => [age]);
        expect(table('SQL.WINRATE', days, outcomes, ages)).toEqual(winRate({ ...given, horizon: tenth }));
      }),
      RUNS,
    );
  });
});
