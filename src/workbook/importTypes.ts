// What is asked of an import, what it reads of the workbook, and what it answers.
import type { Area } from './address';
import type { BuildOptions } from './build';
import type { Content } from './content';
import type { Step } from './edit';
import type { MonthsPlace, TableReading } from './monthTable';
import type { OperationRecord, RememberedMapping } from './record/record';
import type { TableReading as ReadTable } from './shortTables/plan';
import type { NotRestorable, TableDifference, TableOutcome, TableRequest } from './shortTables/request';

export interface ImportedMonth {
  /** Serial of any day in the month. */
  readonly month: number;
  /** By column key. Null: the file knows the column, but has no value for this month. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface ImportRequest {
  readonly months: readonly ImportedMonth[];
  /** Cells to fill beside the table, by their name without `lf.`: asOf, provenance, … */
  readonly settings: Readonly<Record<string, string | number>>;
  /** What becomes of typed numbers that differ. */
  readonly overwriteTyped: 'ask' | 'keep' | 'replace';
  /** The short tables that are filled as well; one that is not built is skipped. */
  readonly tables?: readonly TableRequest[];
  /** How the columns of each file were read: kept in the record for the next ones. */
  readonly mapping?: RememberedMapping | readonly RememberedMapping[];
  /** Go on although undo could not bring back the present rows of a very long table. */
  readonly evenIfNotRestorable?: boolean;
}

/** A cell that holds something else than the file says. */
export interface Difference {
  readonly month: number;
  /** The column's header. */
  readonly column: string;
  readonly before: string | number | boolean;
  readonly after: number | null;
}

export interface NamedReading {
  readonly scope: string | null;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly formula: Content;
  readonly value: unknown;
}

export type NamedCell = Pick<NamedReading, 'scope' | 'name' | 'sheet' | 'area'>;

export interface PlannedImport {
  readonly ok: true;
  readonly steps: readonly Step[];
  readonly record: OperationRecord;
  readonly sheet: string;
  readonly monthsAdded: readonly number[];
  /** Numbers of an earlier import that change. */
  readonly changes: readonly Difference[];
  /** Typed numbers that were left. */
  readonly kept: readonly Difference[];
  readonly cellsWritten: number;
  /** Keys for which the table has no column. */
  readonly unknownColumns: readonly string[];
  /** Settings for which there is no cell. */
  readonly unknownSettings: readonly string[];
  readonly tables: readonly TableOutcome[];
  /** Blocks of tables that are not in the workbook. */
  readonly missingTables: readonly string[];
}

/** Nothing was written: what was typed differs from the file. */
export interface AsksAboutTyped {
  readonly ok: false;
  readonly typed: readonly Difference[];
  readonly typedInTables: readonly TableDifference[];
}

/** Nothing was written: undo could not bring back what stands in these tables. */
export interface AsksAboutUndo {
  readonly ok: false;
  readonly notRestorable: readonly NotRestorable[];
}

export interface ImportReading {
  /** Null where no months are imported. */
  readonly months: { readonly place: MonthsPlace; readonly table: TableReading } | null;
  readonly named: readonly NamedReading[];
  readonly tables: readonly ReadTable[];
  readonly missingTables: readonly string[];
}

export type ImportOptions = BuildOptions;
