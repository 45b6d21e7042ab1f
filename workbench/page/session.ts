// What the page asks of the host: the workbook itself, and a way to change it as a person or the pane does. Everything
// on the page is drawn from `workbook` and redrawn when `onChange` says so.
import type { TypedCell } from '../../host/model/enterCell';
import type { Area, CellValue, Workbook } from '../../host/model/types';

export type { TypedCell };

export interface Question {
  readonly formula: string;
  /** The cell the formula would stand in. */
  readonly row: number;
  readonly column: number;
}

/** A value that a cell would have if it were accepted. */
export interface Supposition {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What changed, so that no more is redrawn than needs be. */
export interface Change {
  /** The pane did it, not the keyboard. */
  readonly byAddIn: boolean;
  /** Something of the workbook itself is different, not only what is calculated or selected. */
  readonly wrote: boolean;
}

export interface Session {
  readonly workbook: Workbook;
  /** Enters texts as if they were typed; resolves when everything that depends on them is calculated. */
  type(sheet: string, cells: readonly TypedCell[]): Promise<void>;
  /** Changes what is not a cell's content (formats, widths, sheets). Formulas are calculated anew. */
  change(work: (workbook: Workbook) => void): Promise<void>;
  /** Gives a sheet another name, in every formula too. */
  renameSheet(sheet: string, name: string): Promise<void>;
  /** Takes a sheet away; what refers to it shows #REF!. */
  deleteSheet(sheet: string): Promise<void>;
  /** The values formulas would have in those cells, without writing them; `supposing` a cell of the sheet were another. */
  evaluate(sheet: string, questions: readonly Question[], supposing?: Supposition): Promise<CellValue[]>;
  /** Tells the host, and through it the pane, which cells are selected. */
  select(sheet: string, area: Area): void;
  /** A cell is being edited: the add-in has to wait. */
  editing(on: boolean): void;
  onChange(listener: (change: Change) => void): void;
  /** A calculation is under way. */
  onBusy(listener: (busy: boolean) => void): void;
  /** The bytes of the workbook as .xlsx. */
  save(): Promise<Uint8Array>;
}
