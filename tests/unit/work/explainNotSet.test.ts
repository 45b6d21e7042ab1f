// Looks that Excel would not set, in words: every kind has a sentence, many sheets are counted, and what Excel answered
// is kept apart for whoever looks into it.
import { expect, test } from 'vitest';
import { notSet as messages, refusals, translator } from '../../../src/i18n';
import { detailsOf, explainNotSet, type NotSet } from '../../../src/work/explainNotSet';
import { explainRefusal } from '../../../src/work/explainRefusal';

const say = translator(messages, 'en-GB');
const paper = (...sheets: string[]): NotSet => ({ look: 'paper', sheets, detail: 'GeneralException' });
const COMPLETE = 'The figures are complete.';

test('nothing is said where everything was set', () => {
  expect(explainNotSet([], say)).toEqual([]);
});

test.for([
  [['Costs'], 'Costs'],
  [['Settings', 'Costs'], 'Settings and Costs'],
  // One sheet more is as short by its name as by its number.
  [['Settings', 'Costs', 'Targets'], 'Settings, Costs and Targets'],
  [['Settings', 'Costs', 'Targets', 'Leads'], 'Settings, Costs and 2 more'],
] as const)('%j are named as %s', ([sheets, named], { expect }) => {
  expect(explainNotSet([paper(...sheets)], say)).toEqual([
    `Excel would not set the paper size (${named}).`,
    COMPLETE,
  ]);
});

const LOOKS = [
  'sizes',
  'formats',
  'tables',
  'inputs',
  'rules',
  'charts',
  'freeze',
  'gridlines',
  'paper',
] as const;
test('a sentence a kind of look, that nothing is missing once, and the details a line each', () => {
  const all = [...LOOKS, 'breaks', 'page'] as const;
  const notSet = all.map((look): NotSet => ({ look, sheets: ['Costs'], detail: `No ${look}` }));
  const told = explainNotSet(notSet, say);
  expect(told).toHaveLength(all.length + 1);
  expect(new Set(told).size).toBe(told.length);
  expect(told.at(-1)).toBe(COMPLETE);
  expect(detailsOf(notSet).split('\n')[8]).toBe('paper (Costs): No paper');
});

test('a refusal keeps what Excel answered apart from what is read', () => {
  const told = explainRefusal(
    { code: 'takenBack', detail: 'GeneralException at Range.values' },
    translator(refusals, 'en-GB'),
  );
  expect(told).toEqual({
    sentence: 'Excel stopped half-way. Everything was taken back.',
    advice: ['Try again; if it happens again, save the workbook and reopen it.'],
    technical: 'takenBack: GeneralException at Range.values',
  });
  expect(explainRefusal({ code: 'otherWindow' }, translator(refusals, 'en-GB'))).toEqual({
    sentence: 'Excel is busy with another workbook.',
    advice: ['Click into this workbook and try again.'],
  });
});
