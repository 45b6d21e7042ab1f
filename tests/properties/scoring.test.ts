import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, numbers, table } from './call';

const label = fc.constantFrom('Ads', 'Web', 'Fair', 'Mail', null);
const labels = fc
  .array(label, { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((one) => one !== null));
const weight = fc.option(fc.integer({ min: 0, max: 1000 }));
const cells = <T>(all: readonly T[]): T[][] => all.map((one) => [one]);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

describe('LEAD.SPLIT', () => {
  it('counts every lead once, biggest first, and its shares are the counts over all', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const last = all.reduce((at, one, i) => (one === null ? at : i), -1);
        const rows = table('LEAD.SPLIT', cells(all));
        const counts = numbers(column(rows, 'Count'));
        expect(sum(counts)).toBe(last + 1);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(column(rows, 'Share')).toEqual(counts.map((count) => count / (last + 1)));
        for (const [name, count] of rows.slice(1)) {
          const text = name === '(none)' ? null : name;
          expect(all.slice(0, last + 1).filter((one) => one === text).length).toBe(count);
        }
      }),
    );
  });

  it('gives the same sums in any order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, weight), { minLength: 2, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (rows, dice) => {
          fc.pre(rows.some(([name]) => name !== null));
          const shuffled = rows
            .map((row): [number, typeof row] => [dice.next().value ?? 0, row])
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row);
          const split = (all: typeof rows): unknown =>
            Object.fromEntries(
              table('LEAD.SPLIT', cells(all.map(([name]) => name)), cells(all.map(([, one]) => one)))
                .slice(1)
                .map(([name, total]) => [name, total]),
            );
          expect(split(shuffled)).toEqual(split(rows));
        },
      ),
    );
  });
});

describe('LEAD.SPLIT by weights', () => {
  const weighted = fc
    .array(fc.tuple(label, weight), { minLength: 1, maxLength: 40 })
    .filter((rows) => rows.some(([name, one]) => name !== null && one !== null && one > 0));

  it('shares all of the weight out, in shares of 1', () => {
    fc.assert(
      fc.property(weighted, (all) => {
        const rows = table('LEAD.SPLIT', cells(all.map(([name]) => name)), cells(all.map(([, one]) => one)));
        expect(sum(numbers(column(rows, 'Count')))).toBe(sum(all.map(([, one]) => one ?? 0)));
        expect(sum(numbers(column(rows, 'Share')))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('does not mind how a label is spelt, and counts where every weight is 1', () => {
    fc.assert(
      fc.property(weighted, fc.infiniteStream(fc.constantFrom('up', 'low', 'space')), (all, ways) => {
        const spelt = (name: string | null): string | null => {
          const way = ways.next().value;
          if (name === null || way === 'space') return name && ` ${name} `;
          return way === 'up' ? name.toUpperCase() : name.toLowerCase();
        };
        const split = (names: (string | null)[], one: (number | null)[] | null): unknown[][] =>
          table('LEAD.SPLIT', cells(names), one && cells(one)).map(([name, ...rest]) => [
            String(name).toLowerCase(),
            ...rest,
          ]);
        const names = all.map(([name]) => name);
        const weights = all.map(([, one]) => one);
        expect(split(names.map(spelt), weights)).toEqual(split(names, weights));
        const labelled = names.filter((name) => name !== null);
        expect(
          split(
            labelled,
            labelled.map(() => 1),
          ),
        ).toEqual(split(labelled, null));
      }),
    );
  });
});

describe('LEAD.PROFILE', () => {
  const someScores = fc.array(fc.integer({ min: -30, max: 130 }), { minLength: 1, maxLength: 40 });
  const someEdges = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 6 })
    .map((edges) => edges.sort((a, b) => a - b));
  const profile = (scores: (number | null)[], edges: number[]): unknown[][] =>
    table('LEAD.PROFILE', cells(scores), cells(edges)).slice(1);

  it('does not depend on the order of leads, nor on blanks among them, nor on where 0 lies', () => {
    fc.assert(
      fc.property(someScores, someEdges, fc.integer({ min: -500, max: 500 }), (scores, edges, shift) => {
        const rows = profile(scores, edges);
        expect(profile([...scores].reverse(), edges)).toEqual(rows);
        expect(
          profile(
            scores.flatMap((one) => [one, null]),
            edges,
          ),
        ).toEqual(rows);
        const shifted = profile(
          scores.map((one) => one + shift),
          edges.map((edge) => edge + shift),
        );
        expect(shifted.map(([, , ...counts]) => counts)).toEqual(rows.map(([, , ...counts]) => counts));
        expect(sum(rows.map(([, , , share]) => Number(share)))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('gives a band’s leads to the two that an edge makes of it', () => {
    fc.assert(
      fc.property(someScores, someEdges, (scores, edges) => {
        const [low, , ...rest] = edges;
        const coarse = new Map(profile(scores, [low ?? 0, ...rest]).map(([from, , count]) => [from, count]));
        const fine = new Map(profile(scores, edges).map(([from, , count]) => [from, count]));
        expect(Number(fine.get(low)) + Number(fine.get(edges[1]))).toBe(coarse.get(low));
        fine.delete(edges[1]);
        expect([...fine.keys()]).toEqual([...coarse.keys()]);
      }),
    );
  });

  it('puts every score into one band, and into the one that holds it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 130 }), { minLength: 1, maxLength: 60 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 }),
        (scores, some) => {
          const edges = some.sort((a, b) => a - b);
          const top = edges.at(-1) ?? 0;
          const rows = table('LEAD.PROFILE', cells(scores), cells(edges)).slice(1);
          expect(sum(rows.map(([, , count]) => Number(count)))).toBe(scores.length);
          for (const [from, to, count, share] of rows) {
            const inside = (score: number): boolean => {
              if (from === 'below') return score < Number(to);
              if (from === 'above') return score > Number(to);
              return score >= Number(from) && (score < Number(to) || (to === top && score === top));
            };
            expect(scores.filter(inside).length).toBe(count);
            expect(share).toBe(Number(count) / scores.length);
          }
        },
      ),
    );
  });
});

const row = fc.tuple(fc.option(fc.integer({ min: 0, max: 9 })), fc.option(fc.constantFrom('a', 'B', 'ab')));
const rule = fc.oneof(
  fc.tuple(
    fc.constant('N'),
    fc.constantFrom('is', 'is not', 'at least', 'at most', 'more than', 'less than'),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: -5, max: 20 }),
  ),
  fc.tuple(
    fc.constant('T'),
    fc.constantFrom('is', 'is not', 'contains', 'one of', 'filled', 'empty'),
    fc.constantFrom('a', 'b', 'A; ab'),
    fc.integer({ min: -5, max: 20 }),
  ),
);
type RowCells = (number | string | null)[][];
const FIELDS = [['N', 'T']];

function scores(leads: RowCells, rules: unknown[][]): unknown[] {
  return table('LEAD.SCORE', leads, FIELDS, rules).slice(1).flat();
}

const someLeads = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .filter((rows) => rows.some(([a, b]) => a !== null || b !== null))
  .map((rows): RowCells => rows.map((one) => [...one]));
const someRules = fc.array(rule, { minLength: 1, maxLength: 6 }).map((rows) => rows.map((one) => [...one]));

describe('LEAD.SCORE', () => {
  it('adds up: two tables of rules together score what each scores', () => {
    fc.assert(
      fc.property(someLeads, someRules, someRules, (leads, one, other) => {
        const first = scores(leads, one);
        const second = scores(leads, other);
        const both = first.map((points, i) => (points === '' ? '' : Number(points) + Number(second[i])));
        expect(scores(leads, [...one, ...other])).toEqual(both);
      }),
    );
  });

  it('never falls when a rule of positive points is added, and scores each lead by itself', () => {
    fc.assert(
      fc.property(someLeads, someRules, rule, (leads, rules, [field, test, value, points]) => {
        const before = scores(leads, rules);
        const more = scores(leads, [...rules, [field, test, value, Math.abs(points)]]);
        more.forEach((after, i) => expect(Number(after)).toBeGreaterThanOrEqual(Number(before[i])));
        before.forEach((alone, i) => {
          if (alone !== '') expect(scores([leads[i] ?? []], rules)).toEqual([alone]);
        });
      }),
    );
  });

  it('counts one side of a test or the other', () => {
    const sides = [
      ['at least', 'less than'],
      ['at most', 'more than'],
    ];
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom(...sides), (cell, value, tests) => {
        const rules = tests.map((test) => ['N', test, value, 1]);
        expect(scores([[cell, null]], rules)).toEqual([1]);
        expect(scores([[String(cell), null]], rules)).toEqual([0]);
      }),
    );
  });
});

describe('LEAD.QUALIFY', () => {
  it('is the score of one point a criterion, held against needed', () => {
    fc.assert(
      fc.property(someLeads, someRules, fc.nat(6), (leads, rules, some) => {
        const needed = Math.min(some, rules.length);
        const points = scores(
          leads,
          rules.map(([field, test, value]) => [field, test, value, 1]),
        );
        const qualified = (least: number | null): unknown[] =>
          table('LEAD.QUALIFY', leads, FIELDS, rules, least).slice(1).flat();
        const expected = (least: number): unknown[] =>
          points.map((count) => (count === '' ? '' : Number(count) >= least));
        expect(qualified(needed)).toEqual(expected(needed));
        expect(qualified(null)).toEqual(expected(rules.length));
      }),
    );
  });
});
