// What the import found, in the sentences that Checks shows; each written out by hand.
import { expect, test } from 'vitest';
import type { ImportResult } from '../../../src/crm/contract';
import { translator, written } from '../../../src/i18n';
import { checkRows } from '../../../src/work/checkRows';
import type { SheetWords } from '../../../src/work/sheetWords';
import { RESULT as counts } from '../taskpane/fakeCounts';

const words: SheetWords = {
  word: (key) => key,
  say: translator(written, 'en-GB'),
  channel: (source) => source,
  today: 45_750,
};
const { details } = counts;
const clean: ImportResult = {
  ...counts,
  dropped: [],
  warnings: [],
  skippedStages: { leads: 0, mqls: 0, sqls: 0, opportunities: 0 },
  outOfOrder: { count: 0, rows: [] },
};
const rows = (result: Partial<ImportResult>) => checkRows({ ...clean, ...result }, words);
const totals = (found: Partial<typeof details.sqlTotals>) => ({
  details: { ...details, sqlTotals: { ...details.sqlTotals, ...found } },
});

test('says nothing where nothing was found', () => {
  expect(rows({})).toEqual([]);
});

test('counts SQLs that nobody closed, and losses that nobody dated', () => {
  expect(rows(totals({ longSilent: 12, losses: 7, lossesWithoutDate: 3 }))).toEqual([
    ['3 of 7 losses have no date.', 3, null, null, 'Correct the CRM.'],
    ['12 SQLs silent for over a year are still open in the CRM.', 12, null, null, 'Correct the CRM.'],
  ]);
});

test('counts MQLs that nobody can write to', () => {
  expect(rows({ nameless: { count: 4, of: 60 } })).toEqual([
    [
      '4 of 60 MQLs have neither e-mail nor name.',
      4,
      null,
      null,
      'Nobody can write to them. Fill one in in the CRM.',
    ],
  ]);
});
