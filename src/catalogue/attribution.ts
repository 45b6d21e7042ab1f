// ATTRIBUTION: which touch earned it.
import { declare } from './types';

const models = ['first', 'last', 'lastnondirect', 'linear', 'position', 'markov', 'shapley'] as const;
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
    shipped: true,
    result: 'spills',
    columns: ['Channel', 'Conversions'],
    parameters: [
      ...paths,
      { name: 'model', kind: 'option', optional: true, default: 'linear', options: models },
      ...worth,
      separator,
      direct,
    ],
    examples: [
      {
        call: 'ATTRIBUTION.CREDIT({"Search > Email"; "Email"}, {2; 1})',
        gives: '{"Channel", "Conversions"; "Email", 2; "Search", 1}',
      },
      {
        call: 'ATTRIBUTION.CREDIT({"C1 > C2 > C3"; "C1"; "C2 > C3"}, {1; 0; 0}, "markov", , {0; 1; 1})',
        gives: '{"Channel", "Conversions"; "C2", 0.4; "C3", 0.4; "C1", 0.2}',
        note: 'Without C1 half of the conversions are lost, without C2 or C3 all of them',
      },
    ],
  }),
  declare({
    id: 'ATTRIBUTION.COMPARE',
    shipped: true,
    result: 'spills',
    columns: ['Channel', ...models],
    parameters: [...paths, ...worth, separator, direct],
    examples: [
      {
        call: 'ATTRIBUTION.COMPARE({"Search > Email > Direct"; "Email"}, {10; 2})',
        gives:
          '{"Channel", "first", "last", "lastnondirect", "linear", "position", "markov", "shapley"; "Email", 2, 2, 12, ~5.333, 4, 4.5, ~5.333; "Search", 10, 0, 0, ~3.333, 4, 3.75, ~3.333; "Direct", 0, 10, 0, ~3.333, 4, 3.75, ~3.333}',
      },
    ],
  }),
  declare({
    id: 'ATTRIBUTION.TOUCHES',
    shipped: true,
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
        options: [...models, 'timedecay', 'ushaped', 'wshaped', 'fullpath', 'all'],
      },
      { name: 'values', kind: 'money', shape: 'range', optional: true, parallelTo: 'lead' },
      { name: 'halfLife', kind: 'days', optional: true, default: 7, above: 0 },
      { name: 'milestone', kind: 'text', shape: 'range', optional: true, parallelTo: 'lead' },
      direct,
    ],
    examples: [
      {
        call: 'ATTRIBUTION.TOUCHES({"Ann"; "Ann"; "Bob"}, {"Search"; "Email"; "Search"}, {2024-01-01; 2024-01-08; 2024-01-05}, {2024-01-08; 2024-01-08; }, "timedecay")',
        gives: '{"Channel", "Conversions"; "Email", ~0.6667; "Search", ~0.3333}',
        note: 'Seven days before the conversion, a touch counts half',
      },
    ],
  }),
] as const;
