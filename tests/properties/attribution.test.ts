// Laws of every model, and two of them against a solution of another kind: Shapley by going through all coalitions, Markov
// by solving each reduced chain on its own, step by step until nothing is left to walk.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/functions/values';
import { column, table } from './call';

const MODELS = ['first', 'last', 'lastnondirect', 'linear', 'position', 'markov', 'shapley'] as const;
const SHAPED = ['ushaped', 'wshaped', 'fullpath'] as const;
const TIMED = ['timedecay', ...SHAPED] as const;
const CHANNELS = ['Ads', 'Search', 'Email', 'Direct', 'Fair'];

interface Path {
  readonly touches: readonly string[];
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
}

const path = fc.record({
  touches: fc.array(fc.constantFrom(...CHANNELS), { minLength: 1, maxLength: 6 }),
  conversions: fc.nat(9),
  value: fc.nat(5000),
  nulls: fc.nat(9),
});
const paths = fc
  .array(path, { minLength: 1, maxLength: 8 })
  .filter((all) => all.some(({ conversions }) => conversions > 0));
const model = fc.constantFrom(...MODELS);

const cells = <T>(all: readonly T[]): T[][] => all.map((one) => [one]);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

function credit(all: readonly Path[], by: string, header = 'Conversions'): Map<string, number> {
  const rows = table(
    'ATTRIBUTION.CREDIT',
    cells(all.map(({ touches }) => touches.join(' > '))),
    cells(all.map(({ conversions }) => conversions)),
    by,
    cells(all.map(({ value }) => value)),
    cells(all.map(({ nulls }) => nulls)),
  );
  const earned = column(rows, header).map(Number);
  return new Map(rows.slice(1).map(([name], i) => [String(name), earned[i] ?? NaN]));
}

function expectSame(got: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): void {
  expect(new Set(got.keys())).toEqual(new Set(wanted.keys()));
  const scale = Math.max(...wanted.values(), 1e-300);
  for (const [name, value] of wanted)
    expect(Math.abs((got.get(name) ?? NaN) - value) / scale).toBeLessThan(1e-9);
}

/** Chance to convert if nobody passes through `without`, by walking until next to nothing is still under way. */
function chanceWithout(all: readonly Path[], without: string): number {
  const steps = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number): void => {
    if (weight === 0) return;
    const row = steps.get(from) ?? new Map<string, number>();
    steps.set(from, row.set(to, (row.get(to) ?? 0) + weight));
  };
  for (const { touches, conversions, nulls } of all) {
    const way = ['start', ...touches];
    way.forEach((name, i) => {
      const next = way[i + 1];
      if (next !== undefined) add(name, next, conversions + nulls);
    });
    add(way.at(-1) ?? '', 'conversion', conversions);
    add(way.at(-1) ?? '', 'nothing', nulls);
  }
  let walking = new Map([['start', 1]]);
  let converted = 0;
  for (let step = 0; step < 20_000 && sum([...walking.values()]) > 1e-15; step++) {
    const next = new Map<string, number>();
    for (const [from, share] of walking) {
      const row = steps.get(from) ?? new Map<string, number>();
      const leaving = sum([...row.values()]);
      for (const [to, weight] of row) {
        const part = (share * weight) / leaving;
        if (to === 'conversion') converted += part;
        else if (to !== 'nothing' && to !== without) next.set(to, (next.get(to) ?? 0) + part);
      }
    }
    walking = next;
  }
  return converted;
}

describe('every model', () => {
  it('shares out all conversions and all value, and takes nothing from anyone', () => {
    fc.assert(
      fc.property(paths, model, (all, by) => {
        for (const [header, total] of [
          ['Conversions', sum(all.map(({ conversions }) => conversions))],
          ['Value', sum(all.map(({ value }) => value))],
        ] as const) {
          const earned = [...credit(all, by, header).values()];
          expect(Math.abs(sum(earned) - total)).toBeLessThanOrEqual(1e-9 * total);
          expect(Math.min(...earned)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('does not depend on the order of paths, nor on a path being split over two rows', () => {
    fc.assert(
      fc.property(paths, model, (all, by) => {
        expectSame(credit([...all].reverse(), by), credit(all, by));
        const halves = all.flatMap((one): Path[] => [
          { ...one, conversions: 0, value: 0, nulls: 0 },
          { ...one, touches: [...one.touches] },
        ]);
        expectSame(credit(halves, by), credit(all, by));
      }),
    );
  });

  it('shows the biggest first, and gives nothing to a channel that no converting path met', () => {
    fc.assert(
      fc.property(paths, model, (all, by) => {
        const earned = [...credit(all, by).entries()];
        expect(earned.map(([, one]) => one)).toEqual(earned.map(([, one]) => one).sort((a, b) => b - a));
        if (by === 'markov') return;
        const met = new Set(all.flatMap(({ touches, conversions }) => (conversions > 0 ? touches : [])));
        for (const [name, one] of earned) if (!met.has(name)) expect(one).toBe(0);
      }),
    );
  });

  it('in value, is its conversions times the value of one, where all have the same', () => {
    fc.assert(
      fc.property(paths, model, fc.integer({ min: 1, max: 900 }), (all, by, price) => {
        const priced = all.map((one) => ({ ...one, value: one.conversions * price }));
        const conversions = credit(priced, by);
        expectSame(
          credit(priced, by, 'Value'),
          new Map([...conversions].map(([name, one]) => [name, one * price])),
        );
      }),
    );
  });

  it('stands beside the others in ATTRIBUTION.COMPARE as it stands alone', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const rows = table(
          'ATTRIBUTION.COMPARE',
          cells(all.map(({ touches }) => touches.join('>'))),
          cells(all.map(({ conversions }) => conversions)),
          null,
          cells(all.map(({ nulls }) => nulls)),
        );
        const names = column(rows, 'Channel').map(String);
        for (const by of MODELS) {
          const earned = column(rows, by).map(Number);
          expect(new Map(names.map((name, i) => [name, earned[i]]))).toEqual(new Map(credit(all, by)));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('shapley', () => {
  it('is the average of what a channel adds, over all orders of joining', () => {
    const worth = (all: readonly Path[], coalition: ReadonlySet<string>): number =>
      sum(
        all
          .filter(({ touches }) => touches.every((name) => coalition.has(name)))
          .map(({ conversions }) => conversions),
      );
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    fc.assert(
      fc.property(paths, (all) => {
        const players = [...new Set(all.flatMap(({ touches }) => touches))];
        const value = new Map<string, number>();
        for (const player of players) {
          const others = players.filter((one) => one !== player);
          let sumOfParts = 0;
          for (let bits = 0; bits < 1 << others.length; bits++) {
            const coalition = others.filter((_, i) => ((bits >> i) & 1) === 1);
            const orders =
              (factorial(coalition.length) * factorial(others.length - coalition.length)) /
              factorial(players.length);
            const added = worth(all, new Set([...coalition, player])) - worth(all, new Set(coalition));
            sumOfParts += orders * added;
          }
          value.set(player, sumOfParts);
        }
        expectSame(credit(all, 'shapley'), value);
      }),
    );
  });
});

describe('markov', () => {
  it('is in proportion to what each reduced chain loses', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const whole = chanceWithout(all, '');
        const names = [...new Set(all.flatMap(({ touches }) => touches))];
        const effects = names.map((name) => whole - chanceWithout(all, name));
        const total = sum(all.map(({ conversions }) => conversions));
        const wanted = names.map((name, i): [string, number] => [
          name,
          (total * (effects[i] ?? 0)) / sum(effects),
        ]);
        expectSame(credit(all, 'markov'), new Map(wanted));
      }),
    );
  });

  it('does not change when touches are repeated on the spot, nor when all counts grow alike', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 2, max: 5 }), (all, times) => {
        const repeated = all.map((one) => ({
          ...one,
          touches: one.touches.flatMap((name) => Array.from({ length: times }, () => name)),
        }));
        expectSame(credit(repeated, 'markov'), credit(all, 'markov'));
        const grown = all.map((one) => ({
          ...one,
          conversions: one.conversions * times,
          nulls: one.nulls * times,
        }));
        const wanted = [...credit(all, 'markov')].map(([name, one]): [string, number] => [name, one * times]);
        expectSame(credit(grown, 'markov'), new Map(wanted));
      }),
    );
  });
});

interface Touch {
  readonly lead: string;
  readonly channel: string;
  readonly touched: number;
  readonly converted: number | null;
  readonly milestone: string | null;
}

/** Leads of distinct dates, so that the order of rows can say nothing. */
const touchTable = fc
  .array(
    fc.record({
      converted: fc.option(fc.integer({ min: 45_030, max: 45_060 })),
      touches: fc.uniqueArray(
        fc.record({
          channel: fc.constantFrom(...CHANNELS),
          touched: fc.integer({ min: 45_000, max: 45_070 }),
          milestone: fc.option(fc.constantFrom('lead', 'opportunity', 'customer', 'lead; opportunity')),
        }),
        { minLength: 1, maxLength: 6, selector: ({ touched }) => touched },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((leads) =>
    leads.flatMap(({ converted, touches }, i) =>
      touches.map((one): Touch => ({ lead: `L${i}`, converted, ...one })),
    ),
  );

const counted = ({ touched, converted }: Touch): boolean => converted === null || touched <= converted;
const converting = (rows: readonly Touch[]): number =>
  new Set(rows.filter((one) => one.converted !== null && counted(one)).map(({ lead }) => lead)).size;

function touchTableOf(rows: readonly Touch[], by: string, halfLife: number | null = null): CellValue[][] {
  return table(
    'ATTRIBUTION.TOUCHES',
    cells(rows.map(({ lead }) => lead)),
    cells(rows.map(({ channel }) => channel)),
    cells(rows.map(({ touched }) => touched)),
    cells(rows.map(({ converted }) => converted)),
    by,
    null,
    halfLife,
    cells(rows.map(({ milestone }) => milestone)),
  );
}

function touchCredit(
  rows: readonly Touch[],
  by: string,
  halfLife: number | null = null,
): Map<string, number> {
  const answer = touchTableOf(rows, by, halfLife);
  return new Map(answer.slice(1).map(([name, one]) => [String(name), Number(one)]));
}

describe('ATTRIBUTION.TOUCHES', () => {
  const any = fc.constantFrom(...MODELS, ...TIMED);
  it('shares out one conversion a lead, in any order of rows', () => {
    fc.assert(
      fc.property(touchTable, any, (rows, by) => {
        fc.pre(converting(rows) > 0);
        const earned = touchCredit(rows, by);
        expect(Math.abs(sum([...earned.values()]) - converting(rows))).toBeLessThan(1e-9);
        expect(Math.min(...earned.values())).toBeGreaterThanOrEqual(0);
        expectSame(touchCredit([...rows].reverse(), by), earned);
      }),
    );
  });

  it('all: a column a model, each as it stands alone', () => {
    fc.assert(
      fc.property(touchTable, (rows) => {
        fc.pre(converting(rows) > 0);
        const answer = touchTableOf(rows, 'all');
        expect(answer[0]).toEqual(['Channel', ...MODELS, ...TIMED]);
        const names = column(answer, 'Channel').map(String);
        for (const by of [...MODELS, ...TIMED]) {
          const earned = column(answer, by).map(Number);
          expect(new Map(names.map((name, i) => [name, earned[i]]))).toEqual(new Map(touchCredit(rows, by)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says what ATTRIBUTION.CREDIT says of the same journeys', () => {
    fc.assert(
      fc.property(touchTable, model, (rows, by) => {
        fc.pre(converting(rows) > 0);
        const kept = rows.filter(counted);
        const all = [...new Set(kept.map(({ lead }) => lead))].map((lead): Path => {
          const own = kept.filter((one) => one.lead === lead).sort((a, b) => a.touched - b.touched);
          const won = own[0]?.converted !== null;
          return {
            touches: own.map(({ channel }) => channel),
            conversions: won ? 1 : 0,
            nulls: won ? 0 : 1,
            value: 0,
          };
        });
        expectSame(touchCredit(rows, by), credit(all, by));
      }),
    );
  });

  it('timedecay: becomes linear with a very long half-life, and last with a very short one', () => {
    fc.assert(
      fc.property(touchTable, (rows) => {
        fc.pre(converting(rows) > 0);
        expectSame(touchCredit(rows, 'timedecay', 0.001), touchCredit(rows, 'last'));
        const long = touchCredit(rows, 'timedecay', 18_262);
        for (const [name, one] of touchCredit(rows, 'linear')) expect(long.get(name)).toBeCloseTo(one, 1);
      }),
    );
  });

  it.each(SHAPED)('%s: the shares of each touch, laid out one by one', (by) => {
    const shares = {
      ushaped: [0.4, 0.2, ['lead']],
      wshaped: [0.3, 0.1, ['lead', 'opportunity']],
      fullpath: [0.225, 0.1, ['lead', 'opportunity', 'customer']],
    } as const;
    const [each, rest, milestones] = shares[by];
    fc.assert(
      fc.property(touchTable, (rows) => {
        fc.pre(converting(rows) > 0);
        const wanted = new Map(rows.filter(counted).map(({ channel }) => [channel, 0]));
        for (const lead of new Set(rows.map((one) => one.lead))) {
          const own = rows
            .filter((one) => one.lead === lead && one.converted !== null && counted(one))
            .sort((a, b) => a.touched - b.touched);
          const points = own.map((_, i): number => (i === 0 ? each : 0));
          for (const milestone of milestones) {
            const at = own.findIndex((one) => one.milestone?.includes(milestone));
            if (at >= 0) points[at] = (points[at] ?? 0) + each;
          }
          const others = points.filter((one) => one === 0).length;
          const full = points.map((one) => (one === 0 ? rest / others : one));
          own.forEach(({ channel }, i) =>
            wanted.set(channel, (wanted.get(channel) ?? 0) + (full[i] ?? 0) / sum(full)),
          );
        }
        expectSame(touchCredit(rows, by), wanted);
      }),
    );
  });
});
