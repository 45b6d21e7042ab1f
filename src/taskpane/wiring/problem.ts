// Why a file was refused, in words: loaded when the first one is.
import { crm, translator } from '../../i18n';
import { explainProblem } from '../../work/explainProblem';
import type { Problem } from '../../work/records';
import type { Failure } from '../services';

export function failureOf(locale: string, problem: Problem): Failure {
  const { sentence, advice } = explainProblem(problem, translator(crm, locale));
  return { sentence, details: advice };
}
