// Saddle-point deviance, the other half of Loader's accurate binomial probabilities.

/**
 * D(x, mean) = x·ln(x ÷ mean) + mean − x, for x ≥ 0 and mean > 0, given the difference x − mean, which the caller
 * knows more exactly than a subtraction here could.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), section 3.
 */
export function deviance(x: number, mean: number, difference: number): number {
  if (x === 0) return mean;
  const v = difference / (x + mean);
  if (Math.abs(v) > 0.8) return x * Math.log(x / mean) - difference;
  // x·ln(x/mean) = 2x·artanh(v): the first term of the series and −difference cancel into difference·v.
  const square = v * v;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= square;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** x − n·p without the rounding of the product (Dekker's exact product). */
export function differenceFromMean(x: number, n: number, p: number): number {
  const product = n * p;
  const [nHigh, nLow] = split(n);
  const [pHigh, pLow] = split(p);
  const error = nLow * pLow - (product - nHigh * pHigh - nLow * pHigh - nHigh * pLow);
  return x - product - error;
}

/** Veltkamp's splitting into two halves of 26 bits. */
function split(value: number): [number, number] {
  const shifted = 134217729 * value;
  const high = shifted - (shifted - value);
  return [high, value - high];
}
