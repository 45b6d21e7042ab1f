// CUSTOMER: the expand stage.
import { declare } from './types';

const atStart = { name: 'atStart', kind: 'count', divides: true } as const;

const revenueAtStart = { name: 'atStart', kind: 'money', divides: true } as const;
const contraction = { name: 'contraction', kind: 'money' } as const;
const lostRevenue = { name: 'lost', kind: 'money' } as const;

export const customer = [
  declare({
    id: 'CUSTOMER.CHURN',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [{ name: 'lost', kind: 'count' }, atStart],
    examples: [{ call: 'CUSTOMER.CHURN(5, 200)', gives: '2.5%' }],
  }),
  declare({
    id: 'CUSTOMER.RETENTION',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [atStart, { name: 'atEnd', kind: 'count' }, { name: 'won', kind: 'count' }],
    examples: [{ call: 'CUSTOMER.RETENTION(200, 210, 15)', gives: '97.5%' }],
  }),
  declare({
    id: 'CUSTOMER.GRR',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [revenueAtStart, contraction, lostRevenue],
    examples: [{ call: 'CUSTOMER.GRR(100000, 4000, 6000)', gives: '90%' }],
  }),
  declare({
    id: 'CUSTOMER.NRR',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [revenueAtStart, { name: 'expansion', kind: 'money' }, contraction, lostRevenue],
    examples: [
      {
        call: 'CUSTOMER.NRR(100000, 15000, 4000, 6000)',
        gives: '105%',
        note: 'the customers of the start bring more than before, although some left',
      },
    ],
  }),
  declare({
    id: 'CUSTOMER.UPSELL',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'upsell', kind: 'money' },
      { name: 'total', kind: 'money', divides: true },
    ],
    examples: [{ call: 'CUSTOMER.UPSELL(30000, 120000)', gives: '25%' }],
  }),
  declare({
    id: 'CUSTOMER.ORIGINATED',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'fromMarketing', kind: 'count' },
      { name: 'newCustomers', kind: 'count', divides: true },
    ],
    examples: [{ call: 'CUSTOMER.ORIGINATED(6, 10)', gives: '60%' }],
  }),
  declare({
    id: 'CUSTOMER.NPS',
    shipped: true,
    result: 'scalar',
    unit: 'points',
    parameters: [{ name: 'scores', kind: 'count', shape: 'range', most: 10 }],
    examples: [{ call: 'CUSTOMER.NPS({10; 9; 8; 3})', gives: '25' }],
  }),
] as const;
