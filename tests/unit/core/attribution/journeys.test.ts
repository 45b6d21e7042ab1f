import { expect, it } from 'vitest';
import { Growing, total } from '../../../../src/core/attribution/journeys';

it('weights are added up', () => {
  expect(total(Float64Array.of(1, 2.5, 0))).toBe(3.5);
  expect(total(new Float64Array(0))).toBe(0);
});

it('touches keep their order however many there are', () => {
  const touches = new Growing(1);
  for (let i = 0; i < 9; i++) touches.push(i * i);
  expect(touches.length).toBe(9);
  expect(touches.done()).toEqual(Int32Array.of(0, 1, 4, 9, 16, 25, 36, 49, 64));
});
