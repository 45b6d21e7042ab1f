// Formulas in templates say what they mean, not where it stands:
//
//   {reportMonth}              the workbook or sheet name lf.reportMonth
//   monthly[leads]             a table's column             lf.Monthly[New leads]
//   monthly[#leads]            the same with its header (and its total)  lf.Monthly[[#All],[New leads]]
//   monthly[@leads], [@leads]  this row of it (of this table)
//   $target                    this row, column "target" of the same block
//   $>target                   the same, moving with the column when a rule covers several
//   $header.target             row "header", column "target" of the same block
//   $header.here               row "header", this column
//   $a.x:$b.y                  a rectangle of the same block
//   $here                      this very cell (in conditions)
//   «maturing»                 a word in the analyst's language, as quoted text
//   FUNNEL.CHANCE(…)           a worksheet function of ours, prefixed at build
//
// Texts in quotes stay as they are. What a formula refers to must exist, or compiling fails: a template never ships
// a #NAME? or a #REF!.

/** Where the language finds the things that formulas name, as seen from one cell. */
export interface Scope {
  /** True when `lf.<name>` will be defined. */
  hasName(name: string): boolean;
  /** Excel's name of a table and its columns' headers. */
  table(key: string): { readonly name: string; header(column: string): string | undefined } | undefined;
  /** The table this cell stands in. */
  readonly ownTable: string | undefined;
  /** Sheet row and column of keys in this cell's block. */
  row(key: string): number | undefined;
  column(key: string): number | undefined;
  readonly here: { readonly row: number; readonly column: number };
  /** A word of formulas ('maturing', 'Yes') in the analyst's language. */
  word(key: string): string | undefined;
  /** '' or 'DEV.'. */
  readonly prefix: string;
}

/** Function families of ours; no function of Excel's begins like this. */
export const FAMILIES = ['FUNNEL', 'SQL', 'LEAD', 'ROI', 'CUSTOMER', 'EMAIL', 'ATTRIBUTION'] as const;

const TEXT = /"(?:[^"]|"")*"/;
const NAME = /\{(\w+(?:\.\w+)*)\}/;
const COLUMN = /(\w+)?\[([@#]?)(\w+)\]/;
/** What of a column is meant. */
const PARTS: Readonly<Record<string, string>> = { '@': '#This Row', '#': '#All' };
const CELL = /\$(>?)(\w+)(?:\.(\w+))?/;
const WORD = /«(\w+)»/;
const OURS = new RegExp(`\\b(?:${FAMILIES.join('|')})\\.[A-Z]+(?=\\()`);
const TOKEN = new RegExp(
  [TEXT, NAME, COLUMN, CELL, WORD, OURS]
    .map((part, index) => `(?<t${String(index)}>${part.source})`)
    .join('|'),
  'g',
);

/** 'A' for 0, 'AB' for 27. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Characters that structured references escape with an apostrophe. */
const escapeHeader = (header: string): string => header.replace(/['#@[\]]/g, "'$&");

/** A text as a formula writes it. */
export const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Template refers to ${what}, which is not there`);
  return value;
}

function tableReference(scope: Scope, written: string): string {
  const [, own, part = '', column = ''] = COLUMN.exec(written) ?? [];
  const key = must(own ?? scope.ownTable, `a table in ${written}`);
  const table = must(scope.table(key), `table ${key}`);
  const header = escapeHeader(must(table.header(column), `column ${key}[${column}]`));
  const rows = PARTS[part];
  return rows === undefined ? `${table.name}[${header}]` : `${table.name}[[${rows}],[${header}]]`;
}

function cellReference(scope: Scope, written: string): string {
  const [, moving, first = '', second] = CELL.exec(written) ?? [];
  const columnKey = second ?? first;
  const here = columnKey === 'here';
  const free = here || moving === '>';
  const column = here ? scope.here.column : must(scope.column(columnKey), `column ${columnKey}`);
  const row = second === undefined ? scope.here.row : must(scope.row(first), `row ${first}`);
  return `${free ? '' : '$'}${columnLetters(column)}${second === undefined ? '' : '$'}${String(row + 1)}`;
}

/** Translates one formula (with or without its '=') into en-US A1 text. */
export function translate(formula: string, scope: Scope): string {
  return formula.replace(TOKEN, (written: string) => {
    if (written.startsWith('"')) return written;
    if (written.startsWith('{')) {
      const name = written.slice(1, -1);
      if (!scope.hasName(name)) throw new Error(`Template refers to name ${name}, which is not there`);
      return `lf.${name}`;
    }
    if (written.startsWith('«')) {
      const key = written.slice(1, -1);
      return quote(must(scope.word(key), `word ${key}`));
    }
    if (written.startsWith('$')) return cellReference(scope, written);
    return written.endsWith(']') ? tableReference(scope, written) : scope.prefix + written;
  });
}
