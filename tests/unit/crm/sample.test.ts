// The sample that "Try with sample data" imports: what the generator makes, and worth looking at.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleCsv } from '../../../scripts/sample/sample';
import { imported, inspected, repositoryFile } from './helpers';

const file = readFileSync(repositoryFile('assets/sample/hubspot-contacts-sample.csv'));

test('is what its generator makes, on every machine', () => {
  expect(file.toString('utf8')).toBe(sampleCsv());
});

test('is recognised, asks nothing, and fills eighteen months with a believable funnel', async () => {
  const seen = inspected(new Uint8Array(file));
  expect(seen).toMatchObject({ canImport: true, ambiguities: [], format: { id: 'hubspot-contacts' } });
  const { months, read, used, outOfOrder, skippedStages } = await imported(new Uint8Array(file));
  expect(months).toHaveLength(18);
  expect(read).toBe(600);
  expect(used).toBeGreaterThan(550);
  expect(outOfOrder.count).toBeGreaterThan(0);
  expect(skippedStages.mqls).toBeGreaterThan(0);
  const sum = (key: 'leads' | 'mqls' | 'sqls' | 'customers') =>
    months.reduce((total, one) => total + (one[key] ?? 0), 0);
  const [leads, mqls, sqls, customers] = [sum('leads'), sum('mqls'), sum('sqls'), sum('customers')];
  expect(mqls / leads).toBeLessThan(0.6);
  expect(sqls / mqls).toBeLessThan(0.6);
  expect(customers / leads).toBeGreaterThan(0.02);
  expect(customers / leads).toBeLessThan(0.08);
});
