// The same formula and the same number as an Excel might write them after a file was opened elsewhere: other spaces,
// capitals, an implicit '@', the prefix of newer functions, 15 digits. Nothing of it means anything.
import { storedName } from '../../xlsx/formula/functionNames';
import type { CellValue } from '../types';
import { mapTokens, type Token } from './tokens';

const DIGITS = 15;

export function respelledNumber(value: CellValue): CellValue {
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
}

function respelledToken(token: Token): string | undefined {
  switch (token.kind) {
    case 'separator':
      return `${token.text} `;
    case 'function':
      return token.sheet === undefined ? storedName(token.text).toLowerCase() : undefined;
    case 'name':
      // Only names with a dot: what LET calls its values, and TRUE, never get one.
      return token.sheet === undefined && token.text.includes('.') ? `@${token.text}` : undefined;
    case 'number':
      return String(Number(Number(token.text).toPrecision(DIGITS)));
    default:
      return undefined;
  }
}

export function respelled(formula: string): string {
  return mapTokens(formula, respelledToken);
}
