// A sentence with figures in it, as a formula: the words stay one text that can be translated as a whole, with the
// figures where the language wants them.

import { quote } from './formula';

/** `We have {share}% of it` with { share: '$this' } gives `"We have "&$this&"% of it"`. */
export function sentence(text: string, figures: Readonly<Record<string, string>> = {}): string {
  const parts = text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part === '' ? null : quote(part);
    const figure = figures[part];
    if (figure === undefined)
      throw new Error(`The sentence "${text}" asks for {${part}}, which is not given`);
    return figure;
  });
  return parts.filter((part) => part !== null).join('&');
}
