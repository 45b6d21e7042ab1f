/** Bookings by month, kept apart by currency and by business: amounts in two currencies are never added. */
import type { CurrencyTotal } from '../contract';
import type { Business } from './business';

/** `lost` is what rounding has taken from `sum` so far (Neumaier's compensated sum). */
interface Total {
  sum: number;
  lost: number;
}

interface Account {
  customers: number;
  /** By month and business. */
  readonly totals: Map<number, Total>;
}

const BUSINESSES: readonly Business[] = [null, 'new', 'existing'];

export class Money {
  /** Every currency that an amount bears, also of deals that are not won; null for none. */
  readonly seen = new Set<string | null>();
  private readonly accounts = new Map<string | null, Account>();

  /** `currency` as written in the file, or null; `business` null where the file does not say which. */
  add(currency: string | null, month: number, amount: number, business: Business = null): void {
    this.seen.add(currency);
    let account = this.accounts.get(currency);
    if (account === undefined) {
      account = { customers: 0, totals: new Map() };
      this.accounts.set(currency, account);
    }
    account.customers++;
    const key = keyOf(month, business);
    const total = account.totals.get(key) ?? { sum: 0, lost: 0 };
    const sum = total.sum + amount;
    total.lost +=
      Math.abs(total.sum) >= Math.abs(amount) ? total.sum - sum + amount : amount - sum + total.sum;
    total.sum = sum;
    account.totals.set(key, total);
  }

  /** Biggest first. */
  totals(): CurrencyTotal[] {
    const totals = [...this.accounts].map(([code, { customers, totals: all }]) => {
      let amount = 0;
      for (const { sum, lost } of all.values()) amount += sum + lost;
      return { code, customers, amount };
    });
    return totals.sort((a, b) => b.amount - a.amount);
  }

  /**
   * The month's sum over some kinds of business; `rateOf` gives null for a currency without a rate, which makes every
   * month null.
   */
  inMonth(
    month: number,
    rateOf: (currency: string | null) => number | null,
    businesses: readonly Business[] = [null, 'new'],
  ): number | null {
    let amount = 0;
    for (const [currency, { totals }] of this.accounts) {
      const rate = rateOf(currency);
      if (rate === null) return null;
      for (const business of businesses) {
        const total = totals.get(keyOf(month, business));
        if (total) amount += (total.sum + total.lost) * rate;
      }
    }
    return amount;
  }
}

function keyOf(month: number, business: Business): number {
  return month * BUSINESSES.length + BUSINESSES.indexOf(business);
}
