// Cold leads, what went cold: how many SQLs in the month and the year, how many of them came back, and what they were worth
// by the one pair of prices that all sheets have. Beneath, and not added, the losses of SQLs that were kept in contact.

import { across, calc, filler, named, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { span, valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import type { BlockTemplate, ConditionTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads, isPart, monthsKnown, wholeYearOf, yearOf } from './columns';

const COLD_YEAR = span('coldMonths', 'EDATE({reportMonth},-11)', '{reportMonth}');
const REASONS = ['competitor', 'contactLeft', 'noAnswer', 'otherReason', 'noReason'] as const;
const COUNTED = ['sqlsCold', 'sqlsWoken'] as const;

/** Formula text without '=': so many SQLs gone cold at a price; a price that cannot be is shown as it stands. */
const priced = (sqls: string, price: string): string =>
  `IF(COUNT(${sqls})=0,"",IF(COUNT(${price})=0,${price},${sqls}*(1-{worth})*${price}))`;

/** "7 of 12 months", where a sum is of some of them only. */
export const partNote = (texts: Texts, ...columns: string[]): string =>
  `IF(${isPart(...columns)},${sentence(texts('cold.months'), { known: monthsKnown(...columns) })},"")`;

export function lost(texts: Texts): BlockTemplate {
  const line = (key: string, cells: RowTemplate['cells']) =>
    row(key, { ...across(COLUMNS, filler('body')), label: text(texts(`cold.${key}`)), ...cells });
  const counts = (key: (typeof COUNTED)[number]) =>
    line(key, {
      c1: calc(`=${valueAt('monthly', key, '{reportMonth}')}`, 'count'),
      c2: calc(`=${yearOf(key)}`, 'count'),
      c3: text(`=${partNote(texts, key)}`, 'besideMuted'),
    });
  const value = (key: 'lostLow' | 'lostHigh', month: string, price: string, note: string) =>
    line(key, {
      c1: calc(`=${month}`, 'money'),
      c2: named(`cold.${key}`, calc(`=${priced(wholeYearOf('sqlsCold'), price)}`, 'money')),
      c3: text(note, 'besideMuted'),
    });
  const atLeast = `=IF(COUNT({sqlValue.high})=0,${quote(texts('cold.lostHigh.unknown'))},${quote(texts('cold.lostHigh.note'))})`;
  const shown = (formula: string) => `=IF(COUNT(coldMonths[month])=0,"",${formula})`;
  const reason = (word: string) =>
    row(word, {
      ...across(COLUMNS, filler('body')),
      label: text(texts(`word.${word}`)),
      c1: calc(
        shown(`SUMIFS(coldMonths[sqls],coldMonths[month],{reportMonth},coldMonths[reason],«${word}»)`),
        'count',
      ),
      c2: calc(shown(`SUMIFS(coldMonths[sqls],${COLD_YEAR},coldMonths[reason],«${word}»)`), 'count'),
    });
  return {
    id: 'coldReasons',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('cold.why'), 'heading') }),
      heads('cold.wentCold', ['cold.month', 'cold.year'], texts),
      ...COUNTED.map(counts),
      value(
        'lostLow',
        valueAt('monthly', 'valueLost', '{reportMonth}'),
        '{sqlValue.low}',
        texts('cold.lostLow.note'),
      ),
      value('lostHigh', priced('$sqlsCold.c1', '{sqlValue.high}'), '{sqlValue.high}', atLeast),
      row('lost', { label: text(texts('cold.lostInContact'), 'note') }),
      ...REASONS.map(reason),
    ],
  };
}

/** A sum of some months only is no year. */
export const partialYears: ConditionTemplate = {
  area: { block: 'coldReasons', rows: [...COUNTED], columns: ['c2', 'c2'] },
  formula: '=$c3<>""',
  style: { italic: true },
};
