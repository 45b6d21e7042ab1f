// What Settings says about counting, as the import takes it. What is blank there, or gone, counts as in a new workbook.
import { marketingSources, type Channel } from '../crm/channels';
import { readSettings, type List, type Settings } from '../excel/settings';
import { channelHeaders, translator } from '../i18n';
import type { Caller } from './caller';
import { NEW_WORKBOOK, type CountSettings } from './newWorkbook';

const NAMES = [
  'currency',
  'cohortWindow',
  'coldSilent',
  'shelfLife',
  'mqlScore',
  'followUpLimit',
  'opens',
  'closes',
  'weekend',
  'fiscalYearStart',
] as const;
const CHANNELS_TABLE = 'lf.Channels';
const HOLIDAYS_TABLE = 'lf.Holidays';

export const readCountSettings = () => readSettings(NAMES, [CHANNELS_TABLE, HOLIDAYS_TABLE]);

/** The list of channels by its headers, wherever the analyst has moved them since; null without the list. */
function channelsOf({ locale }: Caller, list: List | null | undefined): Channel[] | null {
  const [headers, ...lines] = list ?? [];
  if (!headers) return null;
  const t = translator(channelHeaders, locale);
  const plain = (value: unknown) => String(value).trim().toLowerCase();
  const place = (header: string, otherwise: number) => {
    const found = headers.findIndex((value) => plain(value) === plain(header));
    return found < 0 ? otherwise : found;
  };
  const [name, marketing] = [place(t('channels.channel'), 0), place(t('channels.marketing'), 1)];
  const answer = (value: unknown) => {
    if (value === true || plain(value) === plain(t('channels.yes'))) return true;
    return value === false || plain(value) === plain(t('channels.no')) ? false : null;
  };
  return lines.map((line) => ({ name: String(line[name] ?? '').trim(), marketing: answer(line[marketing]) }));
}

/** Rows of the list that name a channel. */
export const named = (rows: readonly Channel[]): readonly Channel[] => rows.filter(({ name }) => name !== '');

/** The rows of the list of channels on Settings, blank ones too; none where it cannot be asked. */
export async function readChannels(caller: Caller): Promise<readonly Channel[]> {
  const read = await readSettings([], [CHANNELS_TABLE]);
  return (read.ok && channelsOf(caller, read.lists[CHANNELS_TABLE])) || [];
}

/** Every serial of the list, in whichever column the dates stand. */
function holidaysOf(list: List | null | undefined): number[] {
  const cells = (list ?? []).slice(1).flat();
  return cells.filter((value) => typeof value === 'number' && value >= 1) as number[];
}

const monthOfYear = (value: number | null): number | null =>
  value !== null && value >= 1 && value < 13 ? Math.floor(value) : null;

export function countSettings(caller: Caller, { values, lists }: Settings): CountSettings {
  const number = (key: string) => (typeof values[key] === 'number' ? values[key] : null);
  const channels = channelsOf(caller, lists[CHANNELS_TABLE]);
  const { weekend } = values;
  const usual = NEW_WORKBOOK.followUp;
  return {
    window: number('cohortWindow') ?? NEW_WORKBOOK.window,
    shelfLife: number('coldSilent') ?? number('shelfLife') ?? NEW_WORKBOOK.shelfLife,
    scoreThreshold: number('mqlScore'),
    marketingSources: channels ? marketingSources(named(channels)) : NEW_WORKBOOK.marketingSources,
    followUp: {
      limit: number('followUpLimit') ?? usual.limit,
      opens: number('opens') ?? usual.opens,
      closes: number('closes') ?? usual.closes,
      weekend: typeof weekend === 'string' || typeof weekend === 'number' ? weekend : usual.weekend,
      holidays: holidaysOf(lists[HOLIDAYS_TABLE]),
    },
    fiscalYearStart: monthOfYear(number('fiscalYearStart')) ?? NEW_WORKBOOK.fiscalYearStart,
  };
}
