// Why a file was refused, in words: loaded when the first one is.
import type { Problem } from '../../crm/result';
import { translator } from '../../i18n';
import { explainProblem } from '../../i18n/crmProblem';
import { crm } from '../../i18n/en/crm';
import type { Failure } from '../services';

export function failureOf(locale: string, problem: Problem): Failure {
  const { sentence, advice } = explainProblem(problem, translator(crm, locale));
  return { sentence, details: advice };
}
