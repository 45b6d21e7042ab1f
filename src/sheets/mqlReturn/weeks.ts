// The last eight whole weeks up to the end of the report month, from the import's table of weeks, with their business days.

import { calc, reserved, row, text } from '../language/cells';
import { isNumberIn } from '../language/rows';
import { colors, formats } from '../language/styles';
import type { BlockTemplate, ChartTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = [
  'week',
  'leads',
  'mqls',
  'sqls',
  'customers',
  'days',
  'leadsPerDay',
  'mqlsPerDay',
  'leadToMql',
  'leadToSql',
  'leadToCustomer',
] as const;
/** Shares of the leads of so many weeks; under so many leads they are none. */
const [SHARE_WEEKS, LEAST_LEADS] = [13, 30];
const SHARES = [
  ['leadToMql', 'mqls'],
  ['leadToSql', 'sqls'],
  ['leadToCustomer', 'customers'],
] as const;
const COUNTS = ['leads', 'mqls', 'sqls', 'customers'] as const;
const WEEKS = 8;
const CHART_ROWS = 12;
/** The earlier of the day of the data and the end of the report month. */
const LAST_DAY = 'MIN(EOMONTH({reportMonth},0),IF(COUNT({asOf})=0,EOMONTH({reportMonth},0),{asOf}))';
/** Monday of the last week that is over by then: serials of Mondays are 2 more than a multiple of 7. */
const LAST_MONDAY = `${LAST_DAY}+1-MOD(${LAST_DAY}-1,7)-7`;

/** Of the leads of the weeks to this one. */
function share(column: string): string {
  const weeks = `weeks[week],">"&$week-${String(7 * SHARE_WEEKS)},weeks[week],"<="&$week,${isNumberIn('weeks[leads]')},${isNumberIn(`weeks[${column}]`)}`;
  const leads = `SUMIFS(weeks[leads],${weeks})`;
  return `=IF(COUNTIFS(weeks[week],$week)=0,"",IF(${leads}<${String(LEAST_LEADS)},"",SUMIFS(weeks[${column}],${weeks})/${leads}))`;
}

function week(index: number): RowTemplate {
  const back = 7 * (WEEKS - 1 - index);
  const here = (column: string) =>
    `=IF(COUNTIFS(weeks[week],$week)=0,"",SUMIFS(weeks[${column}],weeks[week],$week))`;
  const perDay = (column: string) => `=IF(COUNT($${column})=0,"",IF($days=0,"–",$${column}/$days))`;
  return row(`w${String(index + 1)}`, {
    week: calc(`=${LAST_MONDAY}${back === 0 ? '' : `-${String(back)}`}`, 'date', 'strong', 'left'),
    ...Object.fromEntries(COUNTS.map((column) => [column, calc(here(column), 'count')])),
    days: calc('=NETWORKDAYS.INTL($week,$week+6,{weekend},holidays[date])', 'count', 'muted'),
    leadsPerDay: calc(perDay('leads'), 'decimal'),
    mqlsPerDay: calc(perDay('mqls'), 'decimal'),
    ...Object.fromEntries(SHARES.map(([key, column]) => [key, calc(share(column), 'percent')])),
  });
}

export function weeks(texts: Texts): BlockTemplate {
  return {
    id: 'weekReturn',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { week: text(texts('mqlReturn.weeks'), 'heading') }),
      row(
        'header',
        Object.fromEntries(
          COLUMNS.map((key) => [
            key,
            text(
              texts(SHARES.some(([each]) => each === key) ? `mqlReturn.weeks.${key}` : `mqlReturn.${key}`),
              'head',
              key === 'week' ? 'left' : 'right',
            ),
          ]),
        ),
        32,
      ),
      ...Array.from({ length: WEEKS }, (_, index) => week(index)),
      row('gap', {}, 8),
      ...reserved('chart', CHART_ROWS),
      row('summary', { week: text(texts('chart.weeks.summary'), 'note') }),
    ],
  };
}

export function weekChart(texts: Texts): ChartTemplate {
  const last = `w${String(WEEKS)}`;
  const area = (key: string) => ({ block: 'weekReturn', rows: ['w1', last], columns: [key, key] }) as const;
  const series = [
    ['leads', colors.accent],
    ['mqls', colors.secondLight],
    ['sqls', colors.ink],
  ] as const;
  return {
    name: 'lf.chart.weeks',
    title: texts('chart.weeks'),
    type: 'ColumnClustered',
    anchor: {
      block: 'weekReturn',
      rows: ['chart1', `chart${String(CHART_ROWS)}`],
      columns: ['week', 'mqlsPerDay'],
    },
    categories: area('week'),
    series: series.map(([key, color]) => ({ name: texts(`mqlReturn.${key}`), values: area(key), color })),
    valueFormat: formats.count,
    summary: texts('chart.weeks.summary'),
  };
}
