// The words in which an import writes into the sheets.
import type { Text } from '../taskpane/actions/context';
import type { Translate } from '../i18n';
import type { importSheets } from '../i18n/en/sheets/imported';

export interface SheetWords {
  /** `word.…` of the sheets' own texts. */
  readonly word: (key: string) => string;
  readonly t: Text;
  readonly say: Translate<typeof importSheets>;
  readonly messages: typeof importSheets;
  /** The channel of Settings that a source is another word for, else the source. */
  readonly channel: (source: string) => string;
  /** Serial of the day of the import. */
  readonly today: number;
}

/** The name of an export; one that is not known keeps its id. */
export function formatName({ say, messages }: SheetWords, id: string): string {
  const key = `format.${id}`;
  return key in messages ? say(key as 'format.custom') : id;
}
