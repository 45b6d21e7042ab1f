// Files as nobody should have to read them, against the table of hand-made counts in tests/expected/ugly.txt.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCsv, inspect, isProblem } from '../../../src/crm';
import type { MonthCounts } from '../../../src/crm';
import { iso, repositoryFile } from './helpers';

const table = readFileSync(repositoryFile('tests/expected/ugly.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const [headings = [], ...rows] = table;
const months = headings.slice(4);

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? '-' : String(value);

/** The file's row of the table, as the import has it. */
async function answer(name: string): Promise<readonly string[]> {
  const file = new Uint8Array(readFileSync(repositoryFile(`tests/fixtures/ugly/${name}`)));
  const seen = inspect(file, name);
  if (isProblem(seen)) return [['refused', seen.code, 'kind' in seen ? seen.kind : ''].join(' ').trim()];
  if (seen.ambiguities.length > 0) return [`asks ${seen.ambiguities.map(({ column }) => column).join(', ')}`];
  const outcome = await importCsv([{ name, chunks: [file], mapping: seen.mapping }]);
  if (!outcome.ok) return [`refused ${outcome.problem.code}`];
  const { read, used, dropped, months: counted } = outcome.result;
  expect(read).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0));
  const of = (month: string): MonthCounts | undefined =>
    counted.find((one) => iso(one.month).startsWith(month));
  return [
    String(read),
    String(used),
    dropped.map(({ reason, count }) => `${count} ${reason}`).join(', '),
    ...months.map((month) => {
      const { leads, customers, bookings } = of(month) ?? {};
      return [leads, customers, bookings].map(shown).join(' / ');
    }),
  ];
}

describe('ugly files', () => {
  test.each(rows)('%s', async (name = '', ...expected) => {
    const found = await answer(name);
    expect(found).toEqual(expected.slice(0, found.length));
  });

  test('each has its row in the table', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(
      readdirSync(repositoryFile('tests/fixtures/ugly')).sort(),
    );
  });
});
