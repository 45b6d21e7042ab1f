// The dashboard's stages of the report month, from the import's table of stages, and the two charts beneath. Attrition is
// lost / at the start, as LEAD.ATTRITION has it.

import { across, calc, filler, reserved, row, text } from '../language/cells';
import { figureRow, TREND_MONTHS } from './declared';
import { quote } from '../language/formula';
import { isNumber } from '../language/lookup';
import { colors, formats } from '../language/styles';
import type {
  AreaTemplate,
  BlockTemplate,
  CellTemplate,
  ChartTemplate,
  RowTemplate,
} from '../language/template';
import type { Texts } from '../language/texts';

const STAGES = ['stageLead', 'stageMql', 'stageSql', 'stageOpportunity'] as const;
const CHART_ROWS = 10;

/** Which column of the page each figure stands in; the narrow ones between tiles stay empty. */
const PLACES = {
  atStart: 't1b',
  entered: 't2a',
  movedOn: 't2b',
  lost: 't3a',
  open: 't3b',
  attrition: 't4a',
  attritionBefore: 't4b',
  medianDays: 't5a',
} as const;

const where = (month: string, word: string) => `stageMonths[month],${month},stageMonths[stage],«${word}»`;

/** A column of the table of stages; blank unless it has a number there. */
function inStage(column: string, month: string, word: string): string {
  const known = `${where(month, word)},${isNumber('stageMonths', column)}`;
  return `IF(COUNTIFS(${known})=0,"",SUMIFS(stageMonths[${column}],${known}))`;
}

function stageRow(word: (typeof STAGES)[number], columns: readonly string[], texts: Texts): RowTemplate {
  const counts = (['atStart', 'entered', 'movedOn', 'lost', 'open'] as const).map(
    (key): [string, CellTemplate] => [PLACES[key], calc(`=${inStage(key, '{reportMonth}', word)}`, 'count')],
  );
  const before = (column: string) => inStage(column, 'EDATE({reportMonth},-1)', word);
  const [lost, start] = [before('lost'), before('atStart')];
  return row(word, {
    ...across(columns, filler('body')),
    t1a: text(texts(`word.${word}`)),
    ...Object.fromEntries(counts),
    [PLACES.attrition]: calc(
      `=IF(COUNT($${PLACES.lost},$${PLACES.atStart})<2,"",IF($${PLACES.atStart}=0,"–",$${PLACES.lost}/$${PLACES.atStart}))`,
      'percent',
      'strong',
    ),
    [PLACES.attritionBefore]: calc(
      `=IF(COUNT(${lost},${start})<2,"",IF(${start}=0,"–",${lost}/${start}))`,
      'percent',
    ),
    [PLACES.medianDays]: calc(`=${inStage('medianDays', '{reportMonth}', word)}`, 'days'),
  });
}

export function stageBlock(columns: readonly string[], texts: Texts): BlockTemplate {
  const heads = Object.entries(PLACES).map(([key, place]): [string, CellTemplate] => [
    place,
    text(texts(`dashboard.${key}`), 'head', 'right'),
  ]);
  const none = `=IF(COUNTIFS(stageMonths[month],{reportMonth})=0,${quote(texts('dashboard.stages.none'))},${quote(texts('dashboard.attrition.note'))})`;
  return {
    id: 'dashboardStages',
    column: 1,
    columns,
    rows: [
      row('title', { t1a: text(texts('dashboard.stages'), 'heading') }, 30),
      row(
        'header',
        {
          ...across(columns, filler('head')),
          t1a: text(texts('dashboard.stage'), 'head'),
          ...Object.fromEntries(heads),
        },
        32,
      ),
      ...STAGES.map((stage) => stageRow(stage, columns, texts)),
      row('note', { t1a: calc(none, 'general', 'note') }),
      row('gap', {}, 8),
      ...reserved('chart', CHART_ROWS),
      row('summary', {
        t1a: text(texts('chart.dashboardStages.summary'), 'note'),
        t3b: text(texts('chart.dashboardMoney.summary'), 'note'),
      }),
    ],
  };
}

/** Side by side, half the page each. */
export function pageCharts(texts: Texts): ChartTemplate[] {
  const anchor = (columns: readonly [string, string]): AreaTemplate => ({
    block: 'dashboardStages',
    rows: ['chart1', `chart${String(CHART_ROWS)}`],
    columns,
  });
  const stages = (column: string): AreaTemplate => ({
    block: 'dashboardStages',
    rows: [STAGES[0], 'stageOpportunity'],
    columns: [column, column],
  });
  const months = (key: string): AreaTemplate => ({
    block: 'dashboard',
    rows: [key, key],
    columns: ['m0', `m${String(TREND_MONTHS - 1)}`],
  });
  const flow = [
    ['entered', colors.accent],
    ['movedOn', colors.secondLight],
    ['lost', colors.ink],
  ] as const;
  const money = [
    ['bookings', colors.accent],
    ['acquisitionSpend', colors.secondLight],
  ] as const;
  const common = { type: 'ColumnClustered', valueFormat: formats.count } as const;
  return [
    {
      ...common,
      name: 'lf.chart.dashboardStages',
      title: texts('chart.dashboardStages'),
      anchor: anchor(['t1a', 't3a']),
      categories: stages('t1a'),
      series: flow.map(([key, color]) => ({
        name: texts(`dashboard.${key}`),
        values: stages(PLACES[key]),
        color,
      })),
      summary: texts('chart.dashboardStages.summary'),
    },
    {
      ...common,
      name: 'lf.chart.dashboardMoney',
      title: texts('chart.dashboardMoney'),
      anchor: anchor(['t3b', 't5b']),
      categories: months('a_name'),
      series: money.map(([key, color]) => ({
        name: texts(`column.${key}`),
        values: months(figureRow(key)),
        color,
      })),
      summary: texts('chart.dashboardMoney.summary'),
    },
  ];
}
