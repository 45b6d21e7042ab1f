import { expect, it } from 'vitest';
import { ascending } from '../../../../src/core/statistics/ascending';
import { seeded } from '../decay/spans';

const random = seeded(1);
const spread = (count: number, of: (u: number) => number): Float64Array =>
  Float64Array.from({ length: count }, () => of(random()));

it.each<[string, Float64Array]>([
  ['nothing', new Float64Array(0)],
  ['few', spread(50, (u) => u)],
  ['many, all different', spread(20_000, (u) => 120 * u)],
  ['whole days', spread(20_000, (u) => Math.floor(120 * u))],
  [
    'days and halves in one bucket with an outlier',
    Float64Array.of(...spread(9000, (u) => Math.round(9 * u) / 2), 1e9),
  ],
  ['crowded near 0', spread(20_000, (u) => u ** 12)],
  ['zeros', new Float64Array(10_000)],
  ['as small as can be', spread(10_000, (u) => Math.floor(4 * u) * Number.MIN_VALUE)],
])('sorts %s as the built-in sort does, and leaves its input alone', (_, values) => {
  const before = values.slice();
  const got = ascending(values);
  const wanted = before.slice().sort();
  expect(got).toHaveLength(wanted.length);
  expect(got.findIndex((value, i) => value !== wanted[i])).toBe(-1);
  expect(values.findIndex((value, i) => value !== before[i])).toBe(-1);
});
