// The answer on top of Programmes, from the two lists: who makes MQLs best, who makes them at the lowest cost, and the
// step that loses most. What rests on few deliveries does not win.

import { across, calc, filler, row, text } from '../language/cells';
import { FEW_DELIVERED } from './lists';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = ['label', 'value', 'says', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const;
const TAIL = COLUMNS.slice(2);

/** The highest rate among rows with enough deliveries; blank without one. */
function highest(list: string, column: string): string {
  const enough = `${list}[yearDelivered],">=${String(FEW_DELIVERED)}"`;
  const known = `COUNTIFS(${enough},${list}[${column}],">=0")`;
  return `IF(${known}=0,"",MAXIFS(${list}[${column}],${enough}))`;
}

const lowest = (list: string, column: string): string =>
  `IF(COUNT(${list}[${column}])=0,"",MIN(${list}[${column}]))`;

const found = (list: string, name: string, column: string): string =>
  `INDEX(${list}[${name}],MATCH($value,${list}[${column}],0))`;

function line(
  key: string,
  value: string,
  format: Format,
  says: string,
  none: string,
  texts: Texts,
): RowTemplate {
  return row(key, {
    label: text(texts(`programmes.${key}`)),
    value: calc(`=${value}`, format, 'strong'),
    ...across(TAIL, filler('body')),
    says: calc(`=IF(COUNT($value)=0,${quote(texts(none))},${says})`, 'general', 'beside', 'left'),
  });
}

export function programmesShort(texts: Texts): BlockTemplate {
  const says = (key: string, figures: Readonly<Record<string, string>>) =>
    sentence(texts(`programmes.${key}`), figures);
  const step = found('stepList', 'step', 'yearLeftRate');
  const programme = found('stepList', 'programme', 'yearLeftRate');
  const leaving = `IF(${programme}="",${says('leaving.text', { step })},${says('leaving.textOf', { step, programme })})`;
  return {
    id: 'short',
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('programmes.short'), 'heading') }),
      line(
        'most',
        highest('programmeList', 'yearMqlRate'),
        'percent',
        says('most.text', { programme: found('programmeList', 'programme', 'yearMqlRate') }),
        'programmes.none',
        texts,
      ),
      line(
        'cheapest',
        lowest('programmeList', 'yearCostPerMql'),
        'money',
        says('cheapest.text', { programme: found('programmeList', 'programme', 'yearCostPerMql') }),
        'programmes.none.cost',
        texts,
      ),
      line(
        'leaving',
        highest('stepList', 'yearLeftRate'),
        'percent',
        `IF($value=0,${quote(texts('programmes.leaving.nobody'))},${leaving})`,
        'programmes.none.steps',
        texts,
      ),
    ],
  };
}
