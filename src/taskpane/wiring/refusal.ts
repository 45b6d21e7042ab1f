// Why the workbook was not changed, in words: loaded when something is first refused.
import { refusals, translator } from '../../i18n';
import { explainRefusal } from '../../work/explainRefusal';
import type { Answer } from '../../work/caller';
import type { Failure } from '../services';

export type Refusal = Extract<Answer<never>, { readonly ok: false }>['refusal'];

export function refusalInWords(locale: string, refusal: Refusal): Failure {
  const { sentence, advice: details, technical } = explainRefusal(refusal, translator(refusals, locale));
  return { sentence, details, ...(technical !== undefined && { technical }) };
}
