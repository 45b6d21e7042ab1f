// The sheet Channels: cost, leads, customers and return by channel and by campaign, reconciled to Monthly data. Lists
// grow: channels by typing on Settings, campaigns beneath the last one here.

import { campaignTable, campaignTotals, channelBlock, MOST_CHANNELS } from './rows';
import { channelColumns, PRINTED } from './columns';
import { PERIODS } from './short';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import { colors, formats } from '../language/styles';
import { reserved, row, text } from '../language/cells';
import type {
  AreaTemplate,
  BlockTemplate,
  ChartTemplate,
  ConditionTemplate,
  SheetTemplate,
} from '../language/template';
import type { Texts } from '../language/texts';

const [NAME_WIDTH, NUMBER_WIDTH] = [180, 62];
/** A rate from fewer cases is muted. */
const FEW_CASES = 30;

/** Channels of the chart: as many as a new workbook starts with, and two more. */
const CHARTED = 10;
const CHART_ROWS = 13;

const chartBlock = (texts: Texts): BlockTemplate => ({
  id: 'channelChart',
  column: 1,
  columns: ['name', ...channelColumns.map(({ key }) => key)],
  rows: [
    ...reserved('chart', CHART_ROWS),
    row('summary', { name: text(texts('chart.channels.summary'), 'note') }),
  ],
});

function conditions(): ConditionTemplate[] {
  const style = { fontColor: colors.muted, italic: true };
  const areas: AreaTemplate[] = [
    {
      block: 'channelReturn',
      rows: ['all', `c${String(MOST_CHANNELS)}`],
      columns: ['leadToCustomer', 'leadToCustomer'],
    },
    {
      block: 'campaignListTable',
      rows: ['row1', 'row12'],
      columns: ['leadToCustomer', 'leadToCustomer'],
    },
  ];
  return areas.map((area) => ({
    area,
    formula: `=AND(ISNUMBER($here),ISNUMBER($leads),$leads<${String(FEW_CASES)})`,
    style,
  }));
}

/** What each of the first channels cost and brought; further ones stand in the lines above. */
function channelChart(texts: Texts): ChartTemplate {
  const lines = (column: string): AreaTemplate => ({
    block: 'channelReturn',
    rows: ['c1', `c${String(CHARTED)}`],
    columns: [column, column],
  });
  return {
    name: 'lf.chart.channels',
    title: texts('chart.channels'),
    type: 'ColumnClustered',
    anchor: {
      block: 'channelChart',
      rows: ['chart1', `chart${String(CHART_ROWS)}`],
      columns: ['name', 'attrition'],
    },
    categories: lines('name'),
    series: [
      { name: texts('channels.spend'), values: lines('spend'), color: colors.secondLight },
      { name: texts('channels.bookings'), values: lines('bookings'), color: colors.accent },
    ],
    valueFormat: formats.count,
    summary: texts('chart.channels.summary'),
  };
}

export function channelsSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'channels',
    name: texts('sheet.channels'),
    blocks: [
      frame(texts, 'channels'),
      channelBlock(texts),
      chartBlock(texts),
      campaignTotals(texts),
      campaignTable(texts),
    ],
    columnWidths: [14, NAME_WIDTH, ...channelColumns.map(() => NUMBER_WIDTH)],
    freeze: { through: 'frame/gap', columns: 2 },
    validations: [
      {
        area: { block: 'channelReturn', rows: ['period', 'period'], columns: ['cost', 'cost'] },
        prompt: { title: texts('channels.period'), message: texts('channels.period.help') },
        alert: { title: texts('alert.title'), message: texts('alert.list') },
        kind: 'list',
        source: PERIODS.map((key) => texts(`word.${key}`)).join(','),
      },
    ],
    conditions: conditions(),
    charts: [channelChart(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: PRINTED + 1,
      grows: true,
      breaksAbove: ['channelChart'],
    },
  };
}
