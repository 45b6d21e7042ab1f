// The words in which an import writes into the sheets.
import { written } from '../i18n';
import type { Written } from './caller';

export interface SheetWords {
  /** `word.…` of the sheets' own texts. */
  readonly word: (key: string) => string;
  readonly say: Written;
  /** The channel of Settings that a source is another word for, else the source. */
  readonly channel: (source: string) => string;
  /** Serial of the day of the import. */
  readonly today: number;
}

/** The name of an export; one that is not known keeps its id. */
export function formatName({ say }: SheetWords, id: string): string {
  const key = `format.${id}`;
  return key in written ? say(key as 'format.custom') : id;
}
