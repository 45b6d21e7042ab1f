// SQL: how a sales-qualified lead loses its value.
import { close, confidence, deal, decay, whole } from './parameters';
import { declare } from './types';

const curve = 'fraction left = residual + (1 − residual)·S(t), S(t) = 2^(−(t ÷ life)^shape)';
const family =
  'Exponential and Weibull survival functions, scaled so that life is the median (for the exponential, the half-life).';
const counts = [
  { name: 'sqls', kind: 'count' },
  { name: 'lost', kind: 'count' },
] as const;
const residual = { name: 'residual', kind: 'rate', optional: true, default: 0 } as const;
const spans = [
  { name: 'durations', kind: 'days', shape: 'range' },
  { name: 'events', kind: 'switch', shape: 'range', parallelTo: 'durations' },
] as const;

export const sql = [
  declare({
    id: 'SQL.DECAY',
    shipped: true,
    result: 'elementwise',
    unit: 'rate',
    columns: ['Age (days)', 'Value left'],
    parameters: [{ name: 'age', kind: 'days', shape: 'each', optional: true }, ...decay],
    equation: curve,
    source: family,
    examples: [
      { call: 'SQL.DECAY(30)', gives: '0.5' },
      { call: 'SQL.DECAY(15)', gives: '~0.7071067812' },
      { call: 'SQL.DECAY({0; 30; 60})', gives: '{1; 0.5; 0.25}' },
    ],
  }),
  declare({
    id: 'SQL.VALUE',
    shipped: true,
    result: 'elementwise',
    unit: 'money',
    parameters: [
      { ...close, shape: 'each' },
      { ...deal, shape: 'each' },
      { name: 'age', kind: 'days', shape: 'each', optional: true, default: 0 },
      ...decay,
    ],
    equation: `value = close × deal × fraction left; ${curve}`,
    source: family,
    examples: [
      { call: 'SQL.VALUE(25%, 100000)', gives: '25000' },
      { call: 'SQL.VALUE(25%, 100000, 15)', gives: '~17677.67' },
      { call: 'SQL.VALUE(25%, 100000, 15, 30, 20%)', gives: '~19142.14' },
    ],
  }),
  declare({
    id: 'SQL.VALUELOST',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [
      { name: 'ages', kind: 'days', shape: 'range', zero: 'zero' },
      { ...close, shape: 'oneOrRange', parallelTo: 'ages', zero: 'zero' },
      { ...deal, shape: 'oneOrRange', parallelTo: 'ages' },
      ...decay,
    ],
    equation: 'value lost = Σ close × deal × (1 − fraction left)',
    source: family,
    examples: [{ call: 'SQL.VALUELOST({0; 30}, 25%, 100000)', gives: '12500' }],
  }),
  declare({
    id: 'SQL.CUSTOMERS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [...counts, close, whole],
    equation: 'customers = (sqls − lost) × close',
    source: 'Arithmetic of the funnel.',
    examples: [
      { call: 'SQL.CUSTOMERS(40, 5, 25%)', gives: '8.75' },
      { call: 'SQL.CUSTOMERS(40, 5, 25%, TRUE)', gives: '8' },
    ],
  }),
  declare({
    id: 'SQL.LOSS',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [...counts, close, deal, residual, whole],
    equation:
      'loss = lost × close × deal × (1 − residual); whole: (⌊sqls·close⌋ − ⌊(sqls − lost + lost·residual)·close⌋) × deal',
    source: 'Arithmetic of the funnel.',
    examples: [
      { call: 'SQL.LOSS(40, 5, 25%, 100000)', gives: '125000' },
      {
        call: 'SQL.LOSS(40, 5, 25%, 100000, 0, TRUE)',
        gives: '200000',
        note: '8 whole customers instead of 10',
      },
    ],
  }),
  declare({
    id: 'SQL.ROI',
    shipped: true,
    result: 'spills',
    columns: ['Measure', 'Planned', 'After loss', 'Change', 'Change %'],
    parameters: [...counts, close, deal, { name: 'spend', kind: 'money' }, residual, whole],
    equation:
      'ROI = (revenue − spend) ÷ spend; cost per customer = spend ÷ customers; after loss: (sqls − lost + lost·residual) SQLs',
    source: 'Arithmetic of the funnel; ROI is a ratio and needs the spend.',
    examples: [
      {
        call: 'SQL.ROI(40, 5, 25%, 100000, 250000)',
        gives:
          '{"Measure", "Planned", "After loss", "Change", "Change %"; "Customers", 10, 8.75, -1.25, -12.5%; "Revenue", 1000000, 875000, -125000, -12.5%; "ROI", 3, 2.5, -0.5, ~-16.7%; "Cost per customer", 25000, ~28571.43, ~3571.43, ~14.3%}',
      },
      {
        call: 'SQL.ROI(40, 5, 25%, 100000, 250000, 0, TRUE)',
        gives:
          '{"Measure", "Planned", "After loss", "Change", "Change %"; "Customers", 10, 8, -2, -20%; "Revenue", 1000000, 800000, -200000, -20%; "ROI", 3, 2.2, -0.8, ~-26.7%; "Cost per customer", 25000, 31250, 6250, 25%}',
      },
    ],
  }),
  declare({
    id: 'SQL.SHELFLIFE',
    shipped: true,
    result: 'scalar',
    unit: 'days',
    parameters: [
      { name: 'market', kind: 'option', options: ['B2B industrial', 'Consumer', 'Consumer impulse'] },
    ],
    equation: 'B2B industrial: 30; Consumer: 1; Consumer impulse: 0.25',
    source: 'Rules of thumb to start from; replace them by SQL.HALFLIFE of your own SQLs.',
    examples: [{ call: 'SQL.SHELFLIFE("B2B industrial")', gives: '30' }],
  }),
  declare({
    id: 'SQL.EXPIRED',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [
      { name: 'ages', kind: 'days', shape: 'range', zero: 'zero' },
      { name: 'life', kind: 'days', optional: true, default: 30, above: 0 },
    ],
    equation: 'the number of ages ≥ life',
    source: 'A count.',
    examples: [{ call: 'SQL.EXPIRED({10; 30; 45})', gives: '2' }],
  }),
  declare({
    id: 'SQL.SURVIVAL',
    shipped: true,
    result: 'spills',
    columns: ['Day', 'At risk', 'Went cold', 'Left', 'Still warm', 'Low', 'High'],
    parameters: [...spans, confidence],
    equation: 'S(t) = Π (1 − went cold ÷ at risk); limits S^exp(±z·√(Σ d ÷ (n(n − d))) ÷ ln S)',
    source:
      'E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical Association 53 (1958), 457–481.',
    examples: [
      {
        call: 'SQL.SURVIVAL({1; 2}, {TRUE; FALSE})',
        gives:
          '{"Day", "At risk", "Went cold", "Left", "Still warm", "Low", "High"; 0, 2, 0, 0, 1, #N/A, #N/A; 1, 2, 1, 0, 0.5, ~0.0060, ~0.9104; 2, 1, 0, 1, 0.5, ~0.0060, ~0.9104}',
      },
    ],
  }),
  declare({
    id: 'SQL.HALFLIFE',
    shipped: true,
    result: 'scalar',
    unit: 'days',
    parameters: [
      ...spans,
      {
        name: 'model',
        kind: 'option',
        optional: true,
        default: 'observed',
        options: ['observed', 'exponential', 'weibull'],
      },
    ],
    equation: 'observed: the first day on which Kaplan–Meier is ≤ 0.5; else the maximum-likelihood median',
    source: 'Kaplan and Meier 1958; maximum likelihood under right censoring.',
    examples: [{ call: 'SQL.HALFLIFE({1; 2}, {TRUE; TRUE})', gives: '1' }],
  }),
  declare({
    id: 'SQL.FIT',
    shipped: true,
    result: 'spills',
    columns: ['Parameter', 'Estimate', 'Low', 'High'],
    parameters: [
      ...spans,
      { name: 'model', kind: 'option', optional: true, options: ['exponential', 'weibull', 'cure'] },
      confidence,
    ],
    equation:
      'maximum likelihood of S(t) = never + (1 − never)·2^(−(t ÷ life)^shape); AIC = 2k − 2·log-likelihood',
    source:
      'Maximum likelihood under right censoring; H. Akaike, IEEE Transactions on Automatic Control 19 (1974), 716–723.',
    examples: [
      {
        call: 'SQL.FIT({10; 20; 30; 40}, {TRUE; TRUE; TRUE; FALSE}, "exponential")',
        gives:
          '{"Parameter", "Estimate", "Low", "High"; "Model", "exponential", #N/A, #N/A; "Life", ~23.1049, ~7.4518, ~71.6384; "Shape", 1, #N/A, #N/A; "Never", 0, #N/A, #N/A; "Log-likelihood", ~-13.5197, #N/A, #N/A; "AIC", ~29.0393, #N/A, #N/A}',
        note: '3 went cold in 100 days of following: 3% a day, so the life is ln 2 ÷ 0.03',
      },
    ],
  }),
] as const;
