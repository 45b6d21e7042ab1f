// What a cold SQL is still worth, as a share of one kept in contact: what is typed on Settings, else how many of those that
// went cold long ago came back, measured by how many close that are kept in contact, else nothing. One figure for all sheets.

import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { Texts } from '../language/texts';

/** Fewer say nothing of how many come back. */
const LEAST_OLD = 30;

const [cold, woken] = ['SUM(sqlTotals[oldCold])', 'SUM(sqlTotals[oldColdWoken])'];
const tooFew = `${cold}<${String(LEAST_OLD)}`;

export const WORTH_TYPED = '=IF(COUNT({residual})=0,"",{residual})';
export const WORTH_DATA = `=IF(OR(${tooFew},N({plan.closeWorked})<=0),"",MIN(1,${woken}/${cold}/{plan.closeWorked}))`;

/** Which of the three it is. */
export function worthNote(texts: Texts): string {
  const data = sentence(texts('plan.worth.data'), { woken, cold });
  const nothing = `IF(${tooFew},${quote(texts('plan.worth.young', { least: LEAST_OLD }))},${quote(texts('plan.worth.noRate'))})`;
  return `=IF(COUNT($input)=1,${quote(texts('plan.worth.typed'))},IF(COUNT($data)=1,${data},${nothing}))`;
}
