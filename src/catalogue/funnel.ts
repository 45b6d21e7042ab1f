// FUNNEL: planning from the goal backwards, and forwards.
import {
  close,
  confidence,
  deal,
  holidays,
  leadRate,
  mqlRate,
  revenue,
  sqlRate,
  weekend,
  whole,
} from './parameters';
import { declare } from './types';

const divides = { divides: true } as const;

export const funnel = [
  declare({
    id: 'FUNNEL.CUSTOMERS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [revenue, { ...deal, ...divides }, whole],
    examples: [
      { call: 'FUNNEL.CUSTOMERS(1000000, 100000)', gives: '10' },
      {
        call: 'FUNNEL.CUSTOMERS(1010000, 50000, TRUE)',
        gives: '21',
        note: '20.2 customers are 21 whole ones',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.SQLS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [revenue, { ...deal, ...divides }, { ...close, ...divides }, whole],
    examples: [{ call: 'FUNNEL.SQLS(1000000, 100000, 25%)', gives: '40' }],
  }),
  declare({
    id: 'FUNNEL.MQLS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [
      revenue,
      { ...deal, ...divides },
      { ...close, ...divides },
      { ...sqlRate, ...divides },
      whole,
    ],
    examples: [
      { call: 'FUNNEL.MQLS(20000000, 50000, 25%, 20%)', gives: '8000' },
      {
        call: 'FUNNEL.MQLS(10000000, 50000, 25%, 20%)',
        gives: '4000',
        note: 'half the revenue, half the MQLs',
      },
      { call: 'FUNNEL.MQLS(1010000, 50000, 25%, 20%)', gives: '404' },
      {
        call: 'FUNNEL.MQLS(1010000, 50000, 25%, 20%, TRUE)',
        gives: '420',
        note: 'whole customers, then whole SQLs, then whole MQLs',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.LEADS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [
      revenue,
      { ...deal, ...divides },
      { ...close, ...divides },
      { ...sqlRate, ...divides },
      { ...mqlRate, ...divides },
      whole,
    ],
    examples: [{ call: 'FUNNEL.LEADS(1000000, 100000, 25%, 20%, 50%)', gives: '400' }],
  }),
  declare({
    id: 'FUNNEL.VISITS',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [
      revenue,
      { ...deal, ...divides },
      { ...close, ...divides },
      { ...sqlRate, ...divides },
      { ...mqlRate, ...divides },
      { ...leadRate, ...divides },
      whole,
    ],
    examples: [{ call: 'FUNNEL.VISITS(1000000, 100000, 25%, 20%, 50%, 4%)', gives: '10000' }],
  }),
  declare({
    id: 'FUNNEL.BUDGET',
    shipped: true,
    result: 'scalar',
    unit: 'money',
    parameters: [
      revenue,
      { ...deal, ...divides },
      { ...close, ...divides },
      { ...sqlRate, ...divides },
      { ...mqlRate, ...divides },
      { name: 'costPerLead', kind: 'money' },
      whole,
    ],
    examples: [{ call: 'FUNNEL.BUDGET(1000000, 100000, 25%, 20%, 50%, 80)', gives: '32000' }],
  }),
  declare({
    id: 'FUNNEL.PLAN',
    shipped: true,
    result: 'spills',
    columns: ['Stage', 'Needed', 'Rate to next stage', 'Per month', 'Per business day'],
    parameters: [
      revenue,
      { ...deal, ...divides },
      { ...close, ...divides },
      { ...sqlRate, ...divides },
      { ...mqlRate, ...divides, optional: true },
      { ...leadRate, ...divides, optional: true },
      { name: 'start', kind: 'date', optional: true },
      {
        name: 'months',
        kind: 'count',
        optional: true,
        default: 12,
        divides: true,
        integer: true,
        most: 1200,
      },
      weekend,
      holidays,
      whole,
    ],
    examples: [
      {
        call: 'FUNNEL.PLAN(1200000, 100000, 25%, 20%)',
        gives:
          '{"Stage", "Needed", "Rate to next stage", "Per month"; "MQLs", 240, 20%, 20; "SQLs", 48, 25%, 4; "Customers", 12, "", 1}',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.FORECAST',
    shipped: true,
    result: 'spills',
    columns: ['Stage', 'Count'],
    parameters: [{ name: 'visits', kind: 'count' }, leadRate, mqlRate, sqlRate, close, deal, whole],
    examples: [
      {
        call: 'FUNNEL.FORECAST(10000, 4%, 50%, 20%, 25%, 100000)',
        gives:
          '{"Stage", "Count"; "Visits", 10000; "Leads", 400; "MQLs", 200; "SQLs", 40; "Customers", 10; "Revenue", 1000000}',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.RATES',
    shipped: true,
    result: 'spills',
    columns: ['Step', 'Rate', 'Low', 'High'],
    parameters: [
      { name: 'counts', kind: 'count', shape: 'range' },
      { name: 'stages', kind: 'label', shape: 'range', optional: true, parallelTo: 'counts' },
      confidence,
    ],
    examples: [
      {
        call: 'FUNNEL.RATES({40; 10}, {"SQLs"; "Customers"})',
        gives: '{"Step", "Rate", "Low", "High"; "SQLs → Customers", 25%, ~14.19%, ~40.19%}',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.CHANCE',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'sqls', kind: 'count', most: 10_000_000 },
      close,
      { name: 'customers', kind: 'count', most: 10_000_000 },
      { name: 'basedOn', kind: 'count', optional: true, most: 1_000_000_000 },
    ],
    examples: [{ call: 'FUNNEL.CHANCE(35, 25%, 10)', gives: '~0.3736762836' }],
  }),
  declare({
    id: 'FUNNEL.SQLSFOR',
    shipped: true,
    result: 'scalar',
    unit: 'count',
    parameters: [
      { name: 'customers', kind: 'count', most: 1_000_000 },
      close,
      { name: 'confidence', kind: 'rate', above: 0, below: 1 },
      { name: 'basedOn', kind: 'count', optional: true, most: 1_000_000_000 },
    ],
    examples: [
      { call: 'FUNNEL.SQLSFOR(10, 25%, 90%)', gives: '55' },
      {
        call: 'FUNNEL.SQLSFOR(10, 25%, 90%, 40)',
        gives: '64',
        note: 'a rate seen on 40 SQLs is itself uncertain',
      },
    ],
  }),
  declare({
    id: 'FUNNEL.VELOCITY',
    shipped: true,
    result: 'scalar',
    unit: 'money per day',
    parameters: [
      { name: 'opportunities', kind: 'count' },
      deal,
      { name: 'win', kind: 'rate' },
      { name: 'cycle', kind: 'days', divides: true },
    ],
    examples: [{ call: 'FUNNEL.VELOCITY(40, 50000, 25%, 90)', gives: '~5555.56' }],
  }),
  declare({
    id: 'FUNNEL.SENSITIVITY',
    shipped: true,
    result: 'spills',
    parameters: [
      revenue,
      { ...deal, ...divides },
      close,
      sqlRate,
      { name: 'step', kind: 'rate', optional: true, default: 0.05, above: 0 },
    ],
    examples: [
      {
        call: 'FUNNEL.SENSITIVITY(1000000, 100000, 25%, 20%)',
        gives:
          '{"close ↓ sqlRate →", 10%, 15%, 20%, 25%, 30%; 15%, ~666.7, ~444.4, ~333.3, ~266.7, ~222.2; 20%, 500, ~333.3, 250, 200, ~166.7; 25%, 400, ~266.7, 200, 160, ~133.3; 30%, ~333.3, ~222.2, ~166.7, ~133.3, ~111.1; 35%, ~285.7, ~190.5, ~142.9, ~114.3, ~95.2}',
      },
    ],
  }),
] as const;
