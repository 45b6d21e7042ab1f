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
  const spans = new Float64Array(durations.length);
  let count = 0;
  for (let i = 0; i < durations.length; i++) {
    const span = durations[i] ?? NaN;
    if (!Number.isNaN(span) && events[i] === cold) spans[count++] = span;
  }
  return ascending(spans.subarray(0, count));
}

/** How many of the ascending spans from `from` on equal `day`. */
function run(spans: Float64Array, from: number, day: number): number {
  let to = from;
  while (spans[to] === day) to++;
  return to - from;
}

/**
 * Counts spans by day. `durations` are days, NaN where blank (skipped); `events` says which ended because the SQL went
 * cold. Those that did and those that did not are sorted once each, then merged.
 */
export function followed(durations: ArrayLike<number>, events: ArrayLike<boolean>): Followed {
  const cold = ended(durations, events, true);
  const left = ended(durations, events, false);
  const most = cold.length + left.length;
  const tally = { days: new Float64Array(most), cold: new Float64Array(most), left: new Float64Array(most) };
  let [atCold, atLeft, size, coldDays] = [0, 0, 0, 0];
  while (atCold < cold.length || atLeft < left.length) {
    const day = Math.min(cold[atCold] ?? Infinity, left[atLeft] ?? Infinity);
    const wentCold = run(cold, atCold, day);
    const wentAway = run(left, atLeft, day);
    tally.days[size] = day;
    tally.cold[size] = wentCold;
    tally.left[size++] = wentAway;
    atCold += wentCold;
    atLeft += wentAway;
    if (wentCold > 0) coldDays++;
  }
  return {
    days: tally.days.subarray(0, size),
    cold: tally.cold.subarray(0, size),
    left: tally.left.subarray(0, size),
    total: most,
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
