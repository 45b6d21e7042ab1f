/**
 * The contract of the import: what is asked of it and what comes out. Others code against this file.
 *
 * Dates are Excel serial numbers of whole days (1900 system): times and zones are dropped as written. A month is the
 * serial of its first day. **A count that the file cannot know is null, never 0.**
 */
import type { BreakdownField, BreakdownRow } from './breakdownRow';
import type { ImportDetails } from './details';
import type { ImportSettings } from './importSettings';
import type { Delimiter, Encoding } from './inspection';
import type { LeadsOutcome } from './leads/result';
import type { Mapping, StageKey } from './mapping';
import type { Problem } from './problem';
import type { Dropped, ImportWarning, RowList } from './remarks';

export type * from './breakdownRow';
export type * from './details';
export type * from './importSettings';
export type * from './inspection';
export type * from './leads/result';
export type * from './mapping';
export type * from './problem';
export type * from './remarks';

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
  /** Customers whose source is a marketing source; an unknown source is not. Of a company its earliest lead's counts. */
  readonly customersFromMarketing: number | null;
  /** Customers whose source is known to be marketing's or somebody else's. */
  readonly customersKnownSource: number | null;
  /** Customers that `bookings` holds an amount of; 0 is none. */
  readonly customersWithAmount: number | null;
  /**
   * Customers won in this month with deals that are marked as new business, and deals of existing business won in it:
   * marked so, which counts at no stage, or won after the first win of their company (or, of a contact without one, of
   * the contact).
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
  /** Records lost in this month, on the day of the loss or, where nobody wrote it down, the estimated one. */
  readonly lost: number | null;
  /** SQLs neither won nor lost at the end of the month (of the last month: at `asOf`). */
  readonly openSqls: number | null;
  /**
   * Of the SQLs of this month, the state of each at `asOf`: the five add up to `sqls`. Lost: after an opportunity was
   * reached, disqualified: before. Silent: gone cold, whatever came after, unless won.
   */
  readonly sqlsWonAsOf: number | null;
  readonly sqlsLostAsOf: number | null;
  readonly sqlsDisqualifiedAsOf: number | null;
  readonly sqlsSilentAsOf: number | null;
  readonly sqlsOpenAsOf: number | null;
  /** Of `sqlsWonAsOf`, those that had gone cold before. */
  readonly sqlsWokenAsOf: number | null;
  /**
   * SQLs gone cold in this month: `shelfLife` days after the latest sign of interest, before any outcome; and those of
   * them that were won since.
   */
  readonly sqlsCold: number | null;
  readonly sqlsWoken: number | null;
  /** SQLs won, and lost on a known day, in this month without having gone cold: of a company one, a win before a loss. */
  readonly wonInContact: number | null;
  readonly lostInContact: number | null;
  /** SQLs without an outcome that have not gone cold, at the end of the month. */
  readonly sqlsInContact: number | null;
  /** SQLs that ended to be so in this month: won, lost (also on an estimated day), or gone cold. */
  readonly sqlsLeftContact: number | null;
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
  /** Rows of a record that has another row; together they are one. They are among those dropped. */
  readonly duplicates: number;
  /** Records that skipped the stage; null where the file has no column for it. */
  readonly skippedStages: { readonly [Stage in Exclude<StageKey, 'customers'>]: number | null };
  /** Records with a later stage dated before an earlier one. They count at their dates. */
  readonly outOfOrder: RowList;
  /** MQLs with neither e-mail address nor name, of those of files that have a column of one; 0 of 0 without. */
  readonly nameless: { readonly count: number; readonly of: number };
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

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export interface ImportSource {
  readonly name?: string;
  readonly chunks: Chunks;
  readonly mapping: Mapping;
}

export type ImportOutcome =
  { readonly ok: true; readonly result: ImportResult } | { readonly ok: false; readonly problem: Problem };
