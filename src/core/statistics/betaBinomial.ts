// The beta-binomial distribution: as the binomial, when the chance itself is only known from a sample.
import { binomialTerm } from './binomial';
import { type Discrete } from './tail';

/**
 * P(X = k) = C(n, k)·B(k + a, n − k + b) ÷ B(a, b), for whole 0 ≤ k ≤ n and a, b > 0.
 * Each gamma quotient is a binomial term for one and the same p, whose powers cancel; with p = (k + a) ÷ (n + a + b)
 * the deviances are as small as they can be, and no accuracy is lost to large logarithms.
 */
export function betaBinomialAt(k: number, n: number, a: number, b: number): number {
  const all = n + a + b;
  const p = (k + a) / all;
  // k − n·p, which is also −(a − (a + b)·p), free of cancellation between large products.
  const difference = (k * b - (n - k) * a) / all;
  const drawn = choose(k, n, p, difference);
  const prior = binomialTerm(a, a + b, p, -difference);
  const both = binomialTerm(k + a, all, p, 0);
  return ((a * b) / (a + b)) * (all / ((k + a) * (n - k + b))) * ((drawn * prior) / both);
}

/** The binomial term of k out of n, with its edges. */
function choose(k: number, n: number, p: number, difference: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return binomialTerm(k, n, p, difference);
}

/** The distribution of n trials whose chance is Beta(a, b). */
export function betaBinomial(n: number, a: number, b: number): Discrete {
  return {
    at: (k) => betaBinomialAt(k, n, a, b),
    ratio: (k) => (((n - k) / (k + 1)) * (k + a)) / (n - k - 1 + b),
  };
}
