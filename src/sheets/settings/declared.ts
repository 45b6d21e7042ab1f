// Every setting, declared as data: its key (also its name in formulas), how it looks, what stands in it at first and what
// may be typed; then what is worked out from them.

import { endOf, monthsFrom } from '../language/lookup';
import type { Options } from '../language/options';
import type { Format } from '../language/styles';
import type { Texts } from '../language/texts';
import { USUAL } from './used';
import { MARKET_WORDS, SHELF_LIFE, shelfLifeNote, USUAL_MARKET } from './shelfLife';

/** What may be typed into a setting. */
export type Check =
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

/** What is worked out of the settings above it. */
interface WorkedOut {
  readonly key: string;
  readonly format: Format;
  readonly formula: string;
  /** What is said beside it, where that depends on the figures. */
  readonly note?: (texts: Texts) => string;
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

export const groups: readonly {
  readonly key: string;
  readonly settings: readonly (Setting | WorkedOut)[];
}[] = [
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
      { key: 'opens', format: 'time', initial: fixed(USUAL.opens), check: hour },
      { key: 'closes', format: 'time', initial: fixed(USUAL.closes), check: hour },
      {
        key: 'followUpLimit',
        format: 'decimal',
        initial: fixed(USUAL.followUpLimit),
        check: number(0.01, undefined, 'positive'),
      },
    ],
  },
  {
    key: 'cold',
    settings: [
      {
        key: 'market',
        format: 'general',
        initial: word(USUAL_MARKET),
        check: { kind: 'list', words: MARKET_WORDS },
      },
      {
        key: 'ownShelfLife',
        // A quarter of a day is not 0.3.
        format: 'cents',
        initial: fixed(null),
        check: number(0.01, undefined, 'positive'),
      },
      { key: 'shelfLife', format: 'cents', formula: `=${SHELF_LIFE}`, note: shelfLifeNote },
      { key: 'residual', format: 'percent', initial: fixed(null), check: number(0, 1, 'rate') },
      {
        key: 'decayModel',
        format: 'general',
        initial: fixed('exponential'),
        check: { kind: 'list', words: ['exponential', 'weibull', 'step', 'linear'] },
      },
      { key: 'decayShape', format: 'decimal', initial: fixed(1), check: number(0.01, undefined, 'positive') },
      { key: 'coldSilent', format: 'count', initial: fixed(30), check: days },
      { key: 'callAgain', format: 'days', initial: fixed(null), check: days },
    ],
  },
  {
    key: 'rules',
    settings: [
      {
        key: 'cohortWindow',
        format: 'count',
        initial: fixed(USUAL.cohortWindow),
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

export const derived: readonly WorkedOut[] = [
  {
    key: 'yearStart',
    format: 'date',
    formula: '=DATE(YEAR({reportMonth})-IF(MONTH({reportMonth})<{fiscalYearStart},1,0),{fiscalYearStart},1)',
  },
  { key: 'yearEnd', format: 'date', formula: '=EOMONTH({yearStart},11)' },
  { key: 'daysThis', format: 'count', formula: workdays('{reportMonth}', endOf('{reportMonth}')) },
  { key: 'daysBefore', format: 'count', formula: workdays('EDATE({reportMonth},-1)', '{reportMonth}-1') },
  { key: 'daysElapsed', format: 'count', formula: workdays('{yearStart}', endOf('{reportMonth}')) },
  { key: 'daysMonth', format: 'count', formula: workdays('{reportMonth}', 'EOMONTH({reportMonth},0)') },
  { key: 'daysYear', format: 'count', formula: workdays('{yearStart}', '{yearEnd}') },
  {
    key: 'quarterStart',
    format: 'date',
    formula: `=EDATE({yearStart},3*INT((${monthsFrom('{yearStart}', '{reportMonth}')}-1)/3))`,
  },
];
