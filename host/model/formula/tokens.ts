// A formula cut into tokens that put together again give the same text. Everything that changes formulas (inserted
// rows, renamed sheets, R1C1, table references, calls of our functions) works on these, never on the text itself.
// References keep their two corners in one token, because a deleted row moves both ends of a range together.

export type TokenKind =
  | 'reference' // A1, $A$1:B2, A:B, 1:2, with or without a sheet
  | 'structured' // Table[Col], [@Col]
  | 'function' // a name directly followed by '('
  | 'name' // a defined name, TRUE, FALSE, a LET variable
  | 'number'
  | 'text'
  | 'error'
  | 'operator'
  | 'open'
  | 'close'
  | 'separator'
  | 'brace'
  | 'space'
  | 'spill' // the # after a reference
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The sheet written before the '!', unquoted. */
  readonly sheet?: string;
  /** The token's text without its sheet. */
  readonly local?: string;
}

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const R1C1 = String.raw`[Rr](?:\d+|\[-?\d+\])?[Cc](?:\d+|\[-?\d+\])?`;
const REFERENCE_A1 = new RegExp(
  String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(])`,
  'uy',
);
const R_ONLY = String.raw`[Rr](?:\d+|\[-?\d+\])?`;
const C_ONLY = String.raw`[Cc](?:\d+|\[-?\d+\])?`;
const REFERENCE_R1C1 = new RegExp(
  String.raw`(?:${R1C1}(?::${R1C1})?|${R_ONLY}:${R_ONLY}|${C_ONLY}:${C_ONLY}|${R_ONLY}|${C_ONLY})(?![\p{L}\p{N}_.(\[])`,
  'uy',
);
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:N\/A|DIV\/0!|NUM!|VALUE!|NULL!|NAME\?|REF!|SPILL!|CALC!|BUSY!)/iy;
const SPACE = /\s+/y;
const OPERATORS: ReadonlySet<string> = new Set('-+*/^&=<>%@:');
/** No sheet's name begins with these, unless it is quoted. */
const NO_SHEET: ReadonlySet<string> = new Set('$[0123456789. ');
const PUNCTUATION: ReadonlySet<string> = new Set('(),;{}');

function at(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

/** The end of a bracketed part such as [[#This Row],[a]]; an apostrophe escapes the next character. */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === "'") index += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return text.length;
}

function single(letter: string): TokenKind {
  if (letter === '(') return 'open';
  if (letter === ')') return 'close';
  if (letter === ',' || letter === ';') return 'separator';
  if (letter === '{' || letter === '}') return 'brace';
  return letter === '#' ? 'spill' : 'other';
}

function unquote(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function withSheet(kind: TokenKind, prefix: string | undefined, local: string): Token {
  return prefix === undefined
    ? { kind, text: local, local }
    : { kind, text: prefix + local, sheet: unquote(prefix), local };
}

/** A reference, name, function or table reference, with the sheet before it if there is one. */
function wordToken(text: string, position: number, reference: RegExp): Token | undefined {
  const prefix = NO_SHEET.has(text[position] ?? '') ? undefined : at(SHEET, text, position);
  const start = position + (prefix?.length ?? 0);
  const found = at(reference, text, start);
  if (found !== undefined) return withSheet('reference', prefix, found);
  if (prefix !== undefined) {
    const error = at(ERROR, text, start);
    if (error !== undefined) return withSheet('error', prefix, error);
  }
  if (text[start] === '[') {
    return { kind: 'structured', text: text.slice(start, bracketEnd(text, start)) };
  }
  const word = at(WORD, text, start);
  if (word === undefined) return undefined;
  const after = start + word.length;
  if (text[after] === '[') return { kind: 'structured', text: text.slice(start, bracketEnd(text, after)) };
  return withSheet(text[after] === '(' ? 'function' : 'name', prefix, word);
}

function of(kind: TokenKind, pattern: RegExp, text: string, position: number): Token | undefined {
  const found = at(pattern, text, position);
  return found === undefined ? undefined : { kind, text: found };
}

/** Every second token is a bracket, a comma or an operator: one object stands for all that are alike. */
const alike = new Map<string, Token>(
  [
    ...[...PUNCTUATION].map((letter): Token => ({ kind: single(letter), text: letter })),
    ...['<>', '<=', '>=', ...OPERATORS].map((text): Token => ({ kind: 'operator', text })),
  ].map((token) => [token.text, token]),
);

function operatorAt(text: string, position: number): Token | undefined {
  const one = text[position] ?? '';
  const next = text[position + 1] ?? '';
  return (one === '<' || one === '>' ? alike.get(one + next) : undefined) ?? alike.get(one);
}

/** The first letter says what can stand here: most tokens are found without trying one pattern after another. */
function tokenAt(text: string, position: number, reference: RegExp): Token {
  const letter = text[position] ?? '';
  if (PUNCTUATION.has(letter) || OPERATORS.has(letter))
    return operatorAt(text, position) ?? { kind: 'other', text: letter };
  return (
    (letter === '"' ? of('text', TEXT, text, position) : undefined) ??
    (letter === '#' ? of('error', ERROR, text, position) : undefined) ??
    wordToken(text, position, reference) ??
    of('space', SPACE, text, position) ??
    of('number', NUMBER, text, position) ?? { kind: single(letter), text: letter }
  );
}

function cut(body: string, reference: RegExp): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < body.length;) {
    const token = tokenAt(body, position, reference);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

// A formula is cut when it is written, planned, read back and saved; each text is cut once while it is remembered.
const remembered = { A1: new Map<string, readonly Token[]>(), R1C1: new Map<string, readonly Token[]>() };
/** What a workbook of all sheets has of formulas, as they were written and as the engine reads them. */
const MOST_REMEMBERED = 25_000;

/** Tokens of a formula without its leading '='. `style` says how references are written. */
export function tokenize(body: string, style: 'A1' | 'R1C1' = 'A1'): readonly Token[] {
  const known = remembered[style];
  let tokens = known.get(body);
  if (!tokens) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    tokens = cut(body, style === 'A1' ? REFERENCE_A1 : REFERENCE_R1C1);
    known.set(body, tokens);
  }
  return tokens;
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}

/** The formula with some of its tokens replaced; `undefined` leaves one as it is. */
export function mapTokens(formula: string, change: (token: Token) => string | undefined): string {
  return tokenize(formula)
    .map((token) => change(token) ?? token.text)
    .join('');
}

/** The index of the bracket that closes the one at `open`, or the end of the formula. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** Arguments between two brackets, cut at the commas of that level. */
export function argumentsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.text === '{') depth += 1;
    if (token.kind === 'close' || token.text === '}') depth -= 1;
    if (token.kind === 'separator' && depth === 0) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return tokens.every((token) => token.kind === 'space') ? [] : parts;
}
