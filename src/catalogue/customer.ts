// CUSTOMER: the expand stage.
import { declare } from './types';

const ratio = 'A ratio of counts or amounts.';
const atStart = { name: 'atStart', kind: 'count', divides: true } as const;

export const customer = [
  declare({
    id: 'CUSTOMER.CHURN',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [{ name: 'lost', kind: 'count' }, atStart],
    equation: 'lost ÷ atStart',
    source: ratio,
    examples: [{ call: 'CUSTOMER.CHURN(5, 200)', gives: '2.5%' }],
  }),
  declare({
    id: 'CUSTOMER.RETENTION',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [atStart, { name: 'atEnd', kind: 'count' }, { name: 'won', kind: 'count' }],
    equation: '(atEnd − won) ÷ atStart',
    source: ratio,
    examples: [{ call: 'CUSTOMER.RETENTION(200, 210, 15)', gives: '97.5%' }],
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
    equation: 'upsell ÷ total',
    source: ratio,
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
    equation: 'fromMarketing ÷ newCustomers',
    source: ratio,
    examples: [{ call: 'CUSTOMER.ORIGINATED(6, 10)', gives: '60%' }],
  }),
  declare({
    id: 'CUSTOMER.NPS',
    shipped: true,
    result: 'scalar',
    unit: 'points',
    parameters: [{ name: 'scores', kind: 'count', shape: 'range', most: 10 }],
    equation: '100 × (share of scores 9–10 − share of scores 0–6)',
    source: 'F. F. Reichheld, "The one number you need to grow", Harvard Business Review 81 (2003), 46–54.',
    examples: [{ call: 'CUSTOMER.NPS({10; 9; 8; 3})', gives: '25' }],
  }),
] as const;
