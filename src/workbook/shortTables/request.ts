// What an import asks of one of the short tables beside Monthly data, and how it says what it found there.
import type { Content } from '../content';

export interface TableRequest {
  readonly sheetKey: string;
  /** Id of the block that is the table. */
  readonly block: string;
  /** Keys of the columns that are written. */
  readonly columns: readonly string[];
  /** rows × columns; null is a blank cell. */
  readonly rows: readonly (readonly Content[])[];
  /** Every row goes, or only those whose values in these columns come again. */
  readonly replace: Replace;
  /** Columns that tell one row from another; left out, the whole row does. */
  readonly key?: readonly string[];
}

export type Replace =
  | 'all'
  | {
      readonly by: readonly string[];
      /** Values of these columns whose rows go although none comes: months in which the file has nothing. */
      readonly also?: readonly (readonly Content[])[];
    };

/** A cell of a table that holds something else than an import wrote there. */
export interface TableDifference {
  readonly sheet: string;
  /** `C5`, before the import. */
  readonly address: string;
  /** The column's header. */
  readonly column: string;
  readonly before: string | number | boolean;
  /** Null: the row does not come again. */
  readonly after: string | number | boolean | null;
}

/** What was done to one table. */
export interface TableOutcome {
  readonly block: string;
  readonly sheet: string;
  readonly rows: number;
  /** Typed into a column of the analyst's own, in a row that does not come again: gone, but for undo. */
  readonly lost: readonly TableDifference[];
  /** Typed over what an import wrote, and left. */
  readonly kept: readonly TableDifference[];
}

/** A table so long that undo will not bring its present rows back. */
export interface NotRestorable {
  readonly sheet: string;
  readonly table: string;
  readonly rows: number;
}
