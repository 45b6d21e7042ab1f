// The lists on Settings, each a table that grows by typing beneath it: channels, holidays, personas.

import { calc, input, row, text } from '../language/cells';
import { CHANNELS, CHANNELS_TABLE } from './channelList';
import { marksNote } from './used';
import type { BlockTemplate, RowTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Excel serials between which a date is believed: 1990 to 2100. */
export const DATES = { from: 32874, to: 73415 } as const;

const EMPTY_HOLIDAYS = 16;
const EMPTY_PERSONAS = 8;

const empties = (prefix: string, count: number, cells: RowTemplate['cells']): RowTemplate[] =>
  Array.from({ length: count }, (_, index) => row(`${prefix}${String(index + 1)}`, cells));

export function listBlocks(texts: Texts): BlockTemplate[] {
  const head = (key: string) => text(texts(key), 'head');
  return [
    {
      id: 'lists',
      gap: 1,
      column: 1,
      columns: ['title', 'beside', 'gap', 'note'],
      rows: [
        row('title', {
          title: text(texts('settings.lists'), 'heading'),
          note: calc(marksNote(texts), 'general', 'muted', 'left'),
        }),
      ],
    },
    {
      id: 'channelsTable',
      column: 1,
      columns: ['channel', 'marketing'],
      table: {
        key: 'channels',
        name: CHANNELS_TABLE,
        columns: [
          { key: 'channel', header: texts('settings.channels.channel'), filledBy: 'analyst' },
          { key: 'marketing', header: texts('settings.channels.marketing'), filledBy: 'analyst' },
        ],
      },
      rows: [
        row('header', {
          channel: head('settings.channels.channel'),
          marketing: head('settings.channels.marketing'),
        }),
        ...CHANNELS.map(([key, marketing]) =>
          row(key, {
            channel: input(texts(`settings.channel.${key}`), 'general'),
            marketing: input(texts(`word.${marketing}`), 'general', 'left'),
          }),
        ),
      ],
    },
    {
      id: 'holidaysTable',
      beside: 'channelsTable',
      column: 4,
      columns: ['date', 'what'],
      table: {
        key: 'holidays',
        name: 'lf.Holidays',
        columns: [
          { key: 'date', header: texts('settings.holidays.date'), filledBy: 'analyst' },
          { key: 'what', header: texts('settings.holidays.what'), filledBy: 'analyst' },
        ],
      },
      rows: [
        row('header', { date: head('settings.holidays.date'), what: head('settings.holidays.what') }),
        ...empties('holiday', EMPTY_HOLIDAYS, {
          date: input(null, 'date', 'left'),
          what: input(null, 'general'),
        }),
      ],
    },
    {
      id: 'personasTable',
      beside: 'channelsTable',
      column: 7,
      columns: ['persona'],
      table: {
        key: 'personas',
        name: 'lf.Personas',
        columns: [{ key: 'persona', header: texts('settings.personas.persona'), filledBy: 'analyst' }],
      },
      rows: [
        row('header', { persona: head('settings.personas.persona') }),
        ...empties('persona', EMPTY_PERSONAS, { persona: input(null, 'general') }),
      ],
    },
  ];
}

export function listValidations(texts: Texts): ValidationTemplate[] {
  const marketing: ValidationTemplate = {
    area: {
      block: 'channelsTable',
      rows: [CHANNELS[0][0], CHANNELS[CHANNELS.length - 1]?.[0] ?? ''],
      columns: ['marketing', 'marketing'],
    },
    alert: { title: texts('alert.title'), message: texts('alert.list') },
    kind: 'list',
    source: `${texts('word.yes')},${texts('word.no')}`,
  };
  const holidays: ValidationTemplate = {
    area: {
      block: 'holidaysTable',
      rows: ['holiday1', `holiday${String(EMPTY_HOLIDAYS)}`],
      columns: ['date', 'date'],
    },
    alert: { title: texts('alert.title'), message: texts('alert.date') },
    kind: 'date',
    operator: 'Between',
    ...DATES,
  };
  return [marketing, holidays];
}
