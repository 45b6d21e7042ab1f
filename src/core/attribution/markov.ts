// First-order Markov attribution, solved exactly. Journeys are walks from start over channels to a conversion or to
// nothing; the chance of each step is its share of the steps seen from there. A channel's removal effect is the share of
// conversions lost if every walk that reaches it came to nothing; credit is in proportion to the removal effects.
// Source: E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann, International Journal of Research in Marketing 33
// (2016), 457–474.
//
// One factorisation serves all channels: with N = (I − Q)⁻¹, a walk ever reaches c with chance (sN)c ÷ Ncc and converts
// from there with chance (Nr)c, so that removal costs their product. Steps from a channel to itself change neither: they
// gather on the diagonal, which nothing reads. Pivots are added up from what leaves a channel, never subtracted (Grassmann, Taksar, Heyman, Operations
// Research 33 (1985), 1107–1116): every number here is a sum of positive ones, and keeps its digits.
import { Fault } from '../fault';
import { type Journeys, total } from './journeys';

/** Time grows with the cube of the channels: this many take about a second. */
const MOST_CHANNELS = 1000;

/** Weights of the steps between channels, row by row, of the first steps, and of the last ones. */
interface Steps {
  readonly channels: number;
  readonly between: Float64Array;
  readonly starting: Float64Array;
  readonly converting: Float64Array;
  /** What leaves a channel for nothing. */
  readonly ending: Float64Array;
}

/** `weights` of the conversions of each journey, `nulls` of the same journeys that came to nothing. */
export function creditByMarkov(
  journeys: Journeys,
  weights: Float64Array,
  nulls: Float64Array,
): Float64Array | Fault {
  const channels = journeys.names.size;
  if (channels > MOST_CHANNELS) {
    return new Fault('#VALUE!', 'tooManyChannels', { given: channels, limit: MOST_CHANNELS });
  }
  const all = total(weights);
  if (all === 0) return new Float64Array(channels);
  const effects = removalEffects(stepsOf(journeys, weights, nulls));
  const sum = total(effects);
  return effects.map((effect) => all * (effect / sum));
}

function stepsOf({ names, touches, starts }: Journeys, weights: Float64Array, nulls: Float64Array): Steps {
  const channels = names.size;
  const between = new Float64Array(channels * channels);
  const starting = new Float64Array(channels);
  const converting = new Float64Array(channels);
  const ending = new Float64Array(channels);
  const add = (to: Float64Array, at: number, weight: number): void => {
    to[at] = (to[at] ?? 0) + weight;
  };
  for (let journey = 0; journey < weights.length; journey++) {
    const converted = weights[journey] ?? 0;
    const lost = nulls[journey] ?? 0;
    const weight = converted + lost;
    if (weight === 0) continue;
    const from = starts[journey] ?? 0;
    const to = starts[journey + 1] ?? 0;
    let channel = touches[from] ?? 0;
    add(starting, channel, weight);
    for (let i = from + 1; i < to; i++) {
      const next = touches[i] ?? 0;
      add(between, channel * channels + next, weight);
      channel = next;
    }
    add(converting, channel, converted);
    add(ending, channel, lost);
  }
  return { channels, between, starting, converting, ending };
}

/**
 * Conversions lost without each channel, in the unit of the weights. The system is D − W, with W the steps between
 * channels and D what leaves each: N = (D − W)⁻¹·D, and the D cancel out of (sN)c·(Nr)c ÷ Ncc.
 */
function removalEffects(steps: Steps): Float64Array {
  const { channels: n } = steps;
  const factor = factorise(steps);
  const reached = solveTransposed(factor, n, steps.starting);
  const converts = solve(factor, n, steps.converting, 0);
  const unit = new Float64Array(n);
  return Float64Array.from(reached, (reach, channel) => {
    if (reach === 0) return 0;
    unit.fill(0);
    unit[channel] = 1;
    const visits = solve(factor, n, unit, channel)[channel] ?? 1;
    return (reach * (converts[channel] ?? 0)) / visits;
  });
}

/**
 * D − W = L·U, without pivoting, both in the place of W with the signs of their off-diagonal parts turned, so that all of
 * it is positive: the diagonal holds U's, written when its turn comes, below it stands −L, above it −U. A channel that
 * nobody leaves was never reached; its pivot is 1.
 */
function factorise({ channels: n, between: factor, converting, ending }: Steps): Float64Array {
  const leaving = Float64Array.from(converting, (weight, i) => weight + (ending[i] ?? 0));
  for (let k = 0; k < n; k++) {
    const row = k * n;
    let pivot = leaving[k] ?? 0;
    for (let j = k + 1; j < n; j++) pivot += factor[row + j] ?? 0;
    if (pivot === 0) pivot = 1;
    factor[row + k] = pivot;
    for (let i = k + 1; i < n; i++) {
      const below = i * n;
      const share = (factor[below + k] ?? 0) / pivot;
      if (share === 0) continue;
      factor[below + k] = share;
      leaving[i] = (leaving[i] ?? 0) + share * (leaving[k] ?? 0);
      for (let j = k + 1; j < n; j++) {
        factor[below + j] = (factor[below + j] ?? 0) + share * (factor[row + j] ?? 0);
      }
    }
  }
  return factor;
}

/** Solves (D − W)·x = b for x from position `from` on, where b begins there; x takes the place of b. */
function solve(factor: Float64Array, n: number, x: Float64Array, from: number): Float64Array {
  for (let i = from; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let j = from; j < i; j++) sum += (factor[i * n + j] ?? 0) * (x[j] ?? 0);
    x[i] = sum;
  }
  for (let i = n - 1; i >= from; i--) {
    let sum = x[i] ?? 0;
    for (let j = i + 1; j < n; j++) sum += (factor[i * n + j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (factor[i * n + i] ?? 1);
  }
  return x;
}

/** Solves x·(D − W) = b, row by row, as the factor is stored; x takes the place of b. */
function solveTransposed(factor: Float64Array, n: number, x: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    const value = (x[i] ?? 0) / (factor[i * n + i] ?? 1);
    x[i] = value;
    if (value === 0) continue;
    for (let j = i + 1; j < n; j++) x[j] = (x[j] ?? 0) + value * (factor[i * n + j] ?? 0);
  }
  for (let i = n - 1; i > 0; i--) {
    const value = x[i] ?? 0;
    if (value === 0) continue;
    for (let j = 0; j < i; j++) x[j] = (x[j] ?? 0) + value * (factor[i * n + j] ?? 0);
  }
  return x;
}
