/**
 * The last sign of interest of an SQL, and the day on which its silence made it cold. The lead's own sign (a reply, a
 * meeting held) counts where a column tells it, else the last activity of either side. A sign after the outcome is none
 * of the SQL's: it hides the time before, and the SQL never was silent as far as anybody knows.
 */
export function lastSignOf(
  days: {
    /** Own days, 0 for none. */
    readonly ownSql: number;
    readonly ownOpportunity: number;
    readonly ownSign: number;
    readonly lastActivity: number;
  },
  /** A column of own signs is mapped: the last activity is not asked. */
  knowsOwnSign: boolean,
  /** The day of the win or loss, 0 for none. */
  outcome: number,
  asOf: number,
): number {
  const sign = knowsOwnSign ? days.ownSign : days.lastActivity;
  const heard = Math.max(days.ownSql, days.ownOpportunity, sign);
  const end = outcome === 0 || outcome > asOf ? asOf : outcome;
  return heard < end ? heard : end;
}

/** The day of going cold, 0 for none: silence reached its limit by `asOf` and before the outcome. */
export function wentColdOn(lastSign: number, limit: number, outcome: number, asOf: number): number {
  const cold = lastSign + limit;
  return cold <= asOf && (outcome === 0 || cold < outcome) ? cold : 0;
}
