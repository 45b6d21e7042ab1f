// Every number of the reports, declared once: what it is made of, its unit, which way is good, and what may be added
// up. Monthly data calculates it; the report, its targets and its charts only refer to it.

import type { Format } from '../language/styles';
import { VELOCITY } from './velocity';

/** What the unit column says and how the number looks. */
export type Unit = 'count' | 'perDay' | 'number' | 'rate' | 'money' | 'cents' | 'days' | 'score' | 'times';
export type Good = 'up' | 'down' | null;
export type Stage = 'attract' | 'capture' | 'nurture' | 'convert' | 'expand';

/** How Monthly data comes to the number of one month. */
export type Source =
  /** A column that the import or the analyst fills; over a year it is added up, or left out. */
  | { readonly kind: 'column'; readonly overYear: 'sum' | 'none' }
  /** Numerator over denominator of the same month; over a year the ratio of the two sums. */
  | { readonly kind: 'ratio'; readonly top: string; readonly under: string; readonly times?: number }
  /** Share of the cases `under` of which the answer is known, out of all `of`: not known when under half of them are. */
  | { readonly kind: 'known'; readonly top: string; readonly under: string; readonly of: string }
  /** Lost of those there at the start of the month; over a year of those at its start, and of those who came if they count. */
  | { readonly kind: 'lost'; readonly top: string; readonly under: string; readonly entered?: string }
  /** A typed rate with the column that weighs it; `top` is rate × weight. */
  | { readonly kind: 'typedRate'; readonly top: string; readonly under: string }
  /** Of those who entered in the month, the share that converted within the cohort window; young months are not known. */
  | { readonly kind: 'cohort'; readonly top: string; readonly under: string }
  /** Ratio of two sums over those of the twelve months ending here that know both. */
  | { readonly kind: 'trailing'; readonly top: string; readonly under: string }
  /** A formula of its own, in the template language; over a year it is added up, or left out. */
  | { readonly kind: 'formula'; readonly formula: string; readonly overYear: 'sum' | 'none' };

export interface Metric {
  readonly key: string;
  readonly stage: Stage;
  readonly unit: Unit;
  readonly good: Good;
  readonly source: Source;
  /** The column that says how many cases a rate rests on, or over how many heads a cost is divided. */
  readonly cases?: string;
  /** Whose earlier months its numerator may come from, so that it can exceed 100%: a text `above.<key>`. */
  readonly above?: 'mqls' | 'sqls' | 'wins' | 'winsOfLeads' | 'losses';
  /** Its status is given by the trailing row beneath it. */
  readonly trailingRow?: string;
  /** Shown for the record, without target. */
  readonly aside?: boolean;
}

export const unitFormats: Readonly<Record<Unit, Format>> = {
  count: 'count',
  perDay: 'decimal',
  number: 'decimal',
  rate: 'percent',
  money: 'money',
  cents: 'cents',
  days: 'days',
  score: 'score',
  times: 'ratio',
};

const summed: Source = { kind: 'column', overYear: 'sum' };
const alone: Source = { kind: 'column', overYear: 'none' };
const count = (stage: Stage, key: string, good: Good = 'up'): Metric => ({
  key,
  stage,
  unit: 'count',
  good,
  source: summed,
});
const aside = (stage: Stage, key: string): Metric => ({ ...count(stage, key, null), aside: true });
const ratio = (top: string, under: string): Source => ({ kind: 'ratio', top, under });
const rate = (stage: Stage, key: string, top: string, under: string, good: Good = 'up'): Metric => ({
  key,
  stage,
  unit: 'rate',
  good,
  source: ratio(top, under),
  cases: under,
});
const cohort = (stage: Stage, key: string, top: string, under: string): Metric => ({
  ...rate(stage, key, top, under),
  source: { kind: 'cohort', top, under },
});
const cost = (stage: Stage, key: string, top: string, under: string, unit: Unit = 'money'): Metric => ({
  key,
  stage,
  unit,
  good: 'down',
  source: ratio(top, under),
  cases: under,
});
const perDay = (stage: Stage, key: string, top: string): Metric => ({
  key,
  stage,
  unit: 'perDay',
  good: 'up',
  source: ratio(top, 'businessDays'),
});
/** A month's figure and, beneath it, the trailing twelve months that its status uses. */
const withTrailing = (metric: Metric, top: string, under: string): Metric[] => [
  { ...metric, trailingRow: `${metric.key}Trailing` },
  {
    key: `${metric.key}Trailing`,
    stage: metric.stage,
    unit: metric.unit,
    good: metric.good,
    source: { kind: 'trailing', top, under },
    ...(metric.cases !== undefined && { cases: metric.cases }),
  },
];
/** A rate of one month whose two stages were reached by different people. */
const above = (of: NonNullable<Metric['above']>, metric: Metric): Metric => ({ ...metric, above: of });
const lost = (stage: Stage, key: string, top: string, under: string, entered?: string): Metric => ({
  ...rate(stage, key, top, under, 'down'),
  source: { kind: 'lost', top, under, ...(entered !== undefined && { entered }) },
});

/** In the order of the report. */
export const metrics: readonly Metric[] = [
  count('attract', 'visits'),
  perDay('attract', 'visitsPerDay', 'visits'),
  {
    key: 'pagesPerVisit',
    stage: 'attract',
    unit: 'number',
    good: 'up',
    source: ratio('pageViews', 'visits'),
  },
  {
    key: 'bounceRate',
    stage: 'attract',
    unit: 'rate',
    good: 'down',
    source: { kind: 'typedRate', top: 'bounces', under: 'visits' },
    cases: 'visits',
  },
  count('attract', 'shares'),
  { key: 'searchPosition', stage: 'attract', unit: 'number', good: 'down', source: alone },
  cost('attract', 'costPerVisit', 'marketingCost', 'visits', 'cents'),

  count('capture', 'leads'),
  aside('capture', 'leadsSkipped'),
  perDay('capture', 'leadsPerDay', 'leads'),
  rate('capture', 'visitorToLead', 'leads', 'visits'),
  cost('capture', 'costPerLead', 'marketingCost', 'leads'),

  count('nurture', 'leadsChosen'),
  count('nurture', 'reopened', null),
  rate('nurture', 'openRate', 'prospectOpened', 'prospectDelivered'),
  rate('nurture', 'clickRate', 'prospectClicked', 'prospectDelivered'),
  count('nurture', 'leadsAtScore'),
  count('nurture', 'mqls'),
  aside('nurture', 'mqlsSkipped'),
  above('mqls', rate('nurture', 'leadToMql', 'mqls', 'leads')),
  cohort('nurture', 'leadToMqlCohortRate', 'leadToMqlCohort', 'leadsEntered'),
  cost('nurture', 'costPerMql', 'marketingCost', 'mqls'),

  count('convert', 'sqls'),
  aside('convert', 'sqlsSkipped'),
  above('sqls', rate('convert', 'mqlToSql', 'sqls', 'mqls')),
  count('convert', 'customers'),
  above('wins', rate('convert', 'sqlToCustomer', 'customers', 'sqls')),
  cohort('convert', 'sqlToCustomerCohortRate', 'sqlToCustomerCohort', 'sqlsEntered'),
  above('winsOfLeads', rate('convert', 'leadToCustomer', 'customers', 'leads')),
  cohort('convert', 'leadToCustomerCohortRate', 'leadToCustomerCohort', 'leadsEntered'),
  { key: 'medianDaysToConvert', stage: 'convert', unit: 'days', good: 'down', source: alone },
  count('convert', 'customersFromMarketing'),
  {
    ...rate('convert', 'marketingShare', 'customersFromMarketing', 'customersKnownSource'),
    source: {
      kind: 'known',
      top: 'customersFromMarketing',
      under: 'customersKnownSource',
      of: 'customers',
    },
  },
  { key: 'bookings', stage: 'convert', unit: 'money', good: 'up', source: summed },
  // Its target is the budget.
  { key: 'acquisitionSpend', stage: 'convert', unit: 'money', good: 'down', source: summed },
  ...withTrailing(cost('convert', 'costPerSql', 'marketingCost', 'sqls'), 'marketingCost', 'sqls'),
  ...withTrailing(
    cost('convert', 'acquisitionCost', 'acquisitionSpend', 'customers'),
    'acquisitionSpend',
    'customers',
  ),
  ...withTrailing(
    {
      key: 'roi',
      stage: 'convert',
      unit: 'rate',
      good: 'up',
      source: ratio('bookingsLessCost', 'acquisitionSpend'),
    },
    'bookingsLessCost',
    'acquisitionSpend',
  ),
  ...withTrailing(
    {
      key: 'roiMargin',
      stage: 'convert',
      unit: 'rate',
      good: 'up',
      source: ratio('marginLessCost', 'acquisitionSpend'),
    },
    'marginLessCost',
    'acquisitionSpend',
  ),
  {
    key: 'valueLost',
    stage: 'convert',
    unit: 'money',
    good: 'down',
    source: {
      kind: 'formula',
      // One price for all months, the lower of two: no sheet has another.
      formula:
        '=IF(COUNT([@sqlsCold])=0,"",IF(COUNT({sqlValue.low})=0,{sqlValue.low},[@sqlsCold]*(1-{worth})*{sqlValue.low}))',
      overYear: 'sum',
    },
  },

  rate('expand', 'customerOpenRate', 'customerOpened', 'customerDelivered'),
  rate('expand', 'customerClickRate', 'customerClicked', 'customerDelivered'),
  lost('expand', 'churn', 'customersLost', 'customersAtStart'),
  {
    key: 'upsellShare',
    stage: 'expand',
    unit: 'rate',
    good: 'up',
    source: ratio('upsellSales', 'totalSales'),
  },
  {
    key: 'nps',
    stage: 'expand',
    unit: 'score',
    good: 'up',
    source: { kind: 'ratio', top: 'netPromoters', under: 'npsAnswers', times: 100 },
    cases: 'npsAnswers',
  },
  aside('expand', 'npsAnswers'),
  {
    key: 'existingMargin',
    stage: 'expand',
    unit: 'money',
    good: 'up',
    source: {
      kind: 'formula',
      formula: '=IF(COUNT([@existingSales],[@variableCost])<2,"",[@existingSales]-[@variableCost])',
      overYear: 'sum',
    },
  },
  {
    key: 'lifetimeToAcquisition',
    stage: 'expand',
    unit: 'times',
    good: 'up',
    cases: 'customersLost',
    source: {
      kind: 'formula',
      formula:
        '=IF(COUNT([@lifetimeValue],[@acquisitionCostTrailing])<2,IF(OR([@lifetimeValue]="–",[@acquisitionCostTrailing]="–"),"–",""),IF([@acquisitionCostTrailing]=0,"–",[@lifetimeValue]/[@acquisitionCostTrailing]))',
      overYear: 'none',
    },
  },
];

/** Metrics of the Lead-gen dashboard that the report does not list. */
export const dashboardMetrics: readonly Metric[] = [
  rate('nurture', 'leadQuality', 'leadsAtScore', 'leads'),
  {
    key: 'salesVelocity',
    stage: 'convert',
    unit: 'money',
    good: 'up',
    source: { kind: 'formula', formula: VELOCITY, overYear: 'none' },
  },
  above('losses', lost('convert', 'leadAttrition', 'lost', 'leadsAtStart', 'leads')),
];

/** Months whose cases a figure rests on: a trailing one on those of twelve. */
export const overTwelve = ({ key, source }: Metric): boolean =>
  source.kind === 'trailing' || key === 'lifetimeToAcquisition';

/** Whether months of it are added up over a year. */
export const addsUp = ({ source }: Metric): boolean =>
  (source.kind === 'column' || source.kind === 'formula') && source.overYear === 'sum';

export const stages: readonly Stage[] = ['attract', 'capture', 'nurture', 'convert', 'expand'];

/** What the report lists, and what the dashboard brings. */
export const allMetrics: readonly Metric[] = [...metrics, ...dashboardMetrics];

/** Metrics that can have a target: all but those shown for the record or without a good direction. */
export const withTarget = allMetrics.filter(
  ({ aside: forTheRecord, good }) => forTheRecord !== true && good !== null,
);
