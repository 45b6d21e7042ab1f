// What Settings says about counting, as the import takes it. What is blank there, or gone, counts as in a new workbook.
import { marketingSources, type Channel } from '../../crm/channels';
import { readSettings, type Settings } from '../../excel/settings';
import type { Text } from '../actions/context';
import type { CountSettings } from '../services';
import { NEW_WORKBOOK } from './newWorkbook';

const NAMES = ['currency', 'cohortWindow', 'shelfLife', 'mqlScore'] as const;
const CHANNELS_TABLE = 'lf.Channels';

export const readCountSettings = () => readSettings(NAMES, CHANNELS_TABLE);

/** The list of channels by its headers, wherever the analyst has moved them since; null without the list. */
function channelsOf(t: Text, list: Settings['list']): Channel[] | null {
  const [headers, ...lines] = list ?? [];
  if (!headers) return null;
  const plain = (value: unknown) => String(value).trim().toLowerCase();
  const place = (header: string, otherwise: number) => {
    const found = headers.findIndex((value) => plain(value) === plain(header));
    return found < 0 ? otherwise : found;
  };
  const [name, marketing] = [place(t('channels.channel'), 0), place(t('channels.marketing'), 1)];
  const isYes = (value: unknown) => value === true || plain(value) === plain(t('channels.yes'));
  return lines
    .map((line) => ({ name: String(line[name] ?? '').trim(), marketing: isYes(line[marketing]) }))
    .filter((channel) => channel.name !== '');
}

export function countSettings(t: Text, { values, list }: Settings): CountSettings {
  const number = (key: string) => (typeof values[key] === 'number' ? values[key] : null);
  const channels = channelsOf(t, list);
  return {
    window: number('cohortWindow') ?? NEW_WORKBOOK.window,
    shelfLife: number('shelfLife') ?? NEW_WORKBOOK.shelfLife,
    scoreThreshold: number('mqlScore'),
    marketingSources: channels ? marketingSources(channels) : NEW_WORKBOOK.marketingSources,
  };
}
