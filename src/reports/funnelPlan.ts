// The funnel plan: from the revenue goal back to customers, SQLs, MQLs, leads, visits and budget, with plain formulas;
// our functions stand only where Excel has none (the chance of reaching the goal, and the sensitivity table).

import { across, calc, filler, input, named, reserved, row, text } from './cells';
import { amountInputs, assumptions, rateInputs } from './funnelPlanAssumptions';
import { frame } from './frame';
import { span, sumOver } from './lookup';
import type { Options } from './options';
import type { Format } from './styles';
import type { BlockTemplate, RowTemplate, SheetTemplate, ValidationTemplate } from './template';
import { metricName, type Texts } from './texts';

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

function needs(texts: Texts): BlockTemplate {
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
      row('title', { label: text(texts('plan.needs'), 'heading') }),
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

function actual(texts: Texts): BlockTemplate {
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

const KINDS = ['demo', 'content', 'event', 'referral', 'other'] as const;

function mix(texts: Texts): BlockTemplate {
  const columns = ['kind', 'leads', 'rate', 'deal', 'customers', 'revenue'] as const;
  const rows = KINDS.map((kind) =>
    row(kind, {
      kind: input(texts(`plan.kind.${kind}`), 'general'),
      leads: input(null, 'count'),
      rate: input(null, 'percent'),
      deal: input(null, 'money'),
      customers: calc('=IF(COUNT($leads,$rate)<2,"",$leads*$rate)', 'decimal'),
      revenue: calc('=IF(COUNT($customers,$deal)<2,"",$customers*$deal)', 'money'),
    }),
  );
  const total = (key: string) => {
    const cells = `$${KINDS[0]}.${key}:$${KINDS[KINDS.length - 1] ?? ''}.${key}`;
    return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
  };
  return {
    id: 'mix',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', { kind: text(texts('plan.mix'), 'heading') }),
      row(
        'header',
        {
          kind: text(texts('plan.head.kind'), 'head'),
          leads: text(texts('plan.head.leads'), 'head', 'right'),
          rate: text(texts('plan.head.leadToCustomer'), 'head', 'right'),
          deal: text(texts('plan.deal'), 'head', 'right'),
          customers: text(texts('plan.head.customers'), 'head', 'right'),
          revenue: text(texts('plan.head.revenue'), 'head', 'right'),
        },
        32,
      ),
      ...rows,
      row('total', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.total'), 'strong'),
        leads: calc(total('leads'), 'count', 'strong'),
        customers: calc(total('customers'), 'decimal', 'strong'),
        revenue: calc(total('revenue'), 'money', 'strong'),
      }),
      row('goal', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.mixGoal')),
        leads: calc('={plan.need.leads}', 'count'),
        customers: calc('={plan.need.customers}', 'decimal'),
        revenue: calc('={plan.need.revenue}', 'money'),
      }),
      row('gap', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.mixGap')),
        ...Object.fromEntries(
          ['leads', 'customers', 'revenue'].map((key) => [
            key,
            calc(`=IF(COUNT($total.${key},$goal.${key})<2,"",$total.${key}-$goal.${key})`, 'gap'),
          ]),
        ),
      }),
    ],
  };
}

const CONFIDENCE = 0.9;

function chance(texts: Texts): BlockTemplate {
  const columns = ['label', 'value', 'note', 'n2', 'n3', 'n4', 'n5'] as const;
  const tail = (note: string) => ({
    ...across(columns.slice(2), filler('muted')),
    note: text(note, 'besideMuted'),
  });
  const line = (key: string, value: RowTemplate['cells'][string]): RowTemplate =>
    row(key, { label: text(texts(`plan.${key}`)), value, ...tail(texts(`plan.${key}.note`)) });
  const known = (cells: string) => `COUNT(${cells},{plan.close})<3,"",IF({plan.close}>1,"–"`;
  const based = (call: (basedOn: string) => string) =>
    `IF(COUNT({plan.basedOn})=1,${call(',{plan.basedOn}')},${call('')})`;
  return {
    id: 'chance',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', { label: text(texts('plan.chanceTitle'), 'heading') }),
      line('chanceSqls', input(null, 'count')),
      line(
        'chanceUsed',
        calc('=IF(COUNT($chanceSqls.value)=1,$chanceSqls.value,{plan.need.sqls})', 'count', 'strong'),
      ),
      line(
        'chance',
        calc(
          `=IF(${known('$chanceUsed.value,{plan.need.customers}')},${based((basedOn) => `FUNNEL.CHANCE($chanceUsed.value,{plan.close},{plan.need.customers}${basedOn})`)}))`,
          'percent',
          'strong',
        ),
      ),
      line('confidence', input(CONFIDENCE, 'whole')),
      line(
        'sqlsFor',
        calc(
          `=IF(${known('$confidence.value,{plan.need.customers}')},IF(OR({plan.close}=0,{plan.need.customers}=0),"–",${based((basedOn) => `FUNNEL.SQLSFOR({plan.need.customers},{plan.close},$confidence.value${basedOn})`)})))`,
          'count',
          'strong',
        ),
      ),
    ],
  };
}

const TABLE = ['axis', 's1', 's2', 's3', 's4', 's5'] as const;

/** One call spills six by six; the step keeps every rate between 0 and 100%. */
function sensitivity(texts: Texts): BlockTemplate {
  const rates = '{plan.close},{plan.sqlRate}';
  const step = `MIN(0.05,{plan.close}/4,{plan.sqlRate}/4,(1-{plan.close})/2,(1-{plan.sqlRate})/2)`;
  const ready = `IF(COUNT({plan.marketingRevenue},{plan.deal},${rates})<4,"",IF(${step}<=0,"–",`;
  const call = `=${ready}IF({plan.deal}=0,"–",FUNNEL.SENSITIVITY({plan.marketingRevenue},{plan.deal},${rates},${step}))))`;
  const cell = (line: number, column: number) => {
    const format = line === 0 || column === 0 ? 'percent' : 'count';
    const content = line === 0 && column === 0 ? call : null;
    return {
      owner: 'ours' as const,
      content,
      style: `${line === 0 || column === 0 ? 'muted' : 'body'}.${format}`,
    };
  };
  return {
    id: 'sensitivity',
    gap: 1,
    column: 1,
    columns: TABLE,
    rows: [
      row('title', { axis: text(texts('plan.sensitivity'), 'heading') }),
      row('note', { axis: text(texts('plan.sensitivity.note'), 'note') }),
      ...reserved('line', TABLE.length).map(({ key }, line) =>
        row(key, Object.fromEntries(TABLE.map((column, index) => [column, cell(line, index)]))),
      ),
    ],
  };
}

function validations(texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const at = (key: string) =>
    ({ block: 'assumptions', rows: [key, key], columns: ['input', 'input'] }) as const;
  const kinds = [KINDS[0], KINDS[KINDS.length - 1] ?? ''] as const;
  const share = { kind: 'decimal', operator: 'Between', from: 0, to: 1 } as const;
  const amount = { kind: 'decimal', operator: 'GreaterThanOrEqualTo', from: 0 } as const;
  return [
    ...rateInputs.map((key) => ({ area: at(key), alert: alert('rate'), ...share })),
    ...amountInputs.map((key) => ({ area: at(key), alert: alert('notNegative'), ...amount })),
    {
      area: at('whole'),
      alert: alert('list'),
      kind: 'list',
      source: `${texts('word.yes')},${texts('word.no')}`,
    },
    {
      area: { block: 'mix', rows: kinds, columns: ['leads', 'leads'] },
      alert: alert('notNegative'),
      ...amount,
    },
    { area: { block: 'mix', rows: kinds, columns: ['rate', 'rate'] }, alert: alert('rate'), ...share },
    {
      area: { block: 'mix', rows: kinds, columns: ['deal', 'deal'] },
      alert: alert('notNegative'),
      ...amount,
    },
    {
      area: { block: 'chance', rows: ['chanceSqls', 'chanceSqls'], columns: ['value', 'value'] },
      alert: alert('notNegative'),
      ...amount,
    },
    {
      area: { block: 'chance', rows: ['confidence', 'confidence'], columns: ['value', 'value'] },
      alert: alert('confidence'),
      ...{ ...share, from: 0.01, to: 0.999 },
    },
  ];
}

export function funnelPlanSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'funnelPlan',
    name: texts('sheet.funnelPlan'),
    blocks: [
      frame(texts, 'funnelPlan'),
      assumptions(texts),
      needs(texts),
      actual(texts),
      mix(texts),
      chance(texts),
      sensitivity(texts),
    ],
    columnWidths: [14, 230, 96, 96, 96, 96, 96, 96, 96, 96],
    freeze: { through: 'assumptions/header', columns: 0 },
    validations: validations(texts),
    page: { orientation: 'Landscape', pagesWide: 1, breaksAbove: ['mix'] },
  };
}
