// A refusal as the command prints it, of the import or of the workbook: what was wrong, then what to do, a line each.
import { crm, refusals, translator } from '../../src/i18n';
import { explainProblem, type Explanation } from '../../src/work/explainProblem';
import { explainRefusal } from '../../src/work/explainRefusal';
import type { Problem } from '../../src/crm';
import type { Refusal } from '../../src/excel';

export const sayCrm = translator(crm, 'en');
const sayRefusal = translator(refusals, 'en');

const lines = ({ sentence, advice }: Explanation): string => [sentence, ...advice].join('\n');

export const explain = (problem: Problem): string => lines(explainProblem(problem, sayCrm));
export const explainRefused = (refusal: Refusal): string => lines(explainRefusal(refusal, sayRefusal));
