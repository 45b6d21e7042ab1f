// Two close rates. SQL-to-customer is over all SQLs, the cold included: plans and what open SQLs will bring rest on it. The
// close rate when worked leaves out who went cold: what an SQL is worth while it is kept in contact. The second is never
// put in the place of the first, nor the first in its place.

import { isNumber, ratioOver, span } from '../language/lookup';
import { sentence } from '../language/sentence';
import { quote } from '../language/formula';
import type { Texts } from '../language/texts';

/** The twelve months ending at the report month, as far as they are known. */
export const LAST_YEAR = span('monthly', 'EDATE({reportMonth},-11)', '{reportMonth}');

const LEAST_SQLS = 10;
const [LEAST_ENDED, LEAST_EACH] = [30, 5];

const bothKnown = (a: string, b: string): string =>
  `${LAST_YEAR},${isNumber('monthly', a)},${isNumber('monthly', b)}`;
const sumOf = (column: string, months: string): string => `SUMIFS(monthly[${column}],${months})`;

const customersAndSqls = bothKnown('customers', 'sqls');
/** SQLs of the months that know both: how many the first rate rests on. */
export const SQLS_BEHIND = `IF(COUNTIFS(${customersAndSqls})=0,"",${sumOf('sqls', customersAndSqls)})`;
export const CLOSE = `IF(${sumOf('sqls', customersAndSqls)}<${String(LEAST_SQLS)},"",${ratioOver('monthly', 'customers', 'sqls', LAST_YEAR)})`;

const ended = bothKnown('wonInContact', 'lostInContact');
const [won, lost] = [sumOf('wonInContact', ended), sumOf('lostInContact', ended)];
const enough = `AND(${won}+${lost}>=${String(LEAST_ENDED)},${won}>=${String(LEAST_EACH)},${lost}>=${String(LEAST_EACH)})`;
export const CLOSE_WORKED = `IF(${enough},${won}/(${won}+${lost}),"")`;

/** Why the second rate is blank; else where it comes from. */
export function workedNote(texts: Texts): string {
  const few = sentence(texts('plan.closeWorked.few'), { won, lost });
  const missing = `IF(COUNTIFS(${ended})=0,${quote(texts('plan.closeWorked.unknown'))},${few})`;
  return `=IF(COUNT({plan.closeWorked})=0,${missing},${quote(texts('plan.closeWorked.note'))})`;
}

const worked = '{plan.closeWorked}*{plan.deal}';
/** What an SQL is worth: one pair of figures for all months and sheets. */
export const VALUE_LOW = ratioOver('monthly', 'bookings', 'sqls', LAST_YEAR);
export const VALUE_HIGH = `IF(COUNT({plan.closeWorked},{plan.deal})<2,"",MAX(${worked},{sqlValue.low}))`;

export function valueNote(texts: Texts): string {
  const [atLeast, crossed, note] = ['atLeast', 'crossed', 'note'].map((key) =>
    quote(texts(`plan.valueHigh.${key}`)),
  );
  const isCrossed = `IF(COUNT({sqlValue.low})=0,FALSE,${worked}<{sqlValue.low})`;
  return `=IF(COUNT({sqlValue.high})=0,${atLeast ?? ''},IF(${isCrossed},${crossed ?? ''},${note ?? ''}))`;
}
