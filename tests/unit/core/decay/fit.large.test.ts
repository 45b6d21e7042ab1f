// Apart from the other tests of fits, because breaking the core on purpose runs those a thousand times.
// @module-tag large
import { expect, it } from 'vitest';
import { fitted, parametersOf, sound } from './fits';
import { drawn, score, seeded } from './spans';
import { often } from '../../../deep';

it('a fit of many rows is as flat as others, and finds what they were drawn from', () => {
  const truth = { life: 30, shape: 1.3, never: 0.2 };
  const rows = drawn(often(250_000, 1_000_000), truth, 180, seeded(7));
  const fit = sound(fitted(rows, 'cure'));
  expect(Math.hypot(...score(rows, parametersOf(fit)))).toBeLessThan(1e-6);
  const { life, shape, never } = parametersOf(fit);
  expect([life, shape, never].map((value) => Number(value.toPrecision(2)))).toEqual([30, 1.3, 0.2]);
});
