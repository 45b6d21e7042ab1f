// Who asks for an action: in which language it writes, whose functions its formulas call, and what day it is. And how
// every action answers: with what it did, or with the code of what stood in the way, which the caller puts into words.
import { translator, written, type Translate } from '../i18n';
import type { Refused } from '../workbook/refusal';

export interface Caller {
  /** BCP 47, of the words that go into the workbook. */
  readonly locale: string;
  /** Stands before our functions' names in formulas. */
  readonly prefix: '' | 'DEV.';
  readonly now: () => Date;
}

export type Written = Translate<typeof written>;

export const wordsFor = ({ locale }: Caller): Written => translator(written, locale);

export type Answer<Value> = { readonly ok: true; readonly value: Value } | Refused;

export const answer = <Value>(value: Value): Answer<Value> => ({ ok: true, value });
