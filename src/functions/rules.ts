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
  readonly low: number;
  readonly high: number;
  readonly above: number;
  readonly below: number;
  readonly integer: boolean;
  readonly divides: boolean;
}

export function rulesOf(parameter: Parameter): Rules {
  const [low, high] = RANGES[parameter.kind] ?? ANY_NUMBER;
  return {
    parameter,
    low,
    high: Math.min(high, parameter.most ?? high),
    above: parameter.above ?? -Infinity,
    below: parameter.below ?? Infinity,
    integer: parameter.integer ?? false,
    divides: parameter.divides ?? false,
  };
}

export function accepts(rules: Rules, value: number): boolean {
  return (
    value >= rules.low &&
    value <= rules.high &&
    value > rules.above &&
    value < rules.below &&
    !(rules.integer && !Number.isInteger(value)) &&
    !(rules.divides && value === 0)
  );
}

/** Why `accepts` refused the number. `place` says which cell of a range it stood in. */
export function refusal({ parameter, ...rules }: Rules, given: number, place: Details): Fault {
  const fault = (error: '#VALUE!' | '#NUM!' | '#DIV/0!', reason: string, limit = 0): Fault =>
    new Fault(error, reason, { parameter: parameter.name, kind: parameter.kind, given, limit, ...place });
  if (!Number.isFinite(given)) return fault('#NUM!', 'notFinite');
  if (parameter.kind === 'rate' && (given < 0 || given > 1)) {
    return fault('#VALUE!', given > 1 && given <= 100 ? 'rateAsk' : 'rate');
  }
  if (parameter.kind === 'days' && given > MOST_DAYS) return fault('#VALUE!', 'dateForDays');
  if (parameter.kind === 'date') return fault('#NUM!', 'notADate');
  if (rules.divides && given === 0) return fault('#DIV/0!', 'divides');
  if (given < rules.low) return fault('#NUM!', 'negative');
  if (given <= rules.above) return fault('#NUM!', 'tooSmall', rules.above);
  if (given >= rules.below) return fault('#NUM!', 'tooLarge', rules.below);
  return given > rules.high ? fault('#NUM!', 'atMost', rules.high) : fault('#NUM!', 'integer');
}
