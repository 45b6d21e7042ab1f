// A refusal as the command prints it, of the import or of the workbook: what was wrong, then what to do, a line each.
import { crm, notSet as looks, refusals, translator } from '../../src/i18n';
import { explainProblem, type Explanation } from '../../src/work/explainProblem';
import { detailsOf, explainNotSet, type NotSet } from '../../src/work/explainNotSet';
import { explainRefusal } from '../../src/work/explainRefusal';
import type { Problem } from '../../src/crm';
import type { Refusal } from '../../src/excel';

export const sayCrm = translator(crm, 'en');
const sayRefusal = translator(refusals, 'en');
const sayNotSet = translator(looks, 'en');

const lines = ({ sentence, advice, technical }: Explanation & { readonly technical?: string }): string =>
  [sentence, ...advice, ...(technical === undefined ? [] : [technical])].join('\n');

export const explain = (problem: Problem): string => lines(explainProblem(problem, sayCrm));
/** What could not be set of how the workbook looks; nothing where all was. */
export const explainLooks = (notSet: readonly NotSet[]): string[] =>
  notSet.length === 0 ? [] : [...explainNotSet(notSet, sayNotSet), detailsOf(notSet)];
export const explainRefused = (refusal: Refusal): string => lines(explainRefusal(refusal, sayRefusal));
