/** The state of an SQL: the first that holds, so that the five of them add up to all SQLs. */
import type { SqlState } from '../details';

export const STATES: readonly SqlState[] = ['won', 'silent', 'closedLost', 'disqualified', 'open'];

/** Where no opportunities are dated every loss counts as one of an opportunity. */
export function stateOf(
  isWon: boolean,
  wentCold: boolean,
  isLost: boolean,
  wasOpportunity: boolean,
): SqlState {
  if (isWon) return 'won';
  if (wentCold) return 'silent';
  if (!isLost) return 'open';
  return wasOpportunity ? 'closedLost' : 'disqualified';
}
