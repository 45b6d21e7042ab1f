import { expect, it } from 'vitest';
import { Sum } from '../../../../src/core/statistics/sum';

it('keeps what a plain sum loses', () => {
  const sum = new Sum();
  for (const term of [1, 1e100, 1, -1e100]) sum.add(term);
  expect(sum.value).toBe(2);
});
