// A formula made ready for the engine: names and table references replaced by what they mean, Excel's double minus by
// something the engine keeps, and the calls of our own functions cut out, each with its arguments, to any depth.
import { areaAddress, parseArea, quoteSheet } from '../model/address';
import { localNamesOf } from '../model/formula/localNames';
import { argumentsOf, closingIndex, tokenize, type Token } from '../model/formula/tokens';
import type { Area, Sheet } from '../model/types';
import type { Dictionary } from './dictionary';
import { structuredArea } from './structured';

export interface Call {
  name: string;
  parameters: Expression[];
}

/** Text for the engine with calls in between. */
export type Expression = (string | Call)[];

export interface Surroundings {
  words: Dictionary;
  sheet: Sheet;
  row: number;
  column: number;
  /** Capital names of the functions that are ours. */
  functions: ReadonlySet<string>;
  /** Write the sheet before every reference, because the text will stand on another sheet. */
  qualify: boolean;
}

const DEEPEST_NAME = 20;

/** All names that LET and LAMBDA make in a formula. */
function localNames(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap((_token, at) => localNamesOf(tokens, at)));
}

/** A cell of the formula's own row is written relative to it, so that every row of a column has one formula for the engine. */
function localText(area: Area, ofOwnRow: boolean): string {
  const cells = areaAddress(area, true);
  return ofOwnRow ? cells.replace(/\$(?=\d)/g, '') : cells;
}

class Reader {
  private depth = 0;
  private locals: Set<string>;

  constructor(
    private readonly around: Surroundings,
    tokens: readonly Token[],
  ) {
    this.locals = localNames(tokens);
  }

  read(tokens: readonly Token[]): Expression {
    const out: Expression = [];
    const add = (text: string) => {
      const last = out.length - 1;
      if (typeof out[last] === 'string') out[last] += text;
      else out.push(text);
    };
    const put = (part: string | Call) => {
      if (typeof part === 'string') add(part);
      else out.push(part);
    };
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const signs = this.doubleMinus(tokens, at);
      if (signs !== undefined) {
        add('(0+');
        const end = this.operandEnd(tokens, signs);
        for (const part of this.read(tokens.slice(signs, end))) put(part);
        add(')');
        at = end - 1;
      } else if (token.kind === 'function' && this.around.functions.has((token.local ?? '').toUpperCase())) {
        const end = closingIndex(tokens, at + 1);
        out.push(this.call(token, tokens.slice(at + 2, end)));
        at = end;
      } else for (const part of this.token(token, tokens, at)) put(part);
    }
    return out;
  }

  private call(token: Token, inside: readonly Token[]): Call {
    return {
      name: (token.local ?? '').toUpperCase(),
      parameters: argumentsOf(inside).map((part) => this.read(part)),
    };
  }

  /** Where the operand of a `--` begins, if one stands here as a sign (not between two operands). */
  private doubleMinus(tokens: readonly Token[], at: number): number | undefined {
    if (tokens[at]?.text !== '-' || tokens[at].kind !== 'operator') return undefined;
    let next = at + 1;
    while (tokens[next]?.kind === 'space') next += 1;
    if (tokens[next]?.text !== '-') return undefined;
    let before = at - 1;
    while (tokens[before]?.kind === 'space') before -= 1;
    const previous = tokens[before];
    const sign = !previous || ['operator', 'open', 'separator', 'brace'].includes(previous.kind);
    return sign && previous?.text !== '%' ? next + 1 : undefined;
  }

  /** The end of one operand: a bracket, a call, a reference or a literal, with what belongs to it. */
  private operandEnd(tokens: readonly Token[], start: number): number {
    let at = start;
    while (tokens[at]?.kind === 'space') at += 1;
    if (tokens[at]?.kind === 'function') return closingIndex(tokens, at + 1) + 1;
    if (tokens[at]?.kind === 'open') return closingIndex(tokens, at) + 1;
    at += 1;
    if (tokens[at]?.kind === 'spill') at += 1;
    return at;
  }

  private token(token: Token, tokens: readonly Token[], at: number): Expression {
    switch (token.kind) {
      case 'reference':
        return [this.reference(token, tokens[at - 1]?.text === '@')];
      case 'structured':
        return [this.structured(token.text)];
      case 'name':
        return this.name(token);
      case 'function':
        return this.namedLambda(token);
      case 'operator':
        return token.text === '@' ? [''] : [token.text];
      case 'separator':
        return [','];
      default:
        return [token.text];
    }
  }

  private reference(token: Token, single: boolean): string {
    const local = token.local ?? token.text;
    const sheet = token.sheet === undefined ? this.around.sheet : this.around.words.sheet(token.sheet);
    if (!sheet) return '#REF!';
    if (single) return this.intersection(sheet, local);
    return this.onSheet(sheet, local);
  }

  /** @A1:A9 is the cell of that range in the formula's own row or column. */
  private intersection(sheet: Sheet, local: string): string {
    const area = parseArea(local.replaceAll('$', ''));
    if (!area) return '#REF!';
    const { row, column } = this.around;
    const inRow = row >= area.row && row < area.row + area.rows;
    const inColumn = column >= area.column && column < area.column + area.columns;
    const one = { row: area.rows === 1 ? area.row : row, column: area.columns === 1 ? area.column : column };
    const found = (area.rows === 1 || inRow) && (area.columns === 1 || inColumn);
    return found ? this.onSheet(sheet, localText({ ...one, rows: 1, columns: 1 }, area.rows > 1)) : '#VALUE!';
  }

  /** A reference without its sheet is read in half the time, and copied at every calculation in less. */
  private onSheet(sheet: Sheet, local: string): string {
    const { qualify, sheet: own } = this.around;
    return qualify || sheet !== own ? `${quoteSheet(sheet.name)}!${local}` : local;
  }

  /** A table's name means the same cells in every formula of a sheet, unless those of its own row are meant. */
  private structured(text: string): string {
    const ofThisRow = /\[@|#this row/i.test(text);
    if (ofThisRow || text.startsWith('[')) return this.cellsOf(text, ofThisRow);
    const { words, sheet, qualify } = this.around;
    return words.once(qualify ? '' : sheet.id, text, () => this.cellsOf(text, false));
  }

  private cellsOf(text: string, ofThisRow: boolean): string {
    const { words, sheet, row, column } = this.around;
    const found = structuredArea(words, text, sheet, row, column);
    if (!found) return '#REF!';
    const written = this.onSheet(found.sheet, localText(found.area, ofThisRow));
    // A column of one row is a range as well: SUMIFS and its like refuse what looks like a single cell.
    const isCell = found.area.rows * found.area.columns === 1;
    return isCell && !ofThisRow ? `${written}:${areaAddress(found.area, true)}` : written;
  }

  private item(token: Token): { formula: string; sheet: Sheet } | undefined {
    const { words, sheet } = this.around;
    const name = (token.local ?? token.text).toLowerCase();
    if (this.locals.has(name)) return undefined;
    const home = token.sheet === undefined ? sheet : words.sheet(token.sheet);
    const item = words.name(name, home);
    return item && { formula: item.formula, sheet: home ?? sheet };
  }

  /** A name's own formula, in brackets; references in it always carry their sheet. */
  private inlined(formula: string, sheet: Sheet): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST_NAME) throw new RangeError('a name that refers to itself');
    const tokens = tokenize(formula.slice(1));
    const inner = new Reader({ ...this.around, sheet, qualify: true }, tokens);
    inner.depth = this.depth;
    const result = inner.read(tokens);
    this.depth -= 1;
    const [only] = tokens;
    const plain = tokens.length === 1 && (only?.kind === 'reference' || only?.kind === 'structured');
    return plain ? result : ['(', ...result, ')'];
  }

  private name(token: Token): Expression {
    const word = token.local ?? token.text;
    if (/^(true|false)$/i.test(word)) return [word.toUpperCase()];
    const item = this.item(token);
    if (item) return this.inlined(item.formula, item.sheet);
    const table = this.structured(`${word}[]`);
    return [table === '#REF!' ? word : table];
  }

  /** NAME(…) where the name is a LAMBDA: the LAMBDA itself, called on the spot. */
  private namedLambda(token: Token): Expression {
    const item = this.item(token);
    if (!item || !/^=\s*LAMBDA\(/i.test(item.formula)) return [token.local ?? token.text];
    return this.inlined(item.formula, item.sheet).slice(1, -1);
  }
}

export function readExpression(formula: string, around: Surroundings): Expression {
  const tokens = tokenize(formula.slice(1));
  try {
    return new Reader(around, tokens).read(tokens);
  } catch (error) {
    if (error instanceof RangeError) return ['#NAME?'];
    throw error;
  }
}
