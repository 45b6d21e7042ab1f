// The names that LET and LAMBDA introduce. A file marks each with _xlpm., at its definition and wherever it is used
// inside that call; unmarked, Excel takes it for a workbook name and answers #NAME?.
import { closingIndex, isCall } from './tokens';
import type { Token } from './tokens';

interface Argument {
  first: number;
  end: number;
}

function argumentsOf(tokens: readonly Token[], open: number, close: number): Argument[] {
  const found: Argument[] = [];
  let depth = 0;
  let first = open + 1;
  for (let index = open; index < close; index++) {
    const token = tokens[index];
    if (token?.kind === 'open' || token?.text === '{') depth++;
    else if (token?.kind === 'close' || token?.text === '}') depth--;
    else if (token?.kind === 'separator' && depth === 1) {
      found.push({ first, end: index });
      first = index + 1;
    }
  }
  found.push({ first, end: close });
  return found;
}

// An optional parameter of a LAMBDA stands in brackets: LAMBDA(x, [y], …).
function definedName(tokens: readonly Token[], argument: Argument): string | undefined {
  const words = tokens.slice(argument.first, argument.end).filter((token) => token.kind !== 'space');
  const only = words.length === 1 ? words[0] : undefined;
  if (only?.kind === 'word') return only.text.toUpperCase();
  if (only?.kind === 'columns') return only.text.slice(1, -1).trim().toUpperCase();
  return undefined;
}

function definitions(tokens: readonly Token[], name: string, open: number, close: number): string[] {
  const list = argumentsOf(tokens, open, close).slice(0, -1);
  const defining = name === 'LET' ? list.filter((_, index) => index % 2 === 0) : list;
  return defining.map((argument) => definedName(tokens, argument)).filter((found) => found !== undefined);
}

function mark(token: Token, names: ReadonlySet<string>): Token {
  if (token.kind === 'word' && names.has(token.text.toUpperCase())) {
    return { kind: 'word', text: `_xlpm.${token.text}` };
  }
  if (token.kind === 'columns' && names.has(token.text.slice(1, -1).trim().toUpperCase())) {
    return { kind: 'columns', text: `[_xlpm.${token.text.slice(1, -1).trim()}]` };
  }
  return token;
}

export function markLocalNames(tokens: readonly Token[]): Token[] {
  const marked = [...tokens];
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (!isCall(tokens, index) || (name !== 'LET' && name !== 'LAMBDA')) return;
    const close = closingIndex(tokens, index + 1);
    const names = new Set(definitions(tokens, name, index + 1, close));
    for (let at = index + 2; at < close; at++) {
      const inside = marked[at];
      if (inside) marked[at] = mark(inside, names);
    }
  });
  return marked;
}
