/**
 * Outcomes of SQLs by month: states by the month of becoming SQL; going cold, and the ends of contact, by the month of the
 * event. Of a company's SQLs that ended in contact only one counts in a month, a win before a loss: they are one customer,
 * or none.
 */
import { MONTHS, monthIndex } from '../dates/calendar';
import type { SqlState } from '../details';
import type { MonthTable } from './monthTable';
import { count } from './monthTable';
import type { Outcome } from './outcome';

const COLUMN_OF = {
  won: 'sqlsWonAsOf',
  silent: 'sqlsSilentAsOf',
  closedLost: 'sqlsLostAsOf',
  disqualified: 'sqlsDisqualifiedAsOf',
  open: 'sqlsOpenAsOf',
} as const satisfies Readonly<Record<SqlState, keyof MonthTable>>;

/** Gone cold at least so many days before the end: whoever comes back has had the time to. */
export const OLD_ENOUGH = 180;
export const LONG_SILENCE = 365;

const WON = 2;
const LOST = 1;

export class SqlMonths {
  /** SQLs gone cold long enough ago, and those of them that were won since. */
  oldCold = 0;
  oldColdWoken = 0;
  /** SQLs without an outcome that have been silent for more than a year. */
  longSilent = 0;
  /** How a company's SQLs ended in contact, by company and month. */
  private readonly ends = new Map<number, number>();

  constructor(
    private readonly table: MonthTable,
    private readonly asOf: number,
  ) {}

  /** `sql` is the day of becoming SQL; `company` 0 for none. */
  add(sql: number, outcome: Outcome, company: number): void {
    const { table } = this;
    const { day, state, cold } = outcome;
    const month = monthIndex(sql);
    count(table[COLUMN_OF[state]], month);
    if (day === 0 || day >= sql) {
      count(table.sqlsOpened, month);
      if (day !== 0) count(table.sqlsClosed, monthIndex(day));
    }
    if (cold !== 0) this.addCold(month, outcome);
    if (outcome.contactFrom !== 0) this.addContact(outcome, company);
    if (day === 0 && this.asOf - outcome.lastSign > LONG_SILENCE) this.longSilent++;
  }

  /** To be called when the last SQL has been added. */
  close(): void {
    for (const [key, how] of this.ends) {
      count(how === WON ? this.table.wonInContact : this.table.lostInContact, key % MONTHS);
    }
    this.ends.clear();
  }

  private addCold(month: number, { cold, isWon, byCompany }: Outcome): void {
    const { table } = this;
    count(table.sqlsCold, monthIndex(cold));
    // Won with somebody else of the company, it was not woken.
    const isWoken = isWon && !byCompany;
    if (isWoken) {
      count(table.sqlsWoken, monthIndex(cold));
      count(table.sqlsWokenAsOf, month);
    }
    if (cold > this.asOf - OLD_ENOUGH) return;
    this.oldCold++;
    if (isWoken) this.oldColdWoken++;
  }

  private addContact(
    { contactFrom, contactTo, cold, day, isWon, isEstimated }: Outcome,
    company: number,
  ): void {
    const { table } = this;
    count(table.contactBegan, monthIndex(contactFrom));
    if (contactTo === 0) return;
    count(table.sqlsLeftContact, monthIndex(contactTo));
    if (cold !== 0 || isEstimated) return;
    if (company === 0) {
      count(isWon ? table.wonInContact : table.lostInContact, monthIndex(day));
      return;
    }
    const key = company * MONTHS + monthIndex(day);
    this.ends.set(key, Math.max(this.ends.get(key) ?? 0, isWon ? WON : LOST));
  }
}
