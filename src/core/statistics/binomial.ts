// The binomial distribution: how many of n SQLs become customers, when each does with chance p.
import { deviance, differenceFromMean } from './deviance';
import { stirlingError } from './stirling';
import { type Discrete } from './tail';

/**
 * Γ(n + 1) ÷ (Γ(x + 1)·Γ(n − x + 1))·p^x·(1 − p)^(n − x), for real 0 < x < n: exact to about 1e-14 relative.
 * `difference` is x − n·p.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function binomialTerm(x: number, n: number, p: number, difference: number): number {
  const rest = n - x;
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(rest) -
    deviance(x, n * p, difference) -
    deviance(rest, n * (1 - p), -difference);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest));
}

/** P(X = k) for whole 0 ≤ k ≤ n and 0 ≤ p ≤ 1. */
export function binomialAt(k: number, n: number, p: number): number {
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return binomialTerm(k, n, p, differenceFromMean(k, n, p));
}

/** The distribution of n trials with chance p, 0 ≤ p ≤ 1. */
export function binomial(n: number, p: number): Discrete {
  const odds = p / (1 - p);
  return { at: (k) => binomialAt(k, n, p), ratio: (k) => ((n - k) / (k + 1)) * odds };
}
