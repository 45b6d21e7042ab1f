/**
 * Numbers by place, 0 until something is set: a block of places takes room only once one of them is set, so that what
 * few records have costs few bytes.
 */
const BITS = 12;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

type Numbers = Float64Array | Int32Array | Uint16Array;

export class Sparse {
  private readonly blocks: (Numbers | undefined)[] = [];

  constructor(private readonly Kind: new (length: number) => Numbers) {}

  get(place: number): number {
    const block = this.blocks[place >> BITS];
    return block === undefined ? 0 : block[place & MASK]!;
  }

  set(place: number, value: number): void {
    let block = this.blocks[place >> BITS];
    if (block === undefined) {
      if (value === 0) return;
      const at = place >> BITS;
      while (this.blocks.length < at) this.blocks.push(undefined);
      block = this.blocks[at] = new this.Kind(SIZE);
    }
    block[place & MASK] = value;
  }
}
