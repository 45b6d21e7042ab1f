// What a revenue goal needs at each stage of the funnel: every stage is the next one divided by the rate between them.
import { roundUp } from '../whole';

/** How a count needed is finished: exactly, or as whole ones, each stage in turn. */
function finish(needed: number, whole: boolean): number {
  return whole ? roundUp(needed) : needed;
}

/** revenue ÷ deal. */
export function customersNeeded(revenue: number, deal: number, whole: boolean): number {
  return finish(revenue / deal, whole);
}

/** The stage before: `needed` of the next stage, reached at `rate`. */
export function neededBefore(needed: number, rate: number, whole: boolean): number {
  return finish(needed / rate, whole);
}

/** From customers up through `rates` (close, sqlRate, …), the last stage asked for. */
export function needed(revenue: number, deal: number, rates: readonly number[], whole: boolean): number {
  return rates.reduce(
    (count, rate) => neededBefore(count, rate, whole),
    customersNeeded(revenue, deal, whole),
  );
}
