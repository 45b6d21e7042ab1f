// What the goal needs at each stage, from the bottom up with plain formulas, and how the year so far compares with it.

import { calc, filler, named, row, text } from '../language/cells';
import { span, sumOver } from '../language/lookup';
import { quote } from '../language/formula';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

/** A stage's need from the one below it: divided by the rate that leads there. */
interface Step {
  readonly key: string;
  readonly from: string;
  readonly rate: string;
}
const STEPS: readonly Step[] = [
  { key: 'customers', from: '{plan.marketingRevenue}', rate: '{plan.deal}' },
  { key: 'sqls', from: '{plan.need.customers}', rate: '{plan.close}' },
  { key: 'mqls', from: '{plan.need.sqls}', rate: '{plan.sqlRate}' },
  { key: 'leads', from: '{plan.need.mqls}', rate: '{plan.mqlRate}' },
  { key: 'visits', from: '{plan.need.leads}', rate: '{plan.leadRate}' },
];
const MONTHS = 12;

const divided = ({ from, rate }: Step): string => {
  const exact = `${from}/${rate}`;
  const stepped = `IF({plan.whole}=«yes»,ROUNDUP(ROUND(${exact},9),0),${exact})`;
  return `=IF(COUNT(${from},${rate})<2,"",IF(${rate}=0,"–",${stepped}))`;
};

const spread = (by: string) => `=IF(COUNT($needed)=0,"",IF(${by}=0,"–",$needed/${by}))`;

export function needs(texts: Texts): BlockTemplate {
  const columns = ['label', 'needed', 'rate', 'month', 'day'] as const;
  const [customers, ...above] = STEPS;
  const line = (
    key: string,
    label: string,
    needed: string,
    format: Format,
    rate: string | null,
  ): RowTemplate =>
    row(key, {
      label: text(label),
      needed: named(`plan.need.${key}`, calc(needed, format, 'strong')),
      rate: rate === null ? filler('body') : calc(`=${rate}`, 'percent'),
      month: calc(spread(String(MONTHS)), key === 'budget' || key === 'revenue' ? 'money' : 'decimal'),
      day: calc(spread('{daysYear}'), key === 'budget' || key === 'revenue' ? 'money' : 'decimal'),
    });
  return {
    id: 'needs',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', {
        label: text(texts('plan.needs'), 'heading'),
        needed: calc(`=IF(COUNT({plan.revenue})=0,${quote(texts('plan.needs.none'))},"")`, 'general', 'note'),
      }),
      row(
        'header',
        {
          label: text(texts('plan.head.stage'), 'head'),
          ...Object.fromEntries(
            columns.slice(1).map((key) => [key, text(texts(`plan.head.${key}`), 'head', 'right')]),
          ),
        },
        32,
      ),
      ...[...above]
        .reverse()
        .map((step) => line(step.key, metricName(texts, step.key), divided(step), 'count', step.rate)),
      ...(customers
        ? [line(customers.key, metricName(texts, customers.key), divided(customers), 'count', null)]
        : []),
      line('revenue', texts('plan.marketingRevenue'), '={plan.marketingRevenue}', 'money', null),
      line(
        'budget',
        texts('plan.budget'),
        '=IF(COUNT({plan.need.leads},{plan.costPerLead})<2,"",{plan.need.leads}*{plan.costPerLead})',
        'money',
        null,
      ),
    ],
  };
}

/** What the plan's stages are compared with, year to date. */
const ACTUALS = [
  ['visits', 'visits', 'count'],
  ['leads', 'leads', 'count'],
  ['mqls', 'mqls', 'count'],
  ['sqls', 'sqls', 'count'],
  ['customers', 'customersFromMarketing', 'count'],
  ['budget', 'marketingCost', 'money'],
] as const;

export function actual(texts: Texts): BlockTemplate {
  const columns = ['label', 'planned', 'actual', 'difference', 'left', 'perDay'] as const;
  const year = span('monthly', '{yearStart}', '{reportMonth}');
  return {
    id: 'actual',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', { label: text(texts('plan.actual'), 'heading') }),
      row(
        'header',
        {
          label: text(texts('plan.head.stage'), 'head'),
          ...Object.fromEntries(
            columns.slice(1).map((key) => [key, text(texts(`plan.head.${key}`), 'head', 'right')]),
          ),
        },
        32,
      ),
      ...ACTUALS.map(([key, column, format]) => {
        const need = `{plan.need.${key}}`;
        return row(key, {
          label: text(key === 'budget' ? texts('plan.budgetActual') : metricName(texts, column)),
          planned: calc(
            `=IF(COUNT(${need})=0,"",IF({daysYear}=0,"–",${need}*{daysElapsed}/{daysYear}))`,
            format,
          ),
          actual: calc(`=${sumOver('monthly', column, year)}`, format, 'strong'),
          difference: calc('=IF(COUNT($planned,$actual)<2,"",$actual-$planned)', 'gap'),
          left: calc(`=IF(COUNT(${need},$actual)<2,"",MAX(0,${need}-$actual))`, format),
          perDay: calc(
            '=IF(COUNT($left)=0,"",IF({daysYear}<={daysElapsed},"–",$left/({daysYear}-{daysElapsed})))',
            'decimal',
          ),
        });
      }),
    ],
  };
}
