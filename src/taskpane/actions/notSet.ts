// Looks that Excel would not set: said after what was done, and with it to a screen reader.
import { explainNotSet, type NotSet } from '../../work/explainNotSet';
import { notSet as messages, translator } from '../../i18n';
import type { Text } from './context';

/** None where everything was set. */
export const notSetSentences = ({ locale }: Text, notSet: readonly NotSet[]): readonly string[] =>
  explainNotSet(notSet, translator(messages, locale));

/** What was done, and what was not set of it. */
export const withNotSet = (t: Text, sentence: string, notSet: readonly NotSet[]): string =>
  [sentence, ...notSetSentences(t, notSet)].join(' ');
