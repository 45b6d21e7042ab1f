// How sure the plan is: the chance of reaching it, and the SQLs it takes to be as sure as one wants. Only here do our
// functions stand in the plan, because Excel has none for it; where they are not there, the note beside says so.

import { across, calc, filler, input, row, text } from '../language/cells';
import { quote } from '../language/formula';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const CONFIDENCE = 0.9;

export function chance(texts: Texts): BlockTemplate {
  const columns = ['label', 'value', 'note', 'n2', 'n3', 'n4', 'n5'] as const;
  const tail = (note: string) => ({
    ...across(columns.slice(2), filler('muted')),
    note: text(note, 'besideMuted'),
  });
  const line = (key: string, value: RowTemplate['cells'][string]): RowTemplate =>
    row(key, { label: text(texts(`plan.${key}`)), value, ...tail(texts(`plan.${key}.note`)) });
  const ours = (key: string, formula: string, format: Format): RowTemplate => {
    const note = `=IF(ISERROR($value),${quote(texts('plan.notHere'))},${quote(texts(`plan.${key}.note`))})`;
    return row(key, {
      ...line(key, calc(formula, format, 'strong')).cells,
      note: text(note, 'besideMuted'),
    });
  };
  const known = (cells: string) => `COUNT(${cells},{plan.close})<3,"",IF({plan.close}>1,"–"`;
  const based = (call: (basedOn: string) => string) =>
    `IF(COUNT({plan.basedOn})=1,${call(',{plan.basedOn}')},${call('')})`;
  return {
    id: 'chance',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', { label: text(texts('plan.chanceTitle'), 'heading') }),
      line('chanceSqls', input(null, 'count')),
      line(
        'chanceUsed',
        calc('=IF(COUNT($chanceSqls.value)=1,$chanceSqls.value,{plan.need.sqls})', 'count', 'strong'),
      ),
      ours(
        'chance',
        `=IF(${known('$chanceUsed.value,{plan.need.customers}')},${based((basedOn) => `FUNNEL.CHANCE($chanceUsed.value,{plan.close},{plan.need.customers}${basedOn})`)}))`,
        'percent',
      ),
      line('confidence', input(CONFIDENCE, 'whole')),
      ours(
        'sqlsFor',
        `=IF(${known('$confidence.value,{plan.need.customers}')},IF(OR({plan.close}=0,{plan.need.customers}=0),"–",${based((basedOn) => `FUNNEL.SQLSFOR({plan.need.customers},{plan.close},$confidence.value${basedOn})`)})))`,
        'count',
      ),
    ],
  };
}
