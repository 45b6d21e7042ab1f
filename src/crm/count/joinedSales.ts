/** What the deals joined to a record brought, and whether those that made a customer brought an amount. */
import type { Amount } from './facts';
import { expected } from './facts';
import { Sparse } from './sparse';

export class JoinedSales {
  /** By record, in the reporting currency. */
  private readonly brought = new Sparse(Float64Array);
  /** Companies, and records without one, whose first deals brought an amount. */
  private readonly companies = new Sparse(Uint16Array);
  private readonly records = new Sparse(Uint16Array);

  add(record: number, value: number): void {
    // A sum of 0 is still a sum: the smallest number stands for it.
    this.brought.set(record, this.brought.get(record) + value || Number.MIN_VALUE);
  }

  /** A deal that made a customer. */
  addFirst(record: number, company: number, amount: Amount | null): void {
    if (!expected(amount)) return;
    if (company === 0) this.records.set(record, 1);
    else this.companies.set(company, 1);
  }

  hasAmount(record: number, company: number): boolean {
    return (company === 0 ? this.records.get(record) : this.companies.get(company)) === 1;
  }

  /** Null where no deal was joined. */
  of(record: number): number | null {
    const sum = this.brought.get(record);
    if (sum === 0) return null;
    return sum === Number.MIN_VALUE ? 0 : sum;
  }
}
