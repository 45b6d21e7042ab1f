/** What the columns of an import can tell of outcomes. What they cannot is null, never 0. */
import type { FilePlan } from '../join/plan';

export interface KnownOutcomes {
  /** SQLs and their wins are dated: states can be told. */
  readonly sqls: boolean;
  /** Of SQLs, who went silent: a column tells of signs of interest. */
  readonly cold: boolean;
  /** A date of loss, or a stage or status that says so. */
  readonly losses: boolean;
  /** Losses of SQLs with a day that somebody wrote down. */
  readonly datedLosses: boolean;
  /** Who became an opportunity, or was won, after being SQL. */
  readonly accepted: boolean;
  /** Losses before an opportunity are told from others. */
  readonly disqualified: boolean;
  /** Who bought again is told from new customers. */
  readonly existing: boolean;
}

/** A figure, null where it cannot be known. */
export const only = (isKnown: boolean, value: number | null): number | null => (isKnown ? value : null);

export function knownOutcomes(files: readonly FilePlan[]): KnownOutcomes {
  const some = (holds: (knows: FilePlan['knows'], plan: FilePlan) => boolean) =>
    files.some((plan) => holds(plan.knows, plan));
  const ofSqls = (knows: FilePlan['knows']) => knows.has('sql') && knows.has('customer');
  const hasSigns = (knows: FilePlan['knows']) => knows.has('lastActivity') || knows.has('ownSign');
  const hasLosses = (knows: FilePlan['knows']) => knows.has('lost') || knows.has('status');
  return {
    sqls: some(ofSqls),
    cold: some((knows) => ofSqls(knows) && hasSigns(knows)),
    losses: some(hasLosses),
    datedLosses: some((knows) => ofSqls(knows) && hasSigns(knows) && knows.has('lost')),
    accepted: some((knows) => ofSqls(knows) && knows.has('opportunity')),
    disqualified: some((knows) => ofSqls(knows) && hasLosses(knows) && knows.has('opportunity')),
    existing: some(
      (knows, { role }) =>
        knows.has('customer') && (knows.has('dealType') || knows.has('company') || role === 'people'),
    ),
  };
}
