// What the worksheet side does for the pane, and how the pane says what of ours is in the workbook: in words, where
// src/work answers in codes and data.
import type { BuildDone, BuildRequest, BuildStep } from '../../work/building';
import type { CheckDone as Checked, CheckOptions } from '../../work/checkExcel';
import type { CopyAnswer, CopyHow } from '../../work/copyPlan';
import type { FillAnswer, FillRequest, FillTableRequest } from '../../work/filling';
import type { MonthEndAnswer } from '../../work/monthEnd';
import type { Operation as Done } from '../../work/operations';
import type { RangeOptions, RememberedMapping, WorkbookTable } from '../../work/source';
import type { WorkbookState as State } from '../../work/state';
import type { RecoverAnswer as Recovered, RecoverHow, Seen } from '../../work/recover';
import type { UndoAnswer as Undone, UndoHow } from '../../work/undo';
import type { UpdateDone } from '../../work/update';
import type { Failure, Outcome } from './outcome';
import type { PaneFile } from './reading';

export interface Operation extends Omit<Done, 'label' | 'filled'> {
  /** 'Built Settings and Targets. Filled 12 months of Monthly data': as it was said when it was done. */
  readonly what: string;
}

export interface WorkbookState extends Omit<State, 'operations' | 'unfinished' | 'obstacle'> {
  /** Those that can be undone, newest first. */
  readonly operations: readonly Operation[];
  /** What was begun and has not ended. */
  readonly unfinished: Unfinished | null;
  /** Why nothing can be built or imported. */
  readonly obstacle: Failure | null;
}

export interface Unfinished {
  readonly what: string;
  /** Milliseconds since 1970; null where nothing tells. */
  readonly at: number | null;
  readonly seen: Seen;
  /** Nobody has the turn: it need not be looked at twice. */
  readonly isFree: boolean;
  readonly canFinish: boolean;
}

/** One thing that the analyst did since, and that taking back would undo too. */
export interface ChangeSince {
  readonly where: string;
  readonly what: string;
  /** How many cells; one, where it is not said. */
  readonly count?: number;
  /** Another operation, done later: undone before this one, nothing of it is lost. */
  readonly later?: true;
}

type Asked = Extract<Undone, { readonly kind: 'question' }>;
type Stopped = Extract<Undone, { readonly kind: 'stopped' }>;
export type UndoAnswer =
  | Exclude<Undone, Asked | Stopped>
  | (Omit<Asked, 'changes'> & { readonly changes: readonly ChangeSince[] })
  /** What was taken back and what was not, and why not. */
  | { readonly kind: 'stopped'; readonly lead: string; readonly failure: Failure };

type AskedAgain = Extract<Recovered, { readonly kind: 'question' }>;
export type RecoverAnswer =
  | Exclude<Recovered, AskedAgain>
  | (Omit<AskedAgain, 'changes'> & { readonly changes: readonly ChangeSince[] });

/** A table or what is selected, as a file of the same rows. */
export interface RangeFile {
  readonly file: PaneFile;
  /** What to know of it: hidden rows were read too. */
  readonly notes: readonly string[];
}

/** One belief about Excel, in words, and what this Excel says to it. */
export type CheckLine = Omit<Checked['answers'][number], 'id'> & { readonly belief: string };
export interface CheckDone extends Omit<Checked, 'answers'> {
  readonly lines: readonly CheckLine[];
  /** As many are as expected. */
  readonly held: number;
}

export interface WorkbookServices {
  readonly readState: () => Promise<Outcome<WorkbookState>>;
  readonly build: (request: BuildRequest, onStep: (step: BuildStep) => void) => Promise<Outcome<BuildDone>>;
  /** Asks first where figures are blank or the month was closed before, unless sure. */
  readonly closeMonth: (sure: boolean) => Promise<Outcome<MonthEndAnswer>>;
  readonly startMonth: () => Promise<Outcome<MonthEndAnswer>>;
  /** The plan's year into Targets; asks first where targets were typed that differ. */
  readonly copyPlan: (how: CopyHow) => Promise<Outcome<CopyAnswer>>;
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
  /** Asks about all of them before anything is taken back; `asked` is the question that `how` answers. */
  readonly undo: (
    operations: readonly string[],
    how: UndoHow,
    asked?: string,
  ) => Promise<Outcome<UndoAnswer>>;
  /** Nothing of unfinished work has moved between two looks. */
  readonly hasStopped: (before: Seen, now: Seen) => boolean;
  /** Ends what was begun and never finished, unless it has moved since it was seen. */
  readonly recover: (seen: Seen, how: RecoverHow) => Promise<Outcome<RecoverAnswer>>;
  readonly selectSheet: (name: string) => Promise<Outcome<null>>;
  /** Tries what the add-in believes of Excel, on sheets that are removed afterwards. */
  readonly checkExcel: (options: CheckOptions) => Promise<Outcome<CheckDone>>;
  /** Never over something: a cell that is not empty is refused. Gives the address it was written to. */
  readonly insertFormula: (formula: string) => Promise<Outcome<{ readonly address: string }>>;
}

export type { RangeOptions, RecoverHow, RememberedMapping, Seen, UndoHow, WorkbookTable };
