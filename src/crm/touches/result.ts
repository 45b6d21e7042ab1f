/** What an import of touches gives: the paths that leads took, for the sheet Attribution. */
import type { PathRow } from '../details';
import type { Problem } from '../problem';
import type { ImportedFile, Rates, RowList } from '../contract';
import type { TouchDropReason } from './dropReason';
import type { PathRest } from './paths';

export type { TouchDropReason };

export type TouchWarning = RowList & { readonly example: string | null } & (
    | { readonly code: 'otherDateOrder'; readonly field: 'time' | 'converted' }
    /** Times bear a zone; days and the order of touches are those that are written. */
    | { readonly code: 'zonedTimes' }
    | { readonly code: 'unreadableDate'; readonly field: 'converted' }
    | { readonly code: 'unreadableNumber'; readonly field: 'amount' }
    | { readonly code: 'thousandsAssumed'; readonly field: 'amount' }
    /** The lead has another conversion date in another row: the earliest counts. */
    | { readonly code: 'twoConversions' }
    /** The lead has another value in another row: the first counts. */
    | { readonly code: 'twoValues' }
    /** Values in several currencies without a rate for each are not added: they are null. */
    | { readonly code: 'mixedCurrencies'; readonly currencies: readonly string[] }
    /** More different channels than are told apart; the rest is one channel. */
    | { readonly code: 'tooManyValues' }
  );

export interface TouchResult {
  /** `read = used + Σ dropped.count`, always. */
  readonly read: number;
  readonly used: number;
  readonly dropped: readonly (RowList & { readonly reason: TouchDropReason })[];
  /** Leads with a path, and those of them that converted. */
  readonly leads: number;
  readonly converted: number;
  /** The most frequent paths (at most 5 000 unless said otherwise), the most frequent first. */
  readonly paths: readonly PathRow[];
  /** The paths beyond them, counted. */
  readonly rest: PathRest;
  /** Of the values, as codes; '' stands for values without one. */
  readonly currencies: readonly string[];
  /** First and last day of a touch. */
  readonly dateRange: { readonly first: number; readonly last: number };
  readonly warnings: readonly TouchWarning[];
  readonly provenance: { readonly files: readonly ImportedFile[]; readonly rates: Rates | null };
}

export type TouchOutcome =
  { readonly ok: true; readonly result: TouchResult } | { readonly ok: false; readonly problem: Problem };
