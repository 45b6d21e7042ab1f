// What the funnel plan rests on: each line has the analyst's figure, what the workbook's own data suggest, and the one
// that is used. Leaving a figure blank follows the data.

import { calc, filler, input, named, row, text } from '../language/cells';
import { ratioOver, span, sumOver, isNumber } from '../language/lookup';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const ASSUMPTION_COLUMNS = ['label', 'input', 'data', 'used', 'note', 'n2', 'n3', 'n4', 'n5'] as const;
const TAIL = ['note', 'n2', 'n3', 'n4', 'n5'];

/** The twelve months ending at the report month, as far as they are known. */
const LAST_YEAR = span('monthly', 'EDATE({reportMonth},-11)', '{reportMonth}');
const FISCAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');

interface Assumption {
  readonly key: string;
  readonly format: Format;
  /** What the data suggest; none for choices. */
  readonly data?: string;
  /** What is used when neither the analyst nor the data say. */
  readonly otherwise?: string;
  /** What stands in the input at first. */
  readonly initial?: string | number;
}

const last = (top: string, under: string) => ratioOver('monthly', top, under, LAST_YEAR);
const openPipeline = () => {
  const month = 'monthly[month],{reportMonth}';
  const known = `COUNTIFS(${month},${isNumber('monthly', 'openSqls')},${isNumber('monthly', 'valuePerSql')})`;
  return `IF(${known}=0,"",SUMIFS(monthly[openSqls],${month})*SUMIFS(monthly[valuePerSql],${month}))`;
};

const goal: readonly Assumption[] = [
  {
    key: 'revenue',
    format: 'money',
    data: `IF(COUNTIFS(${FISCAL_YEAR},${isNumber('targets', 'bookings')})=0,"",SUMIFS(targets[bookings],${FISCAL_YEAR})+{plan.existing})`,
  },
  { key: 'existing', format: 'money', data: sumOver('monthly', 'existingSales', LAST_YEAR), otherwise: '0' },
  { key: 'pipeline', format: 'money', data: openPipeline(), otherwise: '0' },
];
const share: readonly Assumption[] = [
  { key: 'share', format: 'percent', data: last('customersFromMarketing', 'customers'), otherwise: '1' },
];
const rates: readonly Assumption[] = [
  { key: 'deal', format: 'money', data: last('bookings', 'customers') },
  { key: 'close', format: 'percent', data: last('customers', 'sqls') },
  { key: 'basedOn', format: 'count', data: sumOver('monthly', 'sqls', LAST_YEAR) },
  { key: 'sqlRate', format: 'percent', data: last('sqls', 'mqls') },
  { key: 'mqlRate', format: 'percent', data: last('mqls', 'leads') },
  { key: 'leadRate', format: 'percent', data: last('leads', 'visits') },
  { key: 'costPerLead', format: 'cents', data: last('marketingCost', 'leads') },
];

const tail = (note: string) => ({
  ...Object.fromEntries(TAIL.map((key) => [key, filler('muted')])),
  note: text(note, 'besideMuted'),
});

function assumption({ key, format, data, otherwise, initial }: Assumption, texts: Texts): RowTemplate {
  const fallback = otherwise === undefined ? '""' : otherwise;
  return row(key, {
    label: text(texts(`plan.${key}`)),
    // By this name a figure can be put in from elsewhere.
    input: named(`plan.your.${key}`, input(initial ?? null, format)),
    data: data === undefined ? filler('muted') : calc(`=${data}`, format, 'muted'),
    used: named(
      `plan.${key}`,
      calc(`=IF(COUNT($input)=1,$input,IF(COUNT($data)=1,$data,${fallback}))`, format, 'strong'),
    ),
    ...tail(texts(`plan.${key}.note`)),
  });
}

function result(key: string, formula: string, format: Format, texts: Texts): RowTemplate {
  return row(key, {
    label: text(texts(`plan.${key}`), 'strong'),
    input: filler('body'),
    data: filler('body'),
    used: named(`plan.${key}`, calc(formula, format, 'strong')),
    ...tail(texts(`plan.${key}.note`)),
  });
}

const band = (key: string, title: string): RowTemplate =>
  row(key, {
    ...Object.fromEntries(ASSUMPTION_COLUMNS.map((column) => [column, filler('band')])),
    label: text(title, 'band'),
  });

function wholeRow(texts: Texts): RowTemplate {
  return row('whole', {
    label: text(texts('plan.whole')),
    input: named('plan.whole', input(texts('word.yes'), 'general', 'right')),
    data: filler('muted'),
    used: filler('body'),
    ...tail(texts('plan.whole.note')),
  });
}

export function assumptions(texts: Texts): BlockTemplate {
  const head = (key: string, right: boolean) =>
    text(texts(`plan.head.${key}`), 'head', right ? 'right' : undefined);
  return {
    id: 'assumptions',
    column: 1,
    columns: ASSUMPTION_COLUMNS,
    rows: [
      row(
        'header',
        {
          ...Object.fromEntries(TAIL.map((key) => [key, filler('head')])),
          label: head('label', false),
          input: head('input', true),
          data: head('data', true),
          used: head('used', true),
          note: text(texts('plan.head.note'), 'headBeside'),
        },
        32,
      ),
      band('goal', texts('plan.band.goal')),
      ...goal.map((each) => assumption(each, texts)),
      result(
        'newRevenue',
        '=IF(COUNT({plan.revenue})=0,"",MAX(0,{plan.revenue}-{plan.existing}-{plan.pipeline}))',
        'money',
        texts,
      ),
      ...share.map((each) => assumption(each, texts)),
      result(
        'marketingRevenue',
        '=IF(COUNT({plan.newRevenue},{plan.share})<2,"",{plan.newRevenue}*{plan.share})',
        'money',
        texts,
      ),
      band('rates', texts('plan.band.rates')),
      ...rates.map((each) => assumption(each, texts)),
      wholeRow(texts),
    ],
  };
}

/** Inputs and what they accept, for validation. */
export const rateInputs: readonly string[] = [...share, ...rates]
  .filter(({ format }) => format === 'percent')
  .map(({ key }) => key);
export const amountInputs: readonly string[] = [...goal, ...rates]
  .filter(({ format }) => format !== 'percent')
  .map(({ key }) => key);
