// By which settings an import counted, for the cells of Settings that keep it: labels, maturity and notes follow those until
// the next import, whatever is typed meanwhile.
import { markUnder, type Channel } from '../crm/channels';
import type { ImportResult } from '../crm/contract';
import type { ImportRequest } from '../excel';
import { MARKS_JOIN } from '../sheets/settings/used';
import type { SheetWords } from './sheetWords';

/** @param rows of the list of channels, blank ones too: Settings compares them one by one */
export function settingsUsed(
  { provenance }: ImportResult,
  rows: readonly Channel[],
  { word }: SheetWords,
): ImportRequest['settings'] {
  const { window, shelfLife, scoreThreshold, marketingSources, followUp } = provenance.options;
  const wordOf = (mark: boolean | null) => (mark === null ? '' : word(mark ? 'yes' : 'no'));
  const names = rows.map(({ name }) => name);
  const marks = names.map((name) => wordOf(name === '' ? null : markUnder(marketingSources, name)));
  return {
    silenceUsed: Math.ceil(shelfLife),
    windowUsed: window,
    // Blank: no score makes an MQL.
    scoreUsed: scoreThreshold ?? '',
    ...(followUp && {
      opensUsed: followUp.opens,
      closesUsed: followUp.closes,
      limitUsed: followUp.limit,
    }),
    marketingUsed:
      rows.length === 0
        ? ''
        : [names, marks].map((list) => list.join(MARKS_JOIN.each)).join(MARKS_JOIN.lists),
  };
}
