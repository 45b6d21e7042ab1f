// The two lists of Programmes that an analyst types names into, and what each column of theirs is made of: sums over the
// table of programmes for the report month and for twelve months. The same columns stand above each list for everything
// and for what the list leaves out, so that a list can never hide anything.

import { bears, knownSum, ratioOf, rowsNamed, wholeMonths, type Months, type Rows } from '../language/rows';
import type { Format } from '../language/styles';

const MONTH = wholeMonths('programmes', '{reportMonth}', '{reportMonth}');
const YEAR = wholeMonths('programmes', 'EDATE({reportMonth},-11)', '{reportMonth}');

/** A rate from fewer deliveries says little. */
export const FEW_DELIVERED = 30;

interface ListColumn {
  readonly key: string;
  readonly format: Format;
  /** Of the table of programmes: added up; or one column's sum over another's; or a ratio of two columns of the list. */
  readonly source:
    | { readonly kind: 'sum'; readonly of: string; readonly window: Months }
    | { readonly kind: 'rate'; readonly top: string; readonly under: string; readonly window: Months }
    | { readonly kind: 'ratio'; readonly top: string; readonly under: string };
}

const sum = (key: string, of: string, window: Months, format: Format = 'count'): ListColumn => ({
  key,
  format,
  source: { kind: 'sum', of, window },
});
const rate = (key: string, top: string, window: Months): ListColumn => ({
  key,
  format: 'percent',
  source: { kind: 'rate', top, under: 'delivered', window },
});
const ratio = (key: string, top: string, under: string, format: Format): ListColumn => ({
  key,
  format,
  source: { kind: 'ratio', top, under },
});

export interface List {
  /** Key of its table; the block is `<key>Table`. */
  readonly key: string;
  readonly name: string;
  /** What an analyst types. */
  readonly typed: readonly string[];
  readonly columns: readonly ListColumn[];
  /** First column of the twelve months. */
  readonly yearFrom: string;
  /** Which rows of the table of programmes a row of the list counts. */
  readonly own: (window: Months) => Rows;
  /** When a row of the list counts nothing because nothing is typed. */
  readonly isBlank: string;
  readonly emptyRows: number;
}

const OWN_PROGRAMME = bears('programmes[programme]', '[@programme]&""');

export const programmeList: List = {
  key: 'programmeList',
  name: 'lf.ProgrammeList',
  typed: ['programme'],
  columns: [
    sum('delivered', 'delivered', MONTH),
    sum('mqls', 'mqls', MONTH),
    ratio('mqlRate', 'mqls', 'delivered', 'percent'),
    sum('cost', 'cost', MONTH, 'money'),
    ratio('costPerMql', 'cost', 'mqls', 'money'),
    sum('yearDelivered', 'delivered', YEAR),
    rate('yearOpenRate', 'opened', YEAR),
    rate('yearClickRate', 'clicked', YEAR),
    rate('yearLeftRate', 'left', YEAR),
    sum('yearMqls', 'mqls', YEAR),
    ratio('yearMqlRate', 'yearMqls', 'yearDelivered', 'percent'),
    sum('yearCost', 'cost', YEAR, 'money'),
    ratio('yearCostPerMql', 'yearCost', 'yearMqls', 'money'),
  ],
  yearFrom: 'yearDelivered',
  own: (window) => rowsNamed(window, OWN_PROGRAMME),
  isBlank: '[@programme]=""',
  emptyRows: 20,
};

export const stepList: List = {
  key: 'stepList',
  name: 'lf.StepList',
  typed: ['programme', 'step'],
  columns: [
    sum('delivered', 'delivered', MONTH),
    sum('left', 'left', MONTH),
    rate('leftRate', 'left', MONTH),
    sum('yearDelivered', 'delivered', YEAR),
    sum('yearLeft', 'left', YEAR),
    rate('yearLeftRate', 'left', YEAR),
    sum('yearMqls', 'mqls', YEAR),
  ],
  yearFrom: 'yearDelivered',
  // A step without a programme is that of every programme.
  own: (window) =>
    rowsNamed(window, bears('programmes[step]', '[@step]&""'), `IF([@programme]="",1,${OWN_PROGRAMME})`),
  isBlank: '[@step]=""',
  emptyRows: 20,
};

/** The formula of a cell: `own` picks rows of the table of programmes, `cell` names another cell of the same row. */
export function formulaOf({ source }: ListColumn, own: List['own'], cell: (key: string) => string): string {
  switch (source.kind) {
    case 'sum':
      return knownSum(own(source.window), `programmes[${source.of}]`);
    case 'rate':
      return ratioOf(own(source.window), `programmes[${source.top}]`, `programmes[${source.under}]`);
    case 'ratio': {
      const [top, under] = [cell(source.top), cell(source.under)];
      return `IF(COUNT(${top},${under})<2,"",IF(${under}=0,"–",${top}/${under}))`;
    }
  }
}
