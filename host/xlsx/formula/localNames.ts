// The names that LET and LAMBDA introduce. A file marks each with _xlpm., at its definition and wherever it is used
// inside that call; unmarked, Excel takes it for a workbook name and answers #NAME?.
import { bracketedName, localNamesOf } from '../../model/formula/localNames';
import { closingIndex, type Token } from '../../model/formula/tokens';

function mark(token: Token, names: ReadonlySet<string>): Token {
  const plain = token.sheet === undefined && (token.kind === 'name' || token.kind === 'function');
  if (plain && names.has(token.text.toLowerCase())) {
    const text = `_xlpm.${token.text}`;
    return { kind: token.kind, text, local: text };
  }
  const optional = bracketedName(token);
  if (optional !== undefined && names.has(optional.toLowerCase())) {
    return { kind: 'structured', text: `[_xlpm.${optional}]` };
  }
  return token;
}

export function markLocalNames(tokens: readonly Token[]): Token[] {
  const marked = [...tokens];
  tokens.forEach((_token, index) => {
    const names = new Set(localNamesOf(tokens, index));
    if (names.size === 0) return;
    const close = closingIndex(tokens, index + 1);
    for (let at = index + 2; at < close; at++) {
      const inside = marked[at];
      if (inside) marked[at] = mark(inside, names);
    }
  });
  return marked;
}
