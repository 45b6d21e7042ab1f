// What building and updating sheets is asked, and what it did.
import type { NotSet } from './explainNotSet';

export interface BuiltSheet {
  readonly key: string;
  /** The tab, as it is named now. */
  readonly name: string;
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

export type BuildStep = 'reading' | 'writing' | 'recording';
export interface BuildDone {
  /** In the order of undoing: the build, and what brought older sheets up to what it needs. */
  readonly operations: readonly string[];
  readonly sheets: readonly string[];
  readonly formulas: number;
  /** The tab to look at first. */
  readonly firstSheet: string;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}
