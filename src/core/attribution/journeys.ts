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

/** An array of channels that grows. */
export class Growing {
  private cells = new Int32Array(1024);
  private count = 0;

  push(value: number): void {
    if (this.count === this.cells.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[this.count++] = value;
  }

  get length(): number {
    return this.count;
  }

  done(): Int32Array {
    return this.cells.subarray(0, this.count);
  }
}
