// Cold leads, what waiting costs: the chance to win an SQL by how long it has been open, from the company's own SQLs, beside
// what Settings leave of the value after so much silence. One call that spills right of the page; what is shown leaves out
// the ages at which few were open still.

import { across, calc, filler, named, reserved, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import { colors, formats, type Format } from '../language/styles';
import type { BlockTemplate, CellTemplate, ChartTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads } from './columns';
import { leftAfter } from './decayFormula';

const LEAST_WON = 30;
const LEAST_OPEN = 20;
/** Ages of half a shelf life each; the third is the shelf life. */
const POINTS = 9;
const CHART_ROWS = 13;
const point = (place: number): string => `point${String(place)}`;
const [FRESH, AT_LIFE, LAST] = [point(1), point(3), point(POINTS)];

/** What the function gives, in its order. */
const GIVEN = ['age', 'open', 'won', 'lost', 'rate', 'low', 'high', 'left'] as const;
export const WIN_COLUMNS = [...COLUMNS, 'gap', ...GIVEN] as const;

const WON = `COUNTIFS(sqlSpans[outcome],"won")`;
/** A blank outcome is an open SQL; as a text it is one in every program. */
const CALL = `=IF(${WON}<${String(LEAST_WON)},"",SQL.WINRATE(sqlSpans[lasted],sqlSpans[outcome]&"",$${FRESH}.label:$${LAST}.label))`;

const SHOWN: readonly (readonly [(typeof GIVEN)[number], string, Format])[] = [
  ['open', 'cold.win.open', 'count'],
  ['won', 'cold.win.won', 'count'],
  ['lost', 'cold.win.lost', 'count'],
  ['rate', 'cold.win.rate', 'percent'],
  ['low', 'cold.low', 'percent'],
  ['high', 'cold.high', 'percent'],
  ['left', 'cold.fitted', 'percent'],
];
const column = (key: (typeof GIVEN)[number]): string =>
  `c${String(SHOWN.findIndex(([each]) => each === key) + 1)}`;
const [x, low, high, y] = [
  `$${AT_LIFE}.${column('rate')}`,
  `$${AT_LIFE}.${column('low')}`,
  `$${AT_LIFE}.${column('high')}`,
  `$${FRESH}.${column('rate')}`,
];

const percent = (share: string): string => `ROUND(100*${share},0)&"%"`;
const LIFE = 'ROUND({shelfLife},1)';

function sentences(texts: Texts): RowTemplate[] {
  const says = (key: string, figures: Readonly<Record<string, string>> = {}) =>
    sentence(texts(`cold.win.${key}`), figures);
  const known = (formula: string) => `=IF(COUNT(${x},${low},${high},${y})<4,"",${formula})`;
  const rates = says('rates', {
    life: LIFE,
    rate: percent(x),
    low: percent(low),
    high: percent(high),
    fresh: percent(y),
  });
  const few = says('fewOpen', { least: String(LEAST_OPEN), life: LIFE });
  const first = `=IF(ISNA($header.age),${quote(texts('cold.win.unclear'))},IF(ISERROR($header.age),${quote(texts('plan.notHere'))},IF(${WON}<${String(LEAST_WON)},${says('fewWon', { least: String(LEAST_WON) })},IF(COUNT(${x},${low},${high},${y})<4,${few},${rates}))))`;
  const waiting = `IF(${x}<${y},${says('waiting', { cost: percent(`(1-${x}/${y})`) })},"")`;
  const left = `$${AT_LIFE}.c8`;
  const assumed = says('assumed', { left: percent(`(1-${left})`), life: LIFE });
  const line = (key: string, formula: string): RowTemplate => row(key, { label: text(formula, 'question') });
  return [
    row('rates', { label: named('cold.win.says', text(first, 'question')) }),
    line('waiting', known(`${waiting}&${assumed}`)),
    line(
      'otherwise',
      known(`IF(OR(${left}*${y}<${low},${left}*${y}>${high}),${quote(texts('cold.win.otherwise'))},"")`),
    ),
  ];
}

function pointRow(place: number): RowTemplate {
  const shown = SHOWN.map(([key, , format], index): [string, CellTemplate] => {
    const formula =
      index === 0
        ? `=IF(COUNT($${key})=0,"",IF($${key}<${String(LEAST_OPEN)},"",$${key}))`
        : `=IF(COUNT($c1,$${key})<2,"",$${key})`;
    const cell = calc(formula, format, key === 'rate' ? 'strong' : 'body');
    const isNamed = key === 'rate' && (point(place) === FRESH || point(place) === AT_LIFE);
    if (!isNamed) return [column(key), cell];
    return [column(key), named(point(place) === FRESH ? 'cold.win.fresh' : 'cold.win.atLife', cell)];
  });
  return row(point(place), {
    label: calc(`=${String(place - 1)}*{shelfLife}/2`, 'days', 'body', 'left'),
    ...Object.fromEntries(shown),
    c8: calc(`=${leftAfter('$label')}`, 'percent'),
    ...Object.fromEntries(GIVEN.map((key) => [key, filler('plain')])),
  });
}

export function winRate(texts: Texts): BlockTemplate {
  const header = heads('cold.win.age', [...SHOWN.map(([, key]) => key), 'cold.assumed'], texts);
  return {
    id: 'coldWin',
    column: 1,
    gap: 1,
    columns: WIN_COLUMNS,
    rows: [
      row('title', {
        label: text(texts('cold.win'), 'heading'),
        age: text(texts('cold.win.working'), 'note'),
      }),
      ...sentences(texts),
      {
        ...header,
        cells: {
          ...header.cells,
          ...across(GIVEN, filler('head')),
          age: text(CALL, 'head'),
        },
      },
      ...Array.from({ length: POINTS }, (_, index) => pointRow(index + 1)),
      row('gap', {}, 8),
      ...reserved('chart', CHART_ROWS),
      row('summary', { label: text(texts('chart.decay.summary'), 'note') }),
    ],
  };
}

export function decayChart(texts: Texts): ChartTemplate {
  const area = (key: string) => ({ block: 'coldWin', rows: [FRESH, LAST], columns: [key, key] }) as const;
  return {
    name: 'lf.chart.decay',
    title: texts('chart.decay'),
    type: 'Line',
    anchor: { block: 'coldWin', rows: ['chart1', `chart${String(CHART_ROWS)}`], columns: ['label', 'c6'] },
    categories: area('label'),
    series: [
      { name: texts('cold.assumed'), values: area('c8'), color: colors.accent },
      { name: texts('cold.fitted'), values: area(column('left')), color: colors.second, dashed: true },
    ],
    valueFormat: formats.whole,
    summary: texts('chart.decay.summary'),
  };
}
