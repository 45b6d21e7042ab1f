/**
 * What became of an SQL as of the day up to which the files speak: won or lost and when, its last sign, whether and when
 * it went cold, and from when to when it was in contact. The first win of a company is the outcome of its other SQLs that
 * were open then. An SQL whose own day is not known is in contact from its own opportunity day; one that was never known
 * to be either (dated by its win) was never in contact.
 */
import type { SqlState } from '../details';
import type { Loss } from './lossDay';
import { lastSignOf, wentColdOn } from './lastSign';
import { stateOf } from './state';

/** Reused from SQL to SQL; 0 stands for "no date". */
export interface SqlFacts {
  /** The day that counts. */
  sql: number;
  ownSql: number;
  ownOpportunity: number;
  reachedOpportunity: boolean;
  /** Its own win. */
  won: number;
  readonly loss: Loss;
  /** The first win of the company. */
  companyWon: number;
  ownSign: number;
  lastActivity: number;
}

/** The same for every record of a file. */
export interface OutcomeRules {
  readonly asOf: number;
  /** Days of silence after which an SQL is cold; null where no column tells of signs: nobody is known to be cold. */
  readonly silence: number | null;
  readonly knowsOwnSign: boolean;
  readonly knowsOpportunities: boolean;
}

export interface Outcome {
  /** Day of the outcome, 0 for none. */
  readonly day: number;
  readonly isWon: boolean;
  /** Lost on a day that nobody wrote down. */
  readonly isEstimated: boolean;
  /** Won by the company's win, not by its own. */
  readonly byCompany: boolean;
  readonly lastSign: number;
  /** The day of going cold, 0 for none. */
  readonly cold: number;
  readonly state: SqlState;
  /** First day in contact, and the day on which contact ended; 0 for never, and for not yet. */
  readonly contactFrom: number;
  readonly contactTo: number;
}

export function outcomeOf(facts: SqlFacts, rules: OutcomeRules): Outcome {
  const { sql, ownSql, ownOpportunity, won, companyWon, loss } = facts;
  const { asOf, silence, knowsOwnSign, knowsOpportunities } = rules;
  const byCompany =
    companyWon !== 0 &&
    sql <= companyWon &&
    (won === 0 || won > companyWon) &&
    (loss.day === 0 || loss.day >= companyWon);
  const win = byCompany ? companyWon : won;
  const day = win !== 0 ? win : loss.day;
  const from = ownSql !== 0 ? ownSql : ownOpportunity;
  const wasInContact = from !== 0 && (day === 0 || day >= from);
  const lastSign = from === 0 ? sql : lastSignOf(facts, knowsOwnSign, day, asOf);
  const cold = silence === null || !wasInContact ? 0 : wentColdOn(lastSign, silence, day, asOf);
  const state = stateOf(win !== 0, cold !== 0, day !== 0, facts.reachedOpportunity || !knowsOpportunities);
  return {
    day,
    isWon: win !== 0,
    isEstimated: win === 0 && loss.day !== 0 && loss.isEstimated,
    byCompany,
    lastSign,
    cold,
    state,
    contactFrom: wasInContact ? from : 0,
    contactTo: cold !== 0 ? cold : day,
  };
}
