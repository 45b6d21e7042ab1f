// Who is at work, and what was changed while something ran, in sentences.
import { expect, test } from 'vitest';
import { refusals, translator } from '../../../src/i18n';
import { explainRefusal } from '../../../src/work/explainRefusal';
import { momentText } from '../../../src/work/months';
import type { Refusal } from '../../../src/workbook/refusal';

const say = translator(refusals, 'en-GB');
const sentence = (refusal: Refusal) => explainRefusal(refusal, say).sentence;

test('busy: what, and when it was begun in the reader’s own time; who does not know when, says neither', () => {
  const at = '2026-03-02T09:00:00.000Z';
  const moment = momentText(Date.parse(at), 'en-GB');
  expect(explainRefusal({ code: 'busy', label: 'Filled 3 months', at }, say)).toEqual({
    sentence: `Somebody else is at work in this workbook: “Filled 3 months”, begun ${moment}.`,
    advice: [
      'Wait until it has ended, then try again. If it never ends, finish it or take it back at the top of the pane.',
    ],
  });
  for (const unknown of ['', 'yesterday'])
    expect(sentence({ code: 'busy', label: 'x', at: unknown })).toBe(
      'Somebody else is at work in this workbook.',
    );
});

const changed = (sheet: string, cell: string | null, from = '', to = ''): Refusal => ({
  code: 'changedMeanwhile',
  sheet,
  cell,
  from,
  to,
});

test.each([
  [changed('Costs', 'B3', '40', '50'), 'Somebody changed Costs while this ran: B3, from 40 to 50.'],
  [changed('Costs', 'B3', '', '50'), 'Somebody changed Costs while this ran: B3, from blank to 50.'],
  [changed('Costs', 'B3', '40', ''), 'Somebody changed Costs while this ran: B3, from 40 to blank.'],
  [changed('Costs', 'B3', '0', '0.5'), 'Somebody changed Costs while this ran: B3, from 0 to 0.5.'],
  [changed('Costs', null), 'Somebody changed Costs while this ran: rows, columns or names moved.'],
  [changed('', null), 'Somebody changed this workbook while this ran.'],
])('%j', (refusal, expected) => {
  expect(explainRefusal(refusal, say)).toEqual({
    sentence: `${expected} Nothing was written.`,
    advice: ['Look at the change, then try again.'],
  });
});
