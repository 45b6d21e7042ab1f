// Whether a formula must be stored as an array formula. In Excel every formula is calculated with whole ranges, but
// a file tells apart: a plain <f> takes one value from a range where one is expected, so =SUM(IF(A1:A9>0,1)) saved
// plain would come back with an @ and another result. An array formula that need not be one is only less plain to
// look at, so in doubt a formula with ranges is an array; formulas of single cells never are.
import type { Token } from '../../model/formula/tokens';

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

function isThisRow(structured: string): boolean {
  const columns = structured.slice(structured.indexOf('['));
  return columns.startsWith('[@') || /^\[\[?#this row/i.test(columns);
}

/** Whether the token means more than one cell. */
function isRange(token: Token): boolean {
  if (token.kind === 'structured') return !isThisRow(token.text);
  return token.kind === 'reference' && token.local?.includes(':') === true;
}

/** For each token the functions and bare parentheses ('') around it, innermost first. */
function enclosing(tokens: readonly Token[]): string[][] {
  let stack: string[] = [];
  return tokens.map((token, index) => {
    if (token.kind === 'close') stack = stack.slice(1);
    const here = stack;
    if (token.kind === 'open') {
      const before = tokens[index - 1];
      const name = before?.kind === 'function' ? before.text.toUpperCase() : '';
      stack = [name, ...stack];
    }
    return here;
  });
}

function besideOperator(tokens: readonly Token[], index: number): boolean {
  let before = index - 1;
  while (tokens[before]?.kind === 'space') before--;
  let after = index + 1;
  while (tokens[after]?.kind === 'space') after++;
  return OPERATORS.has(tokens[before]?.text ?? '') || OPERATORS.has(tokens[after]?.text ?? '');
}

function insideArrayFunction(functions: readonly string[]): boolean {
  const taking = functions.findIndex((name) => TAKES_ARRAYS.has(name));
  return taking >= 0 && !functions.slice(0, taking).some((name) => CHOOSES.has(name));
}

function rangeNeedsArray(tokens: readonly Token[], index: number, functions: readonly string[]): boolean {
  // @A1:A9 asks for one of its values.
  if (tokens[index - 1]?.text === '@') return false;
  const inner = functions.find((name) => name !== '');
  const oneValueWanted = inner === undefined || TAKES_ONE.has(inner) || besideOperator(tokens, index);
  return oneValueWanted && !insideArrayFunction(functions);
}

export function needsArrayEvaluation(tokens: readonly Token[]): boolean {
  const functions = enclosing(tokens);
  return tokens.some((token, index) => {
    if (token.kind === 'function' && GIVES_ARRAYS.has(token.text.toUpperCase())) return true;
    if (token.kind === 'spill') return true;
    return isRange(token) && rangeNeedsArray(tokens, index, functions[index] ?? []);
  });
}
