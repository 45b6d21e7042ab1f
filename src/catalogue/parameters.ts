// Parameters that many functions share, so that they mean the same everywhere.

export const weekend = { name: 'weekend', kind: 'weekend', optional: true, default: 1 } as const;
export const holidays = { name: 'holidays', kind: 'holidays', optional: true } as const;
export const whole = { name: 'whole', kind: 'switch', optional: true, default: false } as const;
export const confidence = {
  name: 'confidence',
  kind: 'rate',
  optional: true,
  default: 0.95,
  above: 0,
  below: 1,
} as const;

export const revenue = { name: 'revenue', kind: 'money' } as const;
export const deal = { name: 'deal', kind: 'money' } as const;
export const close = { name: 'close', kind: 'rate' } as const;
export const sqlRate = { name: 'sqlRate', kind: 'rate' } as const;
export const mqlRate = { name: 'mqlRate', kind: 'rate' } as const;
export const leadRate = { name: 'leadRate', kind: 'rate' } as const;

/** The family of decay curves, as every SQL function takes it. */
export const decay = [
  { name: 'life', kind: 'days', optional: true, default: 30, above: 0 },
  { name: 'residual', kind: 'rate', optional: true, default: 0 },
  {
    name: 'model',
    kind: 'option',
    optional: true,
    default: 'exponential',
    options: ['exponential', 'weibull', 'step', 'linear'],
  },
  { name: 'shape', kind: 'number', optional: true, above: 0 },
] as const;
