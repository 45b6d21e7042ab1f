// What the pane needs of the rest of the product, and nothing else. main.tsx passes the real ones; a test passes fakes
// and sees every state of the views. Failures come back as values, already in the reader's words: the pane shows them
// beside the control, it never has to catch.
import type { Ambiguity, ImportResult, Inspection, Mapping, StageKey } from '../crm/result';

/** One sentence on what was wrong and where; then, line by line, what to do or which sheets and cells it is about. */
export interface Failure {
  readonly sentence: string;
  readonly details: readonly string[];
}
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export interface TemplateChoice {
  readonly key: string;
  /** As on the tab. */
  readonly name: string;
  /** One line: the question that the sheet answers. */
  readonly promise: string;
}

export interface BuildOptions {
  /** First day of the report month. */
  readonly reportMonth: { readonly year: number; /** 1 to 12. */ readonly month: number };
  readonly months: number;
  /** ISO 4217. */
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStart: number;
}
export interface BuildRequest {
  readonly templates: readonly string[];
  readonly options: BuildOptions;
}
/** The tabs that a build would make and those it would bring up to date, in tab order. */
export interface BuildOutlook {
  readonly creates: readonly string[];
  readonly updates: readonly string[];
}

export interface Operation {
  readonly id: string;
  readonly kind: 'build' | 'rebuild' | 'import';
  readonly sheets: readonly string[];
  /** Milliseconds since 1970; null where the record does not say. */
  readonly at: number | null;
}
export interface Pending {
  readonly kind: 'build' | 'import' | 'undo';
  readonly sheets: readonly string[];
}
/** What of ours is in the workbook now; re-read whenever the pane is shown, because others may be editing. */
export interface WorkbookState {
  /** Keys of the sheets that are built: 'settings', 'monthlyData', … */
  readonly built: readonly string[];
  /** Newest first. */
  readonly operations: readonly Operation[];
  readonly pending: Pending | null;
  /** The currency in Settings; null before it is built. */
  readonly currency: string | null;
}

export type BuildStep = 'reading' | 'writing' | 'recording';
export interface BuildDone {
  readonly operation: string;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly formulas: number;
  /** The tab to look at first. */
  readonly firstSheet: string;
}

export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  /** As read back after writing, and as it is now; '' is blank. */
  readonly was: string;
  readonly now: string;
}
export type UndoChoice = 'ask' | 'keepChanged' | 'discardChanged';
export type UndoAnswer =
  | { readonly kind: 'undone'; readonly kept: number }
  | { readonly kind: 'question'; readonly changes: readonly CellChange[] };

/** A file as the browser hands it over, and only what is used of it. */
export type PaneFile = Pick<File, 'name' | 'size' | 'slice' | 'stream'>;

export interface CountOptions {
  /** Units of the reporting currency for one unit of each currency in the file. */
  readonly rates: Readonly<Record<string, number>> | null;
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** A number the analyst typed where the file has another. */
export interface Difference {
  readonly id: string;
  /** Excel serial of the month's first day. */
  readonly month: number;
  /** The header in Monthly data. */
  readonly column: string;
  readonly typed: string;
  readonly imported: number;
}
export interface FillRequest {
  readonly result: ImportResult;
  /** Builds these first, in the same action: given when Monthly data is not there. */
  readonly build: BuildRequest | null;
  /** Null asks; a list replaces those typed numbers and keeps the rest. */
  readonly replace: readonly string[] | null;
}
export type FillAnswer =
  | {
      readonly kind: 'filled';
      readonly operation: string;
      readonly months: number;
      readonly sheet: string;
      readonly kept: number;
      readonly built: readonly string[];
      /** Counts for which the table has no column any more. */
      readonly missingColumns: readonly string[];
    }
  | { readonly kind: 'question'; readonly differences: readonly Difference[] };

export interface FunctionHelp {
  readonly id: string;
  readonly sentence: string;
  /** `FUNNEL.SQLS(revenue, deal, close, [whole])`. */
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly help: string;
    readonly optional: boolean;
    /** As the analyst would write it; '' where leaving it out means something that `help` says. */
    readonly default: string;
  }[];
  readonly spills: boolean;
  readonly example: { readonly formula: string; readonly result: string } | null;
  readonly helpUrl: string;
}

/** What the worksheet side does. */
export interface WorkbookServices {
  readonly readState: () => Promise<Outcome<WorkbookState>>;
  readonly build: (request: BuildRequest, onStep: (step: BuildStep) => void) => Promise<Outcome<BuildDone>>;
  readonly fill: (request: FillRequest) => Promise<Outcome<FillAnswer>>;
  readonly undo: (operation: string, choice: UndoChoice) => Promise<Outcome<UndoAnswer>>;
  readonly recover: () => Promise<Outcome<null>>;
  readonly selectSheet: (name: string) => Promise<Outcome<null>>;
  /** Gives the address it was written to. */
  readonly insertFormula: (formula: string) => Promise<Outcome<{ readonly address: string }>>;
}

/** What is known without a workbook. */
export interface ReportServices {
  readonly templates: readonly TemplateChoice[];
  readonly monthsShown: readonly number[];
  readonly outlook: (request: BuildRequest, built: readonly string[]) => BuildOutlook;
  /** The template that is built together with a first import. */
  readonly importTemplate: string;
}

/** A full read may find dates that the first rows did not show: those are asked about. */
export type CountOutcome =
  | { readonly ok: true; /** Null when it was cancelled. */ readonly value: ImportResult | null }
  | { readonly ok: false; readonly failure: Failure; readonly ask?: readonly Ambiguity[] };

/** Reading CRM exports, off the main thread. */
export interface CrmServices {
  readonly inspect: (file: PaneFile) => Promise<Outcome<Inspection>>;
  readonly ambiguities: (inspection: Inspection, mapping: Mapping) => Promise<Outcome<readonly Ambiguity[]>>;
  readonly count: (
    files: readonly PaneFile[],
    mapping: Mapping,
    options: CountOptions,
  ) => Promise<CountOutcome>;
  readonly sample: () => Promise<Outcome<PaneFile>>;
}

export interface Services {
  readonly workbook: WorkbookServices;
  readonly reports: ReportServices;
  readonly crm: CrmServices;
  /** Loaded when the place is first opened. */
  readonly functions: () => Promise<readonly FunctionHelp[]>;
  /** Today, from which the report month is proposed: the last whole month. */
  readonly today: () => Date;
  /** ISO 4217, proposed until the workbook or a file says another. */
  readonly currency: string;
}

export type { Ambiguity, ImportResult, Inspection, Mapping, StageKey };
