// The three questions that every sheet asks of Monthly data and Targets: the value of a month, its sum over a span of
// months, and the ratio of two sums. A blank stays blank: INDEX alone would turn it into 0. Where many figures of a month
// are asked for, its row is looked up once, in a cell of its own, and the figures are taken from that row.

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
export const isNumber = (table: string, column: string): string => `${table}[${column}],">-1E+99"`;

/** The sum over a span; blank when nothing is known. */
export function sumOver(table: string, column: string, months: string): string {
  return `IF(COUNTIFS(${months},${isNumber(table, column)})=0,"",SUMIFS(${table}[${column}],${months}))`;
}

/**
 * Sum or mean over a span whose every month has a number; blank otherwise, since part of a span cannot be compared with
 * the whole of another column's. `from` and `to` are expressions that give the first days of months.
 */
export function everyMonth(
  by: 'SUMIFS' | 'AVERAGEIFS',
  table: string,
  column: string,
  from: string,
  to: string,
): string {
  const months = span(table, from, to);
  const wanted = `12*(YEAR(${to})-YEAR(${from}))+MONTH(${to})-MONTH(${from})+1`;
  const known = `COUNTIFS(${months},${isNumber(table, column)})`;
  return `IF(${known}<${wanted},"",${by}(${table}[${column}],${months}))`;
}

/** Ratio of two sums over the months of the span in which both are known (and `only` is, if given). */
export function ratioOver(
  table: string,
  top: string,
  under: string,
  months: string,
  { only, times }: { readonly only?: string; readonly times?: number } = {},
): string {
  const both = `${months},${isNumber(table, top)},${isNumber(table, under)}`;
  const counted = only === undefined ? both : `${both},${isNumber(table, only)}`;
  const sum = (column: string) => `SUMIFS(${table}[${column}],${counted})`;
  const none = only === undefined ? '""' : `IF(COUNTIFS(${both})=0,"","–")`;
  const factor = times === undefined ? '' : `${String(times)}*`;
  return `IF(COUNTIFS(${counted})=0,${none},IF(${sum(under)}=0,"–",${factor}${sum(top)}/${sum(under)}))`;
}
