// Settings that act at the next import, calculated: the sheets go by what the last import counted by, and the note beside a
// setting says so once the two differ. Expected sentences are written out by hand.
// @module-tag engine
import { beforeEach, expect, it } from 'vitest';
import { USUAL, usedSettings } from '../../../../src/sheets/settings/used';
import { NEW_WORKBOOK } from '../../../../src/work/newWorkbook';
import { Typed } from '../typed';

const typed = new Typed(['monthlyData', 'agreement', 'lifecycleReport', 'definitions']);
beforeEach(() => {
  typed.fresh();
});

const get = (row: string, column: string) => typed.get('settings', 'settings', row, column)[0];
const note = (row: string) => get(row, 'help');
const marksNote = () => typed.get('settings', 'lists', 'title', 'note')[0];

it('says what Settings say until there is an import, blank ones as an import counts them', () => {
  typed.calculate();
  const used = () => usedSettings.map((each) => get(each.used, 'value'));
  expect(used()).toEqual([9 / 24, expect.closeTo(17 / 24, 12), 8, 30, 90, 50]);
  expect(usedSettings.map(({ key }) => String(note(key))).filter((says) => says.startsWith('Acts'))).toEqual(
    [],
  );
  expect(marksNote()).toBe('');
  for (const { key } of usedSettings) typed.name(key, null, get(key, 'value') as number);
  typed.name('market', 'own', 'industrial B2B').name('ownShelfLife', 20.5).calculate();
  // A part of a day of silence is counted as a whole one, and no score makes an MQL.
  expect(used()).toEqual([9 / 24, expect.closeTo(17 / 24, 12), 8, 21, 90, '']);
});

it('begins with what an import without Settings counts by', () => {
  const { window, followUp } = NEW_WORKBOOK;
  expect(USUAL).toEqual({
    cohortWindow: window,
    opens: followUp.opens,
    closes: followUp.closes,
    followUpLimit: followUp.limit,
  });
});

it.each([
  ['opens', 'opensUsed', 8.5 / 24, 'Acts at the next import; figures use 8:30.'],
  ['closes', 'closesUsed', 18 / 24, 'Acts at the next import; figures use 18:00.'],
  ['followUpLimit', 'limitUsed', 4, 'Acts at the next import; figures use 4.'],
  ['coldSilent', 'silenceUsed', 45, 'Acts at the next import; figures use 45.'],
  ['cohortWindow', 'windowUsed', 60, 'Acts at the next import; figures use 60.'],
  ['mqlScore', 'scoreUsed', 70, 'Acts at the next import; figures use 70.'],
  ['mqlScore', 'scoreUsed', null, 'Acts at the next import; figures use no score.'],
])('%s: the note says what figures use', (key, used, stored, says) => {
  const { format: _format, now } = usedSettings.find((each) => each.key === key) ?? { format: '', now: '' };
  expect(now).toContain(key);
  typed.name(used, stored, get(used, 'value') as number).calculate();
  expect(note(key)).toBe(says);
});

it('has labels, maturity, and what the Agreement says follow what figures use', () => {
  // January's cohort of 90 days is whole on 1 May, one of 30 days on 2 March.
  typed.name('asOf', 45_720).month('2025-01', { leads: 10, leadToMqlCohort: 4 });
  const shown = () => {
    typed.calculate();
    return [
      typed.get('monthlyData', 'monthlyTable', '2025-01', 'leadToMqlCohortRate')[0],
      typed.report('leadToMqlCohortRate', 'metric')[0],
      typed.get('definitions', 'definitions', 'leadToMqlCohortRate', 'dated')[0],
      typed.get('agreement', 'handoff', 'mqlScore', 'agreed')[0],
      typed.get('agreement', 'nurturing', 'silent', 'agreed')[0],
      typed.get('agreement', 'prospecting', 'limit', 'agreed')[0],
    ];
  };
  const before = shown();
  typed.name('cohortWindow', 30, 90).name('mqlScore', 70, 50).name('coldSilent', 10, 30);
  typed.name('followUpLimit', 2, 8);
  const waiting = shown();
  typed
    .name('windowUsed', 30, 90)
    .name('scoreUsed', 70, 50)
    .name('silenceUsed', 10, 30)
    .name('limitUsed', 2, 8);
  expect(waiting).toEqual(before);
  expect(before).toEqual([
    'maturing',
    'Lead-to-MQL, cohort, 90 days',
    'Month of entry; converted within 90 days of it',
    ...[50, 30, 8],
  ]);
  expect(shown()).toEqual([
    0.4,
    'Lead-to-MQL, cohort, 30 days',
    'Month of entry; converted within 30 days of it',
    ...[70, 10, 2],
  ]);
});

const CHANNELS =
  'Organic search, Paid search, Social media, E-mail, Events, Referral, Direct, Sales outreach';
const MARKS = 'Yes, Yes, Yes, Yes, Yes, No, No, No';
const WAITS = 'Acts on Monthly data at the next import; figures use the marks kept above.';

it.each([
  ['as the import counted', `${CHANNELS}: ${MARKS}`, ''],
  ['capitals and spaces apart', ` ${CHANNELS.toUpperCase()}:  ${MARKS}`, ''],
  ['another mark', `${CHANNELS}: ${MARKS.replace('Yes, No', 'No, No')}`, WAITS],
  ['the same marks otherwise', `${CHANNELS}: ${MARKS.replace('Yes, No', 'No, Yes')}`, WAITS],
  ['nobody’s at the import', `${CHANNELS}: ${MARKS.replace('No, No', 'No, ')}`, WAITS],
  ['not listed at the import', `${CHANNELS.replace(', Direct', '')}: ${MARKS.replace(', No', '')}`, WAITS],
])('marks of channels: %s', (_, stored, says) => {
  typed.name('marketingUsed', stored).calculate();
  expect(marksNote()).toBe(says);
});
