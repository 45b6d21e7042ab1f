// Is a number one that the parameter accepts? The catalogue's bounds, made ready for a test that costs next to nothing in
// a range of a million cells; the reason is looked for only where the test fails.
import type { Kind, Parameter } from '../catalogue';
import { LAST_DATE } from '../core/calendar/date';
import { type Details, Fault } from '../core/fault';

/** Fifty years: a larger "age" is a date. */
const MOST_DAYS = 18_262;

const RANGES: Partial<Record<Kind, readonly [low: number, high: number]>> = {
  money: [0, Number.MAX_VALUE],
  count: [0, Number.MAX_VALUE],
  rate: [0, 1],
  days: [0, MOST_DAYS],
  date: [1, LAST_DATE + 1 - 1e-9],
  time: [0, 1],
};
const ANY_NUMBER = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;

export interface Rules {
  readonly parameter: Parameter;
  /** The smallest and the largest number accepted; what may not be reached itself is already stepped over. */
  readonly low: number;
  readonly high: number;
  readonly integer: boolean;
}

/** The next number in the direction of the sign, so that an open bound becomes a closed one. */
function beyond(bound: number, sign: 1 | -1): number {
  return bound === 0 ? sign * Number.MIN_VALUE : bound + sign * Math.abs(bound) * Number.EPSILON;
}

export function rulesOf(parameter: Parameter): Rules {
  const { kind, above, below, most, divides, integer } = parameter;
  const [low, high] = RANGES[kind] ?? ANY_NUMBER;
  const lows = [low, above === undefined ? low : beyond(above, 1), divides ? Number.MIN_VALUE : low];
  const highs = [high, below === undefined ? high : beyond(below, -1), most ?? high];
  return { parameter, low: Math.max(...lows), high: Math.min(...highs), integer: integer ?? false };
}

/** NaN and infinities are never accepted. */
export function accepts({ low, high, integer }: Rules, value: number): boolean {
  return value >= low && value <= high && !(integer && !Number.isInteger(value));
}

/** Why `accepts` refused the number. `place` says which cell of a range it stood in. */
export function refusal({ parameter }: Rules, given: number, place: Details): Fault {
  const { name, kind, above, below, most, divides } = parameter;
  const fault = (error: '#VALUE!' | '#NUM!' | '#DIV/0!', reason: string, limit = 0): Fault =>
    new Fault(error, reason, { parameter: name, kind, given, limit, ...place });
  if (!Number.isFinite(given)) return fault('#NUM!', 'notFinite');
  if (kind === 'rate' && (given < 0 || given > 1)) {
    return fault('#VALUE!', given > 1 && given <= 100 ? 'rateAsk' : 'rate');
  }
  if (kind === 'days' && given > MOST_DAYS) return fault('#VALUE!', 'dateForDays');
  if (kind === 'date') return fault('#NUM!', 'notADate');
  if (divides && given === 0) return fault('#DIV/0!', 'divides');
  if (above !== undefined && given <= above && given >= 0) return fault('#NUM!', 'tooSmall', above);
  if (given < 0) return fault('#NUM!', 'negative');
  if (below !== undefined && given >= below) return fault('#NUM!', 'tooLarge', below);
  return most !== undefined && given > most ? fault('#NUM!', 'atMost', most) : fault('#NUM!', 'integer');
}
