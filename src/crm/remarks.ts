/** What an import says of rows beside counting them: dropped for a reason, or used with something to know. */
import type { DateField } from './mapping';
import type { BreakdownField } from './breakdownRow';

/** Why a row was left out. */
export type DropReason =
  /** The same id, or without id the same e-mail address, stands in another row: the two count as one record. */
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

/** Fields of a record whose numbers may be odd. */
export type NumberField = 'amount' | 'weighted' | 'probability' | 'score';

/** Rows, used or dropped, with something that the analyst should know. `example` is a value from the file. */
export type ImportWarning = RowList & { readonly example: string | null } & (
    | { readonly code: 'unreadableDate'; readonly field: DateField }
    /** The date fits only the order that this column does not have; it was read that way. */
    | { readonly code: 'otherDateOrder'; readonly field: DateField }
    /** A time in the row bears a zone: its day counts as it is written, whatever the zone of the CRM. */
    | { readonly code: 'zonedTimes' }
    | { readonly code: 'unreadableNumber'; readonly field: NumberField }
    /** `1.250` or `1,250`: nothing in the file says which; read as 1250. */
    | { readonly code: 'thousandsAssumed'; readonly field: NumberField }
    /** The condition holds (the deal is won) but the date is blank, so that the stage is not counted. */
    | { readonly code: 'conditionWithoutDate'; readonly field: DateField }
    | { readonly code: 'dateAfterAsOf'; readonly field: DateField }
    | { readonly code: 'shortRow' }
    /** An id that a spreadsheet has rounded (1E+15) cannot tell records apart; the e-mail address was used. */
    | { readonly code: 'roundedId' }
    | { readonly code: 'customerWithoutAmount' }
    | { readonly code: 'customerWithoutSource' }
    /** A deal won with people who are in no file given with it: a customer without a way from lead to customer. */
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
