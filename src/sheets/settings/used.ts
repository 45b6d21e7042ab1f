// Settings that act at the next import: what the last import counted by stands in cells of its own, which the import writes.
// Labels, maturity and notes follow those cells, because the figures do; until there is an import they say what Settings say.

import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { Texts } from '../language/texts';

interface Used {
  /** The setting. */
  readonly key: string;
  /** The cell, also its name, of what figures use. */
  readonly used: string;
  readonly format: Format;
  /** The setting as the next import would take it; a formula text without '='. */
  readonly now: string;
  /** Whether that is something else than figures use. */
  readonly differs: string;
  /** What figures use, as a sentence says it. */
  readonly told: string;
}

const number = (key: string, used: string, format: Format, now: string): Used => ({
  key,
  used,
  format,
  now,
  differs: `ROUND(${now}-{${used}},6)<>0`,
  told: format === 'time' ? clock(`{${used}}`) : `{${used}}`,
});
/** A blank setting counts as that of a new workbook. */
const orUsual = (key: string, usual: number | string): string =>
  `IF(COUNT({${key}})=1,{${key}},${String(usual)})`;
/** A fraction of a day in a formula: written out it would have a digit more than Excel keeps. */
const hours = (day: number): string => `${String(Math.round(24 * day))}/24`;

/** A time of day as people write it, whatever the reader's settings. */
export const clock = (time: string): string => `HOUR(${time})&":"&RIGHT("0"&MINUTE(${time}),2)`;

/** Days of silence that make an SQL cold, as an import counts them. */
const SILENCE = 'ROUNDUP(IF(COUNT({coldSilent})=1,{coldSilent},{shelfLife}),0)';

/** What a new workbook begins with, where blank counts as that. */
export const USUAL = { opens: 9 / 24, closes: 17 / 24, followUpLimit: 8, cohortWindow: 90 } as const;

export const usedSettings: readonly Used[] = [
  number('opens', 'opensUsed', 'time', orUsual('opens', hours(USUAL.opens))),
  number('closes', 'closesUsed', 'time', orUsual('closes', hours(USUAL.closes))),
  number('followUpLimit', 'limitUsed', 'decimal', orUsual('followUpLimit', USUAL.followUpLimit)),
  number('coldSilent', 'silenceUsed', 'count', SILENCE),
  number('cohortWindow', 'windowUsed', 'count', orUsual('cohortWindow', USUAL.cohortWindow)),
  {
    key: 'mqlScore',
    used: 'scoreUsed',
    format: 'count',
    // Blank: no score makes an MQL, which is not the score 0.
    now: 'IF(COUNT({mqlScore})=1,{mqlScore},"")',
    differs: '{mqlScore}&""<>{scoreUsed}&""',
    told: 'IF(COUNT({scoreUsed})=0,«noScore»,{scoreUsed})',
  },
];

/** The note beside a setting: what it does, or that it has not acted yet. */
export function usedNote(key: string, texts: Texts): string | undefined {
  const setting = usedSettings.find((each) => each.key === key);
  if (setting === undefined) return undefined;
  const waits = sentence(texts('settings.waits'), { stored: setting.told });
  return `=IF(${setting.differs},${waits},${quote(texts(`settings.${key}.help`))})`;
}

/** The cell with the channels and their marks that Monthly data rests on. */
export const MARKS_USED = 'marketingUsed';
/** Between two channels or two marks, and between the channels and the marks. */
export const MARKS_JOIN = { each: ', ', lists: ': ' } as const;

const joined = (column: string): string => `TEXTJOIN("${MARKS_JOIN.each}",FALSE,channels[${column}])`;
const NOW = `${joined('channel')}&"${MARKS_JOIN.lists}"&${joined('marketing')}`;

/** Capitals and spaces do not tell channels apart, for an import either. */
const plain = (list: string): string => `SUBSTITUTE(${list}," ","")`;

/** The note beside the list of channels, once it is another one than the import counted by. */
export const marksNote = (texts: Texts): string =>
  `=IF({${MARKS_USED}}="","",IF(${plain(`{${MARKS_USED}}`)}=${plain(NOW)},"",${quote(texts('settings.marksWait'))}))`;
