// Fits of spans in rows, and their parameters as SQL.DECAY takes them.
import { type Fit, fitModel, type FitModel, shown } from '../../../../src/core/decay/fit';
import { followed } from '../../../../src/core/decay/followed';
import { Fault } from '../../../../src/core/fault';
import type { Parameters, Rows } from './spans';

export function fitted(rows: Rows, model: FitModel): Fit | Fault {
  return fitModel(followed(rows.durations, rows.events), model);
}

export function parametersOf({ life, shape, never }: Fit): Parameters {
  return {
    life: shown(life, 'log'),
    shape: shape === undefined ? 1 : shown(shape, 'log'),
    never: never === undefined ? 0 : shown(never, 'logit'),
  };
}

export function sound(outcome: Fit | Fault): Fit {
  if (outcome instanceof Fault) throw new Error(outcome.reason);
  return outcome;
}
