// Reading CRM exports, off the main thread: files, how they are read, and what they tell.
import type { CountedTable } from '../../work/filling';
import type { CountSettings } from '../../work/newWorkbook';
import type { Ambiguity, FileKind, ImportResult, Inspection, Mapping } from '../../work/records';
import type { Failure, Outcome } from './outcome';

/** A file as the browser hands it over, and only what is used of it. */
export type PaneFile = Pick<File, 'name' | 'size' | 'slice' | 'stream'>;

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
