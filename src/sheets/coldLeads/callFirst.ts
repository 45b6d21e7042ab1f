// Cold leads, whom to call first: the open SQLs that lose most value in the next week, from the table of Import details,
// where no two of them are equal.

import { across, calc, filler, row, text } from '../language/cells';
import { COLUMNS, heads } from './open';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const CALLS = 15;
/** Of an amount, or, where none is known, of the whole: less is nothing. A decimal mark in a text is read in the reader's region. */
const AT_LEAST = '">="&1/1000';

function call(rank: number): RowTemplate {
  const place = String(rank);
  const found = `MATCH(LARGE(openSqls[losing],${place}),openSqls[losing],0)`;
  const at = (column: string) => `INDEX(openSqls[${column}],${found})`;
  const some = (value: string) => `=IF(COUNTIFS(openSqls[losing],${AT_LEAST})<${place},"",${value})`;
  const cell = (column: string, format: Format) =>
    calc(
      some(`IF(${at(column)}="","–",${at(column)})`),
      format,
      'body',
      format === 'general' ? 'left' : 'right',
    );
  return row(`call${place}`, {
    ...across(COLUMNS, filler('body')),
    label: cell('id', 'general'),
    c1: cell('source', 'general'),
    c2: cell('sql', 'date'),
    c3: cell('age', 'days'),
    c4: cell('amount', 'money'),
    c5: calc(
      some(
        `IF(COUNT({cold.close},{cold.unpriced})<2,"–",{cold.close}*${at('losing')}*{cold.unpriced}/{details.meanAmount})`,
      ),
      'money',
      'strong',
    ),
  });
}

/** The heading of the sources, which are words. */
const leftOver = (header: RowTemplate, texts: Texts): RowTemplate => ({
  ...header,
  cells: { ...header.cells, c1: text(texts('cold.source'), 'head', 'left') },
});

export function callFirst(texts: Texts): BlockTemplate {
  const columns = ['cold.source', 'cold.since', 'cold.silent', 'cold.amount', 'cold.losing'];
  return {
    id: 'coldCall',
    column: 1,
    gap: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('cold.call'), 'heading') }),
      row('note', { label: text(texts('cold.call.note'), 'note') }),
      leftOver(heads('cold.lead', columns, texts), texts),
      ...Array.from({ length: CALLS }, (_, index) => call(index + 1)),
    ],
  };
}
