// How long leads take to convert.
import { Fault } from '../fault';
import { quantile } from '../statistics/quantile';
import { Sum } from '../statistics/sum';

export type Statistic = 'median' | 'mean' | 'p90';

/** Days between `entered` and `converted`, NaN where blank; who has not converted, or before entering, is left out. */
export function timeToConvert(
  entered: ArrayLike<number>,
  converted: ArrayLike<number>,
  statistic: Statistic,
): number | Fault {
  const spans = new Float64Array(entered.length);
  let count = 0;
  for (let i = 0; i < entered.length; i++) {
    const span = (converted[i] ?? NaN) - (entered[i] ?? NaN);
    if (span >= 0) spans[count++] = span;
  }
  return count === 0 ? new Fault('#N/A', 'nobodyConverted') : summarise(spans.subarray(0, count), statistic);
}

/** `spans` is not empty, and is sorted where it stands. */
export function summarise(spans: Float64Array, statistic: Statistic): number {
  if (statistic === 'mean') {
    const sum = new Sum();
    for (const span of spans) sum.add(span);
    return sum.value / spans.length;
  }
  return quantile(spans.sort(), statistic === 'median' ? 0.5 : 0.9);
}
