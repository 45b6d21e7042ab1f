// Whether a formula must be stored as an array formula. In Excel every formula is calculated with whole ranges, but
// a file tells apart: a plain <f> takes one value from a range where one is expected, so =SUM(IF(A1:A9>0,1)) saved
// plain would come back with an @ and another result. An array formula that need not be one is only less plain to
// look at, so in doubt a formula with ranges is an array; formulas of single cells never are.
import { isCall } from './tokens';
import type { Token } from './tokens';

/** Functions that answer with more than one value, or may: reopened as plain formulas they would get an @. */
const GIVES_ARRAYS = new Set(
  `ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY HSTACK LAMBDA MAKEARRAY MAP MODE.MULT
  MUNIT RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS
  WRAPROWS XLOOKUP LINEST LOGEST TREND GROWTH GROUPBY PIVOTBY TRIMRANGE`.split(/\s+/),
);

/** Functions that calculate their arguments with whole ranges in any cell. */
const TAKES_ARRAYS = new Set(['SUMPRODUCT', 'MMULT', 'MDETERM', 'MINVERSE', 'LOOKUP']);

/** Functions that choose: inside them even SUMPRODUCT calculates one value only. */
const CHOOSES = new Set(['IF', 'IFERROR', 'IFNA', 'IFS', 'CHOOSE', 'SWITCH']);

/** Functions whose argument is one value: given a range, they are calculated for each of its cells. */
const TAKES_ONE = new Set(
  `ABS ACOS ASIN ATAN CEILING CHAR CLEAN CODE COS DATE DAY DAYS DEGREES EDATE EOMONTH EVEN EXACT EXP FACT FIND FLOOR
  HOUR IF IFERROR IFNA IFS INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LEFT LEN LN
  LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND NOT ODD POWER PROPER RADIANS REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP
  ROW COLUMN SEARCH SECOND SIGN SIN SQRT SUBSTITUTE TAN TEXT TIME TRIM TRUNC UPPER VALUE WEEKDAY WEEKNUM YEAR`.split(
    /\s+/,
  ),
);

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', '%']);
const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;
const COLUMN_OR_ROW = /^\$?(?:[A-Za-z]{1,3}|\d{1,7})$/;

interface Range {
  first: number;
  last: number;
}

function isThisRow(columns: string): boolean {
  return columns.startsWith('[@') || /^\[\[?#this row/i.test(columns);
}

function rangeAt(tokens: readonly Token[], index: number): Range | undefined {
  const token = tokens[index];
  if (token?.kind === 'columns') {
    if (isThisRow(token.text)) return undefined;
    return { first: tokens[index - 1]?.kind === 'word' ? index - 1 : index, last: index };
  }
  if (token?.text !== ':') return undefined;
  const ends = [tokens[index - 1]?.text ?? '', tokens[index + 1]?.text ?? ''];
  const isArea = ends.every((end) => CELL.test(end)) || ends.every((end) => COLUMN_OR_ROW.test(end));
  if (!isArea) return undefined;
  const sheet = tokens[index - 2]?.text === '!';
  return { first: index - (sheet ? 3 : 1), last: index + 1 };
}

/** For each token the functions and bare parentheses ('') around it, innermost first. */
function enclosing(tokens: readonly Token[]): string[][] {
  let stack: string[] = [];
  return tokens.map((token, index) => {
    if (token.kind === 'close') stack = stack.slice(1);
    const here = stack;
    if (token.kind === 'open') {
      const name = isCall(tokens, index - 1) ? (tokens[index - 1]?.text.toUpperCase() ?? '') : '';
      stack = [name, ...stack];
    }
    return here;
  });
}

function besideOperator(tokens: readonly Token[], range: Range): boolean {
  let before = range.first - 1;
  while (tokens[before]?.kind === 'space') before--;
  let after = range.last + 1;
  while (tokens[after]?.kind === 'space') after++;
  return OPERATORS.has(tokens[before]?.text ?? '') || OPERATORS.has(tokens[after]?.text ?? '');
}

function insideArrayFunction(functions: readonly string[]): boolean {
  const taking = functions.findIndex((name) => TAKES_ARRAYS.has(name));
  return taking >= 0 && !functions.slice(0, taking).some((name) => CHOOSES.has(name));
}

function rangeNeedsArray(tokens: readonly Token[], range: Range, functions: readonly string[]): boolean {
  // @A1:A9 asks for one of its values.
  if (tokens[range.first - 1]?.text === '@') return false;
  const inner = functions.find((name) => name !== '');
  const oneValueWanted = inner === undefined || TAKES_ONE.has(inner) || besideOperator(tokens, range);
  return oneValueWanted && !insideArrayFunction(functions);
}

export function needsArrayEvaluation(tokens: readonly Token[]): boolean {
  const functions = enclosing(tokens);
  return tokens.some((token, index) => {
    if (isCall(tokens, index) && GIVES_ARRAYS.has(token.text.toUpperCase())) return true;
    if (token.text === '#') return true;
    const range = rangeAt(tokens, index);
    return range !== undefined && rangeNeedsArray(tokens, range, functions[index] ?? []);
  });
}
