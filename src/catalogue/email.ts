// EMAIL: rates of a mailing.
import { declare } from './types';

const delivered = { name: 'delivered', kind: 'count', divides: true } as const;

export const email = [
  declare({
    id: 'EMAIL.OPENRATE',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [{ name: 'opens', kind: 'count' }, delivered],
    examples: [{ call: 'EMAIL.OPENRATE(220, 1000)', gives: '22%' }],
  }),
  declare({
    id: 'EMAIL.CLICKRATE',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [{ name: 'clicks', kind: 'count' }, delivered],
    examples: [{ call: 'EMAIL.CLICKRATE(30, 1000)', gives: '3%' }],
  }),
  declare({
    id: 'EMAIL.CLICKTOOPEN',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'clicks', kind: 'count' },
      { name: 'opens', kind: 'count', divides: true },
    ],
    examples: [{ call: 'EMAIL.CLICKTOOPEN(30, 200)', gives: '15%' }],
  }),
] as const;
