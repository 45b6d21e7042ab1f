// How much of an SQL's value is left as it ages without showing interest.
import { type Table } from '../fault';

export type DecayModel = 'exponential' | 'weibull' | 'step' | 'linear';

export interface Decay {
  /** Days: the half-life (exponential), the median (weibull), or the age at which nothing is left (step, linear). */
  readonly life: number;
  /** What a cold SQL is still worth, as an MQL: 0…1. */
  readonly residual: number;
  readonly model: DecayModel;
  /** Weibull shape; 1 is the exponential. */
  readonly shape: number;
}

/** The ages of the labelled curve, in lives. */
const CURVE = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

/** S(t) of the model, t in days. */
function survival({ life, model, shape }: Decay): (age: number) => number {
  switch (model) {
    case 'exponential':
      return (age) => Math.pow(2, -(age / life));
    case 'weibull':
      return (age) => Math.pow(2, -Math.pow(age / life, shape));
    case 'step':
      return (age) => (age < life ? 1 : 0);
    case 'linear':
      return (age) => Math.max(0, 1 - age / life);
  }
}

/** Fraction of value left at an age: residual + (1 − residual)·S(t). */
export function fractionLeft(decay: Decay): (age: number) => number {
  const left = survival(decay);
  const { residual } = decay;
  return (age) => residual + (1 - residual) * left(age);
}

/** The curve at 0 … 4 lives. */
export function decayCurve(decay: Decay): Table {
  const left = fractionLeft(decay);
  return [
    ['Age (days)', 'Value left'],
    ...CURVE.map((lives) => [lives * decay.life, left(lives * decay.life)]),
  ];
}
