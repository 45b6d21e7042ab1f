import { expect, it } from 'vitest';
import { valueLost } from '../../../../src/core/decay/valueLost';

const decay = { life: 30, residual: 0, model: 'exponential', shape: 1 } as const;

it('adds what each age has cost, with one rate for all or one each', () => {
  expect(valueLost([0, 30, NaN, 60], [0.25], [1000], decay)).toBe(125 + 187.5);
  expect(valueLost([30, 30], [0.5, 0.25], [1000, 2000], decay)).toBe(250 + 250);
  expect(valueLost([30, 30], [0.5, NaN], [1000], decay)).toBe(250);
});
