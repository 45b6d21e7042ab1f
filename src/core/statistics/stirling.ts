// The error of Stirling's formula. Writing factorials as Stirling's formula times exp(error) keeps full accuracy where
// differences of log-gamma values would lose it: ln 1 000 000! is 13 million, and its last digit is worth 1e-9.

/** Below this the asymptotic series is not accurate to the last digits. */
const SERIES_FROM = 16;

/**
 * δ(x) = ln Γ(x + 1) − [(x + ½)·ln x − x + ½·ln 2π], for x > 0.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000); NIST DLMF 5.11.1.
 */
export function stirlingError(x: number): number {
  let below = 0;
  let from = x;
  while (from < SERIES_FROM) {
    below += (from + 0.5) * Math.log1p(1 / from) - 1;
    from += 1;
  }
  const s = 1 / (from * from);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))));
  return below + series / from;
}
