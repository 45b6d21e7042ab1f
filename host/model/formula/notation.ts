// The same formula in A1 and in R1C1 notation, and the text Excel hands back for what was typed: function names, cell
// references and TRUE/FALSE in capitals, sheet names quoted only where they must be.
import { quoteSheet } from '../address';
import { formatA1, formatR1C1, parseA1, parseR1C1, withSheetName } from './reference';
import { mapTokens, tokenize, type Token } from './tokens';

export function toR1C1(formula: string, row: number, column: number): string {
  return mapTokens(formula, (token) =>
    token.kind === 'reference' && token.local !== undefined
      ? withSheetName(token.sheet, formatR1C1(parseA1(token.local), row, column))
      : undefined,
  );
}

export function fromR1C1(formula: string, row: number, column: number): string {
  const texts = tokenize(formula.slice(1), 'R1C1').map((token) =>
    token.kind === 'reference' && token.local !== undefined
      ? withSheetName(token.sheet, formatA1(parseR1C1(token.local, row, column)))
      : token.text,
  );
  return `=${texts.join('')}`;
}

/** [[#This Row],[Col]] is stored and handed back as [@Col]; brackets stay where the name needs them. */
function shortThisRow(text: string): string {
  return text
    .replace(/\[\[#This Row\],\s*\[([^\]]*)\]\]/i, (_all, column: string) =>
      /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    )
    .replace(/\[@\[([\p{L}\p{N}_]+)\]\]/u, '[@$1]');
}

function normalToken(token: Token): string {
  const prefix = token.sheet === undefined ? '' : `${quoteSheet(token.sheet)}!`;
  switch (token.kind) {
    case 'reference':
      return prefix + (token.local ?? '').toUpperCase();
    case 'function':
      return prefix + (token.local ?? '').toUpperCase();
    case 'name': {
      const word = token.local ?? token.text;
      return prefix + (/^(true|false)$/i.test(word) ? word.toUpperCase() : word);
    }
    case 'error':
      return prefix + (token.local ?? token.text).toUpperCase();
    case 'structured':
      return shortThisRow(token.text);
    default:
      return token.text;
  }
}

/** What Excel keeps of a formula that was typed or written. */
export function normalFormula(formula: string): string {
  const body = tokenize(formula.slice(1)).map(normalToken).join('');
  return `=${body.trimEnd()}`;
}
