// Fits the decay family to spans, right-censored where an SQL was won or is still open, by maximum likelihood. The
// estimates are what SQL.DECAY takes as life, shape and residual.
import { Fault } from '../fault';
import { inverseDiagonal } from '../statistics/cholesky';
import { type Maximum, maximize } from '../statistics/newton';
import { type Followed, withoutZero } from './followed';
import { likelihood, logistic, roughly, type Sample, sampleOf } from './likelihood';

export type FitModel = 'exponential' | 'weibull' | 'cure';
/** From few parameters to many: of two equally good models the simpler is chosen. */
export const FIT_MODELS: readonly FitModel[] = ['exponential', 'weibull', 'cure'];

/** On the scale where limits are symmetric: log life, log shape, logit never. */
export interface Estimate {
  readonly at: number;
  readonly error: number;
}

export interface Fit {
  readonly model: FitModel;
  /** Days at which half of those who ever go cold have done so. */
  readonly life: Estimate;
  /** Undefined where the model fixes it at 1. */
  readonly shape: Estimate | undefined;
  /** Undefined where the model fixes it at 0. */
  readonly never: Estimate | undefined;
  readonly logLikelihood: number;
  /** 2·parameters − 2·log-likelihood. Source: H. Akaike, IEEE Trans. Automatic Control 19 (1974), 716–723. */
  readonly aic: number;
}

const EULER = 0.5772156649015329;

/** Where one in five hundred million goes cold, or stays warm, the likelihood rises without end. */
function isLost([, , logit = 0]: readonly number[]): boolean {
  return Math.abs(logit) > 20;
}

function fitOf(model: FitModel, { at, value, information }: Maximum, origin: number): Fit | undefined {
  const variances = inverseDiagonal(information);
  if (variances === undefined) return undefined;
  const estimates = at.map((value, i): Estimate => ({
    at: i === 0 ? value + origin : value,
    error: Math.sqrt(variances[i] ?? NaN),
  }));
  const [life, shape, never] = estimates;
  if (life === undefined) return undefined;
  return { model, life, shape, never, logLikelihood: value, aic: 2 * at.length - 2 * value };
}

/** In closed form: cold spans ÷ days followed is the rate, ln 2 ÷ rate the half-life. */
function exponential({ days, cold, left, coldTotal }: Followed): Fit {
  let exposure = 0;
  for (let i = 0; i < days.length; i++) exposure += (days[i] ?? 0) * ((cold[i] ?? 0) + (left[i] ?? 0));
  const rate = coldTotal / exposure;
  const logLikelihood = coldTotal * (Math.log(rate) - 1);
  return {
    model: 'exponential',
    life: { at: Math.log(Math.LN2 / rate), error: 1 / Math.sqrt(coldTotal) },
    shape: undefined,
    never: undefined,
    logLikelihood,
    aic: 2 - 2 * logLikelihood,
  };
}

function climb(sample: Sample, start: readonly number[]): Maximum | undefined {
  return maximize((at) => likelihood(sample, at), start, isLost);
}

/** The likelihood has one maximum, so any start will do; a good one saves passes over a large sample. */
function weibullMaximum(sample: Sample, simple: Fit): Maximum | undefined {
  const start = [simple.life.at - sample.origin, 0];
  return climb(sample, climb(roughly(sample), start)?.at ?? start);
}

/** Life and shape as if only those that went cold had been seen: mean and spread of their logarithms. */
function amongCold({ cold }: Sample): [logLife: number, logShape: number] {
  let square = 0;
  for (let i = 0; i < cold.logs.length; i++) square += (cold.counts[i] ?? 0) * (cold.logs[i] ?? 0) ** 2;
  const shape = Math.PI / Math.sqrt((6 * square) / cold.total);
  return [(EULER + Math.log(Math.LN2)) / shape, Math.log(shape)];
}

/**
 * The likelihood of a cure model may have more than one maximum, and may be highest where nobody is cured. Two starts:
 * nobody who is still warm will ever go cold, or half of them will; where the first leads nowhere better than the model
 * without cure, the second is tried.
 */
function cureMaximum(sample: Sample, { coldTotal, total }: Followed, plain: Maximum): Maximum | undefined {
  const tail = Math.max(0.02, 1 - coldTotal / total);
  const logit = (share: number): number => Math.log(share / (1 - share));
  const level = plain.value + 1e-10 * Math.abs(plain.value);
  const starts = [
    [...amongCold(sample), logit(tail)],
    [...plain.at, logit(tail / 2)],
  ];
  for (const start of starts) {
    const near = climb(roughly(sample), start);
    const found = near === undefined ? undefined : climb(sample, near.at);
    if (found !== undefined && found.value > level) return found;
  }
  return undefined;
}

const notFound = (model: FitModel): Fault =>
  new Fault('#N/A', model === 'cure' ? 'noShareNeverCold' : 'notConverged', { model });

/** The fit of one model to spans counted by day, or #N/A with the reason. */
export function fitModel(counted: Followed, model: FitModel): Fit | Fault {
  if (counted.coldTotal === 0) return new Fault('#N/A', 'nobodyWentCold');
  const positive = withoutZero(counted);
  if (positive instanceof Fault) return positive;
  const simple = exponential(positive);
  if (model === 'exponential') return simple;
  if (positive.coldDays < 2) return new Fault('#N/A', 'oneColdDay', { model });
  const sample = sampleOf(positive);
  const plain = weibullMaximum(sample, simple);
  if (plain === undefined) return new Fault('#N/A', 'notConverged', { model });
  const maximum = model === 'weibull' ? plain : cureMaximum(sample, positive, plain);
  const fit = maximum === undefined ? undefined : fitOf(model, maximum, sample.origin);
  return fit ?? notFound(model);
}

/** The model of least AIC among those that can be fitted. */
export function bestFit(counted: Followed): Fit | Fault {
  const simplest = fitModel(counted, 'exponential');
  if (simplest instanceof Fault) return simplest;
  let best = simplest;
  for (const model of FIT_MODELS.slice(1)) {
    const fit = fitModel(counted, model);
    if (!(fit instanceof Fault) && fit.aic < best.aic) best = fit;
  }
  return best;
}

/** An estimate, or a limit so many standard errors away from it, in days or as a share. */
export function shown(estimate: Estimate, scale: 'log' | 'logit', deviations = 0): number {
  const value = estimate.at + deviations * estimate.error;
  return scale === 'log' ? Math.exp(value) : logistic(value);
}
