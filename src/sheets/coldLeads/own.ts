// Cold leads, how long SQLs stay in contact: the curve that fits the company's own SQLs best (SQL.FIT, with its limits). It
// depends on how many days of silence count as cold, so that it is no measure of the shelf life of Settings.

import { across, calc, filler, named, row, text } from '../language/cells';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads } from './columns';

/** Fewer say nothing about a curve. */
const LEAST_EVENTS = 10;

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
    line('never', { c1: value(5, 'percent') }),
    line('events', {
      c1: calc(`=IF(COUNT(sqlSpans[days])=0,"",COUNTIFS(${EVENTS}))`, 'count', 'strong'),
      c2: calc('=IF(COUNT(sqlSpans[days])=0,"",COUNT(sqlSpans[days]))', 'count'),
    }),
  ];
}

export function inContact(texts: Texts): BlockTemplate {
  return {
    id: 'coldOwn',
    column: 1,
    gap: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('cold.own'), 'heading') }),
      { ...heads('cold.fit', ['cold.estimate', 'cold.low', 'cold.high'], texts), key: 'estimates' },
      ...estimates(texts),
    ],
  };
}
