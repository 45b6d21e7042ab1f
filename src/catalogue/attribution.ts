// ATTRIBUTION: which touch earned it.
import { declare } from './types';

const models = ['first', 'last', 'lastnondirect', 'linear', 'position', 'markov', 'shapley'] as const;
const source =
  'Rule-based models; Markov removal effect: E. Anderl et al., "Mapping the customer journey", International Journal of Research in Marketing 33 (2016), 457–474; L. S. Shapley, "A value for n-person games" (1953).';
const direct = {
  name: 'direct',
  kind: 'text',
  optional: true,
  default: 'Direct; (direct); Direct Traffic; (direct) / (none)',
} as const;
const separator = { name: 'separator', kind: 'text', optional: true, default: '>' } as const;
const paths = [
  { name: 'paths', kind: 'text', shape: 'range' },
  { name: 'conversions', kind: 'count', shape: 'range', parallelTo: 'paths' },
] as const;
const worth = [
  { name: 'values', kind: 'money', shape: 'range', optional: true, parallelTo: 'paths' },
  { name: 'nulls', kind: 'count', shape: 'range', optional: true, parallelTo: 'paths' },
] as const;

export const attribution = [
  declare({
    id: 'ATTRIBUTION.CREDIT',
    shipped: false,
    result: 'spills',
    columns: ['Channel', 'Conversions'],
    parameters: [
      ...paths,
      { name: 'model', kind: 'option', optional: true, default: 'linear', options: models },
      ...worth,
      separator,
      direct,
    ],
    equation: 'every model gives each channel a share of each conversion; the shares add up to the total',
    source,
    examples: [
      {
        call: 'ATTRIBUTION.CREDIT({"Search > Email"; "Email"}, {2; 1})',
        gives: '{"Channel", "Conversions"; "Email", 2; "Search", 1}',
      },
    ],
  }),
  declare({
    id: 'ATTRIBUTION.COMPARE',
    shipped: false,
    result: 'spills',
    columns: ['Channel', ...models],
    parameters: [...paths, ...worth, separator, direct],
    equation: 'one column per model of ATTRIBUTION.CREDIT',
    source,
    examples: [],
  }),
  declare({
    id: 'ATTRIBUTION.TOUCHES',
    shipped: false,
    result: 'spills',
    columns: ['Channel', 'Conversions'],
    parameters: [
      { name: 'lead', kind: 'label', shape: 'range' },
      { name: 'channel', kind: 'label', shape: 'range', parallelTo: 'lead' },
      { name: 'touched', kind: 'date', shape: 'range', parallelTo: 'lead' },
      { name: 'converted', kind: 'date', shape: 'range', parallelTo: 'lead' },
      {
        name: 'model',
        kind: 'option',
        optional: true,
        default: 'linear',
        options: [...models, 'timedecay', 'wshaped', 'fullpath', 'all'],
      },
      { name: 'values', kind: 'money', shape: 'range', optional: true, parallelTo: 'lead' },
      { name: 'halfLife', kind: 'days', optional: true, default: 7, above: 0 },
      { name: 'milestone', kind: 'text', shape: 'range', optional: true, parallelTo: 'lead' },
      direct,
    ],
    equation: 'timedecay: weight 2^(−days before conversion ÷ halfLife); the rest as ATTRIBUTION.CREDIT',
    source,
    examples: [],
  }),
] as const;
