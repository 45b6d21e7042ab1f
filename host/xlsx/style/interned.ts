// A list in which equal pieces of XML share one place: fonts, fills, borders and cell formats are numbered so.

export class Interned {
  private readonly indexes = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const item of first) this.index(item);
  }

  index(xml: string): number {
    let index = this.indexes.get(xml);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(xml, index);
    }
    return index;
  }

  get size(): number {
    return this.indexes.size;
  }

  list(name: string): string {
    return `<${name} count="${String(this.size)}">${[...this.indexes.keys()].join('')}</${name}>`;
  }
}
