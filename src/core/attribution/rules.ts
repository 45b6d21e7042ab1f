// The models that are rules: each gives the touches of a journey their shares of it. The shares add up to 1.
import type { Journeys } from './journeys';

export const RULES = ['first', 'last', 'lastnondirect', 'linear', 'position', 'shapley'] as const;
export type Rule = (typeof RULES)[number];

/** Gives each channel of the journey that begins at touch `from` and ends before `to` its part of `weight`. */
export type Share = (
  credit: Float64Array,
  touches: Int32Array,
  from: number,
  to: number,
  weight: number,
) => void;

const FIRST_AND_LAST = 0.4;
const MIDDLE = 0.2;

/** Adds to what a channel has earned. */
export function give(credit: Float64Array, channel: number | undefined, part: number): void {
  if (channel !== undefined) credit[channel] = (credit[channel] ?? 0) + part;
}

const first: Share = (credit, touches, from, _to, weight) => give(credit, touches[from], weight);

const last: Share = (credit, touches, _from, to, weight) => give(credit, touches[to - 1], weight);

const linear: Share = (credit, touches, from, to, weight) => {
  const part = weight / (to - from);
  for (let i = from; i < to; i++) give(credit, touches[i], part);
};

/** 40% first, 40% last, 20% over those between; two touches share by halves. */
const position: Share = (credit, touches, from, to, weight) => {
  const between = to - from - 2;
  if (between <= 0) return linear(credit, touches, from, to, weight);
  give(credit, touches[from], weight * FIRST_AND_LAST);
  give(credit, touches[to - 1], weight * FIRST_AND_LAST);
  const part = (weight * MIDDLE) / between;
  for (let i = from + 1; i < to - 1; i++) give(credit, touches[i], part);
};

/** The last touch that is not direct; where all are, the last. */
function lastNonDirect(direct: Uint8Array): Share {
  return (credit, touches, from, to, weight) => {
    let at = to - 1;
    while (at >= from && direct[touches[at] ?? 0] === 1) at--;
    give(credit, touches[at < from ? to - 1 : at], weight);
  };
}

/**
 * Equal parts to the distinct channels. A coalition of channels is worth the conversions of the paths it covers: such a
 * game is a sum of unanimity games, in each of which Shapley's value is this equal split.
 */
function shapley(channels: number): Share {
  /** The journey in which each channel was met last, by its first touch + 1. */
  const seen = new Int32Array(channels);
  return (credit, touches, from, to, weight) => {
    let distinct = 0;
    for (let i = from; i < to; i++) {
      const channel = touches[i] ?? 0;
      if (seen[channel] === from + 1) continue;
      seen[channel] = from + 1;
      distinct++;
    }
    for (let i = from; i < to; i++) {
      const channel = touches[i] ?? 0;
      if (seen[channel] !== from + 1) continue;
      seen[channel] = 0;
      give(credit, channel, weight / distinct);
    }
  };
}

/** `direct` marks the channels that count as direct. */
export function shareOf(rule: Rule, channels: number, direct: Uint8Array): Share {
  switch (rule) {
    case 'first':
      return first;
    case 'last':
      return last;
    case 'lastnondirect':
      return lastNonDirect(direct);
    case 'linear':
      return linear;
    case 'position':
      return position;
    case 'shapley':
      return shapley(channels);
  }
}

/** Credit of each channel: the shares of all journeys, each of the weight given. */
export function creditByRule(
  { names, touches, starts }: Journeys,
  weights: Float64Array,
  share: Share,
): Float64Array {
  const credit = new Float64Array(names.size);
  for (let journey = 0; journey < weights.length; journey++) {
    const weight = weights[journey] ?? 0;
    if (weight !== 0) share(credit, touches, starts[journey] ?? 0, starts[journey + 1] ?? 0, weight);
  }
  return credit;
}
