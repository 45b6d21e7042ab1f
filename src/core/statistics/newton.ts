// The maximum of a smooth function of a few parameters, from its own gradient and Hessian.
import { type Matrix, solve } from './cholesky';

/** A function at a point. */
export interface Local {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Minus the Hessian: positive definite at a maximum. */
  readonly information: Matrix;
}

export interface Maximum extends Local {
  readonly at: readonly number[];
}

/** The largest component of the gradient at what counts as a maximum. */
export const FLAT = 1e-6;
/** After a step as small as this the next would be smaller than a double can show: its square. */
const STILL = 1e-8;
const ITERATIONS = 200;
const HALVINGS = 40;
/** The longest step, in the units of the parameters, which here are logarithms. */
const STRIDE = 2;

function largest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

/** The Newton step; where the function does not curve down, the diagonal is raised until it does. */
function stepFrom({ gradient, information }: Local): number[] {
  const scale = Math.max(largest(information.map((row, i) => row[i] ?? 0)), largest(gradient), 1e-300);
  for (let raise = 0; ; raise = raise === 0 ? scale * 1e-6 : raise * 10) {
    const raised = information.map((row, i) => row.map((value, j) => (i === j ? value + raise : value)));
    const step = solve(raised, gradient);
    if (step === undefined) continue;
    const length = largest(step);
    return length > STRIDE ? step.map((part) => (part * STRIDE) / length) : step;
  }
}

/**
 * A local maximum uphill from `start`, or undefined where none is found: the gradient does not vanish, or `isLost` says
 * that the search has run off. Newton's method: a step that does not go up is halved; one that rounding cannot judge is
 * taken if it flattens the gradient.
 */
export function maximize(
  evaluate: (at: readonly number[]) => Local,
  start: readonly number[],
  isLost: (at: readonly number[]) => boolean,
): Maximum | undefined {
  let at = [...start];
  let here = evaluate(at);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    if (![here.value, ...here.gradient, ...here.information.flat()].every(Number.isFinite)) return undefined;
    const step = stepFrom(here);
    if (largest(step) <= STILL) {
      ({ at, here } = last(evaluate, at, here, step));
      break;
    }
    const next = uphill(evaluate, at, here, step);
    if (next === undefined) break;
    ({ at, here } = next);
    if (isLost(at)) return undefined;
  }
  return largest(here.gradient) <= FLAT ? { at, ...here } : undefined;
}

interface Place {
  readonly at: number[];
  readonly here: Local;
}

function moved(at: readonly number[], step: readonly number[], part = 1): number[] {
  return at.map((value, i) => value + part * (step[i] ?? 0));
}

/** The last step is taken unless rounding makes it worse. */
function last(
  evaluate: (at: readonly number[]) => Local,
  at: number[],
  here: Local,
  step: readonly number[],
): Place {
  const there = moved(at, step);
  const local = evaluate(there);
  return largest(local.gradient) <= largest(here.gradient) ? { at: there, here: local } : { at, here };
}

function uphill(
  evaluate: (at: readonly number[]) => Local,
  at: readonly number[],
  here: Local,
  step: readonly number[],
): Place | undefined {
  const noise = Math.abs(here.value) * 1e-13;
  for (let halving = 0, part = 1; halving < HALVINGS; halving++, part /= 2) {
    const there = moved(at, step, part);
    const local = evaluate(there);
    const rise = local.value - here.value;
    const flatter = largest(local.gradient) < largest(here.gradient);
    if (rise > noise || (rise >= -noise && flatter)) return { at: there, here: local };
  }
  return undefined;
}
