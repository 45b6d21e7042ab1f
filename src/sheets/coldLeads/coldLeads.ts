// Cold leads: what SQLs lose as they wait. Four sentences on top, then what is at stake, why SQLs went cold, what is left
// of the plan, whom to call first, and how long the company's own SQLs stay warm.

import { across, calc, filler, row, text } from '../language/cells';
import { callFirst } from './callFirst';
import { assumptions, bands, COLUMNS, plannedAgainstLeft, reasons, year } from './open';
import { decayChart, ownShelfLife } from './own';
import { frame } from '../language/frame';
import { quote } from '../language/formula';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** FIXED sets the thousands apart as the reader's Excel does. */
const whole = (value: string): string => `FIXED(${value},0)`;
const days = (value: string): string => `ROUND(${value},1)`;

interface Line {
  readonly key: string;
  /** Formula texts without '='. */
  readonly value: string;
  readonly format: Format;
  readonly says: string;
}

function lines(texts: Texts): Line[] {
  const says = (key: string, figures: Readonly<Record<string, string>> = {}) =>
    sentence(texts(`cold.${key}`), figures);
  const none = (key: string) => quote(texts(`cold.${key}.none`));
  const cold = year('sqlsCold');
  const old = 'COUNTIFS(openSqls[age],">="&{shelfLife})';
  const figures = { cold: whole(cold), cost: whole('$c1*{cold.costPerMql}') };
  const waking = says('replace.text', { ...figures, wake: whole(`${cold}*{cold.wake}`) });
  return [
    {
      key: 'lost',
      value: '$bandall.c5',
      format: 'money',
      says: `IF(COUNT(openSqls[age])=0,${none('lost')},${says('lost.text', { open: 'COUNT(openSqls[age])', old })})`,
    },
    {
      key: 'week',
      value: `IF(OR(COUNT(openSqls[losing])=0,COUNT({cold.close},{cold.unpriced})<2),"",{cold.close}*MAX(0,SUM(openSqls[losing]))*{cold.unpriced}/{details.meanAmount})`,
      format: 'money',
      says: `IF(COUNT($c1)=0,"",${says('week.text')})`,
    },
    {
      key: 'replace',
      value: `IF(COUNT(${cold},{plan.sqlRate})<2,"",IF({plan.sqlRate}=0,"–",${cold}/{plan.sqlRate}))`,
      format: 'count',
      says: `IF(COUNT($c1,{cold.costPerMql})<2,${none('replace')},IF(COUNT({cold.wake})=0,${says('replace.noWake', figures)},${waking}))`,
    },
    {
      key: 'life',
      value: '{cold.ownLife}',
      format: 'days',
      says: `IF(COUNT({cold.ownLife},{cold.ownLow},{cold.ownHigh})<3,${none('life')},${says('life.text', {
        life: days('{cold.ownLife}'),
        low: days('{cold.ownLow}'),
        high: days('{cold.ownHigh}'),
        set: days('{shelfLife}'),
      })})`,
    },
  ];
}

function shortRows(texts: Texts): RowTemplate[] {
  return [
    row('short', {
      ...across(COLUMNS, filler('purpose')),
      label: text(texts('cold.short'), 'band'),
      c1: text(texts('cold.short.purpose'), 'purpose'),
    }),
    ...lines(texts).map(({ key, value, format, says }) =>
      row(key, {
        ...across(COLUMNS, filler('body')),
        label: text(texts(`cold.${key}`)),
        c1: calc(`=${value}`, format, 'strong'),
        c2: calc(`=${says}`, 'general', 'beside', 'left'),
      }),
    ),
    ...assumptions(texts),
    row('gap', {}, 8),
  ];
}

export function coldLeadsSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'coldLeads',
    name: texts('sheet.coldLeads'),
    blocks: [
      frame(texts, 'coldLeads'),
      { id: 'coldOpen', column: 1, columns: COLUMNS, rows: [...shortRows(texts), ...bands(texts)] },
      reasons(texts),
      plannedAgainstLeft(texts),
      callFirst(texts),
      ownShelfLife(texts),
    ],
    columnWidths: [14, 200, 96, 96, 96, 96, 96, 96, 96],
    freeze: { through: 'frame/gap', columns: 2 },
    charts: [decayChart(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      breaksAbove: ['coldPlanned', 'coldOwn'],
    },
  };
}
