// What open SQLs have already lost by waiting.
import { Sum } from '../statistics/sum';
import { type Decay, fractionLeft } from './survival';

/**
 * Σ close × deal × (1 − fraction left) over ages in days, NaN where blank (skipped). `closes` and `deals` hold one value
 * for all SQLs, or one each; a blank one (NaN) is worth nothing yet.
 */
export function valueLost(
  ages: ArrayLike<number>,
  closes: ArrayLike<number>,
  deals: ArrayLike<number>,
  decay: Decay,
): number {
  const left = fractionLeft(decay);
  const sum = new Sum();
  for (let i = 0; i < ages.length; i++) {
    const age = ages[i] ?? NaN;
    const worth = (closes[closes.length === 1 ? 0 : i] ?? NaN) * (deals[deals.length === 1 ? 0 : i] ?? NaN);
    if (!Number.isNaN(age) && !Number.isNaN(worth)) sum.add(worth * (1 - left(age)));
  }
  return sum.value;
}
