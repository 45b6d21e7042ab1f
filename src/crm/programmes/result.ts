/** What an import of a report on e-mail programmes gives: the rows of the sheet Programmes. */
import type { ProgrammeRow } from '../details';
import type { Problem } from '../problem';
import type { ImportedFile, Rates, RowList } from '../contract';
import type { ProgrammeDropReason } from './dropReason';

export type { ProgrammeDropReason };

/** What is added up of a programme's step in a month. */
export const PROGRAMME_COUNTS = ['delivered', 'opened', 'clicked', 'left', 'mqls', 'cost'] as const;
export type ProgrammeCount = (typeof PROGRAMME_COUNTS)[number];

export type ProgrammeWarning = RowList & { readonly example: string | null } & (
    | { readonly code: 'otherDateOrder'; readonly field: 'time' }
    /** Not a number; or, where people are counted, not a whole one. */
    | { readonly code: 'unreadableNumber'; readonly field: ProgrammeCount }
    | { readonly code: 'thousandsAssumed'; readonly field: 'cost' }
    /** Costs in several currencies without a rate for each are not added: they are null. */
    | { readonly code: 'mixedCurrencies'; readonly currencies: readonly string[] }
  );

export interface ProgrammeResult {
  /** `read = used + Σ dropped.count`, always. */
  readonly read: number;
  readonly used: number;
  readonly dropped: readonly (RowList & { readonly reason: ProgrammeDropReason })[];
  /** By month, programme and step, in the order of the months and then of the file. */
  readonly rows: readonly ProgrammeRow[];
  readonly warnings: readonly ProgrammeWarning[];
  /** Of the costs, as codes; '' stands for costs without one. */
  readonly currencies: readonly string[];
  readonly provenance: { readonly files: readonly ImportedFile[]; readonly rates: Rates | null };
}

export type ProgrammeOutcome =
  { readonly ok: true; readonly result: ProgrammeResult } | { readonly ok: false; readonly problem: Problem };
