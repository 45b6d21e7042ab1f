// The lines of MQL return: a figure this month and the month before, what the plan needs of it, and the year to date. All
// of them stand on Monthly data and on the Funnel plan; here they are only put side by side.

import { across, calc, filler, row, text } from '../language/cells';
import { changeFrom } from '../language/change';
import { isNumber, ratioOver, span, sumOver, valueAt } from '../language/lookup';
import type { Format } from '../language/styles';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const NOTE = ['note', 'n2', 'n3', 'n4'] as const;
export const COLUMNS = ['label', 'this', 'before', 'change', 'needed', 'ytd', ...NOTE] as const;
/** Headed and on the right. */
export const FIGURES = ['this', 'before', 'change', 'needed', 'ytd'] as const;

const YEAR = span('monthly', '{yearStart}', '{reportMonth}');
const ELAPSED = '{daysElapsed}';

export interface Line {
  /** Column of Monthly data, and of the texts. */
  readonly key: string;
  readonly format: Format;
  /** A count is compared per business day where Settings ask for it; a rate by points. */
  readonly kind: 'count' | 'share' | 'rate';
  /** Formula texts without '='. */
  readonly needed?: string;
  readonly ytd?: string;
}

const aMonth = (need: string) => `IF(COUNT({${need}})=0,"",{${need}}/12)`;
const aDay = (need: string) => `IF(COUNT({${need}})=0,"",IF({daysYear}=0,"–",{${need}}/{daysYear}))`;

const count = (key: string, need: string): Line => ({
  key,
  format: 'count',
  kind: 'count',
  needed: aMonth(need),
  ytd: sumOver('monthly', key, YEAR),
});
const pace = (key: string, of: string, need: string): Line => ({
  key,
  format: 'decimal',
  kind: 'share',
  needed: aDay(need),
  ytd: `IF(COUNTIFS(${YEAR},${isNumber('monthly', of)})=0,"",IF(${ELAPSED}=0,"–",SUMIFS(monthly[${of}],${YEAR})/${ELAPSED}))`,
});
const rate = (
  key: string,
  top: string,
  under: string,
  needed?: string,
  only?: { readonly only: string },
): Line => ({
  key,
  format: 'percent',
  kind: 'rate',
  ...(needed !== undefined && { needed }),
  ytd: ratioOver('monthly', top, under, YEAR, only),
});

export const KEYS: readonly { readonly key: string; readonly lines: readonly Line[] }[] = [
  {
    key: 'goal',
    lines: [
      count('leads', 'plan.need.leads'),
      count('mqls', 'plan.need.mqls'),
      count('sqls', 'plan.need.sqls'),
    ],
  },
  {
    key: 'traffic',
    lines: [count('visits', 'plan.need.visits'), rate('visitorToLead', 'leads', 'visits', '{plan.leadRate}')],
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
      count('customersFromMarketing', 'plan.marketing.customers'),
      rate('marketingShare', 'customersFromMarketing', 'customers', '{plan.share}'),
    ],
  },
  {
    key: 'conversion',
    lines: [
      rate('leadToCustomer', 'customers', 'leads'),
      rate('leadToCustomerCohortRate', 'leadToCustomerCohort', 'leadsEntered', undefined, {
        only: 'leadToCustomerCohortRate',
      }),
    ],
  },
];

function line({ key, format, kind, needed, ytd }: Line, texts: Texts): RowTemplate {
  const change = changeFrom(kind, 'before');
  return row(key, {
    label: text(texts(`mqlReturn.${key}`)),
    this: calc(`=${valueAt('monthly', key, '{reportMonth}')}`, format, 'strong'),
    before: calc(`=${valueAt('monthly', key, 'EDATE({reportMonth},-1)')}`, format),
    change: calc(change.formula, change.format),
    needed: needed === undefined ? filler('body') : calc(`=${needed}`, format),
    ytd: ytd === undefined ? filler('body') : calc(`=${ytd}`, format),
    ...across(NOTE, filler('muted')),
    note: text(texts(`mqlReturn.${key}.note`), 'besideMuted'),
  });
}

export function keyRows(texts: Texts): RowTemplate[] {
  return KEYS.flatMap(({ key, lines }) => [
    row(key, { ...across(COLUMNS, filler('band')), label: text(texts(`mqlReturn.${key}`), 'band') }),
    ...lines.map((each) => line(each, texts)),
  ]);
}
