/** What a language of HubSpot's users calls the columns and values that the import needs. */
import type { Aliases } from '../format';

export interface Language {
  /** "Became a {stage} Date". */
  readonly became: readonly string[];
  readonly lead: readonly string[];
  readonly mql: readonly string[];
  readonly sql: readonly string[];
  readonly opportunity: readonly string[];
  readonly customer: readonly string[];
  /** Columns that contacts and deals share. */
  readonly both: Aliases;
  readonly contacts: Aliases;
  /** `customer` is the close date. */
  readonly deals: Aliases;
  readonly lifecycleStage: readonly string[];
  readonly dealName: readonly string[];
  readonly dealStage: readonly string[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
}

/** Many languages keep the English words. */
export const MQL = ['Marketing Qualified Lead', 'MQL'];
export const SQL = ['Sales Qualified Lead', 'SQL'];
