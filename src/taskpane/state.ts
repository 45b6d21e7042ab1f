// Everything the pane shows, as plain data: a view is a function of it, and a test can write any of its states down.
import type {
  Ambiguity,
  BuildDone,
  BuildOptions,
  ChangeSince,
  CheckDone,
  CopyDone,
  CopyQuestion,
  CountedTable,
  Difference,
  Failure,
  FillAnswer,
  FillRequest,
  FunctionHelp,
  ImportResult,
  Inspection,
  LongList,
  Mapping,
  MonthEndDone,
  MonthGaps,
  PaneFile,
  Seen,
  UndoAnswer,
  UpdateDone,
  WorkbookState,
  WorkbookTable,
} from './services';

export const PLACES = ['build', 'import', 'functions'] as const;
export type Place = (typeof PLACES)[number];

export type Work<Result> =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'working';
      readonly sentence: string;
      /** 0 to 1, where it is known: then it can be cancelled as well. */
      readonly share?: number;
      /** Seconds; null until it can be said. */
      readonly left?: number | null;
    }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'done'; readonly result: Result };

export interface BuildState {
  /** Keys of the templates ticked. */
  readonly chosen: readonly string[];
  readonly options: BuildOptions;
  /** As typed, also while it is not yet a currency code. */
  readonly currency: string;
  readonly work: Work<BuildDone>;
}

/** What is to be taken back, and how it is called. */
export interface UndoTarget {
  /** In the order of undoing. */
  readonly operations: readonly string[];
  readonly what: string;
}

/** One at a time, shown where it was asked for. */
export interface UndoState {
  readonly target: UndoTarget;
  readonly step:
    | { readonly phase: 'working' }
    | ({ readonly phase: 'question' } & Omit<Extract<UndoAnswer, { kind: 'question' }>, 'kind'>)
    /** With a lead of its own it came to an end half-way. */
    | { readonly phase: 'failed'; readonly failure: Failure; readonly lead?: string };
}

/** What was begun and has not ended: whether it goes on, and what is done about it. */
export type RecoveryState =
  | { readonly phase: 'watching' }
  | { readonly phase: 'goesOn' }
  | { readonly phase: 'stopped'; readonly seen: Seen; readonly canFinish: boolean }
  | { readonly phase: 'working' }
  | { readonly phase: 'question'; readonly seen: Seen; readonly changes: readonly ChangeSince[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** By what is undone last: the first of two may be gone already where it came to an end half-way. */
export const sameTarget = (a: UndoTarget, b: UndoTarget): boolean =>
  a.operations.at(-1) === b.operations.at(-1);

/** Files with the same columns, and how they are read. */
export interface Part {
  readonly files: readonly PaneFile[];
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  /** Also those already answered: `dateOrder` in the mapping holds the answer. */
  readonly questions: readonly Ambiguity[];
  /** The mapping is that of an earlier import; `proposal` is what would be proposed otherwise. */
  readonly remembered?: { readonly at: number | null; readonly certain: boolean; readonly proposal: Part };
  /** What to know of a range of the workbook. */
  readonly notes?: readonly string[];
}
/** The part that is looked at, and the others of the same import: contacts and deals have columns of their own. */
export interface Read extends Part {
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
  /** The list of leads is wanted too, if it is no longer than so many rows. */
  readonly leads?: number | null;
  /** What a report without dates is about; the report month, until another is chosen. */
  readonly month?: BuildOptions['reportMonth'];
}

const partOf = ({ files, inspection, mapping, questions, remembered, notes }: Part): Part => ({
  files,
  inspection,
  mapping,
  questions,
  ...(remembered && { remembered }),
  ...(notes && { notes }),
});

export const partsOf = (step: Read): readonly Part[] => [
  ...(step.before ?? []),
  partOf(step),
  ...(step.after ?? []),
];

/** The same import with another of its parts in view. */
export function atPart(
  { leads = null, month }: Pick<Read, 'leads' | 'month'>,
  parts: readonly Part[],
  place: number,
): Read {
  const part = parts[place];
  if (!part) throw new Error('There is no such part of the import');
  const others = { before: parts.slice(0, place), after: parts.slice(place + 1) };
  return { ...part, ...others, leads, ...(month && { month }) };
}

export type Choosing = {
  readonly phase: 'choose';
  /** The file being looked at. */
  readonly looking: string | null;
  /** 0 to 1, where cells of the workbook are read: then it can be cancelled as well. */
  readonly share?: number;
  readonly note: string | null;
  readonly failure: Failure | null;
  /** Null until it is asked what tables there are. */
  readonly tables?: readonly WorkbookTable[] | null;
};
export type MappingStep = Read & {
  readonly phase: 'mapping';
  readonly failure: Failure | null;
  /** What has to be answered first, said beside the button. */
  readonly missing: string | null;
  /** The column whose dates have to be explained first; the serial tells two presses of the button apart. */
  readonly asked: { readonly column: string; readonly serial: number } | null;
};
export type Counting = Read & {
  readonly phase: 'counting';
  readonly bytes: number;
  readonly total: number;
  /** Seconds; null until it can be said. */
  readonly left?: number | null;
};
interface BeforeWriting {
  /** Exchange rates as typed, by currency. */
  readonly rates: Readonly<Record<string, string>>;
  readonly rateFailure: string | null;
  readonly work: Work<never>;
  readonly question: readonly Difference[] | null;
  /** Lists that undo could not bring back, and what was answered about typed numbers before. */
  readonly longLists?: { readonly lists: readonly LongList[]; readonly typed: FillRequest['typed'] };
}
export type Preview = Read &
  BeforeWriting & {
    readonly phase: 'preview';
    readonly result: ImportResult;
    readonly allMonths: boolean;
  };
/** Touches as journeys, or programmes by month. */
export type TablePreview = Read & BeforeWriting & { readonly phase: 'table'; readonly counted: CountedTable };
export type Filled = {
  readonly phase: 'done';
  readonly answer: Extract<FillAnswer, { kind: 'filled' }>;
};
export type ImportState = Choosing | MappingStep | Counting | Preview | TablePreview | Filled;

export interface FunctionsState {
  readonly query: string;
  /** Null until the place is first opened. */
  readonly list: readonly FunctionHelp[] | null;
  readonly failure: Failure | null;
  readonly insertion: { readonly id: string; readonly outcome: Work<{ readonly address: string }> } | null;
}

/** "Check this Excel", once it was asked for. */
export interface CheckState {
  readonly work: Work<CheckDone>;
  /** Whether the report could be copied; null until that is tried. */
  readonly copied: boolean | null;
}

export interface PaneState {
  readonly place: Place;
  /** Read out by the live region; the serial tells two equal sentences apart. */
  readonly announcement: { readonly text: string; readonly serial: number };
  readonly workbook: WorkbookState | null;
  readonly workbookFailure: Failure | null;
  readonly build: BuildState;
  readonly monthEnd: Work<MonthEndDone> | { readonly phase: 'question'; readonly gaps: MonthGaps };
  /** "Copy plan to Targets". */
  readonly copyPlan: Work<CopyDone> | { readonly phase: 'question'; readonly question: CopyQuestion };
  readonly update: Work<UpdateDone>;
  readonly recovery: RecoveryState | null;
  readonly undo: UndoState | null;
  /** The sentence after something was taken back. */
  readonly undone: string | null;
  readonly import: ImportState;
  readonly functions: FunctionsState;
  readonly check: CheckState | null;
}

/** Once there is a Settings sheet it decides on month, currency and fiscal year; null before that. */
export function settingsSheet({ workbook }: Pick<PaneState, 'workbook'>): string | null {
  return workbook?.built.find(({ key }) => key === 'settings')?.name ?? null;
}

export const CHOOSING: Choosing = { phase: 'choose', looking: null, note: null, failure: null };

/** The pane as it opens: the report month is the last whole month before `today`. */
export function initialState(today: Date, currency: string): PaneState {
  const last = new Date(today.getFullYear(), today.getMonth() - 1, 1);
  return {
    place: 'build',
    announcement: { text: '', serial: 0 },
    workbook: null,
    workbookFailure: null,
    build: {
      chosen: [],
      options: {
        reportMonth: { year: last.getFullYear(), month: last.getMonth() + 1 },
        months: 13,
        currency,
        fiscalYearStart: 1,
      },
      currency,
      work: { phase: 'idle' },
    },
    recovery: null,
    undo: null,
    monthEnd: { phase: 'idle' },
    copyPlan: { phase: 'idle' },
    update: { phase: 'idle' },
    undone: null,
    import: CHOOSING,
    functions: { query: '', list: null, failure: null, insertion: null },
    check: null,
  };
}
