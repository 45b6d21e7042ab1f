// An INDEX that can only give one cell is marked as such, with '@'. The engine takes every INDEX for an array that may
// spill; each of these that was wanted before its turn makes it begin again with all formulas, and an edit in a workbook
// of all sheets takes five seconds instead of one.
import { parseArea } from '../model/address';
import { argumentsOf, closingIndex, joinTokens, tokenize, type Token } from '../model/formula/tokens';

/** Functions that give one value whatever their arguments are. */
const AGGREGATES: ReadonlySet<string> = new Set(
  'AVERAGE COUNT COUNTA COUNTIF COUNTIFS MAX MAXIFS MIN MINIFS ROWS SUM SUMIF SUMIFS SUMPRODUCT'.split(' '),
);
/** Functions that give one value when each argument is one. */
const SCALARS: ReadonlySet<string> = new Set(
  (
    'ABS AND DATE DAY EDATE EOMONTH FIXED IF IFERROR IFNA INT ISERROR ISNA ISNUMBER LEFT LEN MID MOD MONTH N NOT OR ' +
    'RIGHT ROUND SQRT WEEKDAY YEAR'
  ).split(' '),
);
/** Functions of a range and one value. */
const OF_RANGE: ReadonlySet<string> = new Set(['LARGE', 'SMALL']);

type Part = readonly Token[];

const nameOf = ({ local, text }: Token): string => (local ?? text).toUpperCase();

function isLine(part: Part): boolean {
  const [only, ...more] = part.filter(({ kind }) => kind !== 'space');
  const area = only?.kind === 'reference' && more.length === 0 ? areaOf(only) : undefined;
  return area !== undefined && (area.rows === 1 || area.columns === 1);
}

const areaOf = ({ local, text }: Token) => parseArea((local ?? text).replaceAll('$', ''));

function isOneCell(token: Token): boolean {
  const area = areaOf(token);
  return area !== undefined && area.rows * area.columns === 1;
}

function callIsOneValue(name: string, parts: readonly Part[]): boolean {
  if (AGGREGATES.has(name)) return true;
  if (name === 'MATCH') return isOneValue(parts[0] ?? []);
  if (SCALARS.has(name)) return parts.every(isOneValue);
  return OF_RANGE.has(name) && isOneValue(parts[1] ?? []);
}

/** No range, no array and no function that could make one, but in what adds them up. */
export function isOneValue(part: Part): boolean {
  for (let at = 0; at < part.length; at += 1) {
    const token = part[at];
    if (token?.kind === 'function') {
      const end = closingIndex(part, at + 1);
      const parts = argumentsOf(part.slice(at + 2, end));
      const isMarked = part[at - 1]?.text === '@';
      if (!isMarked && !callIsOneValue(nameOf(token), parts)) return false;
      at = end;
    } else if (token?.kind === 'reference') {
      if (!isOneCell(token)) return false;
    } else if (token && !['text', 'number', 'operator', 'space', 'open', 'close'].includes(token.kind))
      return false;
  }
  return part.length > 0;
}

const isFromOne = ({ kind, text }: Token): boolean => kind === 'number' && Number(text) >= 1;
const COUNTS: ReadonlySet<string> = new Set(['COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'ROWS']);

/** Whether a single cell, by its reference, can be relied on to hold a place. */
export type Trust = (reference: string) => boolean;

/** A place in a line: a number from 1, where MATCH finds one value, the one after so many, or a cell that holds one. */
function isPlace(part: Part, trust: Trust): boolean {
  const [first, ...more] = part.filter(({ kind }) => kind !== 'space');
  if (!first) return false;
  if (first.kind === 'reference') return more.length === 0 && isOneCell(first) && trust(first.text);
  if (first.kind !== 'function') return isFromOne(first) && more.length === 0;
  const [plus, number, ...rest] = more.slice(closingIndex(more, 0) + 1);
  if (COUNTS.has(nameOf(first)))
    return plus?.text === '+' && number !== undefined && isFromOne(number) && rest.length === 0;
  if (nameOf(first) !== 'MATCH' || plus) return false;
  return isOneValue(argumentsOf(more.slice(1, -1))[0] ?? []);
}

const isRange = (part: Part): boolean => part.length === 1 && part[0]?.kind === 'reference';

/** The formula with '@' before each INDEX of a place in a row or a column, or of one in each. */
export function markOneCell(formula: string, trust: Trust = () => false): string {
  if (!/\bINDEX\(/i.test(formula)) return formula;
  const tokens = tokenize(formula.slice(1));
  const marked = tokens.map((token, at) => {
    if (token.kind !== 'function' || nameOf(token) !== 'INDEX') return token;
    const parts = argumentsOf(tokens.slice(at + 2, closingIndex(tokens, at + 1)));
    const [range = [], ...places] = parts;
    const isOne = places.length === 1 ? isLine(range) : places.length === 2 && isRange(range);
    return isOne && places.every((place) => isPlace(place, trust))
      ? { ...token, text: `@${token.text}` }
      : token;
  });
  return `=${joinTokens(marked)}`;
}
