// The score profile of Nurture: how the month's new leads fall into the bands of their score, beside those of twelve months.
// The bands are those of the import's table; a closed month keeps the scores it was closed with.

import { calc, filler, row, text } from '../language/cells';
import { twelveTo } from '../language/lookup';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Columns of the page that hold a band each, by where it begins. */
const BANDS = ['change', 'lastYear', 'target', 'status', 'ytd'] as const;
const AFTER = ['ytdMonths', 'ytdTarget'] as const;
const YEAR = twelveTo('scoreMonths', '{reportMonth}');
const MONTH = 'scoreMonths[month],{reportMonth}';

/** The next score at which a band of the twelve months begins; a band without a beginning lies below all of them. */
function edge(index: number): string {
  const before = BANDS[index - 1];
  const beyond = before === undefined ? '' : `,scoreMonths[from],">"&$scores.${before}`;
  const found = `${YEAR},scoreMonths[to],">-1E+99",scoreMonths[from],">-1E+99"${beyond}`;
  const next = `IF(COUNTIFS(${found})=0,"",MINIFS(scoreMonths[from],${found}))`;
  return before === undefined ? `=${next}` : `=IF($scores.${before}="","",${next})`;
}

const all = (months: string) => `SUMIFS(scoreMonths[leads],${months})`;

function shares(key: string, name: string, months: string, texts: Texts): RowTemplate {
  const share = `=IF(OR($scores.here="",$this=""),"",IF($this=0,"–",SUMIFS(scoreMonths[leads],${months},scoreMonths[from],$scores.here)/$this))`;
  return row(key, {
    metric: text(texts(name), 'part'),
    unit: text(texts('unit.count'), 'unit'),
    this: calc(`=IF(COUNTIFS(${months})=0,"",${all(months)})`, 'count', 'strong'),
    ...Object.fromEntries(BANDS.map((column) => [column, calc(share, 'whole')])),
    ...Object.fromEntries(AFTER.map((column) => [column, filler('body')])),
  });
}

export function scoreRows(texts: Texts): RowTemplate[] {
  return [
    row('scores', {
      metric: text(texts('report.scores')),
      unit: text(texts('report.scores.from'), 'unit'),
      this: text(texts('report.scores.all'), 'unit', 'right'),
      ...Object.fromEntries(BANDS.map((column, index) => [column, calc(edge(index), 'score', 'unit')])),
      ...Object.fromEntries(AFTER.map((column) => [column, filler('body')])),
    }),
    shares('scoresMonth', 'report.scores.month', MONTH, texts),
    shares('scoresYear', 'report.scores.year', YEAR, texts),
  ];
}
