/**
 * Why a file was refused: a code and the facts behind it. The sentences are in the messages (`i18n/<language>/crm`),
 * because what went wrong is the same in every language.
 */
import type { FieldKey, DateOrder } from './mapping';
import type { ProgrammeDropReason } from './programmes/dropReason';
import type { TouchDropReason } from './touches/dropReason';

/** Why a row of touches or of a report on programmes was left out. */
export type TableDropReason = TouchDropReason | ProgrammeDropReason;

/** What a file is that is not a CSV. */
export type OtherFileKind =
  'xlsx' | 'xls' | 'zip' | 'gzip' | 'pdf' | 'rtf' | 'html' | 'xml' | 'json' | 'image' | 'binary';

/** One reading of an ambiguous date: the order, and the day it gives as an Excel serial number. */
export interface DateReading {
  readonly order: DateOrder;
  readonly date: number;
}

/** A column whose dates can be read two ways. It has to be asked about; the answer goes into `dateOrder`. */
export interface Ambiguity {
  readonly column: string;
  /** The fields that read this column. */
  readonly fields: readonly FieldKey[];
  /** A value of the file that can be read two ways. */
  readonly example: string;
  readonly readings: readonly [DateReading, DateReading];
  /** True where other dates of the column fit only one order and still others only the other. */
  readonly mixed: boolean;
}

export type Problem = { readonly file?: string } & (
  | { readonly code: 'notCsv'; readonly kind: OtherFileKind }
  | { readonly code: 'empty' }
  | { readonly code: 'headersOnly'; readonly headers: readonly string[] }
  /** The first row holds data: `example` is a date or an e-mail address where a header should be. */
  | { readonly code: 'noHeaders'; readonly example: string }
  /** Every line as a whole stands in quotation marks, so that it is one cell. */
  | { readonly code: 'quotedLines' }
  /** No column could be mapped to any stage. */
  | { readonly code: 'noStageColumn'; readonly headers: readonly string[] }
  /** The mapping names a column that the file does not have; `suggestion` is the nearest header there is. */
  | {
      readonly code: 'unknownColumn';
      readonly field: FieldKey;
      readonly column: string;
      readonly suggestion: string | null;
      readonly headers: readonly string[];
    }
  /** The map file holds a key that is no field. */
  | {
      readonly code: 'unknownKey';
      readonly key: string;
      readonly suggestion: string | null;
      readonly allowed: readonly string[];
    }
  /** The map file has the right key with something else in it: `expected` says what belongs there. */
  | { readonly code: 'badMapValue'; readonly key: string; readonly expected: MapExpectation }
  | { readonly code: 'ambiguousDates'; readonly columns: readonly Ambiguity[] }
  /**
   * No row of the file could be used; `read` rows were looked at. Of records `example` is a value that stands where a date
   * should; of touches and programmes `dropped` says why.
   */
  | {
      readonly code: 'noUsableRows';
      readonly read: number;
      readonly dateColumns: readonly string[];
      readonly example?: string;
      readonly dropped?: readonly { readonly reason: TableDropReason; readonly count: number }[];
    }
  /** The month asked for lies outside the file's months (Excel serials of their first days). */
  | {
      readonly code: 'monthWithoutData';
      readonly month: number;
      readonly first: number;
      readonly last: number;
    }
  /** A count of a programme report holds a rate, such as 23.4%, that cannot be added up. */
  | {
      readonly code: 'rateInsteadOfCount';
      readonly field: FieldKey;
      readonly column: string;
      readonly example: string;
    }
  /** A programme report without dates, and no month chosen for it. */
  | { readonly code: 'noMonth' }
  | { readonly code: 'readFailed'; readonly detail: string }
  | { readonly code: 'cancelled' }
);

export type MapExpectation = 'object' | 'header' | 'condition' | 'dateOrder' | 'decimal' | 'kind';

export type ProblemCode = Problem['code'];

/** Inspections, mappings and results have no code; problems always have one. */
export function isProblem(value: object): value is Problem {
  return 'code' in value;
}
