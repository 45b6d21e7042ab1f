// Finds a template's words by key and fills their {places}; a missing key is a fault of the template, not of the
// analyst, and stops the build.

import { sheetTexts, type SheetTexts } from '../../i18n';

export interface Texts {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
  /** The words that formulas use. */
  readonly words: Readonly<Record<string, string>>;
}

const WORD = 'word.';

export function textsOf(messages: SheetTexts = sheetTexts): Texts {
  const all: Readonly<Record<string, string | undefined>> = messages;
  const get = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const message = all[key];
    if (message === undefined) throw new Error(`There is no text ${key}`);
    return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };
  const words = Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => key.startsWith(WORD))
      .map(([key, word]) => [key.slice(WORD.length), word]),
  );
  return Object.assign(get, { has: (key: string) => all[key] !== undefined, words });
}

/** What a metric is called in the report: its own short name, or its column's header. */
export function metricName(texts: Texts, key: string): string {
  return texts(texts.has(`metric.${key}`) ? `metric.${key}` : `column.${key}`);
}
