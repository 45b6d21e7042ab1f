/** A column of numbers that grows by blocks, so that growing never copies what is there. */
const BITS = 14;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

type Numbers = Float64Array | Int32Array | Uint16Array;

export class Column {
  length = 0;
  private readonly blocks: Numbers[] = [];

  constructor(private readonly Kind: new (length: number) => Numbers) {}

  push(value: number): void {
    if ((this.length & MASK) === 0) this.blocks.push(new this.Kind(SIZE));
    this.set(this.length++, value);
  }

  get(index: number): number {
    return this.blocks[index >> BITS]![index & MASK]!;
  }

  set(index: number, value: number): void {
    this.blocks[index >> BITS]![index & MASK] = value;
  }
}
