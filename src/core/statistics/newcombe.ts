// Is the change of a rate real? The limits of the difference between two rates.
import { type Cell, Fault, type Table } from '../fault';
import { twoSided } from './normal';
import { wilson } from './wilson';

/** Successes out of trials, trials > 0. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Newcombe's hybrid score limits of p − q: d − √((p − lₚ)² + (u_q − q)²) and d + √((uₚ − p)² + (q − l_q)²), l and u the
 * Wilson limits of each rate. A rate over 1, as same-period readings give, has a difference but no limits.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function changeOfRate(now: Proportion, before: Proportion, confidence: number): Table {
  const p = now.successes / now.trials;
  const q = before.successes / before.trials;
  const header = ['Difference', 'Low', 'High'];
  return [
    header,
    [p - q, ...(p > 1 || q > 1 ? noLimits() : limits(now, before, p - q, twoSided(confidence)))],
  ];
}

function noLimits(): Cell[] {
  const none = new Fault('#N/A', 'rateAboveOne');
  return [none, none];
}

function limits(now: Proportion, before: Proportion, difference: number, z: number): Cell[] {
  const p = now.successes / now.trials;
  const q = before.successes / before.trials;
  const [pLow, pHigh] = wilson(now.successes, now.trials, z);
  const [qLow, qHigh] = wilson(before.successes, before.trials, z);
  return [difference - Math.hypot(p - pLow, qHigh - q), difference + Math.hypot(pHigh - p, q - qLow)];
}
