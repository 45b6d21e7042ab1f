// Looks that Excel would not set as sentences: which, and on which sheets. Contents are never among them.
import type { NotSet } from '../excel/looks';
import type { notSet as messages, Translate } from '../i18n';

export type { NotSet };

type Say = Translate<typeof messages>;

/** As many sheets are named; a sheet more is named rather than counted. */
const NAMED = 2;

function places(say: Say, sheets: readonly string[]): readonly string[] {
  if (sheets.length <= NAMED + 1) return sheets;
  return [...sheets.slice(0, NAMED), say('notSet.more', { count: sheets.length - NAMED })];
}

/** None where everything was set; else a sentence a kind of look, and that nothing is missing. */
export function explainNotSet(notSet: readonly NotSet[], say: Say): readonly string[] {
  if (notSet.length === 0) return [];
  return [
    ...notSet.map(({ look, sheets }) => say(`notSet.${look}`, { sheets: places(say, sheets) })),
    say('notSet.complete'),
  ];
}

/** What Excel answered to each and where, a line each: for whoever looks into it. */
export function detailsOf(notSet: readonly NotSet[]): string {
  return notSet.map(({ look, sheets, detail }) => `${look} (${sheets.join(', ')}): ${detail}`).join('\n');
}
