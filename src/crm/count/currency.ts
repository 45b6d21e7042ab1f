/** Currencies by their codes, however they are written, and the rates between them. */
import type { Rates } from '../contract';

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  KČ: 'CZK',
  ZŁ: 'PLN',
  US$: 'USD',
  EURO: 'EUR',
  'US DOLLAR': 'USD',
  'U.S. DOLLAR': 'USD',
  'POUND STERLING': 'GBP',
};

/** "eur", "€" and "Euro" are EUR; "$" stays, because it may be any dollar. */
export function currencyCode(text: string): string {
  const upper = text.trim().toUpperCase();
  return SIGNS[upper] ?? upper;
}

/** Whether the amounts of an import may stand beside each other: one currency at most, or a rate for each. */
export class Currencies {
  readonly addUp: boolean;

  /** `seen` holds every currency that an amount bears, null for none. */
  constructor(
    private readonly rates: Rates | null,
    seen: ReadonlySet<string | null>,
  ) {
    this.addUp = rates === null ? seen.size <= 1 : [...seen].every((one) => rateOf(rates, one) !== null);
  }

  /** An amount in the reporting currency; null where it is none (NaN), or in a currency that cannot be converted. */
  convert(amount: number, currency: string | null): number | null {
    const rate = this.rates === null && !this.addUp ? null : rateOf(this.rates, currency);
    return rate === null || Number.isNaN(amount) ? null : amount * rate;
  }
}

/** Units of the reporting currency for one of `currency`: 1 without rates, null if the rates leave it out. */
export function rateOf(rates: Rates | null, currency: string | null): number | null {
  if (rates === null) return 1;
  return rates[currency ?? ''] ?? null;
}
