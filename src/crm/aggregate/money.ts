/** Bookings by month, kept apart by currency: amounts in two currencies are never added. */
import type { CurrencyTotal } from '../result';

interface Account {
  customers: number;
  /** `lost` is what rounding has taken from `sum` so far (Neumaier's compensated sum). */
  readonly byMonth: Map<number, { sum: number; lost: number }>;
}

export class Money {
  private readonly accounts = new Map<string | null, Account>();

  /** `currency` as written in the file, or null. */
  add(currency: string | null, month: number, amount: number): void {
    let account = this.accounts.get(currency);
    if (account === undefined) {
      account = { customers: 0, byMonth: new Map() };
      this.accounts.set(currency, account);
    }
    account.customers++;
    const total = account.byMonth.get(month) ?? { sum: 0, lost: 0 };
    const sum = total.sum + amount;
    total.lost +=
      Math.abs(total.sum) >= Math.abs(amount) ? total.sum - sum + amount : amount - sum + total.sum;
    total.sum = sum;
    account.byMonth.set(month, total);
  }

  /** Biggest first. */
  totals(): CurrencyTotal[] {
    const totals = [...this.accounts].map(([code, { customers, byMonth }]) => {
      let amount = 0;
      for (const { sum, lost } of byMonth.values()) amount += sum + lost;
      return { code, customers, amount };
    });
    return totals.sort((a, b) => b.amount - a.amount);
  }

  /** The month's sum; `rateOf` gives null for a currency without a rate, which makes every month null. */
  inMonth(month: number, rateOf: (currency: string | null) => number | null): number | null {
    let amount = 0;
    for (const [currency, { byMonth }] of this.accounts) {
      const rate = rateOf(currency);
      if (rate === null) return null;
      const total = byMonth.get(month);
      if (total) amount += (total.sum + total.lost) * rate;
    }
    return amount;
  }
}
