// Two operators of newer Excel that a file spells as functions: A1# (the whole spill of A1) and @ (take the one
// value on this row). In a cell that is no array formula, taking the one value is what the file means anyway.
import { closingIndex, type Token } from '../../model/formula/tokens';

function call(text: string): Token {
  return { kind: 'function', text, local: text };
}

const OPEN: Token = { kind: 'open', text: '(' };
const CLOSE: Token = { kind: 'close', text: ')' };

function storeSpillReferences(tokens: readonly Token[]): Token[] {
  const stored: Token[] = [];
  for (const token of tokens) {
    const before = stored.at(-1);
    if (token.kind === 'spill' && before && (before.kind === 'reference' || before.kind === 'name')) {
      stored.splice(-1, 1, call('ANCHORARRAY'), OPEN, before, CLOSE);
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
    if (tokens[at]?.kind === 'function') at = closingIndex(tokens, at + 1) + 1;
    else if (tokens[at]?.kind === 'open') at = closingIndex(tokens, at) + 1;
    else at++;
    if (tokens[at]?.text !== ':') return at;
    at++;
  }
}

function storeIntersections(tokens: readonly Token[], asArray: boolean): Token[] {
  const at = tokens.findIndex((token) => token.kind === 'operator' && token.text === '@');
  if (at < 0) return [...tokens];
  const rest = tokens.slice(at + 1);
  if (!asArray) return [...tokens.slice(0, at), ...storeIntersections(rest, asArray)];
  const end = operandEnd(rest, 0);
  const operand = storeIntersections(rest.slice(0, end), asArray);
  return [
    ...tokens.slice(0, at),
    call('SINGLE'),
    OPEN,
    ...operand,
    CLOSE,
    ...storeIntersections(rest.slice(end), asArray),
  ];
}

export function storeOperators(tokens: readonly Token[], asArray: boolean): Token[] {
  return storeIntersections(storeSpillReferences(tokens), asArray);
}
