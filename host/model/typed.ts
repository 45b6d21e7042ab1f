// What a person types, beyond what is written through the interface: a formula may begin with + or -, and Excel closes
// brackets and quotes that were left open, and takes a plain number typed into a percentage cell for a percentage.
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

/** Whether numbers are shown as percentages; what is quoted, escaped or bracketed in a format is only written. */
function showsPercent(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"?|[\\_*].|\[[^\]]*\]/g, '').includes('%');
}

/** Digits alone, without a sign or a symbol that would say what kind of number is meant. */
const PLAIN_NUMBER = /^[-+]?[\d.,]+$/;

/** A person's entry into a cell of that number format: in a percentage cell 40 is 40% and 0.1 is 10%. */
export function typedInto(text: string, numberFormat: string): Entry {
  const entry = parseTyped(text, numberFormat === '@');
  if (typeof entry.value !== 'number' || !PLAIN_NUMBER.test(text.trim())) return entry;
  if (!showsPercent(numberFormat) || Math.abs(entry.value) < 1) return entry;
  return parseTyped(`${text.trim()}%`, false);
}

export function parseTyped(text: string, plainText: boolean): Entry {
  if (plainText || text.startsWith("'")) return parseEntry(text, plainText);
  const constant = parseEntry(text, false);
  if (/^[+-]/.test(text) && typeof constant.value === 'string' && text.length > 1) {
    return parseEntry(closed(`=${text}`), false);
  }
  return constant.formula === undefined ? constant : parseEntry(closed(text), false);
}
