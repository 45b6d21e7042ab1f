// ROI: what it costs and what it brings.
import { declare } from './types';

const margin = { name: 'margin', kind: 'rate' } as const;

export const roi = [
  declare({
    id: 'ROI.RETURN',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'bookings', kind: 'money' },
      { name: 'cost', kind: 'money', divides: true },
      { ...margin, optional: true, default: 1, zero: 'blank' },
    ],
    examples: [{ call: 'ROI.RETURN(1000000, 250000)', gives: '3' }],
  }),
  declare({
    id: 'ROI.COSTPER',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [
      { name: 'cost', kind: 'money' },
      { name: 'count', kind: 'count', divides: true },
    ],
    examples: [{ call: 'ROI.COSTPER(50000, 400)', gives: '125' }],
  }),
  declare({
    id: 'ROI.CAC',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [
      { name: 'marketing', kind: 'money' },
      { name: 'sales', kind: 'money' },
      { name: 'customers', kind: 'count', divides: true },
    ],
    examples: [{ call: 'ROI.CAC(200000, 100000, 30)', gives: '10000' }],
  }),
  declare({
    id: 'ROI.LTV',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [
      { name: 'monthlyRevenue', kind: 'money' },
      margin,
      { name: 'monthlyChurn', kind: 'rate' },
      { name: 'monthlyDiscount', kind: 'rate', optional: true, default: 0 },
    ],
    examples: [{ call: 'ROI.LTV(2000, 80%, 2%)', gives: '80000' }],
  }),
  declare({
    id: 'ROI.PAYBACK',
    shipped: true,
    result: 'scalar',
    unit: 'months',
    parameters: [
      { name: 'cac', kind: 'money' },
      { name: 'monthlyRevenue', kind: 'money', divides: true },
      { ...margin, divides: true },
    ],
    examples: [{ call: 'ROI.PAYBACK(10000, 2000, 80%)', gives: '6.25' }],
  }),
  declare({
    id: 'ROI.CHANNELS',
    shipped: true,
    result: 'spills',
    columns: ['Channel', 'Cost', 'Leads', 'Cost per lead'],
    parameters: [
      { name: 'channels', kind: 'label', shape: 'range' },
      { name: 'cost', kind: 'money', shape: 'range', parallelTo: 'channels', everyRow: true },
      { name: 'leads', kind: 'count', shape: 'range', parallelTo: 'channels', everyRow: true },
      {
        name: 'customers',
        kind: 'count',
        shape: 'range',
        optional: true,
        parallelTo: 'channels',
        everyRow: true,
      },
      {
        name: 'bookings',
        kind: 'money',
        shape: 'range',
        optional: true,
        parallelTo: 'channels',
        everyRow: true,
      },
      { ...margin, optional: true, default: 1, zero: 'blank' },
    ],
    examples: [
      {
        call: 'ROI.CHANNELS({"Ads"; "Web"}, {100; 50}, {10; 10})',
        gives:
          '{"Channel", "Cost", "Leads", "Cost per lead"; "Ads", 100, 10, 10; "Web", 50, 10, 5; "Total", 150, 20, 7.5}',
      },
    ],
  }),
] as const;
