// The lines of MQL return: a figure this month and the month before, what the plan needs of it, the year and the quarter to
// date. All of them stand on Monthly data, Targets and the Funnel plan; here they are only put side by side. What a change
// and a quarter rest on stands beside the page, in lines of their own above the first.

import { across, calc, filler, row, text } from '../language/cells';
import { countEvidence, EVIDENCE, evidenceHeads, rateEvidence } from '../language/chance';
import { changeFormats } from '../language/change';
import { quote } from '../language/formula';
import { valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import { casesAt, changeFormula, changeKindOf, changeOf, knownOf, testOf } from '../lifecycleReport/judged';
import { QUARTER_TO_DATE, targetAdds, toDate } from '../lifecycleReport/year';
import { addsUp, allMetrics, unitFormats, type Metric } from '../monthlyData/metrics';
import { targeted } from '../targets/targets';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const NOTE = ['note', 'n2', 'n3', 'n4'] as const;
/** Headed and on the right. */
export const FIGURES = ['this', 'before', 'change', 'needed', 'ytd', 'quarter', 'quarterTarget'] as const;
const QUARTER = ['quarter1', 'quarter2', 'quarter3'] as const;
/** Beside the page. */
export const BESIDE = [
  'gap',
  'cases',
  'casesBefore',
  'mayExceed',
  ...EVIDENCE,
  'known',
  'wanted',
  'quarterKnown',
  'quarterWanted',
  'quarterBoth',
  ...QUARTER,
] as const;
export const PAGE = ['label', ...FIGURES, ...NOTE] as const;
export const COLUMNS = [...PAGE, ...BESIDE] as const;

interface Line {
  readonly metric: Metric;
  /** Formula text without '='. */
  readonly needed?: string;
}

const aDay = (need: string) => `IF(COUNT({${need}})=0,"",IF({daysYear}=0,"–",{${need}}/{daysYear}))`;

function known(key: string): Metric {
  const found = allMetrics.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no metric ${key}`);
  return found;
}
/** The month's goal is one for the whole workbook: its target, else what Funnel plan needs of it. */
const count = (key: string, goal: string): Line => ({ metric: known(key), needed: `{${goal}}` });
/** Monthly data has these paces for all stages; the report lists that of leads. */
const pace = (key: string, of: string, need: string): Line => ({
  metric: {
    key,
    stage: 'capture',
    unit: 'perDay',
    good: 'up',
    source: { kind: 'ratio', top: of, under: 'businessDays' },
  },
  needed: aDay(need),
});
const rate = (key: string, needed?: string): Line => ({
  metric: known(key),
  ...(needed !== undefined && { needed }),
});

export const KEYS: readonly { readonly key: string; readonly lines: readonly Line[] }[] = [
  {
    key: 'goal',
    lines: [count('leads', 'goal.leads'), count('mqls', 'goal.mqls'), count('sqls', 'goal.sqls')],
  },
  {
    key: 'traffic',
    lines: [count('visits', 'goal.visits'), rate('visitorToLead', '{plan.leadRate}')],
  },
  {
    key: 'pace',
    lines: [
      pace('leadsPerDay', 'leads', 'plan.need.leads'),
      pace('mqlsPerDay', 'mqls', 'plan.need.mqls'),
      pace('sqlsPerDay', 'sqls', 'plan.need.sqls'),
    ],
  },
  {
    key: 'customersKey',
    lines: [
      count('customersFromMarketing', 'goal.marketing.customers'),
      rate('marketingShare', '{plan.share}'),
    ],
  },
  { key: 'conversion', lines: [rate('leadToCustomer'), rate('leadToCustomerCohortRate')] },
];

/** The lines of bands in which the months beside the page say where they stand, and their business days. */
const [PLACES, DAYS, COUNTED] = ['goal', 'traffic', 'pace'] as const;
const BEFORE = 'EDATE({reportMonth},-1)';

function evidence(metric: Metric): RowTemplate['cells'] {
  const moved = { moved: calc(changeFormula(metric, 'before'), 'general', 'worked') };
  const cases = {
    ...(metric.cases !== undefined && {
      cases: calc(`=${casesAt(metric, '{reportMonth}') ?? ''}`, 'count', 'worked'),
      casesBefore: calc(`=${casesAt(metric, BEFORE) ?? ''}`, 'count', 'worked'),
    }),
  };
  const test = testOf(metric);
  if (test === null) return { ...moved, ...cases };
  if (test === 'rate')
    return { ...moved, ...cases, ...rateEvidence(['$this', '$cases'], ['$before', '$casesBefore']) };
  const perDay = test === 'perDay';
  const days = perDay ? DAYS : COUNTED;
  return {
    ...moved,
    ...countEvidence({ now: '$this', before: '$before', column: metric.key, places: PLACES, perDay, days }),
  };
}

/** The quarter to date, and the targets of those of its months that know both. */
function quarter(metric: Metric): RowTemplate['cells'] {
  const { key } = metric;
  const soFar = toDate(metric, QUARTER_TO_DATE);
  if (soFar === null) return { quarter: filler('body'), quarterTarget: filler('body') };
  const format = unitFormats[metric.unit];
  const months = `$${QUARTER[0]}:$${QUARTER[2]}`;
  const figure = `INDEX(monthly[${key}],$${PLACES}.here)`;
  const target = `INDEX(targets[${key}],$${DAYS}.here)`;
  const share = addsUp(metric) ? `*$${COUNTED}.here` : '';
  const both = `=IF(COUNT(${figure})*COUNT(${target})=0,"",${target}${share})`;
  const hasTarget = targeted.some((each) => each.key === key);
  return {
    quarter: calc(`=${soFar.value('$quarterKnown')}`, format),
    quarterKnown: calc(`=${soFar.known}`, 'count', 'worked'),
    quarterWanted: calc(`=${soFar.wanted}`, 'count', 'worked'),
    quarterTarget: hasTarget
      ? calc(`=IF(COUNT(${months})=0,"",${targetAdds(metric) ? 'SUM' : 'AVERAGE'}(${months}))`, format)
      : filler('body'),
    ...(hasTarget && {
      ...across(QUARTER, calc(both, format, 'worked')),
      quarterBoth: calc(`=COUNT(${months})`, 'count', 'worked'),
    }),
  };
}

/** What a line tells; where months are missing, of how many it is; above 100%, why. */
function note(metric: Metric, texts: Texts): string {
  const plain = quote(texts(`mqlReturn.${metric.key}.note`));
  const part = sentence(texts('mqlReturn.part'), {
    known: '$known',
    all: '$wanted',
    quarterKnown: '$quarterKnown',
    quarterAll: '$quarterWanted',
  });
  const missing = `IF(AND($known>0,OR($known<$wanted,$quarterKnown<$quarterWanted)),${part},${plain})`;
  if (metric.above !== undefined)
    return `=IF(N($this)>1,${quote(texts(`above.${metric.above}`))},${missing})`;
  if (metric.source.kind !== 'known') return `=${missing}`;
  const { under, of } = metric.source;
  const told = knownOf(metric, '{reportMonth}', texts);
  const none = `COUNTIFS(monthly[month],{reportMonth},monthly[${under}],0,monthly[${of}],">0")>0`;
  return `=IF(${none},${quote(texts(`share.${metric.key}.none`))},IF(${told}="",${missing},${told}))`;
}

function line({ metric, needed }: Line, texts: Texts): RowTemplate {
  const { key, unit } = metric;
  const format = unitFormats[unit];
  const year = toDate(metric);
  return row(key, {
    label: text(texts(`mqlReturn.${key}`)),
    this: calc(`=${valueAt('monthly', key, '{reportMonth}')}`, format, 'strong'),
    before: calc(`=${valueAt('monthly', key, BEFORE)}`, format),
    change: calc(changeOf(metric), changeFormats[changeKindOf(metric)]),
    needed: needed === undefined ? filler('body') : calc(`=${needed}`, format),
    ytd: year === null ? filler('body') : calc(`=${year.value('$known')}`, format),
    ...across(NOTE, filler('muted')),
    note: calc(note(metric, texts), 'general', 'besideMuted'),
    ...(year && {
      known: calc(`=${year.known}`, 'count', 'worked'),
      wanted: calc(`=${year.wanted}`, 'count', 'worked'),
    }),
    ...(metric.above !== undefined && { mayExceed: calc('=1', 'count', 'worked') }),
    ...quarter(metric),
    ...evidence(metric),
  });
}

/** The months of the quarter: where they stand on Monthly data and on Targets, and what share of them is gone. */
function quarterHeads() {
  const each = (formula: string, format: 'count' | 'percent') =>
    across(QUARTER, calc(formula, format, 'worked'));
  const at = (table: string) =>
    `=IF($header.here>{reportMonth},"",IFNA(MATCH($header.here,${table}[month],0),""))`;
  return {
    [PLACES]: each(at('monthly'), 'count'),
    [DAYS]: each(at('targets'), 'count'),
    [COUNTED]: each('=IF(AND($header.here={reportMonth},{daysMonth}>0),{daysThis}/{daysMonth},1)', 'percent'),
  };
}

/** Above the first band, beside the page. */
export function besideHeads(texts: Texts): RowTemplate['cells'] {
  const heads = ['cases', 'casesBefore'].map((key) => [key, `dashboard.${key}`] as const);
  const evidenceKeys = ['mayExceed', 'moved', 'phi', 'a1', 'a0', 'b1', 'b0', 'p', 'known', 'wanted'] as const;
  const quarterKeys = ['quarterKnown', 'quarterWanted', 'quarterBoth'] as const;
  const named = [
    ...heads,
    ...evidenceKeys.map((key) => [key, `report.head.${key}`] as const),
    ...quarterKeys.map((key) => [key, `mqlReturn.${key}`] as const),
  ];
  return {
    ...Object.fromEntries(named.map(([key, name]) => [key, text(texts(name), 'head', 'right')])),
    ...evidenceHeads().month,
    ...Object.fromEntries(
      QUARTER.map((key, index) => [key, calc(`=EDATE({quarterStart},${String(index)})`, 'month', 'head')]),
    ),
  };
}

export function keyRows(texts: Texts): RowTemplate[] {
  const evidence = evidenceHeads();
  const months = { [PLACES]: evidence.place, [DAYS]: evidence.days, [COUNTED]: evidence.counted };
  const quarters = quarterHeads();
  const beside = (key: string): RowTemplate['cells'] =>
    key === PLACES || key === DAYS || key === COUNTED ? { ...months[key], ...quarters[key] } : {};
  return KEYS.flatMap(({ key, lines }) => [
    row(key, {
      ...across(PAGE, filler('band')),
      label: text(texts(`mqlReturn.${key}`), 'band'),
      ...beside(key),
    }),
    ...lines.map((each) => line(each, texts)),
  ]);
}
