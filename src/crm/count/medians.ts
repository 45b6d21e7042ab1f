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
/** Room for the values of one group at a time, so that thousands of medians leave nothing behind. */
let scratch = new Uint32Array(1024);
const tally = new Uint32Array(MOST_COUNTED + 1);

type Numbers = Uint16Array | Uint32Array;

export class Medians {
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
    const count = this.counts[group] ?? 0;
    if (count === 0) return null;
    const values = this.gather(group, count);
    const [lower, upper] = [(count - 1) >> 1, count >> 1];
    let most = 0;
    for (let i = 0; i < count; i++) if (values[i]! > most) most = values[i]!;
    if (count < WORTH_COUNTING || most > MOST_COUNTED) {
      values.sort();
      return (values[lower]! + values[upper]!) / 2;
    }
    tally.fill(0, 0, most + 1);
    for (let i = 0; i < count; i++) tally[values[i]!] = tally[values[i]!]! + 1;
    return (placed(lower) + placed(upper)) / 2;
  }

  /** The page behind the group's `previous` one. */
  private newPage(previous: number): number {
    const page = this.pages++;
    if (page % PAGES_IN_BLOCK === 0) this.blocks.push(new this.Kind(BLOCK));
    if (page >= this.before.length) this.before = grown(this.before, page + 1);
    this.before[page] = previous;
    return page;
  }

  private gather(group: number, count: number): Uint32Array {
    if (scratch.length < count) scratch = new Uint32Array(Math.ceil(count * 1.5));
    let page = this.last[group]!;
    let end = count;
    while (end > 0) {
      const block = this.blocks[Math.floor(page / PAGES_IN_BLOCK)]!;
      const start = end - 1 - ((end - 1) % PAGE);
      const from = (page % PAGES_IN_BLOCK) * PAGE - start;
      while (end > start) scratch[--end] = block[from + end]!;
      page = this.before[page]!;
    }
    return scratch.subarray(0, count);
  }
}

/** The value at a place of the sorted values that `tally` counts. */
function placed(place: number): number {
  let value = 0;
  for (let before = tally[0]!; before <= place; before += tally[value]!) value++;
  return value;
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, from.length * 2));
  larger.set(from);
  return larger;
}
