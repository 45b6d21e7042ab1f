// Cell text is stored once and cells point at it: report sheets repeat the same labels and channel names a lot.
import { MAIN } from './namespaces';
import { element, typedTextElement } from './xml';

export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  get size(): number {
    return this.indexes.size;
  }

  root(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${typedTextElement('t', text)}</si>`);
    return element('sst', { xmlns: MAIN, count: this.uses, uniqueCount: this.indexes.size }, ...items);
  }
}
