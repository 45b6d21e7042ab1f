// A formula cut into the pieces that saving has to tell apart: function names from texts, sheet names and table
// columns that happen to look like them. Joining the pieces' text gives the formula back unchanged.

export type TokenKind =
  | 'text' // "quoted"
  | 'sheet' // 'quoted sheet name'
  | 'columns' // [@Month], [[#This Row],[Month]], [1] of another workbook
  | 'error' // #N/A
  | 'number'
  | 'word' // a reference, a name, a function, TRUE
  | 'space'
  | 'open'
  | 'close'
  | 'separator' // ,
  | 'other'; // operators, braces

export interface Token {
  kind: TokenKind;
  text: string;
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /'(?:[^']|'')*'/y],
  ['error', /#(?:N\/A|DIV\/0!|NUM!|VALUE!|NULL!|NAME\?|REF!|SPILL!|CALC!|BUSY!)/iy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_.\d])/uy],
  ['word', /[\p{L}\p{N}_\\$][\p{L}\p{N}_\\$.?]*/uy],
  ['space', /\s+/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['separator', /,/y],
  ['other', /<>|<=|>=|[^]/y],
];

// Square brackets nest, and an apostrophe inside them takes away the meaning of the character after it.
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** `formula` without its leading '='. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === '[') {
      const end = bracketEnd(formula, at);
      tokens.push({ kind: 'columns', text: formula.slice(at, end) });
      at = end;
      continue;
    }
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      tokens.push({ kind, text });
      at += text.length;
      break;
    }
  }
  return tokens;
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}

/** Whether the word at `index` is a function's name: Excel allows nothing between the name and its parenthesis. */
export function isCall(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'word' && tokens[index + 1]?.kind === 'open';
}

/** The index of the parenthesis that closes the one at `open`, or the end of the formula. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth++;
    else if (kind === 'close' && --depth === 0) return index;
  }
  return tokens.length;
}
