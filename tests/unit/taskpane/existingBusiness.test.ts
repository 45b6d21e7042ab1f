// Deals of existing business are told of before they are written: how many, and how much.
import { expect, test } from 'vitest';
import { importCsv, inspect, isProblem } from '../../../src/crm';
import { pane, translator } from '../../../src/i18n';
import { existingSentence } from '../../../src/taskpane/existingBusiness';

const t = translator(pane, 'en');

test('a file of deals whose one win is of existing business says so', async () => {
  const file = [
    'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Deal Type',
    '1,First,Closed Won,2025-05-02,2025-06-10,9000,Existing Business',
    '2,Second,Closed Won,2025-05-02,2025-05-20,4000,New Business',
  ].join('\n');
  const bytes = new TextEncoder().encode(file);
  const seen = inspect(bytes, 'deals.csv');
  if (isProblem(seen)) throw new Error(seen.code);
  const outcome = await importCsv([{ name: 'deals.csv', chunks: [bytes], mapping: seen.mapping }]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(existingSentence(t, outcome.result.months, 'EUR')).toBe(
    '1 won deal of existing business, 9,000 EUR, stands in columns of its own.',
  );
});

test('without an amount the number alone; without such deals nothing', () => {
  const two = { customersExisting: 2, bookingsExisting: null };
  expect(existingSentence(t, [two], 'EUR')).toBe(
    '2 won deals of existing business stand in columns of their own.',
  );
  expect(existingSentence(t, [{ customersExisting: null, bookingsExisting: null }], 'EUR')).toBeNull();
});
