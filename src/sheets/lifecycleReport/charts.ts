// The report's two charts: stage counts and conversion over time. They are columns, not lines: a month without a figure
// is a text in a cell ("", "–", "maturing"), which a line would draw as zero and a column simply leaves out. They stand
// right of the metric's name, because what stands above repeated columns is printed again on the months' pages.

import { calc, reserved, row } from '../language/cells';
import { quote } from '../language/formula';
import { colors, formats } from '../language/styles';
import type { AreaTemplate, ChartTemplate, RowTemplate, SeriesTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

const CHART_ROWS = 13;

interface Trend {
  readonly key: 'stages' | 'conversion';
  readonly metrics: readonly string[];
  readonly isRate: boolean;
}

/** Three series each: more cannot be told apart in grey. */
const TRENDS: readonly Trend[] = [
  { key: 'stages', metrics: ['mqls', 'sqls', 'customers'], isRate: false },
  { key: 'conversion', metrics: ['leadToMql', 'mqlToSql', 'sqlToCustomer'], isRate: true },
];
/** Apart in hue on a screen, and in tone on paper. */
const SERIES_COLORS = [colors.accent, colors.secondLight, colors.ink] as const;

/** What stands beneath a chart: the report month's figures, or what the chart shows while there are none. */
function summaryOf({ key, metrics, isRate }: Trend, texts: Texts): string {
  const cells = metrics.map((each) => `$${each}.this`);
  const name = (each: string) => quote(`${metricName(texts, each).split(',')[0] ?? ''} `);
  const figure = (each: string) => (isRate ? `ROUND(100*$${each}.this,1)&"%"` : `$${each}.this`);
  const parts = metrics.map((each) => `${name(each)}&${figure(each)}`).join('&"; "&');
  const says = `${quote(texts('chart.report'))}&${parts}&"."`;
  const known = `COUNT(${cells.join(',')})<${String(metrics.length)}`;
  return `=IF(${known},${quote(texts(`chart.${key}.summary`))},${says})`;
}

/** The rows that the charts cover, each chart with its summary beneath. */
export function chartRows(texts: Texts): RowTemplate[] {
  return TRENDS.flatMap((trend) => [
    ...reserved(`chart.${trend.key}`, CHART_ROWS),
    row(`chart.${trend.key}.summary`, { unit: calc(summaryOf(trend, texts), 'general', 'note') }),
  ]);
}

export function charts(months: number, texts: Texts): ChartTemplate[] {
  const area = (from: string, to: string, columns: readonly [string, string]): AreaTemplate => ({
    block: 'report',
    rows: [from, to],
    columns,
  });
  const span = ['m0', `m${String(months - 1)}`] as const;
  return TRENDS.map(({ key, metrics, isRate }) => ({
    name: `lf.chart.${key}`,
    title: texts(`chart.${key}`),
    type: 'ColumnClustered',
    anchor: area(`chart.${key}1`, `chart.${key}${String(CHART_ROWS)}`, ['unit', 'ytdTarget']),
    categories: area('header', 'header', span),
    series: metrics.map((each, index): SeriesTemplate => ({
      name: metricName(texts, each),
      values: area(each, each, span),
      color: SERIES_COLORS[index] ?? colors.muted,
    })),
    valueFormat: isRate ? formats.whole : formats.count,
    summary: texts(`chart.${key}.summary`),
  }));
}
