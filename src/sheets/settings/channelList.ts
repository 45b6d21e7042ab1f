// The list of channels on Settings, and which of them marketing runs: an import counts customers from marketing by it,
// and finds it by the table's name and headers.

import type { Texts } from '../language/texts';

export const CHANNELS_TABLE = 'lf.Channels';

/** Channels a new workbook starts with, and whether marketing runs them. */
export const CHANNELS = [
  ['organic', 'yes'],
  ['paid', 'yes'],
  ['social', 'yes'],
  ['email', 'yes'],
  ['events', 'yes'],
  ['referral', 'no'],
  ['direct', 'no'],
  ['sales', 'no'],
] as const;

export interface ChannelList {
  /** Excel's name of the table. */
  readonly table: string;
  /** Headers of its two columns. */
  readonly headers: { readonly channel: string; readonly marketing: string };
  /** What stands in the second column for a channel of marketing's. */
  readonly yes: string;
  /** What a new workbook starts with. */
  readonly initial: readonly { readonly name: string; readonly marketing: boolean }[];
}

/** All that a reader of the list has to know, in the language of the sheets. */
export const channelList = (texts: Texts): ChannelList => ({
  table: CHANNELS_TABLE,
  headers: {
    channel: texts('settings.channels.channel'),
    marketing: texts('settings.channels.marketing'),
  },
  yes: texts('word.yes'),
  initial: CHANNELS.map(([key, marketing]) => ({
    name: texts(`settings.channel.${key}`),
    marketing: marketing === 'yes',
  })),
});
