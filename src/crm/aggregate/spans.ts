/**
 * Whole numbers (days, seconds) by group, for medians that are exact however many records there are. Eight values make
 * a page, and a group is a chain of pages: a group of three costs as little as one of a million costs a value.
 */
const PAGE = 8;
const BLOCK = 1 << 13;
const PAGES_IN_BLOCK = BLOCK / PAGE;

/** Values of a month that are quicker counted than sorted, and up to which size. */
const WORTH_COUNTING = 200;
const MOST_COUNTED = 10_000;

type Numbers = Uint16Array | Uint32Array;

export class Spans {
  /** Values lie in blocks that never move, so that growing copies nothing but the page numbers. */
  private readonly blocks: Numbers[] = [];
  private before = new Int32Array(PAGES_IN_BLOCK);
  private pages = 0;
  private last = new Int32Array(64);
  private counts = new Int32Array(64);

  /** Two bytes a value hold days: the table of days is shorter than 65 536. Seconds take four. */
  constructor(private readonly Kind: new (length: number) => Numbers = Uint16Array) {}

  /** `value` ≥ 0; groups are small whole numbers. */
  add(group: number, value: number): void {
    if (group >= this.counts.length) {
      this.counts = grown(this.counts, group + 1);
      this.last = grown(this.last, group + 1);
    }
    const count = this.counts[group]!;
    const place = count % PAGE;
    if (place === 0) this.last[group] = this.newPage(this.last[group]!);
    const page = this.last[group]!;
    this.blocks[Math.floor(page / PAGES_IN_BLOCK)]![(page % PAGES_IN_BLOCK) * PAGE + place] = value;
    this.counts[group] = count + 1;
  }

  /** The middle value, or the mean of the two in the middle; null for a group without values. */
  median(group: number): number | null {
    const values = this.valuesOf(group);
    const count = values.length;
    if (count === 0) return null;
    const [lower, upper] = [(count - 1) >> 1, count >> 1];
    const most = count < WORTH_COUNTING ? Infinity : values.reduce((high, value) => Math.max(high, value), 0);
    if (most > MOST_COUNTED) {
      values.sort();
      return (values[lower]! + values[upper]!) / 2;
    }
    const counts = new Uint32Array(most + 1);
    for (const value of values) counts[value] = counts[value]! + 1;
    return (placed(counts, lower) + placed(counts, upper)) / 2;
  }

  /** The page behind the group's `previous` one. */
  private newPage(previous: number): number {
    const page = this.pages++;
    if (page % PAGES_IN_BLOCK === 0) this.blocks.push(new this.Kind(BLOCK));
    if (page >= this.before.length) this.before = grown(this.before, page + 1);
    this.before[page] = previous;
    return page;
  }

  private valuesOf(group: number): Numbers {
    const count = this.counts[group] ?? 0;
    const values = new this.Kind(count);
    let page = this.last[group] ?? 0;
    let end = count;
    while (end > 0) {
      const block = this.blocks[Math.floor(page / PAGES_IN_BLOCK)]!;
      const start = end - 1 - ((end - 1) % PAGE);
      const from = (page % PAGES_IN_BLOCK) * PAGE - start;
      while (end > start) values[--end] = block[from + end]!;
      page = this.before[page]!;
    }
    return values;
  }
}

/** The value at a place of the sorted values that `counts` counts. */
function placed(counts: Uint32Array, place: number): number {
  let value = 0;
  for (let before = counts[0]!; before <= place; before += counts[value]!) value++;
  return value;
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, from.length * 2));
  larger.set(from);
  return larger;
}
