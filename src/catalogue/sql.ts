// SQL: how a sales-qualified lead loses its value.
import { close, confidence, deal, decay, whole } from './parameters';
import { declare } from './types';

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
    examples: [{ call: 'SQL.VALUELOST({0; 30}, 25%, 100000)', gives: '12500' }],
  }),
  declare({
    id: 'SQL.CUSTOMERS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [...counts, close, whole],
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
    examples: [{ call: 'SQL.EXPIRED({10; 30; 45})', gives: '2' }],
  }),
  declare({
    id: 'SQL.SURVIVAL',
    shipped: true,
    result: 'spills',
    columns: ['Day', 'At risk', 'Went cold', 'Left', 'Still warm', 'Low', 'High'],
    parameters: [...spans, confidence],
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
    examples: [{ call: 'SQL.HALFLIFE({1; 2}, {TRUE; TRUE})', gives: '1' }],
  }),
  declare({
    id: 'SQL.WINRATE',
    shipped: true,
    result: 'spills',
    columns: ['Age', 'Still open', 'Won later', 'Lost later', 'Win rate', 'Low', 'High', 'Value left'],
    parameters: [
      { name: 'days', kind: 'days', shape: 'range' },
      {
        name: 'outcomes',
        kind: 'option',
        shape: 'range',
        parallelTo: 'days',
        options: ['won', 'lost', 'open'],
      },
      { name: 'ages', kind: 'days', shape: 'range', optional: true },
      { name: 'horizon', kind: 'days', optional: true, above: 0 },
      confidence,
    ],
    examples: [
      {
        call: 'SQL.WINRATE({5; 10; 20; 20; 30; 40; 60; 60; 80; 90}, {"won"; "lost"; "won"; "open"; "lost"; "won"; "open"; "lost"; "won"; "open"}, {0; 30; 60}, 90)',
        gives:
          '{"Age", "Still open", "Won later", "Lost later", "Win rate", "Low", "High", "Value left"; 0, 10, 4, 3, ~0.491667, ~0.139902, ~0.773933, 1; 30, 6, 2, 2, ~0.416667, ~0.052693, ~0.770739, ~0.847458; 60, 4, 1, 1, 0.375, ~0.010971, ~0.808001, ~0.762712}',
        note: 'After 60 days without an outcome, a quarter of the chance to win is gone',
      },
    ],
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
