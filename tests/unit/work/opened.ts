// The real services behind the pane, over Microsoft's client library and our host, and a small export as it is counted: the
// fixture of eighteen months, in the shape of the sample and a tenth of its size.
import { readFileSync } from 'node:fs';
import { importCsv, inspect, isProblem, type ImportResult } from '../../../src/crm';
import { pane, translator } from '../../../src/i18n';
import { workbookServices } from '../../../src/taskpane/wiring/workbook';
import type { BuildOptions } from '../../../src/work/building';
import { lastWholeMonth } from '../../../src/work/months';
import type { SampleFigures, SampleResult } from '../../../src/work/sample';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/sample/${name}`, import.meta.url));
const SAMPLE = fixture('hubspot-contacts-sample.csv');
let clock = 0; // no two moments are the same
/** The real services, in the Excel that runs. */
export const services = workbookServices(translator(pane, 'en-GB'), {
  locale: 'en-GB',
  prefix: '',
  now: () => new Date(Date.UTC(2025, 3, 3, 9) + clock++),
});

/** The sample, counted as the pane does before there is a workbook. */
export async function counted() {
  const seen = inspect(SAMPLE.subarray(0, 256 * 1024), 'hubspot-contacts-sample.csv');
  if (isProblem(seen)) throw new Error(seen.code);
  const outcome = await importCsv([
    { name: 'hubspot-contacts-sample.csv', chunks: [SAMPLE], mapping: seen.mapping },
  ]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.result;
}

/** With the figures that go in beside it. */
export async function countedSample(): Promise<SampleResult> {
  const sample = JSON.parse(fixture('invented-figures.json').toString('utf8')) as SampleFigures;
  return { ...(await counted()), sample };
}

/** What the pane proposes for a first build from what was counted; `other` is what a test wants otherwise. */
export const optionsFor = (
  { asOf }: Pick<ImportResult, 'asOf'>,
  other: Partial<BuildOptions> = {},
): BuildOptions => ({
  reportMonth: lastWholeMonth(asOf),
  months: 13,
  currency: 'EUR',
  fiscalYearStart: 1,
  ...other,
});

export const must = <Value>(
  outcome: { ok: true; value: Value } | { ok: false; failure: { sentence: string } },
): Value => {
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
};
