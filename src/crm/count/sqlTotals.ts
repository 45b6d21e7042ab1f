/** What of the outcomes of SQLs no month can hold. */
import type { SqlTotals } from '../contract';
import { type KnownOutcomes, only } from './knownOutcomes';
import type { Settlement } from './settle';

/** `firstDay` is the first day with anything; `addsUp`: amounts are known, and may stand beside each other. */
export function sqlTotals(
  { sqls, losses, lossesWithoutDate, yearBefore }: Settlement,
  known: KnownOutcomes,
  firstDay: number,
  addsUp: boolean,
): SqlTotals {
  const before = known.sqls && firstDay <= yearBefore.from ? yearBefore.result() : null;
  return {
    oldCold: only(known.cold, sqls.oldCold),
    oldColdWoken: only(known.cold, sqls.oldColdWoken),
    losses: only(known.losses, losses),
    lossesWithoutDate: only(known.losses, lossesWithoutDate),
    longSilent: only(known.cold, sqls.longSilent),
    beforeSqls: before?.sqls ?? null,
    beforeWon: before?.won ?? null,
    beforeAmount: before && only(addsUp, before.amount),
    beforeUntil: before && yearBefore.until,
  };
}
