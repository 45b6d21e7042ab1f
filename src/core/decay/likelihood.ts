// How likely spans are under S(t) = never + (1 − never)·2^(−(t ÷ life)^shape), with the derivatives that find the maximum.
// The parameters are log life, log shape and logit never: there the limits are symmetric, and nothing leaves its range.
import type { Local } from '../statistics/newton';
import type { Followed } from './followed';

/** Logarithms of distinct days, measured from the sample's origin, and how many spans ended on each. */
interface Ends {
  readonly logs: Float64Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** Spans ready for evaluation. */
export interface Sample {
  readonly cold: Ends;
  readonly left: Ends;
  /** The mean logarithm of the cold days: log life stays near 0 when it is measured from there. */
  readonly origin: number;
}

function endsOf(days: Float64Array, counts: Float64Array, origin: number): Ends {
  const logs = new Float64Array(days.length);
  const kept = new Float64Array(days.length);
  let [size, total] = [0, 0];
  for (let i = 0; i < days.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    logs[size] = Math.log(days[i] ?? NaN) - origin;
    kept[size++] = count;
    total += count;
  }
  return { logs: logs.subarray(0, size), counts: kept.subarray(0, size), total };
}

/** All days must be positive, and at least one SQL cold. */
export function sampleOf({ days, cold, left, coldTotal }: Followed): Sample {
  let sum = 0;
  for (let i = 0; i < days.length; i++) {
    const count = cold[i] ?? 0;
    if (count > 0) sum += count * Math.log(days[i] ?? NaN);
  }
  const origin = sum / coldTotal;
  return { cold: endsOf(days, cold, origin), left: endsOf(days, left, origin), origin };
}

/** More distinct days than this are first searched roughly. */
const BINS = 2048;

function binned({ logs, counts, total }: Ends): Ends {
  if (logs.length <= 2 * BINS) return { logs, counts, total };
  const low = logs[0] ?? NaN;
  const scale = (BINS * (1 - 1e-12)) / ((logs[logs.length - 1] ?? NaN) - low);
  const sums = new Float64Array(BINS);
  const counted = new Float64Array(BINS);
  for (let i = 0; i < logs.length; i++) {
    const log = logs[i] ?? NaN;
    const bin = Math.floor((log - low) * scale);
    sums[bin] = (sums[bin] ?? 0) + log * (counts[i] ?? 0);
    counted[bin] = (counted[bin] ?? 0) + (counts[i] ?? 0);
  }
  const filled = Array.from(counted.keys()).filter((bin) => (counted[bin] ?? 0) > 0);
  const mean = (bin: number): number => (sums[bin] ?? 0) / (counted[bin] ?? 0);
  return { logs: Float64Array.from(filled, mean), counts: counted.filter((count) => count > 0), total };
}

/** Nearly the same sample on at most a few thousand days, where a search is cheap; the sample itself if it is small. */
export function roughly({ cold, left, origin }: Sample): Sample {
  return { cold: binned(cold), left: binned(left), origin };
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

const LOG_LN2 = Math.log(Math.LN2);

/** Sums over spans of a term of the log-likelihood and of its derivatives by u and by w = logit never. */
interface Sums {
  value: number;
  u: number;
  /** Σ ∂u·u: u is itself what log shape moves. */
  uTimesU: number;
  uu: number;
  uuTimesU: number;
  uuTimesUU: number;
  uw: number;
  uwTimesU: number;
  w: number;
  ww: number;
}

/** What a span adds to the derivatives by u. */
function add(sums: Sums, u: number, first: number, second: number): void {
  sums.u += first;
  sums.uTimesU += first * u;
  sums.uu += second;
  sums.uuTimesU += second * u;
  sums.uuTimesUU += second * u * u;
}

/** Spans that went cold: ln H + u-free terms − H, without ln(shape ÷ t) and ln(1 − never), which are added for all. */
function addCold(sums: Sums, { logs, counts }: Ends, logLife: number, shape: number): void {
  for (let i = 0; i < logs.length; i++) {
    const count = counts[i] ?? 0;
    const u = shape * ((logs[i] ?? NaN) - logLife);
    const hazard = Math.LN2 * Math.exp(u);
    sums.value += count * (LOG_LN2 + u - hazard);
    add(sums, u, count * (1 - hazard), -count * hazard);
  }
}

/** Spans that did not, where all go cold in the end: −H. */
function addLeft(sums: Sums, { logs, counts }: Ends, logLife: number, shape: number): void {
  for (let i = 0; i < logs.length; i++) {
    const u = shape * ((logs[i] ?? NaN) - logLife);
    const hazard = (counts[i] ?? 0) * Math.LN2 * Math.exp(u);
    sums.value -= hazard;
    add(sums, u, -hazard, -hazard);
  }
}

/** Spans that did not, where a share never does: ln(never + (1 − never)·e^−H). */
function addMixed(sums: Sums, { logs, counts }: Ends, logLife: number, shape: number, logit: number): void {
  const never = logistic(logit);
  const ever = logistic(-logit);
  for (let i = 0; i < logs.length; i++) {
    const count = counts[i] ?? 0;
    const u = shape * ((logs[i] ?? NaN) - logLife);
    const hazard = Math.LN2 * Math.exp(u);
    const warm = ever * Math.exp(-hazard);
    const all = never + warm;
    sums.value += count * Math.log(all);
    // How likely it is that the SQL still goes cold; 0 once H is past counting.
    const doomed = warm / all;
    const slope = doomed === 0 ? 0 : doomed * hazard;
    const mixed = slope * (1 - doomed);
    const bend = slope === 0 ? 0 : mixed * hazard - slope;
    add(sums, u, -count * slope, count * bend);
    sums.uw += count * mixed;
    sums.uwTimesU += count * mixed * u;
    sums.w += count * (ever - doomed);
    sums.ww += count * doomed * (1 - doomed);
  }
}

/**
 * Log-likelihood, gradient and information at [log life − origin, log shape] or, with a share that never goes cold,
 * [log life − origin, log shape, logit never]. With u = shape·(log t − log life) and H = ln 2·e^u, a span that went cold
 * adds ln(1 − never) + ln(shape ÷ t) + ln H − H, one that did not ln(never + (1 − never)·e^−H).
 */
export function likelihood({ cold, left, origin }: Sample, at: readonly number[]): Local {
  const [logLife = NaN, logShape = NaN, logit] = at;
  const shape = Math.exp(logShape);
  const sums: Sums = {
    ...{ value: 0, u: 0, uTimesU: 0, uu: 0, uuTimesU: 0, uuTimesUU: 0 },
    ...{ uw: 0, uwTimesU: 0, w: 0, ww: 0 },
  };
  addCold(sums, cold, logLife, shape);
  if (logit === undefined) addLeft(sums, left, logLife, shape);
  else addMixed(sums, left, logLife, shape, logit);
  const value = sums.value + cold.total * (logShape - origin);
  const gradient = [-shape * sums.u, cold.total + sums.uTimesU];
  const cross = shape * (sums.uuTimesU + sums.u);
  const own = [-shape * shape * sums.uu, -(sums.uuTimesUU + sums.uTimesU)] as const;
  if (logit === undefined)
    return {
      value,
      gradient,
      information: [
        [own[0], cross],
        [cross, own[1]],
      ],
    };
  const never = logistic(logit);
  const ever = logistic(-logit);
  const [lifeNever, shapeNever] = [shape * sums.uw, -sums.uwTimesU];
  return {
    value: value + cold.total * Math.log(ever),
    gradient: [...gradient, sums.w - cold.total * never],
    information: [
      [own[0], cross, lifeNever],
      [cross, own[1], shapeNever],
      [lifeNever, shapeNever, (cold.total + left.total) * never * ever - sums.ww],
    ],
  };
}
