// The real services behind the pane, over Microsoft's client library and our host, and the sample export as it is counted.
import { readFileSync } from 'node:fs';
import { importCsv, inspect, isProblem, type ImportResult } from '../../../src/crm';
import { pane, translator } from '../../../src/i18n';
import { workbookServices } from '../../../src/taskpane/wiring/workbook';
import type { BuildOptions } from '../../../src/work/building';
import { lastWholeMonth } from '../../../src/work/months';

const SAMPLE = readFileSync(new URL('../../../assets/sample/hubspot-contacts-sample.csv', import.meta.url));
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
