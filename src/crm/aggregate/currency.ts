/** Currencies by their codes, however they are written, and the rates between them. */
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

/** Units of the reporting currency for one of `currency`: 1 without rates, null if the rates leave it out. */
export function rateOf(
  rates: { readonly [currency: string]: number } | null,
  currency: string | null,
): number | null {
  if (rates === null) return 1;
  return rates[currency ?? ''] ?? null;
}
