// The sheet Channels: cost, leads, customers and return by channel and by campaign, reconciled to Monthly data. Lists
// grow: channels by typing on Settings, campaigns beneath the last one here.

import { campaignTable, campaignTotals, channelBlock, MOST_CHANNELS } from './channelRows';
import { channelColumns } from './channelColumns';
import { PERIODS } from './channelShort';
import { frame } from './frame';
import type { Options } from './options';
import { colors } from './styles';
import type { AreaTemplate, ConditionTemplate, SheetTemplate } from './template';
import type { Texts } from './texts';

const [NAME_WIDTH, NUMBER_WIDTH] = [180, 62];
/** A rate from fewer cases is muted. */
const FEW_CASES = 30;

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

export function channelsSheet(_options: Options, texts: Texts): SheetTemplate {
  // What attrition rests on stands beside the page.
  const printed = channelColumns.length;
  return {
    key: 'channels',
    name: texts('sheet.channels'),
    blocks: [frame(texts, 'channels'), channelBlock(texts), campaignTotals(texts), campaignTable(texts)],
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
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: printed,
      grows: true,
      breaksAbove: ['campaignTotals'],
    },
  };
}
