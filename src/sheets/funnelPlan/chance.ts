// How sure the plan is: the chance of reaching it, and the MQLs it needs when rates change. Only here do our functions
// stand in the plan, because Excel has none for it.

import { across, calc, filler, input, reserved, row, text } from '../language/cells';
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
      line(
        'chance',
        calc(
          `=IF(${known('$chanceUsed.value,{plan.need.customers}')},${based((basedOn) => `FUNNEL.CHANCE($chanceUsed.value,{plan.close},{plan.need.customers}${basedOn})`)}))`,
          'percent',
          'strong',
        ),
      ),
      line('confidence', input(CONFIDENCE, 'whole')),
      line(
        'sqlsFor',
        calc(
          `=IF(${known('$confidence.value,{plan.need.customers}')},IF(OR({plan.close}=0,{plan.need.customers}=0),"–",${based((basedOn) => `FUNNEL.SQLSFOR({plan.need.customers},{plan.close},$confidence.value${basedOn})`)})))`,
          'count',
          'strong',
        ),
      ),
    ],
  };
}

const TABLE = ['axis', 's1', 's2', 's3', 's4', 's5'] as const;

/** One call spills six by six; the step keeps every rate between 0 and 100%. */
export function sensitivity(texts: Texts): BlockTemplate {
  const rates = '{plan.close},{plan.sqlRate}';
  const step = `MIN(0.05,{plan.close}/4,{plan.sqlRate}/4,(1-{plan.close})/2,(1-{plan.sqlRate})/2)`;
  const ready = `IF(COUNT({plan.marketingRevenue},{plan.deal},${rates})<4,"",IF(${step}<=0,"–",`;
  const call = `=${ready}IF({plan.deal}=0,"–",FUNNEL.SENSITIVITY({plan.marketingRevenue},{plan.deal},${rates},${step}))))`;
  const cell = (line: number, column: number) => {
    const format = line === 0 || column === 0 ? 'percent' : 'count';
    const content = line === 0 && column === 0 ? call : null;
    return {
      owner: 'ours' as const,
      content,
      style: `${line === 0 || column === 0 ? 'muted' : 'body'}.${format}`,
    };
  };
  return {
    id: 'sensitivity',
    gap: 1,
    column: 1,
    columns: TABLE,
    rows: [
      row('title', { axis: text(texts('plan.sensitivity'), 'heading') }),
      row('note', { axis: text(texts('plan.sensitivity.note'), 'note') }),
      ...reserved('line', TABLE.length).map(({ key }, line) =>
        row(key, Object.fromEntries(TABLE.map((column, index) => [column, cell(line, index)]))),
      ),
    ],
  };
}
