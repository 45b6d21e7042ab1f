// The lifecycle report: five lines in short, then five stages with their metrics, questions and notes. It calculates
// nothing that Monthly data knows already; the months after the page's edge say how many cases each rate rests on.

import { across, calc, filler, input, reserved, row, text } from './cells';
import { frame } from './frame';
import { quote } from './language';
import { caseColumns, metricRow, monthColumns, MOVERS } from './lifecycleRows';
import { span, sumOver } from './lookup';
import { metrics, stages, type Stage } from './metrics';
import type { Options } from './options';
import { colors, formats } from './styles';
import type {
  AreaTemplate,
  CellTemplate,
  ChartTemplate,
  ConditionTemplate,
  RowTemplate,
  SeriesTemplate,
  SheetTemplate,
} from './template';
import { metricName, type Texts } from './texts';

const SUMMARY = [
  'metric',
  'unit',
  'this',
  'change',
  'lastYear',
  'target',
  'status',
  'ytd',
  'ytdTarget',
] as const;
const AFTER_METRIC = SUMMARY.slice(1);
/** A rate from fewer cases is muted. */
const FEW_CASES = 30;
const CHART_ROWS = 15;
const NOTE_ROWS = 2;

const header = (months: number, texts: Texts): RowTemplate => {
  const last = months - 1;
  const side = (key: string) => (['metric', 'unit', 'status'].includes(key) ? undefined : ('right' as const));
  const names = Object.fromEntries(
    SUMMARY.map((key) => [key, text(texts(`report.head.${key}`), 'head', side(key))]),
  );
  const perDay = `=${quote(texts('report.head.change'))}&IF({perBusinessDay}=«yes»,«changePerDay»,"")`;
  const month = (back: number) => (back === 0 ? '={reportMonth}' : `=EDATE({reportMonth},-${String(back)})`);
  return row(
    'header',
    {
      ...names,
      change: calc(perDay, 'general', 'head', 'right'),
      status: text(texts('report.head.status'), 'headBeside'),
      ...Object.fromEntries(
        monthColumns(months).map((key, index) => [key, calc(month(last - index), 'month', 'head')]),
      ),
      mover: text(texts('report.head.mover'), 'head', 'right'),
      ...Object.fromEntries(
        caseColumns(months).map((key, index) => [key, calc(`=$header.m${String(index)}`, 'month', 'head')]),
      ),
    },
    58,
  );
};

const band = (key: string, name: string, purpose: string, months: number): RowTemplate =>
  row(key, {
    ...across([...AFTER_METRIC, ...monthColumns(months)], filler('purpose')),
    metric: text(name, 'band'),
    unit: text(purpose, 'purpose'),
  });

/** Goal, year to date, where this pace lands, the gap in SQLs, the biggest mover. */
function inShort(texts: Texts): RowTemplate[] {
  const year = span('monthly', '{yearStart}', '{reportMonth}');
  const goalYear = span('targets', '{yearStart}', '{yearEnd}');
  const moves = `$${MOVERS[0] ?? ''}.mover:$${MOVERS[MOVERS.length - 1] ?? ''}.mover`;
  const names = moves.replace(/mover/g, 'metric');
  const perSql = 'monthly[month],{reportMonth},monthly[valuePerSql]';
  const share = (of: string) => `ROUND(100*${of}/$goal.this,0)`;
  const compared = (then: string) => `=IF(COUNT($goal.this,$this)<2,"",IF($goal.this=0,"",${then}))`;
  const line = (
    key: string,
    unit: string,
    value: string,
    format: 'money' | 'count' | 'change',
    says: string,
  ) =>
    row(key, {
      ...across(AFTER_METRIC, filler('body')),
      metric: text(texts(`report.${key}`), 'label'),
      unit: calc(`=${unit}`, 'general', 'unit'),
      this: calc(`=${value}`, format, 'strong'),
      change: calc(says, 'general', 'besideMuted', 'left'),
    });
  return [
    line(
      'goal',
      '{currency}',
      sumOver('targets', 'bookings', goalYear),
      'money',
      `=IF(COUNT($this)=0,${quote(texts('report.goal.none'))},${quote(texts('report.goal.text'))})`,
    ),
    line(
      'ytd',
      '{currency}',
      sumOver('monthly', 'bookings', year),
      'money',
      compared(
        `IF({daysYear}=0,"",${share('$this')}&${quote(texts('report.ytd.text'))}&ROUND(100*{daysElapsed}/{daysYear},0)&"%")`,
      ),
    ),
    line(
      'landing',
      '{currency}',
      'IF(COUNT($ytd.this)=0,"",IF({daysElapsed}=0,"–",$ytd.this/{daysElapsed}*{daysYear}))',
      'money',
      compared(`${share('$this')}&${quote(texts('report.landing.text'))}`),
    ),
    line(
      'gap',
      quote(metricName(texts, 'sqls')),
      `IF(COUNT($goal.this,$landing.this)<2,"",IF($landing.this>=$goal.this,0,IF(COUNTIFS(${perSql},">0")=0,"–",ROUNDUP(($goal.this-$landing.this)/SUMIFS(monthly[valuePerSql],monthly[month],{reportMonth}),0))))`,
      'count',
      `=IF(COUNT($this)=0,"",IF($this=0,${quote(texts('report.gap.none'))},${quote(texts('report.gap.text'))}))`,
    ),
    line(
      'mover',
      '"%"',
      `IF(COUNT(${moves})=0,"",IF(MAX(${moves})>=-MIN(${moves}),MAX(${moves}),MIN(${moves})))`,
      'change',
      `=IF(COUNT($this)=0,"",INDEX(${names},MATCH($this,${moves},0))&${quote(texts('report.mover.among'))})`,
    ),
  ];
}

function questions(stage: Stage, texts: Texts): RowTemplate[] {
  const keys = [1, 2, 3]
    .map((number) => `stage.${stage}.question${String(number)}`)
    .filter((key) => texts.has(key));
  return keys.map((key, index) =>
    row(`${stage}.question${String(index + 1)}`, {
      metric: text(index === 0 ? texts('report.questions') : null, 'note'),
      unit: text(texts(key), 'note'),
    }),
  );
}

function notes(stage: Stage, texts: Texts): RowTemplate[] {
  return Array.from({ length: NOTE_ROWS }, (_, index) =>
    row(`${stage}.notes${String(index + 1)}`, {
      metric: text(index === 0 ? texts('report.notes') : null, 'label'),
      ...across(AFTER_METRIC, input(null, 'general')),
    }),
  );
}

function stageRows(stage: Stage, months: number, texts: Texts): RowTemplate[] {
  return [
    band(stage, texts(`stage.${stage}`), texts(`stage.${stage}.purpose`), months),
    ...metrics.filter((each) => each.stage === stage).map((each) => metricRow(each, months, texts)),
    ...questions(stage, texts),
    ...notes(stage, texts),
    row(`${stage}.end`, {}, 8),
  ];
}

const COUNTS = ['leads', 'mqls', 'sqls', 'customers'] as const;
const RATES = ['visitorToLead', 'leadToMql', 'mqlToSql', 'sqlToCustomer'] as const;
const SERIES_COLORS = [colors.accent, colors.second, colors.ink, colors.muted] as const;

/** What stands beneath a chart: the report month's figures, or what the chart shows while there are none. */
function summaryOf(key: string, keys: readonly string[], rate: boolean, texts: Texts): CellTemplate {
  const cells = keys.map((each) => `$${each}.this`);
  const name = (each: string) => quote(`${metricName(texts, each).split(',')[0] ?? ''} `);
  const figure = (each: string) => (rate ? `ROUND(100*$${each}.this,1)&"%"` : `$${each}.this`);
  const parts = keys.map((each) => `${name(each)}&${figure(each)}`).join('&"; "&');
  const says = `${quote(texts('chart.report'))}&${parts}&"."`;
  return calc(
    `=IF(COUNT(${cells.join(',')})<${String(keys.length)},${quote(texts(`${key}.summary`))},${says})`,
    'general',
    'note',
  );
}

function chart(
  key: string,
  keys: readonly string[],
  valueFormat: string,
  columns: readonly [string, string],
  months: number,
  texts: Texts,
): ChartTemplate {
  const area = (from: string, to: string, columns: readonly [string, string]): AreaTemplate => ({
    block: 'report',
    rows: [from, to],
    columns,
  });
  const span: readonly [string, string] = ['m0', `m${String(months - 1)}`];
  return {
    name: key === 'chart.stages' ? 'lf.chart.stages' : 'lf.chart.conversion',
    title: texts(key),
    type: 'ColumnClustered',
    anchor: area('chart1', `chart${String(CHART_ROWS)}`, columns),
    categories: area('header', 'header', span),
    series: keys.map((each, index): SeriesTemplate => ({
      name: metricName(texts, each),
      values: area(each, each, span),
      color: SERIES_COLORS[index] ?? colors.muted,
    })),
    valueFormat,
    summary: texts(`${key}.summary`),
  };
}

function conditions(months: number): ConditionTemplate[] {
  const rows = ['visits', 'lifetimeToAcquisition'] as const;
  const last = String(months - 1);
  const muted = { fontColor: colors.muted, italic: true };
  const few = (value: string, cases: string) =>
    `=AND(ISNUMBER(${value}),ISNUMBER(${cases}),${cases}<${String(FEW_CASES)})`;
  const area = (from: string, to: string): AreaTemplate => ({ block: 'report', rows, columns: [from, to] });
  const lastYear = months > 12 ? [`$n${String(months - 13)}`] : [];
  return [
    { area: area('m0', `m${last}`), formula: few('$here', '$>n0'), style: muted },
    { area: area('this', 'this'), formula: few('$this', `$n${last}`), style: muted },
    ...lastYear.map((cases) => ({
      area: area('lastYear', 'lastYear'),
      formula: few('$lastYear', cases),
      style: muted,
    })),
    { area: area('m0', `m${last}`), formula: '=ISTEXT($here)', style: muted },
    { area: area('this', 'lastYear'), formula: '=ISTEXT($here)', style: muted },
  ];
}

export function lifecycleReportSheet({ months }: Options, texts: Texts): SheetTemplate {
  const columns = [...SUMMARY, ...monthColumns(months), 'gap', 'mover', ...caseColumns(months)];
  const firstMonth = 1 + SUMMARY.length;
  return {
    key: 'lifecycleReport',
    name: texts('sheet.lifecycleReport'),
    blocks: [
      frame(texts, 'lifecycleReport'),
      {
        id: 'report',
        column: 1,
        columns,
        rows: [
          header(months, texts),
          band('short', texts('report.short'), texts('report.short.purpose'), months),
          ...inShort(texts),
          row('short.end', { n0: text(texts('report.cases'), 'note') }, 8),
          ...stages.flatMap((stage) => stageRows(stage, months, texts)),
          ...reserved('chart', CHART_ROWS),
          row('chart.summary', {
            metric: summaryOf('chart.stages', COUNTS, false, texts),
            change: summaryOf('chart.conversion', RATES, true, texts),
          }),
        ],
      },
    ],
    columnWidths: [
      14,
      200,
      100,
      72,
      88,
      72,
      72,
      78,
      76,
      76,
      ...monthColumns(months).map(() => 60),
      14,
      76,
      ...caseColumns(months).map(() => 52),
    ],
    freeze: { through: 'report/header', columns: 2 },
    conditions: conditions(months),
    charts: [
      chart('chart.stages', COUNTS, formats.count, ['metric', 'this'], months, texts),
      chart('chart.conversion', RATES, formats.whole, ['change', 'ytdTarget'], months, texts),
    ],
    page: {
      orientation: 'Landscape',
      pagesWide: 2,
      lastColumn: firstMonth + months - 1,
      titleColumns: 1,
      titleRow: 'report/header',
      columnBreaks: [firstMonth],
      breaksAbove: ['report/nurture', 'report/convert', 'report/expand'],
    },
  };
}
