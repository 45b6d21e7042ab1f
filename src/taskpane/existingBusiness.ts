// What existing business brought makes no customer, and the preview's columns do not show it: a sentence beneath them does.
import type { MonthCounts } from '../work/records';
import type { Text } from './actions/context';

type Months = readonly Pick<MonthCounts, 'customersExisting' | 'bookingsExisting'>[];

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Null where no deal of existing business was won. */
export function existingSentence(t: Text, months: Months, currency: string): string | null {
  const count = sum(months.map(({ customersExisting }) => customersExisting));
  if (count === 0) return null;
  const known = months.filter(({ bookingsExisting }) => bookingsExisting !== null);
  if (known.length === 0) return t('preview.existing', { count });
  const amount = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 0 }).format(
    sum(known.map(({ bookingsExisting }) => bookingsExisting)),
  );
  return t('preview.existingAmount', { count, amount, currency });
}
