// Work that somebody else's edit came into is planned anew from what the workbook holds then; after three times it is given
// up, and whoever asked for it is told what was changed.
import { rearranged, type Changed } from '../workbook/guard';
import { refuse, type Refused } from '../workbook/refusal';
import { isMoved, refusedBy } from './conversation';

/** Nothing is left of the attempt. */
export interface Conflict {
  readonly ok: false;
  /** What is said when it happens every time. */
  readonly otherwise: Refused;
}

export function conflictOver({ sheet, cell, from, to }: Changed): Conflict {
  return { ok: false, otherwise: refuse({ code: 'changedMeanwhile', sheet, cell, from, to }) };
}

export const isConflict = (answer: object): answer is Conflict => 'otherwise' in answer;

/** Somebody's work came in between two readings of ours. */
export const overtaken = (): Conflict => conflictOver(rearranged(''));

/** Somebody else's turn came first, or something that was to be written is gone; any other failure stays a refusal. */
export const movedOr = (failure: unknown, refusal: Refused): Conflict | Refused =>
  isMoved(failure) ? { ok: false, otherwise: refusal } : refusal;

const TIMES = 3;

/** A sheet was renamed, or a table went, between two requests that only read. */
function movedWhileReading(error: unknown): Conflict {
  if (!isMoved(error)) throw error;
  return { ok: false, otherwise: refusedBy(error) };
}

/** @param once is told whether it was tried before: then what was answered to earlier questions may no longer hold */
export async function attempts<T extends object>(
  once: (isAgain: boolean) => Promise<T | Conflict>,
): Promise<Exclude<T, Conflict> | Refused> {
  const tryOnce = async (left: number): Promise<Exclude<T, Conflict> | Refused> => {
    const answer = await once(left < TIMES).catch(movedWhileReading);
    if (!isConflict(answer)) return answer as Exclude<T, Conflict>;
    return left > 1 ? tryOnce(left - 1) : answer.otherwise;
  };
  return tryOnce(TIMES);
}
