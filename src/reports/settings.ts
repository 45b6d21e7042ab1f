// Settings: every assumption in one place, each with a name that formulas use and one line that says what it does.

import { calc, filler, input, named, row, text } from './cells';
import { frame } from './frame';
import { fiscalYearOf } from './months';
import type { Options } from './options';
import type { BlockTemplate, CellTemplate, RowTemplate, SheetTemplate, ValidationTemplate } from './template';
import type { Format } from './styles';
import type { Texts } from './texts';

/** What may be typed into a setting. */
type Check =
  | { readonly kind: 'list'; readonly words: readonly string[] }
  | {
      readonly kind: 'number';
      readonly from: number;
      readonly to?: number;
      readonly whole?: true;
      readonly alert: string;
    }
  | { readonly kind: 'month' | 'date' };

interface Setting {
  readonly key: string;
  readonly format: Format;
  /** Value at first; a `word.` key, or what the build options say. */
  readonly initial: (options: Options, texts: Texts) => string | number | null;
  readonly check?: Check;
}

interface Derived {
  readonly key: string;
  readonly format: Format;
  readonly formula: string;
}

const fixed = (value: string | number | null) => () => value;
const word = (key: string) => (_: Options, texts: Texts) => texts(`word.${key}`);
const yesNo: Check = { kind: 'list', words: ['yes', 'no'] };
const number = (from: number, to: number | undefined, alert: string, whole?: true): Check => ({
  kind: 'number',
  from,
  ...(to !== undefined && { to }),
  ...(whole && { whole }),
  alert,
});
const hour = number(0, 1, 'hour');
const days = number(0, undefined, 'notNegative');

/** Codes of NETWORKDAYS.INTL; a seven-digit mask may be typed too, so the cell is not held to them. */
const DEFAULT_WEEKEND = 1;

const groups: readonly { readonly key: string; readonly settings: readonly Setting[] }[] = [
  {
    key: 'report',
    settings: [
      {
        key: 'reportMonth',
        format: 'month',
        initial: ({ reportMonth }) => reportMonth,
        check: { kind: 'month' },
      },
      {
        key: 'fiscalYearStart',
        format: 'count',
        initial: ({ fiscalYearStart }) => fiscalYearStart,
        check: number(1, 12, 'fiscal', true),
      },
      { key: 'currency', format: 'general', initial: ({ currency }) => currency },
      { key: 'perBusinessDay', format: 'general', initial: word('yes'), check: yesNo },
    ],
  },
  {
    key: 'work',
    settings: [
      { key: 'weekend', format: 'general', initial: fixed(DEFAULT_WEEKEND) },
      { key: 'opens', format: 'time', initial: fixed(9 / 24), check: hour },
      { key: 'closes', format: 'time', initial: fixed(17 / 24), check: hour },
    ],
  },
  {
    key: 'cold',
    settings: [
      { key: 'shelfLife', format: 'days', initial: fixed(30), check: number(0.01, undefined, 'positive') },
      { key: 'residual', format: 'percent', initial: fixed(0), check: number(0, 1, 'rate') },
      {
        key: 'decayModel',
        format: 'general',
        initial: fixed('exponential'),
        check: { kind: 'list', words: ['exponential', 'weibull', 'step', 'linear'] },
      },
      { key: 'decayShape', format: 'decimal', initial: fixed(1), check: number(0.01, undefined, 'positive') },
      { key: 'coldLost', format: 'general', initial: word('yes'), check: yesNo },
      { key: 'coldDisqualified', format: 'general', initial: word('yes'), check: yesNo },
      { key: 'coldSilent', format: 'count', initial: fixed(30), check: days },
    ],
  },
  {
    key: 'rules',
    settings: [
      {
        key: 'cohortWindow',
        format: 'count',
        initial: fixed(90),
        check: number(0, undefined, 'notNegative', true),
      },
      {
        key: 'costBasis',
        format: 'general',
        initial: word('basisLoaded'),
        check: { kind: 'list', words: ['basisProgramme', 'basisLoaded'] },
      },
      { key: 'margin', format: 'percent', initial: fixed(null), check: number(0, 1, 'rate') },
      { key: 'mqlScore', format: 'count', initial: fixed(50), check: number(-1e6, 1e6, 'number') },
    ],
  },
  {
    key: 'data',
    settings: [
      { key: 'asOf', format: 'date', initial: fixed(null), check: { kind: 'date' } },
      { key: 'source', format: 'general', initial: fixed(null) },
    ],
  },
];

const workdays = (from: string, to: string): string =>
  `=NETWORKDAYS.INTL(${from},${to},{weekend},holidays[date])`;

const derived: readonly Derived[] = [
  {
    key: 'yearStart',
    format: 'date',
    formula: '=DATE(YEAR({reportMonth})-IF(MONTH({reportMonth})<{fiscalYearStart},1,0),{fiscalYearStart},1)',
  },
  { key: 'yearEnd', format: 'date', formula: '=EOMONTH({yearStart},11)' },
  { key: 'daysThis', format: 'count', formula: workdays('{reportMonth}', 'EOMONTH({reportMonth},0)') },
  { key: 'daysBefore', format: 'count', formula: workdays('EDATE({reportMonth},-1)', '{reportMonth}-1') },
  { key: 'daysElapsed', format: 'count', formula: workdays('{yearStart}', 'EOMONTH({reportMonth},0)') },
  { key: 'daysYear', format: 'count', formula: workdays('{yearStart}', '{yearEnd}') },
];

const COLUMNS = ['setting', 'value', 'gap', 'help', 'help2', 'help3', 'help4'] as const;
const WIDE = ['gap', 'help', 'help2', 'help3', 'help4'];

const line = (texts: Texts, key: string, value: CellTemplate): RowTemplate =>
  row(key, {
    setting: text(texts(`settings.${key}`)),
    value: named(key, value),
    ...Object.fromEntries(WIDE.map((column) => [column, filler('muted')])),
    help: text(texts(`settings.${key}.help`), 'muted'),
  });

const bandRow = (key: string, title: string): RowTemplate =>
  row(key, {
    ...Object.fromEntries(COLUMNS.map((column) => [column, filler('band')])),
    setting: text(title, 'band'),
  });

function settingsBlock(options: Options, texts: Texts): BlockTemplate {
  const heads = { setting: 'setting', value: 'value', help: 'explanation' } as const;
  return {
    id: 'settings',
    column: 1,
    columns: COLUMNS,
    rows: [
      row('header', {
        ...Object.fromEntries(COLUMNS.map((column) => [column, filler('head')])),
        setting: text(texts(`settings.head.${heads.setting}`), 'head'),
        value: text(texts(`settings.head.${heads.value}`), 'head', 'right'),
        help: text(texts(`settings.head.${heads.help}`), 'head'),
      }),
      ...groups.flatMap(({ key, settings }) => [
        bandRow(key, texts(`settings.group.${key}`)),
        ...settings.map((setting) =>
          line(texts, setting.key, input(setting.initial(options, texts), setting.format, 'right')),
        ),
      ]),
      bandRow('derived', texts('settings.group.derived')),
      ...derived.map(({ key, format, formula }) => line(texts, key, calc(formula, format))),
    ],
  };
}

/** Channels a new workbook starts with, and whether marketing runs them. */
const CHANNELS = [
  ['organic', 'yes'],
  ['paid', 'yes'],
  ['social', 'yes'],
  ['email', 'yes'],
  ['events', 'yes'],
  ['referral', 'no'],
  ['direct', 'no'],
  ['sales', 'no'],
] as const;
const EMPTY_HOLIDAYS = 16;
const EMPTY_PERSONAS = 8;

const empties = (prefix: string, count: number, cells: RowTemplate['cells']): RowTemplate[] =>
  Array.from({ length: count }, (_, index) => row(`${prefix}${String(index + 1)}`, cells));

function listBlocks(texts: Texts): BlockTemplate[] {
  const head = (key: string) => text(texts(key), 'head');
  return [
    {
      id: 'lists',
      gap: 1,
      column: 1,
      columns: ['title'],
      rows: [row('title', { title: text(texts('settings.lists'), 'heading') })],
    },
    {
      id: 'channelsTable',
      column: 1,
      columns: ['channel', 'marketing'],
      table: {
        key: 'channels',
        name: 'lf.Channels',
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

/** Months are compared by their first day. */
const FIRST_OF_MONTH = '=AND(ISNUMBER($here),DAY($here)=1)';
/** Excel serials between which a date is believed: 1990 to 2100. */
export const DATES = { from: 32874, to: 73415 } as const;

function validate(key: string, check: Check, texts: Texts): ValidationTemplate {
  const area = { block: 'settings', rows: [key, key], columns: ['value', 'value'] } as const;
  const prompt = { title: texts(`settings.${key}`), message: texts(`settings.${key}.help`) };
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  switch (check.kind) {
    case 'list': {
      const items = check.words.map((each) => (texts.has(`word.${each}`) ? texts(`word.${each}`) : each));
      return { area, prompt, alert: alert('list'), kind: 'list', source: items.join(',') };
    }
    case 'number': {
      const { from, to } = check;
      const kind = check.whole ? 'wholeNumber' : 'decimal';
      return to === undefined
        ? { area, prompt, alert: alert(check.alert), kind, operator: 'GreaterThanOrEqualTo', from }
        : { area, prompt, alert: alert(check.alert), kind, operator: 'Between', from, to };
    }
    case 'month':
      return { area, prompt, alert: alert('month'), kind: 'custom', formula: FIRST_OF_MONTH };
    case 'date':
      return { area, prompt, alert: alert(check.kind), kind: 'date', operator: 'Between', ...DATES };
  }
}

function validations(texts: Texts): ValidationTemplate[] {
  const settings = groups.flatMap((group) => group.settings);
  const marketing: ValidationTemplate = {
    area: { block: 'channelsTable', rows: [CHANNELS[0][0], 'sales'], columns: ['marketing', 'marketing'] },
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
  return [
    ...settings.flatMap(({ key, check }) => (check ? [validate(key, check, texts)] : [])),
    marketing,
    holidays,
  ];
}

export function settingsSheet(options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'settings',
    name: texts('sheet.settings'),
    blocks: [frame(texts, 'settings', [1, 2, 4]), settingsBlock(options, texts), ...listBlocks(texts)],
    columnWidths: [14, 210, 110, 14, 100, 150, 14, 150],
    freeze: { through: 'settings/header', columns: 0 },
    validations: validations(texts),
    page: { orientation: 'Landscape', pagesWide: 1, titleRow: 'settings/header', breaksAbove: ['lists'] },
  };
}

/** First month of the fiscal year being reported, for sheets that lay out a row a month. */
export const firstTargetMonth = ({ reportMonth, fiscalYearStart }: Options): number =>
  fiscalYearOf(reportMonth, fiscalYearStart);
