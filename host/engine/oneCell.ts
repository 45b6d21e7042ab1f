// Which formulas, and which parts of them, can only give one value. An INDEX that can only give one cell is marked as such,
// with '@': the engine takes every INDEX for an array that may spill; each of these that was wanted before its turn makes it
// begin again with all formulas, and an edit in a workbook of all sheets takes five seconds instead of one.
import { parseArea } from '../model/address';
import { argumentsOf, closingIndex, joinTokens, tokenize, type Token } from '../model/formula/tokens';

/** Functions that give one value whatever their arguments are. */
const AGGREGATES: ReadonlySet<string> = new Set(
  'AVERAGE AVERAGEIFS COUNT COUNTA COUNTIF COUNTIFS MAX MAXIFS MIN MINIFS ROWS SUM SUMIF SUMIFS SUMPRODUCT'.split(
    ' ',
  ),
);
/** Functions that give one value when each argument is one. */
const SCALARS: ReadonlySet<string> = new Set(
  (
    'ABS AND DATE DAY EDATE EOMONTH FIXED IF IFERROR IFNA INT ISERROR ISNA ISNUMBER LEFT LEN MID MOD MONTH N NOT OR ' +
    'RIGHT ROUND ROUNDUP ROW SQRT WEEKDAY YEAR'
  ).split(' '),
);
/** Functions that give one value when the arguments in these places are one, however large the others are. */
const ONE_IF: Readonly<Record<string, readonly number[]>> = {
  LARGE: [1],
  SMALL: [1],
  MATCH: [0],
  'NETWORKDAYS.INTL': [0, 1, 2],
};

type Part = readonly Token[];
/** Whether a single cell, by its reference, can be relied on to hold a place. */
export type Trust = (reference: string) => boolean;
const NO_TRUST: Trust = () => false;

const nameOf = ({ local, text }: Token): string => (local ?? text).toUpperCase();
const solid = (part: Part): Part => part.filter(({ kind }) => kind !== 'space');

/** One column of a table, headers and totals with it or not. */
const TABLE_COLUMN = /^[^[]*\[(?:\[#(?:All|Data|Headers|Totals)\],\[[^#@'[\]:]+\]|[^#@'[\]:]+)\]$/i;
const TABLE_CELL = /^[^[]*\[(?:@[^#'[\]:]+|@\[[^#@'[\]:]+\]|\[#This Row\],\[[^#@'[\]:]+\])\]$/i;

function isLine(part: Part): boolean {
  const [only, ...more] = solid(part);
  if (!only || more.length > 0) return false;
  if (only.kind === 'structured') return TABLE_COLUMN.test(only.text);
  const area = only.kind === 'reference' ? areaOf(only) : undefined;
  return area !== undefined && (area.rows === 1 || area.columns === 1);
}

const areaOf = ({ local, text }: Token) => parseArea((local ?? text).replaceAll('$', ''));

function isOneCell(token: Token): boolean {
  if (token.kind === 'structured') return TABLE_CELL.test(token.text);
  const area = areaOf(token);
  return area !== undefined && area.rows * area.columns === 1;
}

function callIsOneValue(name: string, parts: readonly Part[], trust: Trust): boolean {
  if (AGGREGATES.has(name)) return true;
  if (name === 'INDEX') return isOneIndex(parts, trust);
  if (SCALARS.has(name)) return parts.every((part) => part.length === 0 || isOneValue(part, trust));
  return ONE_IF[name]?.every((place) => isOneValue(parts[place] ?? [], trust)) ?? false;
}

const PLAIN: ReadonlySet<string> = new Set(['text', 'number', 'operator', 'space', 'open', 'close', 'error']);

/** No range, no array and no function that could make one, but in what adds them up. */
export function isOneValue(part: Part, trust: Trust = NO_TRUST): boolean {
  for (let at = 0; at < part.length; at += 1) {
    const token = part[at];
    if (token?.kind === 'function') {
      const end = closingIndex(part, at + 1);
      const parts = argumentsOf(part.slice(at + 2, end));
      const isMarked = part[at - 1]?.text === '@';
      if (!isMarked && !callIsOneValue(nameOf(token), parts, trust)) return false;
      at = end;
    } else if (token?.kind === 'reference' || token?.kind === 'structured') {
      if (!isOneCell(token)) return false;
    } else if (token?.kind === 'name') {
      if (!/^(?:TRUE|FALSE)$/i.test(token.text)) return false;
    } else if (token && (!PLAIN.has(token.kind) || token.text === ':')) return false;
  }
  return part.length > 0;
}

const isFromOne = ({ kind, text }: Token): boolean => kind === 'number' && Number(text) >= 1;
const COUNTS: ReadonlySet<string> = new Set(['COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'ROWS']);

/** A place in a line: a number from 1, where MATCH finds one value, the one after so many, or a cell that holds one. */
function isPlace(part: Part, trust: Trust): boolean {
  const [first, ...more] = solid(part);
  if (!first) return false;
  if (first.kind === 'reference') return more.length === 0 && isOneCell(first) && trust(first.text);
  if (first.kind !== 'function') return isFromOne(first) && more.length === 0;
  const [plus, number, ...rest] = more.slice(closingIndex(more, 0) + 1);
  if (COUNTS.has(nameOf(first)))
    return plus?.text === '+' && number !== undefined && isFromOne(number) && rest.length === 0;
  if (nameOf(first) !== 'MATCH' || plus) return false;
  return isOneValue(argumentsOf(more.slice(1, -1))[0] ?? [], trust);
}

/** Whether a formula gives a place in a line or a text, whatever the cells it reads hold. */
export function givesPlace(part: Part): boolean {
  const [first, ...more] = solid(part);
  if (first?.kind === 'text' && more.length === 0) return !(Number(first.text.slice(1, -1) || NaN) < 1);
  const isCall = first?.kind === 'function' && closingIndex(more, 0) === more.length - 1;
  if (!isCall || !['IF', 'IFNA'].includes(nameOf(first))) return isPlace(part, NO_TRUST);
  const parts = argumentsOf(more.slice(1, -1));
  if (nameOf(first) === 'IFNA') return parts.length === 2 && parts.every(givesPlace);
  const [condition = [], ...branches] = parts;
  return isOneValue(condition) && branches.length === 2 && branches.every(givesPlace);
}

const isRange = (part: Part): boolean =>
  part.length === 1 && (part[0]?.kind === 'reference' || part[0]?.kind === 'structured');

/** A place in a row or a column, or one in each. */
function isOneIndex([range = [], ...places]: readonly Part[], trust: Trust): boolean {
  const isOne = places.length === 1 ? isLine(range) : places.length === 2 && isRange(range);
  return isOne && places.every((place) => isPlace(place, trust));
}

/** The formula with '@' before each INDEX that can only give one cell. */
export function markOneCell(formula: string, trust: Trust = NO_TRUST): string {
  if (!/\bINDEX\(/i.test(formula)) return formula;
  const tokens = tokenize(formula.slice(1));
  const marked = tokens.map((token, at) => {
    if (token.kind !== 'function' || nameOf(token) !== 'INDEX') return token;
    const parts = argumentsOf(tokens.slice(at + 2, closingIndex(tokens, at + 1)));
    return isOneIndex(parts, trust) ? { ...token, text: `@${token.text}` } : token;
  });
  return `=${joinTokens(marked)}`;
}
