// What a fit says, as cells.
import { type Cell, Fault, type Table } from '../fault';
import { twoSided } from '../statistics/normal';
import { bestFit, type Estimate, type Fit, type FitModel, fitModel, shown } from './fit';
import { followed } from './followed';

const NONE = new Fault('#N/A', 'noLimits');

/** An estimate with its Wald limits, or a value that the model fixes. */
function row(
  name: string,
  estimate: Estimate | undefined,
  scale: 'log' | 'logit',
  z: number,
  fixed: number,
): Cell[] {
  if (estimate === undefined) return [name, fixed, NONE, NONE];
  return [name, shown(estimate, scale), shown(estimate, scale, -z), shown(estimate, scale, z)];
}

function tableOf({ model, life, shape, never, logLikelihood, aic }: Fit, z: number): Table {
  return [
    ['Parameter', 'Estimate', 'Low', 'High'],
    ['Model', model, NONE, NONE],
    row('Life', life, 'log', z, NaN),
    row('Shape', shape, 'log', z, 1),
    row('Never', never, 'logit', z, 0),
    ['Log-likelihood', logLikelihood, NONE, NONE],
    ['AIC', aic, NONE, NONE],
  ];
}

/**
 * The fit of `model`, or of the one of least AIC. `durations` are days, NaN where blank; `events` says which ended cold.
 * Limits: Wald, on the log of life and shape and the logit of never.
 */
export function fitTable(
  durations: ArrayLike<number>,
  events: ArrayLike<boolean>,
  model: FitModel | undefined,
  confidence: number,
): Table | Fault {
  const counted = followed(durations, events);
  const fit = model === undefined ? bestFit(counted) : fitModel(counted, model);
  return fit instanceof Fault ? fit : tableOf(fit, twoSided(confidence));
}

/** The fitted life in days: half of the SQLs have gone cold by then. */
export function fittedHalfLife(
  durations: ArrayLike<number>,
  events: ArrayLike<boolean>,
  model: Exclude<FitModel, 'cure'>,
): number | Fault {
  const fit = fitModel(followed(durations, events), model);
  return fit instanceof Fault ? fit : shown(fit.life, 'log');
}
