/**
 * What belongs to a company and not to its people: it is a customer once, at its first win, and its source is that of its
 * earliest lead. Which of its records stands for the customer does not depend on the order of the rows: the first win; of
 * equal ones that of the earliest lead, then of the earliest SQL, then the largest amount.
 */
import type { RowFacts } from './records';
import { MARKS } from './records';
import { DAY_AT } from './rowDates';
import { STAGE_COUNT } from './stages';

const [LEAD, SQL, WON] = [DAY_AT.lead, DAY_AT.sql, DAY_AT.customer];
const NO_DAY = 1_000_000;
/** What is known of a source goes with it. */
const OF_SOURCE = MARKS.fromMarketing | MARKS.knownSource;

export class Companies {
  private readonly won: Int32Array;
  private readonly customer: Int32Array;
  /** Of the record that stands for the customer. */
  private readonly lead: Int32Array;
  private readonly sql: Int32Array;
  private readonly amount: Float64Array;
  /** The day of the earliest lead, its source and what is known of it. */
  private readonly first: Int32Array;
  private readonly source: Int32Array;
  private readonly marks: Int32Array;

  /** `sourceAt` is where the source stands among the labels, −1 for nowhere; `wordOf` a source in plain form. */
  constructor(
    count: number,
    private readonly sourceAt: number,
    private readonly wordOf: (value: number) => string,
  ) {
    const days = (fill = 0) => new Int32Array(count + 1).fill(fill);
    [this.won, this.customer, this.source, this.marks] = [days(), days(-1), days(), days()];
    [this.lead, this.sql, this.first] = [days(NO_DAY), days(NO_DAY), days(NO_DAY)];
    this.amount = new Float64Array(count + 1);
  }

  add(index: number, row: RowFacts): void {
    this.addWin(index, row);
    this.addSource(row);
  }

  /** The day of the company's first win, 0 for none. */
  wonOn(company: number): number {
    return company === 0 ? 0 : this.won[company]!;
  }

  /** Whether the win of this record made the customer. */
  isCustomer(index: number, company: number): boolean {
    return company === 0 || this.customer[company] === index;
  }

  /** What the win that made the customer brought; 0 for nothing. */
  amountOf(company: number): number {
    return this.amount[company]!;
  }

  sourceOf(company: number): { readonly label: number; readonly marks: number } {
    return { label: this.source[company]!, marks: this.marks[company]! };
  }

  private addWin(index: number, { company, days, amount }: RowFacts): void {
    const won = days[WON]!;
    if (won === 0) return;
    const before = this.won[company]!;
    const [lead, sql] = [days[LEAD] || NO_DAY, days[SQL] || NO_DAY];
    const value = amount?.value ?? 0;
    if (before !== 0) {
      const order =
        before - won ||
        this.lead[company]! - lead ||
        this.sql[company]! - sql ||
        value - this.amount[company]!;
      if (order <= 0) return;
    }
    this.won[company] = won;
    this.customer[company] = index;
    this.lead[company] = lead;
    this.sql[company] = sql;
    this.amount[company] = value;
  }

  private addSource({ company, days, labels, marks }: RowFacts): void {
    if (this.sourceAt < 0) return;
    let first = NO_DAY;
    for (let stage = 0; stage < STAGE_COUNT; stage++) {
      if (days[stage] !== 0 && days[stage]! < first) first = days[stage]!;
    }
    const [label, before] = [labels[this.sourceAt]!, this.source[company]!];
    if (first > this.first[company]!) return;
    // Of two that began on one day, the one whose source is known, then the earlier word.
    const isTie = first === this.first[company]!;
    if (isTie && (label === 0 || (before !== 0 && this.wordOf(label) >= this.wordOf(before)))) return;
    this.first[company] = first;
    this.source[company] = label;
    this.marks[company] = marks & OF_SOURCE;
  }
}
