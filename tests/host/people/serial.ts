// What two actions at once are held against: one after the other, or one of them alone where the other was refused.
import { expect } from 'vitest';
import type { Answer } from './actions';
import { named, nearest, type Pair, type Together } from './together';

/** The refusal is told from the question: what asks has written nothing, and the other is as if alone. */
export const isRefused = (answer: Answer | symbol | undefined): boolean =>
  typeof answer === 'object' && !answer.ok;

export async function expectSerial(together: Together, pair: Pair, order: readonly number[]): Promise<void> {
  const found = await together.atOnce(pair, { order });
  const wanted = [await together.inTurn(pair, [0, 1]), await together.inTurn(pair, [1, 0])];
  if (isRefused(found.given[0])) wanted.push(await together.inTurn(pair, [1]));
  if (isRefused(found.given[1])) wanted.push(await together.inTurn(pair, [0]));
  expect(nearest(found, wanted), `${named(pair)}, ${order.join('')}`).toEqual([]);
}
