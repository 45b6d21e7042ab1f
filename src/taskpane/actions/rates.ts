// Amounts in several currencies are never added: the analyst is asked what one unit of each is worth.
import type { ImportResult } from '../services';
import type { Preview, TablePreview } from '../state';

/** Those of the amounts, of the values of touches, or of the costs of programmes. */
export function currenciesOf(step: Preview | TablePreview): Pick<ImportResult, 'currencies'> {
  if (step.phase === 'preview') return step.result;
  const codes = step.counted.result.currencies;
  return { currencies: codes.map((code) => ({ code: code === '' ? null : code, customers: 0, amount: 0 })) };
}

/** The currencies of the file that are not the report's; none where the file names no currency. */
export function ratesNeeded(
  { currencies }: Pick<ImportResult, 'currencies'>,
  reporting: string,
): readonly string[] {
  const codes = currencies.flatMap(({ code }) => (code === null ? [] : [code]));
  return codes.filter((code) => code !== reporting);
}

/** What was typed, with a decimal point or comma; null where something is missing or not above 0. */
export function readRates(
  typed: Readonly<Record<string, string>>,
  needed: readonly string[],
): Readonly<Record<string, number>> | null {
  const rates: Record<string, number> = {};
  for (const currency of needed) {
    const text = (typed[currency] ?? '').trim().replace(',', '.');
    const rate = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
    if (!(rate > 0)) return null;
    rates[currency] = rate;
  }
  return rates;
}
