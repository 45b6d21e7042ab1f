import { expect, it } from 'vitest';
import { divide, Fault } from '../../../src/core/fault';

it('a division by zero is a fault of its cell', () => {
  expect(divide(3, 4)).toBe(0.75);
  expect(divide(0, 0)).toEqual(new Fault('#DIV/0!', 'zeroDenominator'));
});
