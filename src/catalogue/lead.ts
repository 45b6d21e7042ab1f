// LEAD: volume, pace, quality, conversion.
import { confidence, holidays, weekend } from './parameters';
import { declare } from './types';

const dates = [
  { name: 'entered', kind: 'date', shape: 'range' },
  { name: 'converted', kind: 'date', shape: 'range', parallelTo: 'entered' },
] as const;
const responses = [
  { name: 'created', kind: 'date', shape: 'range' },
  { name: 'responded', kind: 'date', shape: 'range', parallelTo: 'created' },
] as const;
const hours = [
  { name: 'opens', kind: 'time', optional: true, with: 'closes' },
  { name: 'closes', kind: 'time', optional: true, zero: 'blank' },
] as const;
const statistic = {
  name: 'statistic',
  kind: 'option',
  optional: true,
  default: 'median',
  options: ['median', 'mean', 'p90'],
} as const;
const sheet = [
  { name: 'leads', kind: 'any', shape: 'range' },
  { name: 'fields', kind: 'label', shape: 'range', heads: 'leads' },
] as const;

export const lead = [
  declare({
    id: 'LEAD.PERDAY',
    shipped: true,
    result: 'scalar',
    unit: 'leads per day',
    parameters: [
      { name: 'leads', kind: 'count' },
      { name: 'start', kind: 'date' },
      { name: 'end', kind: 'date' },
      weekend,
      holidays,
    ],
    examples: [{ call: 'LEAD.PERDAY(1000, 2014-01-01, 2014-01-31)', gives: '~43.478' }],
  }),
  declare({
    id: 'LEAD.KEEPPACE',
    shipped: true,
    result: 'scalar',
    unit: 'change',
    parameters: [{ name: 'fromMonth', kind: 'date' }, { name: 'toMonth', kind: 'date' }, weekend, holidays],
    examples: [
      { call: 'LEAD.KEEPPACE(2014-01-01, 2014-02-01)', gives: '15%', note: '23 business days against 20' },
    ],
  }),
  declare({
    id: 'LEAD.PACE',
    shipped: true,
    result: 'scalar',
    unit: 'leads per day',
    parameters: [
      { name: 'target', kind: 'count' },
      { name: 'soFar', kind: 'count' },
      { name: 'asOf', kind: 'date' },
      { name: 'end', kind: 'date', optional: true },
      weekend,
      holidays,
    ],
    examples: [
      {
        call: 'LEAD.PACE(1000, 600, 2014-01-21)',
        gives: '50',
        note: '8 business days are left in January 2014',
      },
      { call: 'LEAD.PACE(1000, 1200, 2014-01-31)', gives: '0' },
    ],
  }),
  declare({
    id: 'LEAD.CONVERSION',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'converted', kind: 'count' },
      { name: 'entered', kind: 'count', divides: true },
    ],
    examples: [{ call: 'LEAD.CONVERSION(30, 1000)', gives: '3%' }],
  }),
  declare({
    id: 'LEAD.CHANGE',
    shipped: true,
    result: 'spills',
    columns: ['Difference', 'Low', 'High'],
    parameters: [
      { name: 'converted', kind: 'count' },
      { name: 'entered', kind: 'count', divides: true },
      { name: 'convertedBefore', kind: 'count' },
      { name: 'enteredBefore', kind: 'count', divides: true },
      confidence,
    ],
    examples: [
      {
        call: 'LEAD.CHANGE(10, 40, 6, 40)',
        gives: '{"Difference", "Low", "High"; 10%, ~-7.75%, ~27.14%}',
      },
    ],
  }),
  declare({
    id: 'LEAD.COHORT',
    shipped: true,
    result: 'spills',
    columns: [
      'Month',
      'Entered',
      'Converted in month',
      'Same-month rate',
      'Converted of cohort',
      'Cohort rate',
      'Mature',
    ],
    parameters: [
      ...dates,
      { name: 'window', kind: 'days', optional: true, default: 90 },
      { name: 'asOf', kind: 'date', optional: true },
      { name: 'period', kind: 'option', optional: true, default: 'month', options: ['month', 'week'] },
    ],
    examples: [
      {
        call: 'LEAD.COHORT({2024-01-10; 2024-01-20; 2024-02-05}, {2024-02-09; ; 2024-02-20}, 30, 2024-03-15)',
        gives:
          '{"Month", "Entered", "Converted in month", "Same-month rate", "Converted of cohort", "Cohort rate", "Mature"; 2024-01-01, 2, 0, 0, 1, 50%, TRUE; 2024-02-01, 1, 2, 200%, 1, #N/A, FALSE}',
      },
    ],
  }),
  declare({
    id: 'LEAD.TIME',
    shipped: true,
    result: 'scalar',
    unit: 'days',
    parameters: [...dates, statistic],
    examples: [
      {
        call: 'LEAD.TIME({2024-01-01; 2024-01-01; 2024-01-01; 2024-01-01}, {2024-01-11; 2024-01-21; ; 2024-02-10})',
        gives: '20',
      },
    ],
  }),
  declare({
    id: 'LEAD.ATTRITION',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      { name: 'lost', kind: 'count' },
      { name: 'atStart', kind: 'count', divides: true },
    ],
    examples: [{ call: 'LEAD.ATTRITION(50, 1000)', gives: '5%' }],
  }),
  declare({
    id: 'LEAD.SPLIT',
    shipped: true,
    result: 'spills',
    columns: ['Label', 'Count', 'Share'],
    parameters: [
      { name: 'labels', kind: 'label', shape: 'range' },
      {
        name: 'weights',
        kind: 'count',
        shape: 'range',
        optional: true,
        parallelTo: 'labels',
        everyRow: true,
      },
    ],
    examples: [
      {
        call: 'LEAD.SPLIT({"Ads"; "Web"; "web"; "Web"})',
        gives: '{"Label", "Count", "Share"; "Web", 3, 75%; "Ads", 1, 25%}',
      },
    ],
  }),
  declare({
    id: 'LEAD.PROFILE',
    shipped: true,
    result: 'spills',
    columns: ['From', 'To', 'Leads', 'Share'],
    parameters: [
      { name: 'scores', kind: 'number', shape: 'range' },
      { name: 'edges', kind: 'number', shape: 'range', optional: true },
    ],
    examples: [
      {
        call: 'LEAD.PROFILE({10; 50; 100}, {0; 50; 100})',
        gives: '{"From", "To", "Leads", "Share"; 0, 50, 1, ~33.3%; 50, 100, 2, ~66.7%}',
      },
    ],
  }),
  declare({
    id: 'LEAD.SCORE',
    shipped: true,
    result: 'spills',
    parameters: [...sheet, { name: 'rules', kind: 'any', shape: 'range', zero: 'blank' }],
    examples: [
      {
        call: 'LEAD.SCORE({"CEO"; "Intern"}, {"Title"}, {"Field", "Test", "Value", "Points"; "Title", "is", "CEO", 20})',
        gives: '{"Score"; 20; 0}',
      },
    ],
  }),
  declare({
    id: 'LEAD.QUALIFY',
    shipped: true,
    result: 'spills',
    parameters: [
      ...sheet,
      { name: 'criteria', kind: 'any', shape: 'range', zero: 'blank' },
      { name: 'needed', kind: 'count', optional: true, integer: true },
    ],
    examples: [
      {
        call: 'LEAD.QUALIFY({500; 20}, {"Employees"}, {"Field", "Test", "Value"; "Employees", "at least", 100})',
        gives: '{"Qualified"; TRUE; FALSE}',
      },
    ],
  }),
  declare({
    id: 'LEAD.RESPONSE',
    shipped: true,
    result: 'scalar',
    unit: 'hours',
    parameters: [...responses, statistic, ...hours, weekend, holidays],
    examples: [
      { call: 'LEAD.RESPONSE({2024-01-02}, {2024-01-03})', gives: '24' },
      {
        call: 'LEAD.RESPONSE({2024-01-05}, {2024-01-09}, , 0.375, 0.75)',
        gives: '18',
        note: 'Friday to Tuesday from 9:00 to 18:00: nine hours on Friday and nine on Monday',
      },
    ],
  }),
  declare({
    id: 'LEAD.SLA',
    shipped: true,
    result: 'scalar',
    unit: 'rate',
    parameters: [
      ...responses,
      { name: 'limit', kind: 'count', zero: 'blank' },
      { name: 'asOf', kind: 'date' },
      ...hours,
      weekend,
      holidays,
    ],
    examples: [{ call: 'LEAD.SLA({2024-01-02; 2024-01-02}, {2024-01-03; }, 24, 2024-01-10)', gives: '50%' }],
  }),
] as const;
