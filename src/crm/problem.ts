/**
 * Why a file was refused: a code and the facts behind it. The sentences are in the messages (`i18n/<language>/crm`),
 * because what went wrong is the same in every language.
 */
import type { FieldKey, DateOrder } from './mapping';

/** What a file is that is not a CSV. */
export type OtherFileKind =
  'xlsx' | 'xls' | 'zip' | 'gzip' | 'pdf' | 'html' | 'xml' | 'json' | 'image' | 'binary';

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
  /** No row of the file has a date that could be used; `read` rows were looked at. */
  | { readonly code: 'noUsableRows'; readonly read: number; readonly dateColumns: readonly string[] }
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
