// SQLs that were followed for some days each, counted by day: how many went cold on it, and how many left it still warm.
// Everything that is estimated from such spans needs no more than this, and whole days make it short.
import { Fault } from '../fault';
import { ascending } from '../statistics/ascending';

/** Distinct days, ascending, with what happened on each. */
export interface Followed {
  readonly days: Float64Array;
  /** How many went cold on that day. */
  readonly cold: Float64Array;
  /** How many were last seen warm on that day: still open, or won. */
  readonly left: Float64Array;
  readonly total: number;
  readonly coldTotal: number;
  /** On how many distinct days SQLs went cold. */
  readonly coldDays: number;
}

/** The spans that ended cold, or those that did not, ascending. */
function ended(durations: ArrayLike<number>, events: ArrayLike<boolean>, cold: boolean): Float64Array {
  let count = 0;
  for (let i = 0; i < durations.length; i++) {
    if (events[i] === cold && !Number.isNaN(durations[i])) count++;
  }
  const spans = new Float64Array(count);
  for (let i = 0, at = 0; at < count; i++) {
    const span = durations[i] ?? NaN;
    if (events[i] === cold && !Number.isNaN(span)) spans[at++] = span;
  }
  return ascending(spans);
}

/** The end of the run of `day` that begins at `from` in ascending spans. */
function runTo(spans: Float64Array, from: number, day: number): number {
  let to = from;
  while (to < spans.length && spans[to] === day) to++;
  return to;
}

/**
 * Counts spans by day. `durations` are days, NaN where blank (skipped); `events` says which ended because the SQL went
 * cold. Those that did and those that did not are sorted once each, then merged.
 */
export function followed(durations: ArrayLike<number>, events: ArrayLike<boolean>): Followed {
  const cold = ended(durations, events, true);
  const left = ended(durations, events, false);
  const total = cold.length + left.length;
  const tally = {
    days: new Float64Array(total),
    cold: new Float64Array(total),
    left: new Float64Array(total),
  };
  let [atCold, atLeft, size, coldDays] = [0, 0, 0, 0];
  while (atCold < cold.length || atLeft < left.length) {
    const nextCold = atCold < cold.length ? (cold[atCold] ?? NaN) : Infinity;
    const nextLeft = atLeft < left.length ? (left[atLeft] ?? NaN) : Infinity;
    const day = nextCold < nextLeft ? nextCold : nextLeft;
    const toCold = runTo(cold, atCold, day);
    const toLeft = runTo(left, atLeft, day);
    tally.days[size] = day;
    tally.cold[size] = toCold - atCold;
    tally.left[size++] = toLeft - atLeft;
    if (toCold > atCold) coldDays++;
    atCold = toCold;
    atLeft = toLeft;
  }
  return {
    days: tally.days.subarray(0, size),
    cold: tally.cold.subarray(0, size),
    left: tally.left.subarray(0, size),
    total,
    coldTotal: cold.length,
    coldDays,
  };
}

/** A span of 0 counts as half the smallest positive one: a logarithm has no place for 0. */
export function withoutZero({ days, ...counts }: Followed): Followed | Fault {
  if (days[0] !== 0) return { days, ...counts };
  const next = days[1];
  if (next === undefined) return new Fault('#N/A', 'noPositiveSpan');
  const moved = days.slice();
  moved[0] = next / 2;
  return { days: moved, ...counts };
}
