// What is in the workbook before anything is written, as plain data: enough to refuse kindly, and to find what is ours.
import type { Area } from './address';

export interface NameSnapshot {
  readonly name: string;
  /** en-US, with its '='. */
  readonly formula: string;
  /** As this Excel tells it, in its own language and notation. */
  readonly told?: string;
}

export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly string[];
}

/** A filter that hides rows. */
export interface FilterSnapshot {
  readonly sheet: string;
  /** Null: the sheet's own, over cells of no table. */
  readonly table: string | null;
  /** The rows that it is over, hidden or not, without the header. */
  readonly area: Area;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly names: readonly NameSnapshot[];
  readonly charts: readonly string[];
  /** Every cell with content or a format of its own; null where there is none; absent where it was not read. */
  readonly used?: Area | null;
}

export interface WorkbookSnapshot {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** Scoped to the workbook. */
  readonly names: readonly NameSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly filters: readonly FilterSnapshot[];
  /** Custom XML parts in our namespace. */
  readonly parts: readonly string[];
  /** The highest number of a record, where no name tells how much was begun here. */
  readonly lastSeq?: number;
}

/** Sheet, table and name are told apart without regard to capitals, as Excel does. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
