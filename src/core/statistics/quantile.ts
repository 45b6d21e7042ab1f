// Quantiles of a sample as Excel's PERCENTILE.INC and MEDIAN give them.

/**
 * The quantile of an ascending sample that is not empty, by linear interpolation between order statistics: R type 7.
 * Source: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), 361–365.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (position - below) * (high - low);
}
