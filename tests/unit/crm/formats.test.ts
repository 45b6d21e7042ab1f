// Whole exports in every format, imported by the mapping that is proposed for them, against counts that share no code
// with ours (tests/expected/formats.py): the small files of each system, and generated ones.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../src/crm';
import { generatedExports } from '../../../scripts/sample/exports/fixtures';
import { inspected, iso, repositoryFile } from './helpers';

interface Expected {
  readonly read: number;
  readonly used: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const { files } = JSON.parse(readFileSync(repositoryFile('tests/expected/formats.json'), 'utf8')) as {
  files: Readonly<Record<string, Expected>>;
};
const fixture = (path: string) => new Uint8Array(readFileSync(repositoryFile(`tests/fixtures/${path}`)));

describe('every format', () => {
  test.each(Object.entries(files))('%s', async (paths, expected) => {
    const sources = paths.split(' + ').map((path) => {
      const file = fixture(path);
      const { mapping, format } = inspected(file);
      expect(format?.confidence).toBeGreaterThanOrEqual(0.9);
      // 2/3/2025 in Salesforce's small report can be read two ways; the answer that has to be given.
      const options = path.includes('salesforce_leads') ? { dateOrder: 'MDY' as const } : {};
      return { chunks: [file], mapping: { ...mapping, options } };
    });
    const outcome = await importCsv(sources);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { read, used, dropped, months } = outcome.result;
    expect({ read, used }).toEqual({ read: expected.read, used: expected.used });
    expect(Object.fromEntries(dropped.map(({ reason, count }) => [reason, count]))).toEqual(expected.dropped);
    const counted = Object.fromEntries(
      months.map((one) => {
        const name = iso(one.month).slice(0, 7);
        const keys = Object.keys(expected.months[name] ?? {}) as (keyof typeof one)[];
        return [name, Object.fromEntries(keys.map((key) => [key, one[key]]))];
      }),
    );
    expect(counted).toEqual(expected.months);
  });
});

test('the generated exports are what the generator makes, on every machine', () => {
  for (const [name, text] of generatedExports()) {
    expect(readFileSync(repositoryFile(`tests/fixtures/generated/${name}`), 'utf8'), name).toBe(text);
    expect(inspected(fixture(`generated/${name}`)).format?.id).toBe(name.replace('.csv', ''));
  }
});
