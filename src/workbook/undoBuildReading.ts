// What is read before a build is taken back: its own sheets, and the formulas of all others.
import type { Area } from './address';
import type { Content } from './content';
import type { UnreadTable } from './filled';
import type { TableArea } from './filledPlaces';
import type { SheetRecord } from './record/record';
import type { SheetReading } from './sheetReading';
import type { SheetSnapshot } from './snapshot';

/** Formulas of a sheet that stays, in A1 text. */
export interface FormulaReading {
  readonly sheet: string;
  readonly area: Area | null;
  readonly formulas: readonly (readonly Content[])[];
}

export interface BuildReading {
  /** The sheets of the operation, without the rows of `unread`; empty where nothing is asked. */
  readonly own: readonly SheetReading[];
  /** Tables of the sheets of the operation. */
  readonly tables: readonly TableArea[];
  readonly unread: readonly UnreadTable[];
  /** All others. */
  readonly others: readonly FormulaReading[];
}

export interface OwnSheet {
  readonly record: SheetRecord;
  readonly sheet: SheetSnapshot;
}
