/** By which rules an import counts: what may be asked for, and the settings that follow, with every default filled in. */

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
  /** The month in which the fiscal year starts, from 1. */
  readonly fiscalYearStart: number;
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

/**
 * Which sources are marketing's: only those listed, where `others` are those known to be somebody else's and all that is
 * on neither list is nobody's; or all that are named except those listed. Capitals ignored.
 */
export type MarketingSources =
  | { readonly only: readonly string[]; readonly others?: readonly string[] }
  | { readonly except: readonly string[] };

export interface ImportOptions {
  readonly window?: number;
  readonly shelfLife?: number;
  readonly scoreThreshold?: number | null;
  readonly scoreEdges?: readonly number[];
  readonly marketingSources?: MarketingSources;
  readonly rates?: Rates | null;
  readonly followUp?: FollowUp | null;
  readonly fiscalYearStart?: number;
  /** Excel serial. What is dated later has not happened yet. */
  readonly asOf?: number;
  /** The leads themselves are wanted too, for the sheet Leads, if they are no more than `most` (and fit a sheet). */
  readonly leads?: { readonly most: number };
  /** Called after each chunk with the bytes read so far, over all files. */
  readonly onProgress?: (bytes: number) => void;
  /** An AbortSignal, or anything that says `aborted`. */
  readonly signal?: { readonly aborted: boolean };
}
