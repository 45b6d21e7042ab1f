// Journeys as numbers: every touch is the number of its channel, journey after journey in one array, so that a million of
// them are read once and every model runs over the same few arrays.
import type { Names } from '../names';

export interface Journeys {
  readonly names: Names;
  /** Channel of each touch, journey after journey. */
  readonly touches: Int32Array;
  /** Where each journey begins in `touches`; one entry more than journeys. None is empty. */
  readonly starts: Int32Array;
  readonly conversions: Float64Array;
  /** Value of the conversions of each journey. */
  readonly values: Float64Array | undefined;
  /** Journeys of the same touches that did not convert. */
  readonly nulls: Float64Array;
}

/** A million weights are added up several times over: a loop takes a fifth of what `reduce` does. */
export function total(weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] ?? 0;
  return sum;
}

/** The same cells in an array of twice the length. */
function larger(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(cells.length * 2);
  copy.set(cells);
  return copy;
}

/** An array of channels that grows. */
export class Growing {
  private cells: Int32Array<ArrayBuffer>;
  private count = 0;

  /** `room` is how many there may be before it grows; more than 0. */
  constructor(room: number) {
    this.cells = new Int32Array(room);
  }

  push(value: number): void {
    if (this.count === this.cells.length) this.cells = larger(this.cells);
    this.cells[this.count++] = value;
  }

  get length(): number {
    return this.count;
  }

  done(): Int32Array {
    return this.cells.subarray(0, this.count);
  }
}
