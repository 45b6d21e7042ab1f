// What the sheet Channels tells of a channel or a campaign: sums over the period, and ratios of those. The same formulas
// stand in rows (`$leads`) and in a table that grows (`[@leads]`).

import { isNumber, span } from '../language/lookup';
import type { Format } from '../language/styles';

/** The period chosen on the sheet; it ends with the report month. */
export const PERIOD = { from: '{channels.from}', to: '{reportMonth}' } as const;

/** Where the counts of a breakdown stand, and the column of Costs that bears the same names. */
export interface Breakdown {
  readonly table: 'channelMonths' | 'campaignMonths';
  readonly name: 'channel' | 'campaign';
}

/** Which rows a line counts: everything; those without a name; those of one name (an expression). */
export type Own =
  { readonly kind: 'all' } | { readonly kind: 'none' } | { readonly kind: 'named'; readonly name: string };

type Source =
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'marketing' | 'spend' | 'atStart' }
  | { readonly kind: 'ratio'; readonly top: string; readonly under: string }
  | { readonly kind: 'return'; readonly margin: boolean };

export interface ChannelColumn {
  readonly key: string;
  readonly format: Format;
  readonly source: Source;
  /** The column of Monthly data that it must agree with. */
  readonly monthly?: string;
}

const count = (key: string, format: Format = 'count'): ChannelColumn => ({
  key,
  format,
  source: { kind: 'count', of: key },
  monthly: key,
});
const ratio = (key: string, top: string, under: string, format: Format): ChannelColumn => ({
  key,
  format,
  source: { kind: 'ratio', top, under },
});

export const channelColumns: readonly ChannelColumn[] = [
  { key: 'cost', format: 'money', source: { kind: 'marketing' }, monthly: 'marketingCost' },
  count('leads'),
  ratio('costPerLead', 'cost', 'leads', 'money'),
  count('customers'),
  ratio('leadToCustomer', 'customers', 'leads', 'percent'),
  count('bookings', 'money'),
  ratio('valuePerLead', 'bookings', 'leads', 'money'),
  { key: 'spend', format: 'money', source: { kind: 'spend' }, monthly: 'acquisitionSpend' },
  ratio('acquisitionCost', 'spend', 'customers', 'money'),
  { key: 'roi', format: 'percent', source: { kind: 'return', margin: false } },
  { key: 'roiMargin', format: 'percent', source: { kind: 'return', margin: true } },
  count('lost'),
  ratio('attrition', 'lost', 'atStart', 'percent'),
  { key: 'atStart', format: 'count', source: { kind: 'atStart' } },
];

/** Sums, which a line for the rest can be worked out from; the others follow from them. */
export const isSum = ({ source }: ChannelColumn): boolean =>
  source.kind !== 'ratio' && source.kind !== 'return';

/** Any day of a month may be typed on Costs. */
const COSTS = `costs[month],">="&${PERIOD.from},costs[month],"<"&EDATE(${PERIOD.to},1)`;

function costOf(kind: 'marketing' | 'spend', own: string): string {
  const sum = (kinds: string) => `SUMIFS(costs[amount],${COSTS}${own}${kinds})`;
  const sales = kind === 'marketing' ? `-${sum(',costs[kind],«kindSales»')}` : '';
  const loaded = `{costBasis}=«basisLoaded»`;
  return `IF(COUNTIFS(${COSTS})=0,"",IF(${loaded},${sum('')}${sales},${sum(',costs[kind],«kindProgramme»')}))`;
}

function countOf(table: string, column: string, own: string, from: string, to: string): string {
  const months = span(table, from, to);
  const known = `COUNTIFS(${months},${isNumber(table, column)})`;
  return `IF(${known}=0,"",SUMIFS(${table}[${column}],${months}${own}))`;
}

/** The formula of a cell, without '='; `cell` names another cell of the row. */
export function formulaOf(
  { source }: ChannelColumn,
  { table, name }: Breakdown,
  own: Own,
  cell: (key: string) => string,
): string {
  const pick = (column: string, none: string) =>
    own.kind === 'all' ? '' : `,${column},${own.kind === 'named' ? own.name : none}`;
  switch (source.kind) {
    case 'marketing':
    case 'spend':
      return costOf(source.kind, pick(`costs[${name}]`, '""'));
    case 'count':
      return countOf(table, source.of, pick(`${table}[${name}]`, '«none»'), PERIOD.from, PERIOD.to);
    case 'atStart': {
      // A month's start is the end of the month before; without the first of them the rate is not known.
      const before = (month: string) => `EDATE(${month},-1)`;
      const open = countOf(
        table,
        'open',
        pick(`${table}[${name}]`, '«none»'),
        before(PERIOD.from),
        before(PERIOD.to),
      );
      return `IF(COUNTIFS(${table}[month],${before(PERIOD.from)})=0,"",${open})`;
    }
    case 'ratio': {
      const [top, under] = [cell(source.top), cell(source.under)];
      return `IF(COUNT(${top},${under})<2,"",IF(${under}=0,"–",${top}/${under}))`;
    }
    case 'return': {
      const [bookings, spend] = [cell('bookings'), cell('spend')];
      const gain = source.margin ? `${bookings}*{channels.margin}` : bookings;
      const needed = source.margin ? `${bookings},${spend},{channels.margin})<3` : `${bookings},${spend})<2`;
      return `IF(COUNT(${needed},"",IF(${spend}=0,"–",(${gain}-${spend})/${spend}))`;
    }
  }
}
