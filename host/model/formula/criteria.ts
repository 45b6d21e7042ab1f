// What is left of a criterion such as ">=0.001" where a comma is the decimal mark: German reads the point as a mark of
// thousands, Czech reads no number at all. The formula is what the English engine must calculate to get there.
import type { Language } from '../../modes';
import { mapTokens } from './tokens';

const DECIMAL = /^"([<>=]*-?\d*)\.(\d+(?:[eE][-+]?\d+)?)"$/;

export function readIn(language: Language, formula: string): string {
  return mapTokens(formula, ({ kind, text }) => {
    const found = kind === 'text' ? DECIMAL.exec(text) : null;
    if (!found) return undefined;
    const [, whole = '', decimals = ''] = found;
    // A point that no number holds keeps it a text.
    return language === 'de-DE' ? `"${whole}${decimals}"` : `"${whole}·${decimals}"`;
  });
}
