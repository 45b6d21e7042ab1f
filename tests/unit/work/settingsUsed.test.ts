// What an import counted by goes into the workbook with the figures, in the same action, and goes with them.
// @module-tag engine
import { expect, test } from 'vitest';
import { marketingSources } from '../../../src/crm/channels';
import type { ImportResult } from '../../../src/crm/contract';
import { settingsUsed } from '../../../src/work/settingsUsed';
import type { SheetWords } from '../../../src/work/sheetWords';
import { translator, written } from '../../../src/i18n';
import { startExcel } from '../../host/builds';
import { whole } from '../../host/whole';
import { counted, must, optionsFor, services } from './opened';

const words: SheetWords = {
  word: (key) => ({ yes: 'Yes', no: 'No' })[key] ?? key,
  say: translator(written, 'en-GB'),
  channel: (source) => source,
  today: 45_750,
};

function withOptions(
  result: ImportResult,
  options: Partial<ImportResult['provenance']['options']>,
): ImportResult {
  const { provenance } = result;
  return { ...result, provenance: { ...provenance, options: { ...provenance.options, ...options } } };
}

const channels = [
  { name: 'Events', marketing: true },
  { name: 'Direct', marketing: false },
  { name: '', marketing: true },
  { name: 'Trade press', marketing: true },
];
/** As the list stood when the file was counted: Trade press had no mark yet. */
const marketing = marketingSources(channels.slice(0, 2));
const followUp = { limit: 4, opens: 0.375, closes: 0.75, weekend: 1, holidays: [] };

test('is what the import counted by, not what Settings say by now', async () => {
  const result = withOptions(await counted(), {
    window: 60,
    shelfLife: 20.5,
    scoreThreshold: 70,
    marketingSources: marketing,
    followUp,
  });
  expect(settingsUsed(result, channels, words)).toEqual({
    silenceUsed: 21,
    windowUsed: 60,
    scoreUsed: 70,
    opensUsed: 0.375,
    closesUsed: 0.75,
    limitUsed: 4,
    marketingUsed: 'Events, Direct, , Trade press: Yes, No, , ',
  });
  // Where nobody asked for working hours, what stands stays.
  const without = settingsUsed(withOptions(result, { followUp: null, scoreThreshold: null }), [], words);
  expect(without).toEqual({ silenceUsed: 21, windowUsed: 60, scoreUsed: '', marketingUsed: '' });
});

const KEYS = ['windowUsed', 'scoreUsed', 'silenceUsed', 'limitUsed', 'marketingUsed'];
const read = () =>
  Excel.run(async (context) => {
    const ranges = KEYS.map((key) => context.workbook.names.getItem(`lf.${key}`).getRange());
    for (const range of ranges) range.load('formulas');
    await context.sync();
    return ranges.map((range) => range.formulas[0]?.[0] as unknown);
  });

test('stands on Settings after an import, also a blank one, and undo gives back what stood there', async () => {
  const excel = await startExcel();
  const result = await counted();
  const build = { templates: ['monthlyData'], options: optionsFor(result) };
  must(await services.build(build, () => undefined));
  const before = await whole(excel);
  const formulas = await read();
  expect(formulas.slice(0, 4).every((formula) => String(formula).startsWith('='))).toBe(true);
  const own = withOptions(result, {
    window: 60,
    scoreThreshold: null,
    marketingSources: marketing,
    followUp,
  });
  const filled = must(await services.fill({ result: own, build: null, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  expect(filled.operations).toHaveLength(1);
  expect(await read()).toEqual([
    60,
    '',
    30,
    4,
    'Organic search, Paid search, Social media, E-mail, Events, Referral, Direct, Sales outreach: , , , , Yes, , No, ',
  ]);
  must(await services.undo(filled.operations, 'ask'));
  expect(await read()).toEqual(formulas);
  expect(await whole(excel)).toBe(before);
});
