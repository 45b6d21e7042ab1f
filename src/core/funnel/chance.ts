// How likely a number of SQLs is to bring a number of customers, and how many SQLs make it likely enough.
import { Fault } from '../fault';
import { betaBinomial } from '../statistics/betaBinomial';
import { binomial } from '../statistics/binomial';
import { type Discrete, sumDown, sumUp } from '../statistics/tail';
import { roundDown, roundUp } from '../whole';

/** Two chances that differ by less, relatively, are the same. */
const TOLERANCE = 1e-12;

interface Model extends Discrete {
  readonly mean: number;
}

/** Customers out of n SQLs; with `basedOn` past SQLs behind it, the close rate itself is uncertain (Jeffreys prior). */
function model(n: number, close: number, basedOn: number | undefined): Model {
  if (basedOn === undefined) return { ...binomial(n, close), mean: n * close };
  const a = close * basedOn + 0.5;
  const b = (1 - close) * basedOn + 0.5;
  return { ...betaBinomial(n, a, b), mean: (n * a) / (a + b) };
}

/**
 * P(at least `customers` of `sqls` close), exact to 1e-12 relative up to a million SQLs.
 * SQLs round down, customers up; no customers are certain.
 */
export function chance(sqls: number, close: number, customers: number, basedOn: number | undefined): number {
  const n = roundDown(sqls);
  const k = roundUp(customers);
  if (k === 0) return 1;
  if (k > n) return 0;
  const distribution = model(n, close, basedOn);
  const upper = k > distribution.mean ? sumUp(distribution, k, n) : 1 - sumDown(distribution, k - 1);
  return Math.min(1, Math.max(0, upper));
}

/** The fewest SQLs whose `chance` reaches `confidence` (0 < confidence < 1). */
export function sqlsFor(
  customers: number,
  close: number,
  confidence: number,
  basedOn: number | undefined,
): number | Fault {
  const k = roundUp(customers);
  if (k === 0) return 0;
  const missAllowed = (1 - confidence) * (1 + TOLERANCE);
  const reaches = (n: number): boolean => sumDown(model(n, close, basedOn), k - 1) <= missAllowed;
  // On the mean, so many bring that many customers; at a rate of 0 there are never enough.
  let high = Math.ceil(k / model(1, close, basedOn).mean);
  let low = k - 1;
  for (; high <= Number.MAX_SAFE_INTEGER && !reaches(high); high *= 2) low = high;
  if (high > Number.MAX_SAFE_INTEGER) return new Fault('#NUM!', 'neverReached');
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
