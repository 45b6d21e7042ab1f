/** The leads of an import, for the sheet Leads. */
import type { LeadRow } from '../details';

/** Rows that a sheet of Excel has below its headers. */
export const EXCEL_ROWS = 1_048_575;

export interface LeadTable {
  readonly ok: true;
  readonly total: number;
  /** The columns that the mapping knows, in the order of the sheet; the others are null in every row. */
  readonly columns: readonly (keyof LeadRow)[];
  /** In the order of the file. */
  readonly rows: readonly LeadRow[];
}

/** There are more leads than were asked for, or than a sheet can hold. */
export interface TooManyLeads {
  readonly ok: false;
  readonly reason: 'tooManyRows';
  readonly total: number;
  /** What was asked for, at most 1 048 575. */
  readonly most: number;
}

export type LeadsOutcome = LeadTable | TooManyLeads;
