// The top of every sheet: title in B1, the question it answers in B2, and in row 3 the month, the currency and where
// the data came from; row 4 stays empty.

import { isoDay } from './days';
import type { Texts } from './texts';
import { calc, row, text } from './cells';
import type { BlockTemplate } from './template';

const PROVENANCE = `IF({source}="",«typedByHand»,{source})&IF({asOf}="","",«dataAsOf»&${isoDay('{asOf}')})`;

/**
 * The frame block; month, currency and provenance stand in the columns given (1 is B). The last may run over. Where the
 * last two are the same column, the currency stands before the provenance, so that it has the more room.
 */
export function frame(
  texts: Texts,
  sheet: string,
  columns: readonly [number, number, number] = [1, 2, 3],
): BlockTemplate {
  const last = Math.max(...columns);
  const keys = Array.from({ length: last }, (_, index) => `c${String(index + 1)}`);
  const [month, currency, source] = columns.map((column) => `c${String(column)}`);
  const origin = currency === source ? `={currency}&", "&${PROVENANCE}` : `=${PROVENANCE}`;
  return {
    id: 'frame',
    column: 1,
    columns: keys,
    rows: [
      row('title', { c1: text(texts(`sheet.${sheet}`), 'title') }, 26),
      row('question', { c1: text(texts(`question.${sheet}`), 'question') }),
      row('provenance', {
        [month ?? '']: calc('={reportMonth}', 'longMonth', 'provenance', 'left'),
        [currency ?? '']: calc('={currency}', 'general', 'provenance', 'left'),
        [source ?? '']: calc(origin, 'general', 'provenance', 'left'),
      }),
      row('gap', {}, 8),
    ],
  };
}
