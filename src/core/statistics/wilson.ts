// Wilson's score interval: between which limits a rate lies, given how few cases it was seen on.

/**
 * Limits of the rate `successes ÷ trials`, clamped to 0…1, for 0 ≤ successes ≤ trials, trials > 0, z from `twoSided`.
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n); the lower limit is the product of the roots over the upper one,
 * because their difference would lose its digits near 0.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilson(successes: number, trials: number, z: number): [low: number, high: number] {
  const p = successes / trials;
  const square = z * z;
  const middle = 2 * successes + square;
  const spread = z * Math.sqrt(square + 4 * successes * (1 - p));
  const high = successes === trials ? 1 : Math.min(1, (middle + spread) / (2 * (trials + square)));
  return [(successes * p) / ((trials + square) * high), high];
}
