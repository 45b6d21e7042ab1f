// What a person types, beyond what is written through the interface: a formula may begin with + or -, and Excel closes
// brackets and quotes that were left open.
import { tokenize } from './formula/tokens';
import { parseEntry, type Entry } from './entry';

/** The formula with missing closing brackets added. */
function closed(formula: string): string {
  let depth = 0;
  for (const token of tokenize(formula.slice(1))) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
  }
  const quotes = (formula.match(/"/g) ?? []).length;
  return formula + (quotes % 2 === 1 ? '"' : '') + ')'.repeat(Math.max(0, depth));
}

export function parseTyped(text: string, plainText: boolean): Entry {
  if (plainText || text.startsWith("'")) return parseEntry(text, plainText);
  const constant = parseEntry(text, false);
  if (/^[+-]/.test(text) && typeof constant.value === 'string' && text.length > 1) {
    return parseEntry(closed(`=${text}`), false);
  }
  return constant.formula === undefined ? constant : parseEntry(closed(text), false);
}
