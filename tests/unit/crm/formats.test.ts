// Whole exports in every format, imported by the mapping that is proposed for them, against counts that share no code
// with ours (tests/expected/formats.py): the small files of each system, and generated ones.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCsv, importProgrammes, importTouches } from '../../../src/crm';
import { contactsFixture, generatedExports } from '../../../scripts/sample/exports/fixtures';
import { inspected, iso, repositoryFile } from './helpers';

interface Rows {
  readonly read: number;
  readonly used: number;
  readonly dropped: Readonly<Record<string, number>>;
}
interface Records extends Rows {
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
/** By path: how many converted, their value, how many did not. */
interface Touches extends Rows {
  readonly leads: number;
  readonly converted: number;
  readonly paths: Readonly<Record<string, string>>;
}
/** Each a month, programme, step and counts; "-" where the report does not say. */
interface Programmes extends Rows {
  readonly rows: readonly string[];
}
const { files, touches, programmes } = JSON.parse(
  readFileSync(repositoryFile('tests/expected/formats.json'), 'utf8'),
) as {
  files: Readonly<Record<string, Records>>;
  touches: Readonly<Record<string, Touches>>;
  programmes: Readonly<Record<string, Programmes>>;
};
const fixture = (path: string) => new Uint8Array(readFileSync(repositoryFile(`tests/fixtures/${path}`)));

/** The file as it would be imported by the mapping that is proposed for it. */
function proposed(path: string) {
  const file = fixture(path);
  const { mapping, format } = inspected(file);
  expect(format?.confidence).toBeGreaterThanOrEqual(0.9);
  return { chunks: [file], mapping };
}

function rowsOf(
  result: Omit<Rows, 'dropped'> & { dropped: readonly { reason: string; count: number }[] },
): Rows {
  const { read, used, dropped } = result;
  return { read, used, dropped: Object.fromEntries(dropped.map(({ reason, count }) => [reason, count])) };
}

describe('every format', () => {
  test.each(Object.entries(files))('%s', async (paths, expected) => {
    const sources = paths.split(' + ').map((path) => {
      const source = proposed(path);
      // 2/3/2025 in Salesforce's small report can be read two ways; the answer that has to be given.
      const options = path.includes('salesforce_leads') ? { dateOrder: 'MDY' as const } : {};
      return { ...source, mapping: { ...source.mapping, options } };
    });
    const outcome = await importCsv(sources);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { months: _, ...rows } = expected;
    expect(rowsOf(outcome.result)).toEqual(rows);
    const { months } = outcome.result;
    const counted = Object.fromEntries(
      months.map((one) => {
        const name = iso(one.month).slice(0, 7);
        const keys = Object.keys(expected.months[name] ?? {}) as (keyof typeof one)[];
        return [name, Object.fromEntries(keys.map((key) => [key, one[key]]))];
      }),
    );
    expect(counted).toEqual(expected.months);
  });

  test.each(Object.entries(touches))('%s', async (path, expected) => {
    const outcome = await importTouches([proposed(path)]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { leads, converted, paths } = outcome.result;
    const shown = paths.map((row) => [row.path, [row.conversions, row.value, row.nulls].join(' | ')]);
    const found = { ...rowsOf(outcome.result), leads, converted, paths: Object.fromEntries(shown) };
    expect(found).toEqual(expected);
  });

  test.each(Object.entries(programmes))('%s', async (path, expected) => {
    const outcome = await importProgrammes([proposed(path)]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const rows = outcome.result.rows.map(({ month, programme, step, ...counts }) => {
      const { delivered, opened, clicked, left, mqls, cost } = counts;
      const numbers = [delivered, opened, clicked, left, mqls, cost].map((one) => one ?? '-');
      return [iso(month).slice(0, 7), programme, step ?? '-', ...numbers].join(' | ');
    });
    expect({ ...rowsOf(outcome.result), rows: rows.sort() }).toEqual({
      ...expected,
      rows: [...expected.rows].sort(),
    });
  });
});

test('the generated exports are what the generator makes, on every machine', () => {
  for (const [name, text] of generatedExports()) {
    expect(readFileSync(repositoryFile(`tests/fixtures/generated/${name}`), 'utf8'), name).toBe(text);
    expect(inspected(fixture(`generated/${name}`)).format?.id).toBe(name.replace('.csv', ''));
  }
  const contacts = 'tests/fixtures/sample/hubspot-contacts-sample.csv';
  expect(readFileSync(repositoryFile(contacts), 'utf8')).toBe(contactsFixture());
});
