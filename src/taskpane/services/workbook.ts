// What of ours is in the workbook, and what the worksheet side does there.
import type { Mapping } from '../../crm/result';
import type { BuildDone, BuildRequest, BuildStep, BuiltSheet, UpdateDone } from './building';
import type { FillAnswer, FillRequest, FillTableRequest } from './filling';
import type { Failure, Outcome } from './outcome';
import type { CountSettings, PaneFile } from './reading';

export interface Operation {
  /** What the record is called; of an import that built its report, the build. */
  readonly id: string;
  /** All that was done in the one action, in the order of undoing. */
  readonly parts: readonly string[];
  /** 'Built Settings and Targets': as it was said when it was done. */
  readonly what: string;
  /** Milliseconds since 1970; null where the record does not say. */
  readonly at: number | null;
}
/** What of ours is in the workbook now; re-read whenever the pane is shown, because others may be editing. */
export interface WorkbookState {
  /** The sheets of ours, by key ('settings', 'monthlyData', …), with their tabs as they are named now. */
  readonly built: readonly BuiltSheet[];
  /** Those that can be undone, newest first. */
  readonly operations: readonly Operation[];
  /** Null before Settings is built. */
  readonly currency: string | null;
  readonly settings: CountSettings | null;
  /** What was begun and never finished, in words. */
  readonly unfinished: string | null;
  /** Why nothing can be built or imported. */
  readonly obstacle: Failure | null;
}

/** One thing that the analyst did since, and that taking back would undo too. */
export interface Change {
  readonly where: string;
  readonly what: string;
  /** Another operation, done later: undone before this one, nothing of it is lost. */
  readonly later?: true;
}
export type UndoAnswer =
  | { readonly kind: 'undone' }
  | {
      readonly kind: 'question';
      readonly changes: readonly Change[];
      /** How many of the operations were taken back before this one asked. */
      readonly gone?: number;
      /** Tabs that stay and tabs that go if what was changed is kept; null where there is no such way. */
      readonly keeping: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
    }
  /** Unfinished, but begun only just now (milliseconds since 1970): somebody may be at it in another window. */
  | { readonly kind: 'underWay'; readonly at: number };

/** Ask about everything; nobody else is at it; keep the sheets that were changed since; or lose them as well. */
export type UndoHow = 'ask' | 'sure' | 'keep' | 'force';

export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
}
/** A table or what is selected, as a file of the same rows. */
export interface RangeFile {
  readonly file: PaneFile;
  /** What to know of it, in words: hidden rows were read too. */
  readonly notes: readonly string[];
}
export interface RangeOptions {
  /** Rows read so far, and of how many. */
  readonly onProgress: (read: number, of: number) => void;
  readonly signal: AbortSignal;
}
export interface RememberedMapping {
  readonly mapping: Mapping;
  /** Milliseconds since 1970; null where the record does not say. */
  readonly at: number | null;
  /** The very same columns; else most of them. */
  readonly certain: boolean;
}

/** What the month that was the report month still lacks. */
export interface MonthGaps {
  /** Excel serial of its first day. */
  readonly month: number;
  /** Headers of the figures that are blank. */
  readonly missing: readonly string[];
  readonly noCosts: boolean;
  /** Excel serial of the day on which it was closed; null while it is not. */
  readonly closedOn: number | null;
}
export interface MonthEndDone extends MonthGaps {
  readonly kind: 'closed' | 'started';
  readonly operation: string;
  readonly what: string;
  /** The month that was closed or started. */
  readonly about: number;
  readonly sheet: string;
}
export type MonthEndAnswer = MonthEndDone | ({ readonly kind: 'question' } & MonthGaps);

/** What the worksheet side does. */
export interface WorkbookServices {
  readonly readState: () => Promise<Outcome<WorkbookState>>;
  readonly build: (request: BuildRequest, onStep: (step: BuildStep) => void) => Promise<Outcome<BuildDone>>;
  /** Asks first where figures are blank or the month was closed before, unless sure. */
  readonly closeMonth: (sure: boolean) => Promise<Outcome<MonthEndAnswer>>;
  readonly startMonth: () => Promise<Outcome<MonthEndAnswer>>;
  /** Brings the sheets that are there up to what would be built today. */
  readonly update: (onStep: (step: BuildStep) => void) => Promise<Outcome<UpdateDone>>;
  readonly fill: (request: FillRequest) => Promise<Outcome<FillAnswer>>;
  readonly fillTable: (request: FillTableRequest) => Promise<Outcome<FillAnswer>>;
  /** Tables that an export may lie in. */
  readonly listTables: () => Promise<Outcome<readonly WorkbookTable[]>>;
  /** A table by its name; null is what is selected. The answer is null when it was cancelled. */
  readonly readRange: (table: string | null, options: RangeOptions) => Promise<Outcome<RangeFile | null>>;
  /** How the latest file with these columns was read. */
  readonly remembered: (headers: readonly string[]) => Promise<Outcome<RememberedMapping | null>>;
  /**
   * In the order given; stops at the first that asks or fails. `how` is the answer for the first that is still there: those
   * after it ask again.
   */
  readonly undo: (operations: readonly string[], how: UndoHow) => Promise<Outcome<UndoAnswer>>;
  /** Takes back what was begun and never finished. */
  readonly recover: (how: UndoHow) => Promise<Outcome<UndoAnswer>>;
  readonly selectSheet: (name: string) => Promise<Outcome<null>>;
  /** Never over something: a cell that is not empty is refused. Gives the address it was written to. */
  readonly insertFormula: (formula: string) => Promise<Outcome<{ readonly address: string }>>;
}
