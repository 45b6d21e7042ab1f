// What is read of a sheet before anything of it is taken back.
import type { Area } from './address';
import type { Content } from './content';

/** The used cells of a sheet, as they are now. */
export interface SheetReading {
  readonly sheet: string;
  readonly area: Area | null;
  /** formulasR1C1, rows × columns of `area`. */
  readonly formulas: readonly (readonly Content[])[];
  /** Rectangles that formulas fill beside their own cell. */
  readonly spills: readonly Area[];
}
