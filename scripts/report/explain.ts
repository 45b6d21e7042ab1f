// A refusal of the import, as the command prints it: what was wrong, then what to do, a line each.
import { crm } from '../../src/i18n/en/crm';
import { explainProblem } from '../../src/i18n/crmProblem';
import { translator } from '../../src/i18n';
import type { Problem } from '../../src/crm';

export const sayCrm = translator(crm, 'en');

export function explain(problem: Problem): string {
  const { sentence, advice } = explainProblem(problem, sayCrm);
  return [sentence, ...advice].join('\n');
}
