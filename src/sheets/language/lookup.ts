// The three questions that every sheet asks of Monthly data and Targets: the value of a month, its sum over a span of
// months, and the ratio of two sums. A blank stays blank: INDEX alone would turn it into 0. Where many figures of a month
// are asked for, its row is looked up once, in a cell of its own, and the figures are taken from that row.

import { chosen, isNumberIn, knownSum, ratioOf } from './rows';

/** In the template language; `month` is an expression that gives the first day of a month. */
export function valueAt(table: string, column: string, month: string): string {
  const where = `${table}[month],${month}`;
  const found = `INDEX(${table}[${column}],MATCH(${month},${table}[month],0))`;
  return `IF(COUNTIFS(${where},${table}[${column}],"<>")=0,"",${found})`;
}

/** The row of a table in which a month first stands, counted from 1; blank where there is none. */
export const placeOf = (table: string, month: string): string => `IFNA(MATCH(${month},${table}[month],0),"")`;

/** The value in a row of a table, which a cell holds as `placeOf` gives it. */
export function valueIn(table: string, column: string, place: string): string {
  const found = `INDEX(${table}[${column}],${place})`;
  return `IF(${place}="","",IF(${found}="","",${found}))`;
}

/** From a month to a month, ends included, as criteria of SUMIFS and its like. */
export const span = (table: string, from: string, to: string): string =>
  `${table}[month],">="&${from},${table}[month],"<="&${to}`;

/** Matches numbers only: blanks, texts such as "maturing" and "–" are passed over. */
export const isNumber = (table: string, column: string): string => isNumberIn(`${table}[${column}]`);

/** The last day of a month that the figures speak of: the day of the data where it lies in the month. */
export const endOf = (month: string): string =>
  `IF(AND({asOf}>=${month},{asOf}<=EOMONTH(${month},0)),{asOf},EOMONTH(${month},0))`;

/** How many months there are from one to another, ends included. */
export const monthsFrom = (from: string, to: string): string =>
  `12*(YEAR(${to})-YEAR(${from}))+MONTH(${to})-MONTH(${from})+1`;

/** The twelve months that end with one. */
export const twelveTo = (table: string, month: string): string =>
  `${table}[month],">"&EDATE(${month},-12),${table}[month],"<="&${month}`;

/** The sum over a span; blank when nothing is known. */
export const sumOver = (table: string, column: string, months: string): string =>
  knownSum(chosen(months), `${table}[${column}]`);

/** Ratio of two sums over the months of the span in which both are known (and `only` is, if given). */
export function ratioOver(
  table: string,
  top: string,
  under: string,
  months: string,
  { only, ...more }: { readonly only?: string; readonly times?: number; readonly counted?: string } = {},
): string {
  return ratioOf(chosen(months), `${table}[${top}]`, `${table}[${under}]`, {
    ...more,
    ...(only !== undefined && { only: `${table}[${only}]` }),
  });
}
