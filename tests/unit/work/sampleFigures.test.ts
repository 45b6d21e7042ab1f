// The invented figures go in beside the sample's own file, and never beside a file of the analyst's, whatever its name.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { pane, translator } from '../../../src/i18n';
import { importCsv, inspect, isProblem } from '../../../src/crm';
import { crmServices } from '../../../src/taskpane/wiring/crm';
import { isSample } from '../../../src/work/sample';
import type { Ask } from '../../../src/taskpane/wiring/worker';

const asset = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url));
const CSV = asset('assets/sample/hubspot-contacts-sample.csv');

/** What the worker would answer, without the worker. */
const ask = (async (request: { kind: string }) => {
  const seen = inspect(CSV.subarray(0, 256 * 1024), 'sample.csv');
  if (isProblem(seen)) throw new Error(seen.code);
  if (request.kind === 'inspect') return seen;
  return importCsv([{ name: 'sample.csv', chunks: [CSV], mapping: seen.mapping }]);
}) as unknown as Ask;

test('a count of the sample carries the figures, one of a file of the same name does not', async () => {
  vi.stubGlobal('fetch', (name: string) => Promise.resolve(new Response(new Uint8Array(asset(name)))));
  const services = crmServices(translator(pane, 'en'), ask);
  const sample = await services.sample();
  vi.unstubAllGlobals();
  if (!sample.ok) throw new Error(sample.failure.sentence);
  const looked = await services.inspect(sample.value);
  if (!looked.ok) throw new Error(looked.failure.sentence);
  const counted = async (file: typeof sample.value) => {
    const options = {
      rates: null,
      settings: null,
      leads: null,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    };
    const outcome = await services.count([{ file, mapping: looked.value.mapping }], options);
    if (!outcome.ok || outcome.value === null) throw new Error('not counted');
    return outcome.value;
  };
  const own = await counted(sample.value);
  expect(isSample(own) && own.sample.months.length).toBe(36);
  const other = await counted(new File([CSV], sample.value.name, { type: 'text/csv' }));
  expect(isSample(other)).toBe(false);
  expect(other.months).toEqual(own.months);
});
