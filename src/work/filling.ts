// What is written of an import, and what is asked before.
import type { ImportResult, Mapping } from '../crm/contract';
import type { BuildRequest } from './building';
import type { NotSet } from './explainNotSet';
import type { ProgrammeResult } from '../crm/programmes/result';
import type { TouchResult } from '../crm/touches/result';

/** What files that are no records tell. */
export type CountedTable =
  | { readonly kind: 'touches'; readonly result: TouchResult }
  | { readonly kind: 'programmes'; readonly result: ProgrammeResult };

export interface Difference {
  /** Excel serial of the month's first day; 0 outside Monthly data. */
  readonly month: number;
  /** Outside Monthly data: the cell with its sheet. */
  readonly where?: string;
  /** The header of the column. */
  readonly column: string;
  readonly typed: string | number | boolean;
  readonly imported: string | number | boolean | null;
}
/** A figure of an earlier import that is another one now. */
export interface Restated {
  /** Excel serial of the month's first day. */
  readonly month: number;
  /** The header of the column. */
  readonly column: string;
  readonly before: string | number | boolean;
  readonly after: number | null;
}
/** A list so long that undo cannot bring back its present rows. */
export interface LongList {
  readonly sheet: string;
  readonly table: string;
  readonly rows: number;
}
export interface FillRequest extends Filling {
  readonly result: ImportResult;
}
export interface FillTableRequest extends Filling {
  readonly counted: CountedTable;
}
interface Filling {
  /** Builds these first, in the same action: given when what is to be filled is not there. */
  readonly build: BuildRequest | null;
  /** What becomes of typed numbers that differ. */
  readonly typed: 'ask' | 'keep' | 'replace';
  /** How much of the way is done: reading, writing and recording, of the build and of the filling. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops between two requests; what was written is taken back. */
  readonly signal?: AbortSignal;
  /** Replace also lists that undo cannot bring back. */
  readonly evenLongLists?: boolean;
  /** How each file was read, for the next one with the same headers. */
  readonly read?: readonly { readonly headers: readonly string[]; readonly mapping: Mapping }[];
}
export type FillAnswer =
  | {
      readonly kind: 'filled';
      /** What has to be undone, in this order, to take all of it back. */
      readonly operations: readonly string[];
      readonly months: number;
      /** What was filled instead of months: 'Filled 214 journeys on Attribution'. */
      readonly what?: string;
      /** The tab to look at first: the report where it was built too, else the one that was filled. */
      readonly sheet: string;
      readonly kept: number;
      /** What an earlier import had written for the same months, and is different now. */
      readonly restated?: readonly Restated[];
      readonly built: readonly string[];
      /** Counts for which the table has no column any more. */
      readonly missingColumns: readonly string[];
      /** Notes beside rows that the file no longer has: gone, but for undo. */
      readonly lost?: readonly Difference[];
      /** Sheets that would have been filled too, had they been built. */
      readonly missingSheets?: readonly string[];
      /** Columns of Monthly data that no file of a CRM can fill. */
      readonly byHand?: readonly string[];
      /** Looks that Excel would not set. */
      readonly notSet: readonly NotSet[];
    }
  | { readonly kind: 'question'; readonly differences: readonly Difference[] }
  | { readonly kind: 'longLists'; readonly lists: readonly LongList[] };
