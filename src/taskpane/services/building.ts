// What building and updating sheets is asked, and what it did.
import type { ImportResult } from '../../crm/result';

export interface BuiltSheet {
  readonly key: string;
  /** The tab, as it is named now. */
  readonly name: string;
}

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

export type BuildStep = 'reading' | 'writing' | 'recording';
export interface BuildDone {
  /** In the order of undoing: the build, and what brought older sheets up to what it needs. */
  readonly operations: readonly string[];
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
  /** Charts that stay as they are, because they are no longer as they were drawn. */
  readonly charts: readonly string[];
  /** Tabs whose formats, input rules, print settings or charts were brought up to date. */
  readonly restyled: readonly string[];
  /** What else stays as the analyst has it, and where. */
  readonly left: readonly {
    readonly what: 'look' | 'accepts' | 'rule' | 'page';
    readonly places: readonly string[];
  }[];
}

/** What is known without a workbook. */
export interface ReportServices {
  readonly templates: readonly TemplateChoice[];
  readonly monthsShown: readonly number[];
  /** The tabs that a build would make, in their order. */
  readonly outlook: (templates: readonly string[], built: readonly BuiltSheet[]) => readonly string[];
  /** The longest list of leads that a sheet can hold. */
  readonly leadRoom: number;
  /** The template that is built together with a first import. */
  readonly importTemplate: string;
  /** The sheets that hold what a file tells beyond the months: built with an import wherever they are not there. */
  readonly importSheets: Readonly<Record<'details' | 'checks' | 'leads' | 'touches' | 'programmes', string>>;
  /** Further sheets that a count fills: those of the invented figures, where it is the sample's. */
  readonly sheetsOf: (result: ImportResult) => readonly string[];
}
