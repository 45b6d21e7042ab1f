// Cold leads, how long SQLs stay warm: the curve that fits the company's own SQLs best (SQL.FIT, with its limits) drawn
// over the one that Settings assume.

import { across, calc, filler, named, reserved, row, text } from '../language/cells';
import { COLUMNS, heads } from './open';
import { leftAfter } from './decayFormula';
import { colors, formats, type Format } from '../language/styles';
import type { BlockTemplate, ChartTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Fewer say nothing about a curve. */
const LEAST_EVENTS = 10;
const POINTS = 13;
const CHART_ROWS = 13;

const EVENTS = 'sqlSpans[cold],TRUE';
const KNOWN = `AND(COUNTIFS(${EVENTS})>=${String(LEAST_EVENTS)},MAXIFS(sqlSpans[days],${EVENTS})>MINIFS(sqlSpans[days],${EVENTS}))`;
/** A cell of what the function gives; its limits of fixed values are not asked for. */
const fit = (line: number, column: number): string =>
  `=IF(${KNOWN},INDEX(SQL.FIT(sqlSpans[days],sqlSpans[cold]),${String(line)},${String(column)}),"")`;

function estimates(texts: Texts): RowTemplate[] {
  const line = (key: string, cells: RowTemplate['cells']): RowTemplate =>
    row(key, { ...across(COLUMNS, filler('body')), label: text(texts(`cold.fit.${key}`)), ...cells });
  const [estimate, low, high] = [2, 3, 4];
  const value = (place: number, format: Format) => calc(fit(place, estimate), format, 'strong');
  return [
    line('model', { c1: calc(fit(2, estimate), 'general', 'strong', 'right') }),
    line('life', {
      c1: named('cold.ownLife', value(3, 'days')),
      c2: named('cold.ownLow', calc(fit(3, low), 'days')),
      c3: named('cold.ownHigh', calc(fit(3, high), 'days')),
    }),
    line('shape', { c1: value(4, 'decimal') }),
    line('never', { c1: value(5, 'percent') }),
    line('events', {
      c1: calc(`=IF(COUNT(sqlSpans[days])=0,"",COUNTIFS(${EVENTS}))`, 'count', 'strong'),
      c2: calc('=IF(COUNT(sqlSpans[days])=0,"",COUNT(sqlSpans[days]))', 'count'),
    }),
  ];
}

/** The curve of Settings and that of the estimates, at 0 to 3 shelf lives. */
function point(index: number): RowTemplate {
  const days = '$label';
  const own = `$never.c1+(1-$never.c1)*2^-((${days}/$life.c1)^$shape.c1)`;
  return row(`point${String(index + 1)}`, {
    label: calc(`=${String(index)}*{shelfLife}/4`, 'days', 'body', 'left'),
    c1: calc(`=${leftAfter(days)}`, 'percent'),
    c2: calc(`=IF(COUNT($life.c1,$shape.c1,$never.c1)<3,"",${own})`, 'percent'),
  });
}

export function ownShelfLife(texts: Texts): BlockTemplate {
  return {
    id: 'coldOwn',
    column: 1,
    gap: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('cold.own'), 'heading') }),
      { ...heads('cold.fit', ['cold.estimate', 'cold.low', 'cold.high'], texts), key: 'estimates' },
      ...estimates(texts),
      row('gap', {}, 8),
      { ...heads('cold.curve', ['cold.assumed', 'cold.fitted'], texts), key: 'curve' },
      ...Array.from({ length: POINTS }, (_, index) => point(index)),
      row('gap2', {}, 8),
      ...reserved('chart', CHART_ROWS),
      row('summary', { label: text(texts('chart.decay.summary'), 'note') }),
    ],
  };
}

export function decayChart(texts: Texts): ChartTemplate {
  const last = `point${String(POINTS)}`;
  const area = (key: string) => ({ block: 'coldOwn', rows: ['point1', last], columns: [key, key] }) as const;
  return {
    name: 'lf.chart.decay',
    title: texts('chart.decay'),
    type: 'Line',
    anchor: { block: 'coldOwn', rows: ['chart1', `chart${String(CHART_ROWS)}`], columns: ['label', 'c6'] },
    categories: area('label'),
    series: [
      { name: texts('cold.assumed'), values: area('c1'), color: colors.accent },
      { name: texts('cold.fitted'), values: area('c2'), color: colors.second, dashed: true },
    ],
    valueFormat: formats.whole,
    summary: texts('chart.decay.summary'),
  };
}
