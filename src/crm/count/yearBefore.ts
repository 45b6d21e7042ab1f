/**
 * What came of the SQLs that were in contact one year before the end of the data, by the end of the fiscal year that ran
 * then: whether what is expected of those in contact now is likely. Of a company's SQLs one counts, as among the open ones;
 * its amount is that of the deals it was won with.
 */
import type { ImportSettings } from '../contract';
import { MONTHS, monthIndex, monthStart } from '../dates/calendar';
import { rateOf } from './currency';
import type { Amount } from './facts';
import type { Outcome } from './outcome';

const YEAR = 12;
/** More than the days of a year, so that a day and whose it is make one number. */
const DAYS = 1000;

export class YearBefore {
  /** The day one year before, 0 where the calendar has none, and the last day of its fiscal year. */
  readonly from: number;
  readonly until: number;
  private readonly inContact = new Set<number>();
  private readonly won = new Set<number>();
  /** Whose win on which day, and what the deals won on a day brought. */
  private readonly wins = new Set<number>();
  private readonly brought = new Map<number, number>();

  constructor(
    asOf: number,
    private readonly settings: Pick<ImportSettings, 'rates' | 'fiscalYearStart'>,
  ) {
    const month = monthIndex(asOf) - YEAR;
    const sameDay = month < 0 ? 0 : monthStart(month) + asOf - monthStart(month + YEAR);
    this.from = month < 0 ? 0 : Math.min(sameDay, monthStart(month + 1) - 1);
    const { fiscalYearStart } = settings;
    const monthsLeft = (2 * YEAR + fiscalYearStart - 2 - (month % YEAR)) % YEAR;
    this.until = month < 0 ? 0 : monthStart(Math.min(MONTHS, month + monthsLeft + 1)) - 1;
  }

  /** A deal won; `company` 0 for none. */
  addSale(record: number, company: number, day: number, amount: Amount | null): void {
    const rate = amount && rateOf(this.settings.rates, amount.currency);
    if (!amount || rate === null || !this.isMeant(day)) return;
    const key = this.winOf(whose(record, company), day);
    this.brought.set(key, (this.brought.get(key) ?? 0) + amount.value * rate);
  }

  addSql(record: number, company: number, { day, isWon, contactFrom, contactTo }: Outcome): void {
    const { from } = this;
    if (contactFrom === 0 || contactFrom > from || (contactTo !== 0 && contactTo <= from)) return;
    const one = whose(record, company);
    this.inContact.add(one);
    if (!isWon || !this.isMeant(day)) return;
    this.won.add(one);
    this.wins.add(this.winOf(one, day));
  }

  result(): { readonly sqls: number; readonly won: number; readonly amount: number } {
    let amount = 0;
    for (const win of this.wins) amount += this.brought.get(win) ?? 0;
    return { sqls: this.inContact.size, won: this.won.size, amount };
  }

  private isMeant(day: number): boolean {
    return day > this.from && day <= this.until;
  }

  private winOf(one: number, day: number): number {
    return one * DAYS + day - this.from;
  }
}

/** Companies by their numbers, records without one below 0. */
const whose = (record: number, company: number): number => (company === 0 ? -1 - record : company);
