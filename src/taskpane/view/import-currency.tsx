// In which currency amounts are, and, where they are in several, what one unit of each is worth.
import { currenciesOf, ratesNeeded } from '../actions/rates';
import type { Preview, TablePreview } from '../state';
import type { Pane } from '../pane';
import { Button, TextField } from './controls';
import { Notice } from './notice';

interface CurrencyProps {
  readonly pane: Pane;
  readonly step: Preview | TablePreview;
  /** Those that the amounts were counted with. */
  readonly given: Readonly<Record<string, number>> | null;
  readonly reporting: string;
}

export function Currency({ pane: { t, actions }, step, given, reporting }: CurrencyProps) {
  const { rates, rateFailure } = step;
  const found = currenciesOf(step);
  if (found.currencies.length === 0) return null;
  const foreign = ratesNeeded(found, reporting);
  if (foreign.length === 0) {
    const assumed = found.currencies.some(({ code }) => code === null);
    return <p>{t(assumed ? 'preview.currencyAssumed' : 'preview.currency', { currency: reporting })}</p>;
  }
  const currencies = found.currencies.map(({ code }) => code ?? reporting);
  const settled = given !== null && foreign.every((code) => given[code] !== undefined);
  if (settled) return <p>{t('preview.currency', { currency: reporting })}</p>;
  return (
    <Notice intent="warning" label={t('preview.mixed', { currencies })}>
      <p>{t('preview.mixed', { currencies })}</p>
      {foreign.map((from) => (
        <TextField
          key={from}
          label={t('preview.rate', { from, to: reporting })}
          value={rates[from] ?? ''}
          onType={(typed) => actions.typeRate(from, typed)}
        />
      ))}
      {rateFailure && <p class="wrong">{rateFailure}</p>}
      <Button onClick={actions.count}>{t('preview.countAgain')}</Button>
    </Notice>
  );
}
