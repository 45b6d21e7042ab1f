// Two operators of newer Excel that a file spells as functions: A1# (the whole spill of A1) and @ (take the one
// value on this row). In a cell that is no array formula, taking the one value is what the file means anyway.
import { closingIndex, isCall } from './tokens';
import type { Token } from './tokens';

function word(text: string): Token {
  return { kind: 'word', text };
}

const OPEN: Token = { kind: 'open', text: '(' };
const CLOSE: Token = { kind: 'close', text: ')' };

/** The first token of the reference that ends before `end`: Sheet1!$A$1, 'My sheet'!A1 or A1. */
function referenceStart(tokens: readonly Token[], end: number): number {
  const sheet = tokens[end - 2]?.text === '!' && ['word', 'sheet'].includes(tokens[end - 3]?.kind ?? '');
  return sheet ? end - 3 : end - 1;
}

function storeSpillReferences(tokens: readonly Token[]): Token[] {
  const stored: Token[] = [];
  for (const token of tokens) {
    if (token.text === '#' && stored.at(-1)?.kind === 'word') {
      const start = referenceStart(stored, stored.length);
      stored.splice(start, stored.length, word('ANCHORARRAY'), OPEN, ...stored.slice(start), CLOSE);
    } else {
      stored.push(token);
    }
  }
  return stored;
}

/** The token after the operand that begins at `start`: a call, a range, a reference or a parenthesis. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  for (;;) {
    if (isCall(tokens, at)) at = closingIndex(tokens, at + 1) + 1;
    else if (tokens[at]?.kind === 'open') at = closingIndex(tokens, at) + 1;
    else at++;
    if (tokens[at]?.kind === 'columns') at++;
    if (tokens[at]?.text !== '!' && tokens[at]?.text !== ':') return at;
    at++;
  }
}

function storeIntersections(tokens: readonly Token[], asArray: boolean): Token[] {
  const at = tokens.findIndex((token) => token.kind === 'other' && token.text === '@');
  if (at < 0) return [...tokens];
  const rest = tokens.slice(at + 1);
  if (!asArray) return [...tokens.slice(0, at), ...storeIntersections(rest, asArray)];
  const end = operandEnd(rest, 0);
  const operand = storeIntersections(rest.slice(0, end), asArray);
  return [
    ...tokens.slice(0, at),
    word('SINGLE'),
    OPEN,
    ...operand,
    CLOSE,
    ...storeIntersections(rest.slice(end), asArray),
  ];
}

export function storeOperators(tokens: readonly Token[], asArray: boolean): Token[] {
  return storeIntersections(storeSpillReferences(tokens), asArray);
}
