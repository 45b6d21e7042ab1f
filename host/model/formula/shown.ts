// What Excel hands back of a name's formula on machines that do not speak English or that show R1C1: the same formula in
// the words and the notation of the screen.
import type { Language, Modes } from '../../modes';
import { toR1C1 } from './notation';
import { withSheetName } from './reference';
import { mapTokens } from './tokens';

interface Words {
  readonly error: Readonly<Record<string, string>>;
  readonly name: Readonly<Record<string, string>>;
}

/** Both write numbers with a comma and separate arguments with a semicolon. */
const WORDS: Readonly<Record<Language, Words>> = {
  'de-DE': { error: { '#REF!': '#BEZUG!', '#N/A': '#NV' }, name: { TRUE: 'WAHR', FALSE: 'FALSCH' } },
  'cs-CZ': {
    error: { '#REF!': '#ODKAZ!', '#N/A': '#NENÍ_K_DISPOZICI' },
    name: { TRUE: 'PRAVDA', FALSE: 'NEPRAVDA' },
  },
};

function localised(formula: string, { error, name }: Words): string {
  return mapTokens(formula, (token) => {
    switch (token.kind) {
      case 'error': {
        const word = error[(token.local ?? token.text).toUpperCase()];
        return word === undefined ? undefined : withSheetName(token.sheet, word);
      }
      case 'name':
        return name[token.text.toUpperCase()];
      case 'number':
        return token.text.replace('.', ',');
      case 'separator':
        return ';';
      default:
        return undefined;
    }
  });
}

export function shownFormula(formula: string, { language, r1c1 }: Modes): string {
  const words = language === undefined ? formula : localised(formula, WORDS[language]);
  return r1c1 ? toR1C1(words, 0, 0) : words;
}
