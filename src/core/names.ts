// Names as analysts mean them: "google", "Google " and "GOOGLE" are one, shown in the spelling met most often, the first
// one among equals. A blank is a name of its own.

const NONE = '(none)';

export class Names {
  private readonly spellings = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly met: number[] = [];
  private readonly nameOf: number[] = [];
  private readonly keys = new Map<string, number>();

  /** Number of the name, from 0 in the order of first appearance. */
  add(text: string): number {
    const spelling = this.spelling(text);
    this.count(spelling, 1);
    return this.ofSpelling(spelling);
  }

  /** Number of the spelling, for callers that count on their own; it is not counted as met. */
  spelling(text: string): number {
    const known = this.spellings.get(text);
    if (known !== undefined) return known;
    const shown = text.trim() === '' ? NONE : text.trim();
    const key = shown.toLowerCase();
    const name = this.keys.get(key) ?? this.keys.size;
    this.keys.set(key, name);
    this.spellings.set(text, this.texts.length);
    this.met.push(0);
    this.nameOf.push(name);
    return this.texts.push(shown) - 1;
  }

  count(spelling: number, times: number): void {
    this.met[spelling] = (this.met[spelling] ?? 0) + times;
  }

  ofSpelling(spelling: number): number {
    return this.nameOf[spelling] ?? 0;
  }

  /** The number of a name that may not have been met. */
  find(text: string): number | undefined {
    return this.keys.get(text.trim().toLowerCase());
  }

  get size(): number {
    return this.keys.size;
  }

  /** The commonest spelling of each name. */
  shown(): string[] {
    const counts = new Map<string, number>();
    const best: string[] = [];
    for (const [spelling, text] of this.texts.entries()) {
      counts.set(text, (counts.get(text) ?? 0) + (this.met[spelling] ?? 0));
    }
    for (const [spelling, text] of this.texts.entries()) {
      const name = this.ofSpelling(spelling);
      const before = best[name];
      if (before === undefined || (counts.get(text) ?? 0) > (counts.get(before) ?? 0)) best[name] = text;
    }
    return best;
  }
}

/** Positions of the values, biggest first; equals keep their order. */
export function biggestFirst(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0),
  );
}
