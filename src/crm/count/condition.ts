/** "deal_stage = Won": whether a cell holds one of the accepted values, asked once for each spelling of it. */
import { isBlankText } from '../read/blank';
import { cellText, quotedText } from '../read/cell';
import { Labels, OTHER_LABEL, plainLabel } from './labels';

export class ConditionTest {
  private readonly accepted: ReadonlySet<string>;
  private readonly acceptsBlank: boolean;
  private readonly labels = new Labels();
  /** By label: 0 not yet asked, 1 no, 2 yes. */
  private readonly answers: number[] = [];

  constructor(equals: readonly string[]) {
    this.accepted = new Set(equals.map(plainLabel));
    this.acceptsBlank = equals.some(isBlankText);
  }

  holds(bytes: Uint8Array, start: number, end: number, doubled: boolean): boolean {
    const label = this.labels.of(bytes, start, end, doubled);
    if (label === OTHER_LABEL) {
      return this.accepts(doubled ? quotedText(bytes, start, end) : cellText(bytes, start, end));
    }
    const known = this.answers[label];
    if (known) return known === 2;
    const answer = label === 0 ? this.acceptsBlank : this.accepted.has(this.labels.plainOf(label));
    this.answers[label] = answer ? 2 : 1;
    return answer;
  }

  private accepts(text: string): boolean {
    return isBlankText(text) ? this.acceptsBlank : this.accepted.has(plainLabel(text));
  }
}
