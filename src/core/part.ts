// Parts of a whole. One that is more than its whole is a mistake in the figures, and no rate.
import { Fault } from './fault';

/** Sums of the same amounts in another order miss each other by a hair. */
const TOLERANCE = 1e-12;

/** `part` and `whole` are what the sentence calls them. */
export function partAbove(part: string, given: number, whole: string, of: number): Fault | undefined {
  if (given <= of * (1 + TOLERANCE)) return undefined;
  return new Fault('#NUM!', 'partAboveWhole', { part, whole, given, of });
}

/** The share of the first number in the second, from 0 to 1; names as above. */
export function shareOfWhole(part: string, whole: string): (given: number, of: number) => number | Fault {
  return (given, of) => partAbove(part, given, whole, of) ?? Math.min(1, given / of);
}
