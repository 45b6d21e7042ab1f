// Cold leads, whom to call first: of the open SQLs that have been silent long enough, those that lose most value in the next
// week. The table of Import details says which they are, and no two of them are equal there.

import { calc, row, text } from '../language/cells';
import { quote } from '../language/formula';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads } from './columns';
import { asOfHeading } from './dated';

const CALLS = 15;
/** Days of silence that made an SQL cold at the last import. */
const COLD_AFTER = '{silenceUsed}';

/** Firms have the longer names, and the first column is the wide one. */
const WORDS = ['cold.company', 'cold.lead', 'cold.owner', 'cold.id'];
const NUMBERS = ['cold.since', 'cold.silent', 'cold.coldIn', 'cold.amount', 'cold.losing'];

function call(rank: number): RowTemplate {
  const place = String(rank);
  const found = `MATCH(LARGE(openSqls[call],${place}),openSqls[call],0)`;
  const at = (column: string) => `INDEX(openSqls[${column}],${found})`;
  const some = (value: string) => `=IF(OR(COUNT({cold.open})=0,COUNT(openSqls[call])<${place}),"",${value})`;
  const cell = (column: string, format: Format) =>
    calc(
      some(`IF(${at(column)}="","–",${at(column)})`),
      format,
      'body',
      format === 'general' ? 'left' : undefined,
    );
  const coldIn = `IF(${at('age')}<${COLD_AFTER},${COLD_AFTER}-${at('age')},«isCold»)`;
  const loss = `{cold.close}*${at('losing')}*{cold.unpriced}/{details.meanAmount}`;
  return row(`call${place}`, {
    label: cell('company', 'general'),
    c1: cell('name', 'general'),
    c2: cell('owner', 'general'),
    c3: cell('id', 'general'),
    c4: cell('sql', 'date'),
    c5: cell('age', 'days'),
    c6: calc(some(coldIn), 'days'),
    c7: calc(some(`IF(N(${at('amount')})>0,${at('amount')},"–")`), 'money'),
    c8: calc(some(`IF(COUNT({cold.close},{cold.unpriced})<2,"",${loss})`), 'money', 'strong'),
  });
}

export function callFirst(texts: Texts): BlockTemplate {
  const nobody = `=IF(COUNT({cold.open})=0,"",IF(COUNT(openSqls[call])=0,${quote(texts('cold.call.nobody'))},${quote(texts('cold.call.note'))}))`;
  const [first = '', ...others] = WORDS;
  return {
    id: 'coldCall',
    column: 1,
    gap: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: asOfHeading('cold.call', texts) }),
      row('note', { label: text(nobody, 'note') }),
      heads(first, [...others, ...NUMBERS], texts, WORDS),
      ...Array.from({ length: CALLS }, (_, index) => call(index + 1)),
    ],
  };
}
