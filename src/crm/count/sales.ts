/** What the deals joined to people brought, in columns: kept until it is known which of them was somebody's first. */
import { Column } from '../column';
import type { Amount } from './facts';

const NONE = 0;

/** A deal won: by the record it belongs to, or −1 where its people are in no file. */
/** A sale to somebody who was a customer before: the deal itself says so. */
export interface ExistingSale {
  readonly day: number;
  readonly amount: Amount | null;
}

export interface Sale {
  readonly record: number;
  readonly day: number;
  readonly amount: Amount | null;
  readonly isNew: boolean;
}

export class Sales {
  private readonly records = new Column(Int32Array);
  private readonly days = new Column(Int32Array);
  private readonly amounts = new Column(Float64Array);
  private readonly currencies = new Column(Int32Array);
  private readonly news = new Column(Uint16Array);
  private readonly names: (string | null)[] = [];

  add({ record, day, amount, isNew }: Sale): void {
    this.records.push(record);
    this.days.push(day);
    this.amounts.push(amount?.value ?? 0);
    this.currencies.push(amount === null ? NONE : this.numberOf(amount.currency) + 1);
    this.news.push(Number(isNew));
  }

  *[Symbol.iterator](): IterableIterator<Sale> {
    for (let at = 0; at < this.records.length; at++) {
      const currency = this.currencies.get(at);
      const amount =
        currency === NONE
          ? null
          : { value: this.amounts.get(at), currency: this.names[currency - 1]!, weighted: 0 };
      yield {
        record: this.records.get(at),
        day: this.days.get(at),
        amount,
        isNew: this.news.get(at) === 1,
      };
    }
  }

  private numberOf(currency: string | null): number {
    const known = this.names.indexOf(currency);
    return known >= 0 ? known : this.names.push(currency) - 1;
  }
}
