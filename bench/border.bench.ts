// The cell's border: a scalar call, a cell of a range, the spill of 10 000 decayed values, and how soon functions.js is
// ready. Peers are plain loops over the same cells without any checking, and the script of a library of Excel functions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { functionsScript } from '../scripts/functionsBundle';
import { evaluate } from '../src/functions/evaluate';
import type { Answer } from '../src/functions/values';
import { isNear, numberOf, rowsOf } from './answers';
import type { Measurement } from './measure';

const CELLS = 10_000;

function madeAges(): number[][] {
  return Array.from({ length: CELLS }, (_, i) => [(i * 7919) % 120]);
}

function madeDates(): { entered: number[][]; converted: (number | null)[][] } {
  const entered = Array.from({ length: CELLS }, (_, i) => [45_000 + ((i * 31) % 360)]);
  return {
    entered,
    converted: entered.map(([date = 0], i) => [i % 3 === 0 ? null : date + ((i * 17) % 80)]),
  };
}

function meanSpan(entered: readonly number[][], converted: readonly (number | null)[][]): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < CELLS; i++) {
    const from = entered[i]?.[0];
    const to = converted[i]?.[0];
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    sum += to - from;
    count++;
  }
  return sum / count;
}

let turn = 0;

const bundled = await transform(await functionsScript(), { minify: true });
const formulas = readFileSync(
  createRequire(import.meta.url)
    .resolve('@formulajs/formulajs')
    .replace(/lib.*/, 'lib/browser/formula.min.js'),
  'utf8',
);

/** The same script, which no engine has seen before: a compiled one may not be kept. */
function anew(script: string): string {
  return `${script}\n//${turn++}`;
}

const calls = new Map<string, (...raw: unknown[]) => unknown>();
const associate = (id: string, call: (...raw: unknown[]) => unknown): void => void calls.set(id, call);
const page = createContext({ CustomFunctions: { associate, Error } });

/** Loads the script as Excel does, and makes the first call. */
function firstCall(): unknown {
  runInContext(anew(bundled.code), page);
  return calls.get('FUNNEL.SQLS')?.(1e6, 1e5, 0.25, null);
}

const measurements: readonly Measurement[] = [
  {
    name: 'scalar call: FUNNEL.SQLS',
    unit: 'call',
    units: 1,
    peer: 'bare division',
    budget: 1_000,
    make: () => ({
      run: () => evaluate('FUNNEL.SQLS', [1e6 + (turn++ & 7), 1e5, 0.25, null]),
      peer: () => (1e6 + (turn++ & 7)) / 1e5 / 0.25,
    }),
  },
  {
    name: 'range: LEAD.TIME mean',
    unit: 'cell',
    units: 2 * CELLS,
    peer: 'loop over the cells',
    budget: 30,
    make: () => {
      const { entered, converted } = madeDates();
      return {
        run: () => evaluate('LEAD.TIME', [entered, converted, 'mean']),
        peer: () => meanSpan(entered, converted),
        agree: (ours: Answer, theirs: number) => isNear(numberOf(ours), theirs, 1e-12),
      };
    },
  },
  {
    name: 'range, its blanks handed over as 0: LEAD.TIME mean',
    unit: 'cell',
    units: 2 * CELLS,
    peer: 'loop over the cells',
    budget: 100,
    make: () => {
      const { entered, converted } = madeDates();
      const zeros = converted.map(([date]) => [date ?? 0]);
      return {
        run: () => evaluate('LEAD.TIME', [entered, zeros, 'mean'], true),
        peer: () => meanSpan(entered, converted),
        agree: (ours: Answer, theirs: number) => isNear(numberOf(ours), theirs, 1e-12),
      };
    },
  },
  {
    name: 'spill: SQL.DECAY of 10 000 cells',
    unit: 'spill',
    units: 1,
    peer: 'map with 2 ** x',
    budget: 5_000_000,
    make: () => {
      const ages = madeAges();
      return {
        run: () => evaluate('SQL.DECAY', [ages]),
        peer: () => ages.map(([age = 0]) => [2 ** -(age / 30)]),
        agree: (ours: Answer, theirs: number[][]) =>
          rowsOf(ours).every(([left], i) => isNear(Number(left), theirs[i]?.[0] ?? NaN, 1e-14)),
      };
    },
  },
  {
    name: 'functions.js: load and first call',
    unit: 'load',
    units: 1,
    peer: 'formulajs: load its script',
    budget: 20_000_000,
    make: () => ({ run: firstCall, peer: () => runInContext(anew(formulas), page) as unknown }),
  },
];
export default measurements;
