// The sum of the probabilities on one side of a discrete distribution, accurate also far out in the tail.
import { Sum } from './sum';

/** Steps of the recurrence before the probability is computed afresh, so that rounding cannot pile up. */
const ANCHOR = 512;
/** Terms smaller than this part of the sum no longer change it, once they fall. */
const NEGLIGIBLE = 1e-18;

export interface Discrete {
  /** P(X = k). */
  readonly at: (k: number) => number;
  /** P(X = k + 1) ÷ P(X = k). */
  readonly ratio: (k: number) => number;
}

/** Σ P(X = k) for k = from, from + 1, … to. */
export function sumUp({ at, ratio }: Discrete, from: number, to: number): number {
  const sum = new Sum();
  let term = at(from);
  for (let k = from; k <= to; k++) {
    sum.add(term);
    const factor = ratio(k);
    if (factor < 1 && term <= sum.value * NEGLIGIBLE * (1 - factor)) break;
    term = k % ANCHOR === 0 ? at(k + 1) : term * factor;
  }
  return sum.value;
}

/** Σ P(X = k) for k = from, from − 1, … 0. */
export function sumDown({ at, ratio }: Discrete, from: number): number {
  const sum = new Sum();
  let term = at(from);
  for (let k = from; k >= 0; k--) {
    sum.add(term);
    if (k === 0) break;
    const factor = 1 / ratio(k - 1);
    if (factor < 1 && term <= sum.value * NEGLIGIBLE * (1 - factor)) break;
    term = k % ANCHOR === 0 ? at(k - 1) : term * factor;
  }
  return sum.value;
}
