// Hidden sheets of the engine on which arguments of our functions are worked out and their results put, so that the rest
// of a formula can refer to them. Each argument and each result has a strip of columns of its own, so that arrays have
// room to spill.
import { COLUMNS, areaAddress } from '../model/address';

const STRIP = 64;
const STRIPS = COLUMNS / STRIP;

export interface Slot {
  sheet: string;
  column: number;
}

export class Scratch {
  private next = 0;
  private readonly free: Slot[] = [];
  private count = 0;

  take(): Slot {
    const known = this.free.pop();
    if (known) return known;
    const number = this.next;
    this.next += 1;
    const sheet = Math.floor(number / STRIPS);
    this.count = Math.max(this.count, sheet + 1);
    return { sheet: scratchName(sheet), column: (number % STRIPS) * STRIP };
  }

  give(slots: readonly Slot[]): void {
    this.free.push(...slots);
  }

  /** The scratch sheets in use, as keys and names at once. */
  sheets(): string[] {
    return Array.from({ length: this.count }, (_sheet, index) => scratchName(index));
  }
}

function scratchName(index: number): string {
  return `lf scratch ${index}`;
}

/** Where a slot's value of that size stands, as a reference. */
export function slotReference(slot: Slot, rows: number, columns: number): string {
  return `'${slot.sheet}'!${areaAddress({ row: 0, column: slot.column, rows, columns }, true)}`;
}
