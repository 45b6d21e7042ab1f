// Which rows of a table a formula counts or adds up. Months, numbers and words of ours are criteria of COUNTIFS and SUMIFS.
// A name that a person or a file gave is never a criterion: there `Spring*` is a pattern, `<50 employees` a comparison, TRUE
// and #N/A are no texts, 5 is also 5.0, and of a long number only fifteen digits count. Such rows are compared, one by one,
// by SUMPRODUCT, which does so in every program; only capitals do not tell names apart. A name written as a number or a
// switch is compared as text.

/**
 * A criterion that only numbers meet; texts such as "maturing" and "–" and blanks do not. It has no decimal mark, so that it
 * reads the same in every region.
 */
export const isNumberIn = (column: string): string => `${column},">-1E+99"`;

export interface Rows {
  /** Those of them with this word or name in a column. */
  readonly of: (column: string, name: string) => Rows;
  /** Those of them without it. */
  readonly not: (column: string, name: string) => Rows;
  /** Those of them with a number in a column. */
  readonly known: (column: string) => Rows;
  /** Formula texts without '='. */
  readonly count: string;
  readonly sum: (column: string) => string;
}

/** By criteria, as COUNTIFS takes them; names must be words of ours. */
export function chosen(criteria: string): Rows {
  return {
    of: (column, word) => chosen(`${criteria},${column},${word}`),
    not: (column, word) => chosen(`${criteria},${column},"<>"&${word}`),
    known: (column) => chosen(`${criteria},${isNumberIn(column)}`),
    count: `COUNTIFS(${criteria})`,
    sum: (column) => `SUMIFS(${column},${criteria})`,
  };
}

/** Whether a row's name is this one; `name` is an expression that gives text. */
export const bears = (column: string, name: string): string => `${column}&""=${name}`;

/** By conditions on whole columns, such as `costs[month]>={yearStart}` and those of `bears`. */
export function compared(...conditions: readonly string[]): Rows {
  const all = conditions.map((condition) => `(${condition})`).join('*');
  return {
    of: (column, name) => compared(...conditions, bears(column, name)),
    not: (column, name) => compared(...conditions, `${column}&""<>${name}`),
    // Numbers come before every text, and a blank is compared as "".
    known: (column) => compared(...conditions, `${column}<""`),
    count: `SUMPRODUCT(1*${all})`,
    sum: (column) => `SUMPRODUCT(${all},${column})`,
  };
}

/** Months of a table, by its column `month`; with '<', `to` is the first day that is not meant any more. */
export interface Months {
  readonly table: string;
  readonly from: string;
  readonly until: '<' | '<=';
  readonly to: string;
}

/** Any day of these months may be written in the table. */
export const wholeMonths = (table: string, from: string, to: string): Months => ({
  table,
  from,
  until: '<',
  to: `EDATE(${to},1)`,
});

export const rowsIn = ({ table, from, until, to }: Months): Rows =>
  chosen(`${table}[month],">="&${from},${table}[month],"${until}"&${to}`);

/** The same rows by conditions, to which those of names are added. */
export const rowsNamed = ({ table, from, until, to }: Months, ...names: readonly string[]): Rows =>
  from === to && until === '<='
    ? compared(`${table}[month]=${to}`, ...names)
    : compared(`${table}[month]>=${from}`, `${table}[month]${until}${to}`, ...names);

/** How often a list of names has this one. */
export const timesIn = (list: string, name: string): string => compared(bears(list, name)).count;

/** The sum of what is known; blank when nothing is. */
export const knownSum = (rows: Rows, column: string): string =>
  `IF(${rows.known(column).count}=0,"",${rows.sum(column)})`;

/**
 * Ratio of two sums over the rows in which both are known (and `only` is, if given). `counted`: where their number stands,
 * if it does.
 */
export function ratioOf(
  rows: Rows,
  top: string,
  under: string,
  {
    only,
    times,
    counted,
  }: { readonly only?: string; readonly times?: number; readonly counted?: string } = {},
): string {
  const both = rows.known(top).known(under);
  const meant = only === undefined ? both : both.known(only);
  const none = only === undefined ? '""' : `IF(${both.count}=0,"","–")`;
  const factor = times === undefined ? '' : `${String(times)}*`;
  return `IF(${counted ?? meant.count}=0,${none},IF(${meant.sum(under)}=0,"–",${factor}${meant.sum(top)}/${meant.sum(under)}))`;
}
