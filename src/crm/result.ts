/**
 * The contract of the import: what is asked of it and what comes out. Others code against this file.
 *
 * Dates are Excel serial numbers of whole days (1900 system): times and zones are dropped as written. A month is the
 * serial of its first day. **A count that the file cannot know is null, never 0.**
 */
import type { ImportDetails } from './details';
import type { LeadsOutcome } from './leads/result';
import type { DateField, FileKind, FormatId, Mapping, StageKey } from './mapping';
import type { Ambiguity, DateReading, Problem } from './problem';

export type * from './details';
export type * from './leads/result';
export type * from './mapping';
export type * from './problem';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

/** A column as the mapping step shows it. */
export interface ColumnSample {
  readonly header: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** Up to five different values that are not blank, in file order. */
  readonly samples: readonly string[];
  /** What the sampled values look like. */
  readonly looksLike: 'date' | 'number' | 'text' | 'blank';
  /** How the sampled dates can be read: what `ambiguitiesOf` decides by. */
  readonly dates: DateEvidence;
}

/** What the dates of a column tell about their order. */
export interface DateEvidence {
  /** True where some date fits only day before month (only month before day). */
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  /** The first value that fits both orders with different days, or null. */
  readonly example: string | null;
  readonly readings: readonly [DateReading, DateReading] | null;
}

/** What the first bytes of a file tell. */
export interface Inspection {
  readonly name: string | null;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** The row of the headers, from 1, as a spreadsheet would number it. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSample[];
  /** What its rows are. */
  readonly kind: FileKind;
  /** The recognised format with a confidence of 0 to 1, or null for a file that no format fits. */
  readonly format: { readonly id: FormatId; readonly confidence: number } | null;
  /** The proposed mapping; it holds no stage where no column could be matched (`canImport` false). */
  readonly mapping: Mapping;
  readonly canImport: boolean;
  /** What has to be asked before the proposed mapping can be imported. `ambiguitiesOf` recomputes them for another. */
  readonly ambiguities: readonly Ambiguity[];
}

/** The counts of one month. */
export interface MonthCounts {
  /** Excel serial of the first day. */
  readonly month: number;
  /**
   * Records that reached the stage in this month. A record that skipped a stage counts at every earlier stage that
   * the file dates, on the day of the next stage known. Null where the file has no column for the stage.
   */
  readonly leads: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly opportunities: number | null;
  readonly customers: number | null;
  /** How many of those had skipped the stage. */
  readonly leadsSkipped: number | null;
  readonly mqlsSkipped: number | null;
  readonly sqlsSkipped: number | null;
  readonly opportunitiesSkipped: number | null;
  /** Leads chosen for marketing: by date of choice, or, where the file only has a mark, by lead date. */
  readonly leadsChosen: number | null;
  /** Leads reopened in this month. */
  readonly reopened: number | null;
  /** Leads of this month with a score at or above `scoreThreshold`; null without score or threshold. */
  readonly leadsAtScore: number | null;
  /** Of this month's entrants of the first stage, those that reached the second 0…`window` days later. */
  readonly leadToMqlCohort: number | null;
  readonly sqlToCustomerCohort: number | null;
  readonly leadToCustomerCohort: number | null;
  /** Days from lead (from SQL) to customer, over customers won in this month with both dates of their own in order. */
  readonly medianDaysToConvert: number | null;
  readonly medianDaysSqlToCustomer: number | null;
  /** Customers whose source is a marketing source; an unknown source is not. */
  readonly customersFromMarketing: number | null;
  /**
   * Customers won in this month with deals that are marked as new business, and deals of existing business won in it.
   * Existing business makes no customer and counts at no stage.
   */
  readonly customersNew: number | null;
  readonly customersExisting: number | null;
  /**
   * Sum of the amounts won in this month but for existing business, in the file's currency (converted where rates are
   * given). Of deals joined to people each counts once, in the month of its own close date.
   */
  readonly bookings: number | null;
  /** The part of `bookings` that is marked as new business; and what existing business brought beside `bookings`. */
  readonly bookingsNew: number | null;
  readonly bookingsExisting: number | null;
  /** Records lost in this month. */
  readonly lost: number | null;
  /**
   * SQLs whose silence reached `shelfLife` days in this month. Silence begins with the latest sign of interest: last
   * activity, else the opportunity or SQL date. Won SQLs never go cold (the win is a later sign), nor do SQLs lost
   * by that day.
   */
  readonly sqlsCold: number | null;
  /** SQLs neither won nor lost at the end of the month (of the last month: at `asOf`). */
  readonly openSqls: number | null;
  /**
   * Median hours from creation to first response, over the leads created in this month that were answered: working
   * hours where `followUp` says which those are.
   */
  readonly medianFirstResponse: number | null;
  /** Leads created in this month whose time for a first response was up by `asOf`; null without `followUp`. */
  readonly answersDue: number | null;
  /** Of those, leads answered within it. */
  readonly answersInTime: number | null;
}

/** Why a row was left out. */
export type DropReason =
  /** The same id, or without id the same e-mail address, was used before. */
  | 'duplicate'
  /** No stage has a date. */
  | 'noStageDate'
  /** Something stands in the stage columns, but none of it can be read as a date. */
  | 'unreadableDate'
  /** A deal of existing business that is not won: it is part of no funnel. */
  | 'existingBusiness'
  /** Every stage date lies after `asOf`. */
  | 'afterAsOf'
  /** A single text in a file of several columns: a title, footer or total line. */
  | 'footer'
  /** Only empty cells. */
  | 'blankRow'
  /** More filled cells than headers: a separator inside an unquoted text has moved the columns. */
  | 'tooManyCells'
  /** A quotation mark that is never closed, or a row of more than a megabyte. */
  | 'brokenRow';

/** `count` rows; `rows` are the first few, numbered as a spreadsheet would number them (the headers are row 1). */
export interface RowList {
  readonly count: number;
  readonly rows: readonly RowReference[];
}
export interface RowReference {
  /** Index into `provenance.files`. */
  readonly file: number;
  readonly row: number;
}
export type Dropped = RowList & { readonly reason: DropReason };

/** Rows, used or dropped, with something that the analyst should know. `example` is a value from the file. */
export type ImportWarning = RowList & { readonly example: string | null } & (
    | { readonly code: 'unreadableDate'; readonly field: DateField }
    /** The date fits only the order that this column does not have; it was read that way. */
    | { readonly code: 'otherDateOrder'; readonly field: DateField }
    /** A time in the row bears a zone: its day counts as it is written, whatever the zone of the CRM. */
    | { readonly code: 'zonedTimes' }
    | { readonly code: 'unreadableNumber'; readonly field: 'amount' | 'score' }
    /** `1.250` or `1,250`: nothing in the file says which; read as 1250. */
    | { readonly code: 'thousandsAssumed'; readonly field: 'amount' | 'score' }
    /** The condition holds (the deal is won) but the date is blank, so that the stage is not counted. */
    | { readonly code: 'conditionWithoutDate'; readonly field: DateField }
    | { readonly code: 'dateAfterAsOf'; readonly field: DateField }
    | { readonly code: 'shortRow' }
    /** An id that a spreadsheet has rounded (1E+15) cannot tell records apart; the e-mail address was used. */
    | { readonly code: 'roundedId' }
    | { readonly code: 'customerWithoutAmount' }
    | { readonly code: 'customerWithoutSource' }
    /** A deal won with people who are in no file given with it: its amount counts, a customer does not. */
    | { readonly code: 'dealWithoutContact' }
    /** Files of people and of deals without a column that joins them: rates from one to the other are not known. */
    | { readonly code: 'notJoined' }
    /** Amounts in several currencies are never added: bookings are null until rates are given. */
    | { readonly code: 'mixedCurrencies'; readonly currencies: readonly string[] }
    /** The last dates stand a year or more after all others: a slip of the pen? */
    | { readonly code: 'isolatedDates'; readonly month: number }
    /** More different values than are told apart; the rest is under `other`. */
    | { readonly code: 'tooManyValues'; readonly field: BreakdownField }
  );

/** What a breakdown is made by. */
export type BreakdownField = 'source' | 'campaign' | 'persona' | 'leadType' | 'lostReason';

/**
 * Counts of one value in one month. `value` is the commonest spelling (spaces and capitals ignored); blank,
 * "(No value)" and the like are null; `other` gathers what came after the first 1 000 values.
 */
export interface BreakdownRow {
  readonly month: number;
  readonly value: string | null;
  readonly other: boolean;
  readonly leads: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly customers: number | null;
  readonly lost: number | null;
  readonly bookings: number | null;
  /** Records neither won nor lost at the end of the month (of the last month: at `asOf`), whenever they began. */
  readonly open: number | null;
  /** Median days from lead to customer of the customers won in this month; null without any. */
  readonly medianDays: number | null;
}

export interface CurrencyTotal {
  /** As written in the file (`EUR`, `€`), or null where amounts bear no currency. */
  readonly code: string | null;
  readonly customers: number;
  readonly amount: number;
}

export interface ImportedFile {
  readonly name: string | null;
  readonly bytes: number;
  readonly read: number;
  readonly used: number;
  readonly mapping: Mapping;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export interface ImportResult {
  /** Without gaps from the first month with a date to the month of `asOf`. */
  readonly months: readonly MonthCounts[];
  /** `read = used + Σ dropped.count`, always. Empty lines are no rows. */
  readonly read: number;
  readonly used: number;
  readonly dropped: readonly Dropped[];
  /** Rows dropped as duplicates. */
  readonly duplicates: number;
  /** Records that skipped the stage; null where the file has no column for it. */
  readonly skippedStages: { readonly [Stage in Exclude<StageKey, 'customers'>]: number | null };
  /** Records with a later stage dated before an earlier one. They count at their dates. */
  readonly outOfOrder: RowList;
  /** First and last stage date used. */
  readonly dateRange: { readonly first: number; readonly last: number };
  /** The day up to which the file speaks: the latest date seen, or as given. */
  readonly asOf: number;
  readonly currencies: readonly CurrencyTotal[];
  readonly warnings: readonly ImportWarning[];
  /** By field, in month order and then by size. Only mapped fields are there. */
  readonly breakdowns: { readonly [Field in BreakdownField]?: readonly BreakdownRow[] };
  readonly details: ImportDetails;
  /** Only where they were asked for. */
  readonly leads?: LeadsOutcome;
  readonly provenance: {
    readonly files: readonly ImportedFile[];
    /** Of the first file. */
    readonly mapping: Mapping;
    readonly options: ImportSettings;
  };
}

/** The settings behind the numbers, with every default filled in. */
export interface ImportSettings {
  /** Days within which a cohort must convert, both ends included. */
  readonly window: number;
  /** Days of silence after which an SQL is cold. */
  readonly shelfLife: number;
  readonly scoreThreshold: number | null;
  /** Rising edges of the bands of scores, as LEAD.PROFILE takes them. */
  readonly scoreEdges: readonly number[];
  readonly marketingSources: MarketingSources;
  readonly rates: Rates | null;
  readonly followUp: FollowUp | null;
}

/** Units of the reporting currency for one unit of each currency; '' stands for amounts without one. */
export interface Rates {
  readonly [currency: string]: number;
}

/** Within how many working hours a lead is to be answered, and when work is done. */
export interface FollowUp {
  readonly limit: number;
  /** Times of day, as fractions of it. */
  readonly opens: number;
  readonly closes: number;
  /** A code or a mask of NETWORKDAYS.INTL. */
  readonly weekend: number | string;
  /** Serials, in any order. */
  readonly holidays: readonly number[];
}

/** Which sources are marketing's: only those listed, or all known ones except those listed. Capitals ignored. */
export type MarketingSources = { readonly only: readonly string[] } | { readonly except: readonly string[] };

export interface ImportOptions {
  readonly window?: number;
  readonly shelfLife?: number;
  readonly scoreThreshold?: number | null;
  readonly scoreEdges?: readonly number[];
  readonly marketingSources?: MarketingSources;
  readonly rates?: Rates | null;
  readonly followUp?: FollowUp | null;
  /** Excel serial. What is dated later has not happened yet. */
  readonly asOf?: number;
  /** The leads themselves are wanted too, for the sheet Leads, if they are no more than `most` (and fit a sheet). */
  readonly leads?: { readonly most: number };
  /** Called after each chunk with the bytes read so far, over all files. */
  readonly onProgress?: (bytes: number) => void;
  /** An AbortSignal, or anything that says `aborted`. */
  readonly signal?: { readonly aborted: boolean };
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export interface ImportSource {
  readonly name?: string;
  readonly chunks: Chunks;
  readonly mapping: Mapping;
}

export type ImportOutcome =
  { readonly ok: true; readonly result: ImportResult } | { readonly ok: false; readonly problem: Problem };

/**
 * `inspect` looks at the first bytes (256 KB is plenty); `importCsv` reads one or several files, each by
 * its own mapping.
 * Both are exported by `src/crm/index`, with
 * `ambiguitiesOf(inspection, mapping)`, `mappingFromJson(json, headers)`, `checkMonth(result, month)` and `isProblem`.
 */
export type Inspect = (head: Uint8Array, name?: string) => Inspection | Problem;
export type ImportCsv = (sources: readonly ImportSource[], options?: ImportOptions) => Promise<ImportOutcome>;
export type MappingFromJson = (json: unknown, headers: readonly string[]) => Mapping | Problem;
