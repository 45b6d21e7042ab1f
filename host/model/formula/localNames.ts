// The names that a call of LET or LAMBDA makes: inside that call they hide names of the workbook.
import { argumentsOf, closingIndex, type Token } from './tokens';

// An optional parameter of a LAMBDA stands in brackets: LAMBDA(x, [y], …).
function definedName(argument: readonly Token[]): string | undefined {
  const [only, ...more] = argument.filter((token) => token.kind !== 'space');
  if (!only || more.length > 0) return undefined;
  if (only.kind === 'name') return only.text.toLowerCase();
  return bracketedName(only)?.toLowerCase();
}

/** The y of [y], which is otherwise a column of the table around the cell. */
export function bracketedName(token: Token): string | undefined {
  return token.kind === 'structured' && token.text.startsWith('[')
    ? token.text.slice(1, -1).trim()
    : undefined;
}

/** In small letters; none when the token at `index` is no such call. */
export function localNamesOf(tokens: readonly Token[], index: number): string[] {
  const token = tokens[index];
  if (token?.kind !== 'function') return [];
  const name = token.text.toUpperCase();
  if (name !== 'LET' && name !== 'LAMBDA') return [];
  const parts = argumentsOf(tokens.slice(index + 2, closingIndex(tokens, index + 1))).slice(0, -1);
  const defining = name === 'LET' ? parts.filter((_part, at) => at % 2 === 0) : parts;
  return defining.flatMap((part) => definedName(part) ?? []);
}
