// What the funnel plan rests on: each line has the analyst's figure, what the workbook's own data suggest, and the one
// that is used. Leaving a figure blank follows the data.

import { calc, filler, input, named, row, text } from '../language/cells';
import { isNumber, ratioOver, span, sumOver } from '../language/lookup';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import {
  CLOSE,
  CLOSE_WORKED,
  LAST_YEAR,
  SQLS_BEHIND,
  VALUE_HIGH,
  VALUE_LOW,
  valueNote,
  workedNote,
} from './closeRates';
import { IN_TIME } from './today';
import { marketingPart } from './marketing';
import { WORTH_DATA, WORTH_TYPED, worthNote } from './worth';

export const ASSUMPTION_COLUMNS = ['label', 'input', 'data', 'used', 'note', 'n2', 'n3', 'n4', 'n5'] as const;
const TAIL = ['note', 'n2', 'n3', 'n4', 'n5'];

const FISCAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');

interface Assumption {
  readonly key: string;
  readonly format: Format;
  /** What the data suggest; none for choices. */
  readonly data?: string;
  /** What is used when neither the analyst nor the data say. */
  readonly otherwise?: string;
  /** The input has a name, by which figures that belong together are put in. */
  readonly isPutIn?: true;
  /** Where the note depends on the figures; else it is a text. */
  readonly note?: (texts: Texts) => string;
}

const last = (top: string, under: string) => ratioOver('monthly', top, under, LAST_YEAR);

/** Over customers with an amount, so that one without does not make the others cheaper. Typed months may not count them. */
const DEAL = `IF(COUNTIFS(${LAST_YEAR},${isNumber('monthly', 'customersWithAmount')})=0,${last('bookings', 'customers')},${last('bookings', 'customersWithAmount')})`;

/** Customers whose source is known, of the months that know both; half of all customers at least must be. */
const KNOWN_CUSTOMERS = 10;
const sources = `${LAST_YEAR},${isNumber('monthly', 'customersFromMarketing')},${isNumber('monthly', 'customersKnownSource')}`;
const sourceSum = (column: string) => `SUMIFS(monthly[${column}],${sources})`;
const known = sourceSum('customersKnownSource');
const SHARE = `IF(OR(${known}<${String(KNOWN_CUSTOMERS)},2*${known}<${sourceSum('customers')}),"",${sourceSum('customersFromMarketing')}/${known})`;

/** Marketing's cost brings marketing's leads: over all leads it would promise the others for nothing. */
const ofLeads = marketingPart('leads', 'EDATE({reportMonth},-11)', '{reportMonth}').share;
const costPerLead = last('marketingCost', 'leads');
const COST_PER_LEAD = `IF({plan.share}=1,${costPerLead},IF(COUNT(${costPerLead},${ofLeads})<2,"",IF(${ofLeads}=0,"–",${costPerLead}/${ofLeads})))`;

const goal: readonly Assumption[] = [
  {
    key: 'revenue',
    format: 'money',
    data: `IF(COUNTIFS(${FISCAL_YEAR},${isNumber('targets', 'bookings')})=0,"",SUMIFS(targets[bookings],${FISCAL_YEAR})+{plan.existing})`,
  },
  { key: 'existing', format: 'money', data: sumOver('monthly', 'existingSales', LAST_YEAR), otherwise: '0' },
  // Known only by who was there: what is open today says nothing of what was open then.
  { key: 'pipeline', format: 'money', otherwise: '0', isPutIn: true },
  { key: 'share', format: 'percent', data: SHARE, otherwise: '1' },
];
const rates: readonly Assumption[] = [
  { key: 'deal', format: 'money', data: DEAL },
  { key: 'costPerLead', format: 'cents', data: COST_PER_LEAD },
  { key: 'close', format: 'percent', data: CLOSE },
  { key: 'closeWorked', format: 'percent', data: CLOSE_WORKED, note: workedNote },
  { key: 'sqlRate', format: 'percent', data: last('sqls', 'mqls') },
  { key: 'mqlRate', format: 'percent', data: last('mqls', 'leads') },
  { key: 'leadRate', format: 'percent', data: last('leads', 'visits') },
  { key: 'inTime', format: 'percent', data: IN_TIME },
  { key: 'basedOn', format: 'count', data: SQLS_BEHIND },
];

/** A note runs over the columns beside it: a text, or a formula that gives one. */
const noted = (note: string): RowTemplate['cells'] => ({
  ...Object.fromEntries(TAIL.map((key) => [key, filler('muted')])),
  note: text(note, 'besideMuted'),
});

/** A line with the analyst's figure, that of the data, and the one used. */
function assumption(
  { key, format, data, otherwise = '""', note, isPutIn }: Assumption,
  texts: Texts,
): RowTemplate {
  return row(key, {
    label: text(texts(`plan.${key}`)),
    input: isPutIn === true ? named(`plan.your.${key}`, input(null, format)) : input(null, format),
    data: data === undefined ? filler('muted') : calc(`=${data}`, format, 'muted'),
    used: named(
      `plan.${key}`,
      calc(`=IF(COUNT($input)=1,$input,IF(COUNT($data)=1,$data,${otherwise}))`, format, 'strong'),
    ),
    ...noted(note === undefined ? texts(`plan.${key}.note`) : note(texts)),
  });
}

/** A line that is worked out, under its whole name. */
function result(
  key: string,
  name: string,
  formula: string,
  texts: Texts,
  note = texts(`plan.${key}.note`),
): RowTemplate {
  return row(key, {
    label: text(texts(`plan.${key}`), 'strong'),
    input: filler('body'),
    data: filler('body'),
    used: named(name, calc(formula, 'money', 'strong')),
    ...noted(note),
  });
}

/** Typed on Settings, where the shelf life stands too; others quote the figure and what is said of it. */
function worthRow(texts: Texts): RowTemplate {
  return row('worth', {
    label: text(texts('plan.worth')),
    input: calc(WORTH_TYPED, 'percent', 'muted'),
    data: calc(WORTH_DATA, 'percent', 'muted'),
    used: named('worth', calc('=IF(COUNT($input)=1,$input,IF(COUNT($data)=1,$data,0))', 'percent', 'strong')),
    ...noted(''),
    note: named('worth.says', text(worthNote(texts), 'besideMuted')),
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
    ...noted(texts('plan.whole.note')),
  });
}

function assumptionHeader(texts: Texts): RowTemplate {
  const head = (key: string) => text(texts(`plan.head.${key}`), 'head', 'right');
  return row(
    'header',
    {
      ...Object.fromEntries(TAIL.map((key) => [key, filler('head')])),
      label: text(texts('plan.head.label'), 'head'),
      input: head('input'),
      data: head('data'),
      used: head('used'),
      note: text(texts('plan.head.note'), 'headBeside'),
    },
    32,
  );
}

export function assumptions(texts: Texts): BlockTemplate {
  return {
    id: 'assumptions',
    column: 1,
    columns: ASSUMPTION_COLUMNS,
    rows: [
      assumptionHeader(texts),
      band('goal', texts('plan.band.goal')),
      ...goal.map((each) => assumption(each, texts)),
      result(
        'newRevenue',
        'plan.newRevenue',
        '=IF(COUNT({plan.revenue})=0,"",MAX(0,{plan.revenue}-{plan.existing}))',
        texts,
      ),
      result(
        'toCreate',
        'plan.toCreate',
        '=IF(COUNT({plan.newRevenue})=0,"",MAX(0,{plan.newRevenue}-{plan.pipeline}))',
        texts,
      ),
      result(
        'marketingRevenue',
        'plan.marketingRevenue',
        '=IF(COUNT({plan.toCreate},{plan.share})<2,"",{plan.toCreate}*{plan.share})',
        texts,
      ),
      band('rates', texts('plan.band.rates')),
      ...rates.map((each) => assumption(each, texts)),
      wholeRow(texts),
      band('value', texts('plan.band.value')),
      worthRow(texts),
      result('valueLow', 'sqlValue.low', `=${VALUE_LOW}`, texts),
      result('valueHigh', 'sqlValue.high', `=${VALUE_HIGH}`, texts, valueNote(texts)),
    ],
  };
}

/** Inputs beneath each other that accept the same, from the first to the last: one rule serves them. */
export const inputRuns: readonly { readonly rows: readonly [string, string]; readonly isRate: boolean }[] = [
  goal,
  rates,
].flatMap((group) =>
  group.reduce<{ rows: [string, string]; isRate: boolean }[]>((runs, { key, format }) => {
    const isRate = format === 'percent';
    const last = runs.at(-1);
    if (last?.isRate !== isRate) return [...runs, { rows: [key, key], isRate }];
    return [...runs.slice(0, -1), { rows: [last.rows[0], key], isRate }];
  }, []),
);
