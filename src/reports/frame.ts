// The top of every sheet: title in B1, the question it answers in B2, and in row 3 the month, the currency and where
// the data came from; row 4 stays empty.

import type { Texts } from './texts';
import { calc, row, text } from './cells';
import type { BlockTemplate } from './template';

/** The frame block; its four provenance cells stand in the columns from B on that are given. */
export function frame(texts: Texts, sheet: string, columns: readonly number[] = [1, 2, 3, 4]): BlockTemplate {
  const last = Math.max(...columns);
  const keys = Array.from({ length: last }, (_, index) => `c${String(index + 1)}`);
  const [month = 1, currency = 2, source = 3, asOf = 4] = columns;
  const at = (column: number): string => `c${String(column)}`;
  return {
    id: 'frame',
    column: 1,
    columns: keys,
    keyed: true,
    rows: [
      row('title', { c1: text(texts(`sheet.${sheet}`), 'title') }, 26),
      row('question', { c1: text(texts(`question.${sheet}`), 'question') }),
      row('provenance', {
        [at(month)]: calc('={reportMonth}', 'longMonth', 'provenance', 'left'),
        [at(currency)]: calc('={currency}', 'general', 'provenance', 'left'),
        [at(source)]: calc('=IF({source}="",«typedByHand»,{source})', 'general', 'provenance', 'left'),
        [at(asOf)]: calc('=IF({asOf}="","",{asOf})', 'asOf', 'provenance', 'left'),
      }),
      row('gap', {}, 8),
    ],
  };
}
