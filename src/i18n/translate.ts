// Messages are plain sentences with {named} places, so that a translator needs no code; their places are read by the
// type system, so that a forgotten value is a compile error. Intl writes numbers, dates and lists as the reader does.
// Another language is another file with the same keys (`Translation<typeof pane>`).

/** One sentence per plural form of `{count}`; `other` must be there. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Message = string | Plural;
export type Messages = Readonly<Record<string, Message>>;
/** The same keys in another language, whose plural forms may be more. */
export type Translation<M extends Messages> = {
  readonly [K in keyof M]: M[K] extends string ? string : Plural;
};

/** A list is joined with the language's "and"; a date is written as a day. */
export type Value = string | number | Date | readonly string[];

type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type TextOf<M extends Message> = M extends string
  ? M
  : M extends { other: infer Other extends string }
    ? Other
    : never;
type Names<M extends Message> = Places<TextOf<M>> | (M extends string ? never : 'count');
export type Values<M extends Message> = {
  readonly [Name in Names<M>]: Name extends 'count' ? number : Value;
};
type Arguments<M extends Message> = [Names<M>] extends [never] ? [] : [values: Values<M>];

export interface Translate<M extends Messages> {
  <K extends keyof M & string>(key: K, ...values: Arguments<M[K]>): string;
  /** A BCP 47 tag, for what is formatted beside the messages. */
  readonly locale: string;
}

/**
 * Binds messages to a locale.
 * @param messages one area's messages, for example `pane` of `src/i18n/en/pane.ts`
 * @param locale BCP 47 tag of the messages' language; a region in it ('en-GB') decides numbers and dates
 * @throws RangeError when the tag is not well formed
 */
export function translator<const M extends Messages>(messages: M, locale: string): Translate<M> {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const lists = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const write = (value: Value): string => {
    if (typeof value === 'number') return numbers.format(value);
    if (typeof value === 'string') return value;
    return value instanceof Date ? days.format(value) : lists.format(value);
  };
  const translate = (key: string, values: Readonly<Record<string, Value>> = {}): string => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message "${key}"`);
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : write(value);
    });
  };
  return Object.assign(translate, { locale }) as unknown as Translate<M>;
}
