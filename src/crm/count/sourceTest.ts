/** Whether a source is marketing's, and whether anybody has said whose it is: asked once for each value. */
import type { MarketingSources } from '../importSettings';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import { isBlankText } from '../read/blank';
import { OTHER_LABEL, plainLabel } from './labels';
import { MARKS } from './records';

export class SourceTest {
  private readonly listed: ReadonlySet<string>;
  private readonly others: ReadonlySet<string> | null;
  private readonly answers: number[] = [];

  constructor(sources: MarketingSources) {
    const isList = 'only' in sources;
    this.listed = new Set((isList ? sources.only : sources.except).map(plainLabel));
    this.others = isList ? new Set(sources.others?.map(plainLabel)) : null;
  }

  /** Of `MARKS`; `label` is the number of the value, which is not blank. */
  of(label: number, record: CsvRecord, slot: number): number {
    if (label === OTHER_LABEL) return this.marksOf(textOf(record, slot));
    return (this.answers[label] ??= this.marksOf(textOf(record, slot)));
  }

  private marksOf(text: string): number {
    if (isBlankText(text)) return 0;
    const isListed = this.listed.has(plainLabel(text));
    // Without a list of the others, everything that is named is known.
    if (this.others === null) return MARKS.knownSource | (isListed ? 0 : MARKS.fromMarketing);
    if (isListed) return MARKS.knownSource | MARKS.fromMarketing;
    return this.others.has(plainLabel(text)) ? MARKS.knownSource : 0;
  }
}
