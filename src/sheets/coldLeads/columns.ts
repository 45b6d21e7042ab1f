// Cold leads: the columns that its blocks share, and what of it is shown of a month long past.

import { across, filler, row, text } from '../language/cells';
import { isNumber, span } from '../language/lookup';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** The columns of the whole sheet, from the label on. */
export const COLUMNS = ['label', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'] as const;

/** Headings over columns of numbers; words stand left. */
export const heads = (
  first: string,
  keys: readonly string[],
  texts: Texts,
  words: readonly string[] = [],
): RowTemplate =>
  row(
    'header',
    {
      ...across(COLUMNS, filler('head')),
      label: text(texts(first), 'head'),
      ...Object.fromEntries(
        keys.map((key, index) => [
          `c${String(index + 1)}`,
          words.includes(key) ? text(texts(key), 'head') : text(texts(key), 'head', 'right'),
        ]),
      ),
    },
    32,
  );

/** Open SQLs are known as of one day only: of a month far from it nothing is said of them. */
export const ifOpenKnown = (formula: string): string => `=IF(COUNT({cold.open})=0,"",${formula})`;

const YEAR = span('monthly', 'EDATE({reportMonth},-11)', '{reportMonth}');
const MONTHS = 12;

/** Months of the twelve in which all of these columns of Monthly data are known. */
const knownMonths = (columns: readonly string[]): string =>
  [YEAR, ...columns.map((column) => isNumber('monthly', column))].join(',');

export const monthsKnown = (...columns: string[]): string => `COUNTIFS(${knownMonths(columns)})`;

/** Sum of the months that know all these columns; blank where none does. */
export const yearOf = (column: string, ...others: string[]): string => {
  const known = knownMonths([column, ...others]);
  return `IF(COUNTIFS(${known})=0,"",SUMIFS(monthly[${column}],${known}))`;
};

/** The same, blank unless all twelve months are known. */
export const wholeYearOf = (column: string): string =>
  `IF(${monthsKnown(column)}<${String(MONTHS)},"",SUMIFS(monthly[${column}],${YEAR}))`;

/** True where some of the twelve months are known and some are not: their sum is no year. */
export const isPart = (...columns: string[]): string =>
  `AND(${monthsKnown(...columns)}>0,${monthsKnown(...columns)}<${String(MONTHS)})`;
