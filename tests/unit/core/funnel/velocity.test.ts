import { expect, it } from 'vitest';
import { velocity } from '../../../../src/core/funnel/velocity';

it('over one cycle brings what the pipeline is worth', () => {
  expect(velocity(40, 50_000, 0.25, 90) * 90).toBeCloseTo(40 * 50_000 * 0.25, 6);
  expect(velocity(40, 50_000, 0.25, 45)).toBe(2 * velocity(40, 50_000, 0.25, 90));
});
