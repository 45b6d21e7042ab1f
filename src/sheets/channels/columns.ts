// What the sheet Channels tells of a channel or a campaign: sums over the period, and ratios of those. The same formulas
// stand in rows (`$leads`) and in a table that grows (`[@leads]`).

import { bears, rowsIn, rowsNamed, wholeMonths, type Months, type Rows } from '../language/rows';
import type { Format } from '../language/styles';

/** The period chosen on the sheet; it ends with the report month. */
export const PERIOD = { from: '{channels.from}', to: '{reportMonth}' } as const;

/** Where the counts of a breakdown stand, and the column of Costs that bears the same names. */
export interface Breakdown {
  readonly table: 'channelMonths' | 'campaignMonths';
  readonly name: 'channel' | 'campaign';
}

/** Which rows a line counts: everything; those without a name; those of one name (an expression that gives text). */
export type Own =
  { readonly kind: 'all' } | { readonly kind: 'none' } | { readonly kind: 'named'; readonly name: string };

type Source =
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'marketing' | 'programme' | 'loaded' | 'spend' | 'affordable' | 'atStart' }
  | { readonly kind: 'ratio'; readonly top: string; readonly under: string }
  /** Of the bookings, or of their margin, on a column of cost. */
  | { readonly kind: 'return'; readonly margin: boolean; readonly on: string };

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
  { key: 'affordable', format: 'money', source: { kind: 'affordable' } },
  count('customers'),
  ratio('leadToCustomer', 'customers', 'leads', 'percent'),
  count('bookings', 'money'),
  ratio('valuePerLead', 'bookings', 'leads', 'money'),
  ratio('acquisitionCost', 'spend', 'customers', 'money'),
  { key: 'roiProgramme', format: 'percent', source: { kind: 'return', margin: false, on: 'programme' } },
  { key: 'roiLoaded', format: 'percent', source: { kind: 'return', margin: false, on: 'loaded' } },
  { key: 'roiMargin', format: 'percent', source: { kind: 'return', margin: true, on: 'spend' } },
  ratio('attrition', 'lost', 'atStart', 'percent'),
  count('lost'),
  { key: 'atStart', format: 'count', source: { kind: 'atStart' } },
  { key: 'programme', format: 'money', source: { kind: 'programme' }, monthly: 'programmeCost' },
  { key: 'loaded', format: 'money', source: { kind: 'loaded' } },
  { key: 'spend', format: 'money', source: { kind: 'spend' }, monthly: 'acquisitionSpend' },
];

/** What the figures rest on stands right of the printed page. */
export const PRINTED = channelColumns.findIndex(({ key }) => key === 'attrition') + 1;

/** Sums, which a line for the rest can be worked out from; the others follow from them. */
export const isSum = ({ source }: ChannelColumn): boolean =>
  !['ratio', 'return', 'spend', 'affordable'].includes(source.kind);

/** Of these months the rows that a line counts; `none` is what a row without a name bears. */
function ownRows(own: Own, months: Months, column: string, none: string): Rows {
  if (own.kind === 'named') return rowsNamed(months, bears(column, own.name));
  return own.kind === 'all' ? rowsIn(months) : rowsIn(months).of(column, none);
}

/** Which kinds of cost a column adds up: all of them; without sales; programmes alone. */
function costOf(kind: 'marketing' | 'programme' | 'loaded', name: string, own: Own): string {
  const months = wholeMonths('costs', PERIOD.from, PERIOD.to);
  const rows = ownRows(own, months, `costs[${name}]`, '""');
  const sum = (of: Rows) => of.sum('costs[amount]');
  const programme = sum(rows.of('costs[kind]', '«kindProgramme»'));
  const all = {
    marketing: `IF({costBasis}=«basisLoaded»,${sum(rows.not('costs[kind]', '«kindSales»'))},${programme})`,
    programme,
    loaded: sum(rows),
  };
  return `IF(${rowsIn(months).count}=0,"",${all[kind]})`;
}

/** A figure is known when it is of any name. */
function countOf({ table, name }: Breakdown, column: string, own: Own, from: string, to: string): string {
  const months: Months = { table, from, until: '<=', to };
  const counted = `${table}[${column}]`;
  const rows = ownRows(own, months, `${table}[${name}]`, '«none»');
  return `IF(${rowsIn(months).known(counted).count}=0,"",${rows.sum(counted)})`;
}

/** The formula of a cell, without '='; `cell` names another cell of the row. */
export function formulaOf(
  { source }: ChannelColumn,
  breakdown: Breakdown,
  own: Own,
  cell: (key: string) => string,
): string {
  switch (source.kind) {
    case 'marketing':
    case 'programme':
    case 'loaded':
      return costOf(source.kind, breakdown.name, own);
    case 'spend':
      return `IF({costBasis}=«basisLoaded»,${cell('loaded')},${cell('programme')})`;
    case 'affordable': {
      // A lead may cost what it brings back at its rate: neither more than the first deal's margin, nor more than the share
      // of a customer's lifetime value that acquisition may take.
      const [rate, value] = [cell('leadToCustomer'), cell('valuePerLead')];
      const known = `COUNT(${rate},${value},{channels.margin},{channels.lifetime},{channels.ratio})<5`;
      return `IF(${known},"",IF({channels.ratio}=0,"–",MIN(${rate}*{channels.lifetime}/{channels.ratio},{channels.margin}*${value})))`;
    }
    case 'count':
      return countOf(breakdown, source.of, own, PERIOD.from, PERIOD.to);
    case 'atStart': {
      // A month's start is the end of the month before; without the first of them the rate is not known.
      const [from, to] = [`EDATE(${PERIOD.from},-1)`, `EDATE(${PERIOD.to},-1)`];
      const open = countOf(breakdown, 'open', own, from, to);
      return `IF(COUNTIFS(${breakdown.table}[month],${from})=0,"",${open})`;
    }
    case 'ratio': {
      const [top, under] = [cell(source.top), cell(source.under)];
      return `IF(COUNT(${top},${under})<2,"",IF(${under}=0,"–",${top}/${under}))`;
    }
    case 'return': {
      const [bookings, spend] = [cell('bookings'), cell(source.on)];
      const gain = source.margin ? `${bookings}*{channels.margin}` : bookings;
      const needed = source.margin ? `${bookings},${spend},{channels.margin})<3` : `${bookings},${spend})<2`;
      return `IF(COUNT(${needed},"",IF(${spend}=0,"–",(${gain}-${spend})/${spend}))`;
    }
  }
}
