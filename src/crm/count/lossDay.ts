/**
 * The day on which a record was lost. A date of loss counts from the last stage on: an earlier one belongs to an earlier
 * attempt. Where the status reads lost and no such date is there, the day is estimated: nobody knows whether silence came
 * first. Who was won is not lost.
 */
/** Reused from record to record. */
export interface LossFacts {
  /** The date of loss as it stands, 0 for none. */
  lost: number;
  /** Stage or status reads lost or disqualified. */
  readsLost: boolean;
  /** The latest of the record's own stage dates, 0 for none. */
  lastStage: number;
  lastActivity: number;
  isWon: boolean;
}

export interface Loss {
  /** 0 for no loss. */
  day: number;
  isEstimated: boolean;
}

/** Fills in `into`, which is used again for the next record. */
export function lossOf({ lost, readsLost, lastStage, lastActivity, isWon }: LossFacts, into: Loss): void {
  into.day = 0;
  into.isEstimated = false;
  if (isWon) return;
  if (lost !== 0 && lost >= lastStage) {
    into.day = lost;
  } else if (readsLost && lastStage !== 0) {
    into.day = lastActivity >= lastStage ? lastActivity : lastStage;
    into.isEstimated = true;
  }
}
