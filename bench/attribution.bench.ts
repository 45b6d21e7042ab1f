// Attribution of a million distinct rows of paths, 3.5 million touches of twelve channels, through the cell's border. The
// peer is what a script would do: split each path, count its steps in Maps, walk the chain until it settles, once for each
// channel left out.
import { evaluate } from '../src/functions/evaluate';
import type { Answer } from '../src/functions/values';
import { isNear, rowsOf } from './answers';
import type { Measurement } from './measure';

const PATHS = 1_000_000;
const CHANNELS = [
  'Paid Search',
  'Organic Search',
  'Direct',
  'Email',
  'Referral',
  'Display',
  'Social',
  'Webinar',
  'Trade fair',
  'Partner',
  'Print',
  'Phone',
];

/** The same paths in every run, 1 to 6 touches long. */
function madePaths(): string[][] {
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: PATHS }, () => {
    const touches = Array.from({ length: 1 + next(6) }, () => CHANNELS[next(CHANNELS.length)] ?? '');
    return [touches.join(' > ')];
  });
}

interface Rows {
  readonly paths: string[][];
  readonly conversions: number[][];
  readonly nulls: number[][];
}

function madeRows(): Rows {
  const paths = madePaths();
  return {
    paths,
    conversions: paths.map((_, i) => [i % 5 === 0 ? 1 : 0]),
    nulls: paths.map((_, i) => [i % 5 === 0 ? 0 : 1]),
  };
}

/** The same touches as a table: lead, channel, when, and when the lead converted. */
function madeTouches(paths: readonly string[][]): unknown[][][] {
  const columns: unknown[][][] = [[], [], [], []];
  paths.forEach(([path = ''], row) => {
    path.split(' > ').forEach((channel, i) => {
      const cells = [`Lead ${row}`, channel, 45_000 + i, row % 5 === 0 ? 45_010 : null];
      columns.forEach((column, at) => column.push([cells[at]]));
    });
  });
  return columns.map((column) => column.slice(0, PATHS));
}

type Steps = Map<string, Map<string, number>>;

function counted({ paths, conversions }: Rows): Steps {
  const steps: Steps = new Map();
  paths.forEach(([path = ''], row) => {
    const ends = conversions[row]?.[0] === 1 ? 'conversion' : 'nothing';
    const way = ['start', ...path.split('>').map((name) => name.trim()), ends];
    for (let i = 1; i < way.length; i++) {
      const from = steps.get(way[i - 1] ?? '') ?? new Map<string, number>();
      steps.set(way[i - 1] ?? '', from.set(way[i] ?? '', (from.get(way[i] ?? '') ?? 0) + 1));
    }
  });
  return steps;
}

function chance(steps: Steps, without: string): number {
  let walking = new Map([['start', 1]]);
  let converted = 0;
  for (let step = 0; step < 200; step++) {
    const next = new Map<string, number>();
    for (const [from, share] of walking) {
      const row = steps.get(from) ?? new Map<string, number>();
      let leaving = 0;
      for (const weight of row.values()) leaving += weight;
      for (const [to, weight] of row) {
        if (to === 'conversion') converted += (share * weight) / leaving;
        else if (to !== 'nothing' && to !== without)
          next.set(to, (next.get(to) ?? 0) + (share * weight) / leaving);
      }
    }
    walking = next;
  }
  return converted;
}

function plainMarkov(rows: Rows): number[] {
  const steps = counted(rows);
  const whole = chance(steps, '');
  return CHANNELS.map((channel) => 1 - chance(steps, channel) / whole);
}

/** Credit is conversions in proportion to the removal effects that the walk finds. */
function sameCredit(ours: Answer, effects: number[]): boolean {
  const sum = effects.reduce((all, effect) => all + effect, 0);
  const credit = new Map(rowsOf(ours).map(([channel, conversions]) => [channel, Number(conversions)]));
  return CHANNELS.every((channel, i) =>
    isNear(credit.get(channel) ?? NaN, ((PATHS / 5) * (effects[i] ?? 0)) / sum, 1e-9),
  );
}

const measurements: readonly Measurement[] = [
  {
    name: 'ATTRIBUTION.CREDIT, exact markov, 3.5 million touches',
    unit: '1 000 000 paths',
    units: 1,
    peer: 'split and Maps',
    budget: 400_000_000,
    make: () => {
      const rows = madeRows();
      return {
        run: () => evaluate('ATTRIBUTION.CREDIT', [rows.paths, rows.conversions, 'markov', null, rows.nulls]),
        peer: () => plainMarkov(rows),
        agree: sameCredit,
      };
    },
  },
  {
    name: 'ATTRIBUTION.COMPARE, all seven models',
    unit: '1 000 000 paths',
    units: 1,
    make: () => {
      const { paths, conversions, nulls } = madeRows();
      return { run: () => evaluate('ATTRIBUTION.COMPARE', [paths, conversions, null, nulls]) };
    },
  },
  {
    name: 'ATTRIBUTION.TOUCHES, timedecay',
    unit: '1 000 000 touches',
    units: 1,
    make: () => {
      const columns = madeTouches(madePaths().slice(0, PATHS / 2));
      return { run: () => evaluate('ATTRIBUTION.TOUCHES', [...columns, 'timedecay']) };
    },
  },
];
export default measurements;
