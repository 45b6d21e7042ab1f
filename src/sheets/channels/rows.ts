// The lines of Channels: everything, Monthly data and the difference, what has no name, what is not listed, then a line
// for each channel on Settings. A channel added there appears here, because each line asks for the next one of the list.

import { across, calc, filler, input, row, text } from '../language/cells';
import { channelColumns, formulaOf, isSum, PERIOD, type Breakdown, type Own } from './columns';
import { channelShort } from './short';
import { span, sumOver } from '../language/lookup';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Room for so many channels; what is beyond them counts as not listed. */
export const MOST_CHANNELS = 20;
const CAMPAIGNS = 12;

const CHANNELS: Breakdown = { table: 'channelMonths', name: 'channel' };
const CAMPAIGN: Breakdown = { table: 'campaignMonths', name: 'campaign' };
const KEYS = channelColumns.map(({ key }) => key);
const inRow = (key: string): string => `$${key}`;

function heads(name: string, texts: Texts): RowTemplate['cells'] {
  return {
    name: text(texts(`channels.${name}`), 'head'),
    ...Object.fromEntries(KEYS.map((key) => [key, text(texts(`channels.${key}`), 'head', 'right')])),
  };
}

function line(
  key: string,
  label: string,
  breakdown: Breakdown,
  own: Own,
  role: 'strong' | 'body',
): RowTemplate {
  return row(key, {
    name: text(label, role === 'strong' ? 'strong' : 'label'),
    ...Object.fromEntries(
      channelColumns.map((column) => [
        column.key,
        calc(`=${formulaOf(column, breakdown, own, inRow)}`, column.format, role),
      ]),
    ),
  });
}

/** Everything less what has no name less what is listed: `listed` gives the sum of a column over the list. */
function rest(label: CellTemplate, breakdown: Breakdown, listed: (key: string) => string): RowTemplate {
  return remainder('rest', label, breakdown, (key) => `$none.${key}-SUM(${listed(key)})`);
}

/** Everything less other sums; what is no sum follows from these. */
function remainder(
  key: string,
  label: CellTemplate,
  breakdown: Breakdown,
  less: (key: string) => string,
): RowTemplate {
  const cells = channelColumns.map((column) => {
    const sum = `$all.${column.key}`;
    const left = `IF(COUNT(${sum})=0,"",${sum}-${less(column.key)})`;
    const formula = isSum(column) ? left : formulaOf(column, breakdown, { kind: 'all' }, inRow);
    return [column.key, calc(`=${formula}`, column.format)] as const;
  });
  return row(key, { name: label, ...Object.fromEntries(cells) });
}

/** One channel, chosen above, beside all the others together: referrals first of all, which bring the best leads. */
function againstTheRest(texts: Texts): RowTemplate[] {
  const own: Own = { kind: 'named', name: '$name' };
  return [
    row('compared', {
      name: calc('={channels.compared}&""', 'general', 'label'),
      ...Object.fromEntries(
        channelColumns.map((column) => [
          column.key,
          calc(`=IF($name="","",${formulaOf(column, CHANNELS, own, inRow)})`, column.format),
        ]),
      ),
    }),
    remainder('others', text(texts('channels.others')), CHANNELS, (key) => `N($compared.${key})`),
  ];
}

/** Names the first channel that Settings does not list, of the import or else of Costs, so that it is not looked for. */
function otherChannels(texts: Texts): CellTemplate {
  const plain = quote(texts('channels.other'));
  const named = (name: string) => sentence(texts('channels.other.named'), { name });
  const imported = 'INDEX(channelMonths[channel],MATCH(0,channelMonths[listed],0))';
  const typed = 'INDEX(costs[channel],MATCH(«notOnSettings»,costs[note],0))';
  const fromCosts = `IF(COUNTIFS(costs[note],«notOnSettings»)=0,${plain},${named(typed)})`;
  return calc(`=IF(COUNTIFS(channelMonths[listed],0)=0,${fromCosts},${named(imported)})`, 'general', 'label');
}

function monthly(texts: Texts): RowTemplate[] {
  const months = span('monthly', PERIOD.from, PERIOD.to);
  const compared = channelColumns.flatMap(({ key, format, monthly }) =>
    monthly === undefined ? [] : [{ key, format, monthly }],
  );
  return [
    row('monthly', {
      ...across(KEYS, filler('muted')),
      name: text(texts('channels.monthly'), 'muted'),
      ...Object.fromEntries(
        compared.map((each) => [
          each.key,
          calc(`=${sumOver('monthly', each.monthly, months)}`, each.format, 'muted'),
        ]),
      ),
    }),
    row('gap', {
      ...across(KEYS, filler('muted')),
      name: text(texts('channels.gap'), 'muted'),
      ...Object.fromEntries(
        compared.map(({ key }) => [
          key,
          calc(
            `=IF(COUNT($all.${key},$monthly.${key})<2,"",ROUND($all.${key}-$monthly.${key},6))`,
            'gap',
            'muted',
          ),
        ]),
      ),
    }),
  ];
}

/** The n-th channel of Settings. Without hairlines, so that lines not in use are not seen. */
function channelLine(index: number): RowTemplate {
  const place = String(index + 1);
  const name = `IF(ROWS(channels[channel])<${place},"",INDEX(channels[channel],${place})&"")`;
  const own: Own = { kind: 'named', name: '$name' };
  return row(`c${place}`, {
    name: calc(`=${name}`, 'general', 'open'),
    ...Object.fromEntries(
      channelColumns.map((column) => [
        column.key,
        calc(`=IF($name="","",${formulaOf(column, CHANNELS, own, inRow)})`, column.format, 'open'),
      ]),
    ),
  });
}

export function channelBlock(texts: Texts): BlockTemplate {
  const listed = (key: string) => `$c1.${key}:$c${String(MOST_CHANNELS)}.${key}`;
  return {
    id: 'channelReturn',
    column: 1,
    columns: ['name', ...KEYS],
    rows: [
      ...channelShort(listed('*'), texts),
      row('shortEnd', {}, 8),
      row('title', { name: text(texts('channels.byChannel'), 'heading') }),
      row('header', heads('channel', texts), 46),
      line('all', texts('channels.total'), CHANNELS, { kind: 'all' }, 'strong'),
      ...monthly(texts),
      line('none', texts('channels.none'), CHANNELS, { kind: 'none' }, 'body'),
      rest(otherChannels(texts), CHANNELS, listed),
      ...againstTheRest(texts),
      ...Array.from({ length: MOST_CHANNELS }, (_, index) => channelLine(index)),
    ],
  };
}

export function campaignTotals(texts: Texts): BlockTemplate {
  return {
    id: 'campaignTotals',
    gap: 1,
    column: 1,
    columns: ['name', ...KEYS],
    rows: [
      row('title', { name: text(texts('channels.byCampaign'), 'heading') }),
      row('note', { name: text(texts('channels.byCampaign.note'), 'note') }),
      row('header', heads('campaign', texts), 46),
      line('all', texts('channels.campaignTotal'), CAMPAIGN, { kind: 'all' }, 'strong'),
      line('none', texts('channels.campaignNone'), CAMPAIGN, { kind: 'none' }, 'body'),
      rest(text(texts('channels.campaignOther')), CAMPAIGN, (key) => `campaignList[${key}]`),
      row('end', {}, 8),
    ],
  };
}

export function campaignTable(texts: Texts): BlockTemplate {
  const own: Own = { kind: 'named', name: '[@name]&""' };
  const formulas = Object.fromEntries(
    channelColumns.map((column) => [
      column.key,
      calc(`=IF([@name]="","",${formulaOf(column, CAMPAIGN, own, (key) => `[@${key}]`)})`, column.format),
    ]),
  );
  return {
    id: 'campaignListTable',
    column: 1,
    columns: ['name', ...KEYS],
    keyed: false,
    table: {
      key: 'campaignList',
      name: 'lf.CampaignList',
      columns: [
        { key: 'name', header: texts('channels.campaign'), filledBy: 'analyst' },
        ...KEYS.map((key) => ({ key, header: texts(`channels.${key}`), filledBy: 'formula' as const })),
      ],
    },
    rows: [
      row('header', heads('campaign', texts), 46),
      ...Array.from({ length: CAMPAIGNS }, (_, index) =>
        row(`row${String(index + 1)}`, { name: input(null, 'general'), ...formulas }),
      ),
    ],
  };
}
