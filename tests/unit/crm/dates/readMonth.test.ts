// Months as reports by month write them; expected by hand.
import { expect, test } from 'vitest';
import { readMonth } from '../../../../src/crm/dates/readMonth';
import { serial } from '../helpers';

test.each([
  '2025-03',
  '2025/3',
  ' 03/2025 ',
  '3.2025',
  '202503',
  'Mar 2025',
  'March, 2025',
  'Mar-25',
  'mars ’25',
  'März 2025',
  'březen 2025',
  '2025 March',
  '2025年3月',
])('%s is March 2025', (text) => {
  expect(readMonth(text)).toBe(serial('2025-03-01'));
});

test.each(['', '2025', 'Q1 2025', '2025-13', '13/2025', 'Foo 2025', 'KW 12/2025', 'soon', 'Mar 202'])(
  '“%s” is no month',
  (text) => {
    expect(readMonth(text)).toBe(0);
  },
);
