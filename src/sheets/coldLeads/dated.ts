// Cold leads, what is known as of one day only: its headings name the day, and of a month far from it the sheet says so.

import { text } from '../language/cells';
import { IS_NEAR, isoDay } from '../language/days';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { CellTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** The data have a day, and the month reported is neither its month nor the one before. */
export const IS_FAR = `AND(COUNT({asOf})=1,NOT(${IS_NEAR}))`;

export const farSentence = (texts: Texts): string =>
  sentence(texts('plan.today.far'), { asOf: isoDay('{asOf}') });

export function asOfHeading(key: string, texts: Texts): CellTemplate {
  const title = texts(key);
  const dated = sentence(texts('cold.asOf', { title }), { asOf: isoDay('{asOf}') });
  const formula = `=IF(AND(COUNT({asOf})=1,${IS_NEAR}),${dated},${quote(title)})`;
  return text(formula, 'heading');
}
