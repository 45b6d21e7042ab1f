// What the pane needs of the rest of the product, and nothing else. main.tsx passes the real ones; a test passes fakes
// and sees every state of the views. Failures come back as values, already in the reader's words: the pane shows them
// beside the control, it never has to catch.
import type {
  Ambiguity,
  FileKind,
  ImportResult,
  Inspection,
  Mapping,
  FollowUp,
  MarketingSources,
  StageKey,
} from '../crm/result';
import type { ProgrammeResult } from '../crm/programmes/result';
import type { TouchResult } from '../crm/touches/result';

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
  readonly built: readonly { readonly key: string; readonly name: string }[];
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

export type BuildStep = 'reading' | 'writing' | 'recording';
export interface BuildDone {
  readonly operation: string;
  readonly sheets: readonly string[];
  readonly formulas: number;
  /** The tab to look at first. */
  readonly firstSheet: string;
}

export interface UpdateDone {
  /** Null where everything was as it should be. */
  readonly operation: string | null;
  readonly sheets: readonly string[];
  readonly updated: number;
  readonly added: readonly string[];
  /** Cells that stay the analyst's, with what would stand there otherwise. */
  readonly kept: readonly { readonly where: string; readonly wanted: string }[];
  /** Parts that the analyst deleted, by tab. */
  readonly missing: readonly string[];
  /** Charts that show what they showed, because they are no longer as they were drawn. */
  readonly charts: readonly string[];
}

/** One thing that the analyst did since, and that taking back would undo too. */
export interface Change {
  readonly where: string;
  readonly what: string;
}
export type UndoAnswer =
  | { readonly kind: 'undone' }
  | {
      readonly kind: 'question';
      readonly changes: readonly Change[];
      /** Tabs that stay and tabs that go if what was changed is kept; null where there is no such way. */
      readonly keeping: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
    }
  /** Unfinished, but begun only just now (milliseconds since 1970): somebody may be at it in another window. */
  | { readonly kind: 'underWay'; readonly at: number };

/** Ask about everything; nobody else is at it; keep the sheets that were changed since; or lose them as well. */
export type UndoHow = 'ask' | 'sure' | 'keep' | 'force';

/** A file as the browser hands it over, and only what is used of it. */
export type PaneFile = Pick<File, 'name' | 'size' | 'slice' | 'stream'>;

/** Days of a cohort, days until an SQL is cold, the score that makes an MQL, and whose sources are marketing's. */
export interface CountSettings {
  readonly window: number;
  readonly shelfLife: number;
  readonly scoreThreshold: number | null;
  readonly marketingSources: MarketingSources;
  readonly followUp: FollowUp;
}
/** A file and how its columns are read. */
export interface FileSource {
  readonly file: PaneFile;
  readonly mapping: Mapping;
}
export interface ReadingOptions {
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}
export interface CountOptions extends ReadingOptions {
  /** Units of the reporting currency for one unit of each currency in the file. */
  readonly rates: Readonly<Record<string, number>> | null;
  /** What the workbook's Settings say; null before they are built. */
  readonly settings: CountSettings | null;
  /** The leads themselves too, if they are no more than so many; null where they are not wanted. */
  readonly leads: number | null;
}
export interface TableOptions extends ReadingOptions {
  readonly kind: Exclude<FileKind, 'records'>;
  readonly rates: Readonly<Record<string, number>> | null;
  /** Serial of the month that a report without dates is about. */
  readonly month: number;
}
/** What files that are no records tell. */
export type CountedTable =
  | { readonly kind: 'touches'; readonly result: TouchResult }
  | { readonly kind: 'programmes'; readonly result: ProgrammeResult };

/** What the analyst typed where the file has something else. */
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
  /** Requests sent, and of how many: one, but for long lists. */
  readonly onProgress?: (sent: number, of: number) => void;
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
      readonly built: readonly string[];
      /** Counts for which the table has no column any more. */
      readonly missingColumns: readonly string[];
      /** Notes beside rows that the file no longer has: gone, but for undo. */
      readonly lost?: readonly Difference[];
      /** Sheets that would have been filled too, had they been built. */
      readonly missingSheets?: readonly string[];
      /** Columns of Monthly data that no file of a CRM can fill. */
      readonly byHand?: readonly string[];
    }
  | { readonly kind: 'question'; readonly differences: readonly Difference[] }
  | { readonly kind: 'longLists'; readonly lists: readonly LongList[] };

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
  /** As Excel takes it; the result is '' where it is a table. */
  readonly example: { readonly formula: string; readonly result: string } | null;
  readonly helpUrl: string;
}

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
  /** Brings the sheets that are there up to what would be built today. */
  /** Asks first where figures are blank or the month was closed before, unless sure. */
  readonly closeMonth: (sure: boolean) => Promise<Outcome<MonthEndAnswer>>;
  readonly startMonth: () => Promise<Outcome<MonthEndAnswer>>;
  readonly update: (onStep: (step: BuildStep) => void) => Promise<Outcome<UpdateDone>>;
  readonly fill: (request: FillRequest) => Promise<Outcome<FillAnswer>>;
  readonly fillTable: (request: FillTableRequest) => Promise<Outcome<FillAnswer>>;
  /** Tables that an export may lie in. */
  readonly listTables: () => Promise<Outcome<readonly WorkbookTable[]>>;
  /** A table by its name; null is what is selected. */
  readonly readRange: (table: string | null) => Promise<Outcome<RangeFile>>;
  /** How the latest file with these columns was read. */
  readonly remembered: (headers: readonly string[]) => Promise<Outcome<RememberedMapping | null>>;
  /** In the order given; stops at the first that asks or fails. */
  readonly undo: (operations: readonly string[], how: UndoHow) => Promise<Outcome<UndoAnswer>>;
  /** Takes back what was begun and never finished. */
  readonly recover: (how: UndoHow) => Promise<Outcome<UndoAnswer>>;
  readonly selectSheet: (name: string) => Promise<Outcome<null>>;
  /** Never over something: a cell that is not empty is refused. Gives the address it was written to. */
  readonly insertFormula: (formula: string) => Promise<Outcome<{ readonly address: string }>>;
}

/** What is known without a workbook. */
export interface ReportServices {
  readonly templates: readonly TemplateChoice[];
  readonly monthsShown: readonly number[];
  /** The tabs that a build would make, in their order. */
  readonly outlook: (templates: readonly string[], built: WorkbookState['built']) => readonly string[];
  /** The template that is built together with a first import. */
  readonly importTemplate: string;
  /** The sheets that hold what a file tells beyond the months: built with an import wherever they are not there. */
  readonly importSheets: Readonly<Record<'details' | 'leads' | 'touches' | 'programmes', string>>;
}

/** A full read may find dates that the first rows did not show: those are asked about. */
export type CountOutcome<Result = ImportResult> =
  | { readonly ok: true; /** Null when it was cancelled. */ readonly value: Result | null }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly ask?: readonly Ambiguity[];
      /** The file that it is about. */
      readonly file?: string;
    };

/** Reading CRM exports, off the main thread. */
export interface CrmServices {
  readonly inspect: (file: PaneFile) => Promise<Outcome<Inspection>>;
  readonly ambiguities: (inspection: Inspection, mapping: Mapping) => Promise<Outcome<readonly Ambiguity[]>>;
  readonly count: (sources: readonly FileSource[], options: CountOptions) => Promise<CountOutcome>;
  /** Tables of touches, or reports on programmes. */
  readonly countTable: (
    sources: readonly FileSource[],
    options: TableOptions,
  ) => Promise<CountOutcome<CountedTable>>;
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
