// Day numbers and months. The serials are Excel's own: 1 January 2025 is 45658, 1 March 2024 is 45352.
import { expect, test } from 'vitest';
import {
  lastWholeMonth,
  monthNames,
  monthText,
  proposedMonth,
  serialOfMonth,
} from '../../../src/work/months';

test('months and serials', () => {
  expect(serialOfMonth({ year: 2025, month: 1 })).toBe(45_658);
  expect(serialOfMonth({ year: 2024, month: 3 })).toBe(45_352);
  expect(monthText(45_658, 'en-GB')).toBe('Jan 2025');
  expect(monthNames('en')[11]).toBe('December');
});

test('the last whole month is the month itself only on its last day', () => {
  expect(lastWholeMonth(45_657)).toEqual({ year: 2024, month: 12 }); // 31 December 2024
  expect(lastWholeMonth(45_658)).toEqual({ year: 2024, month: 12 }); // 1 January 2025
  expect(lastWholeMonth(45_687)).toEqual({ year: 2024, month: 12 }); // 30 January 2025
  expect(lastWholeMonth(45_688)).toEqual({ year: 2025, month: 1 }); // 31 January 2025
  expect(lastWholeMonth(45_351)).toEqual({ year: 2024, month: 2 }); // 29 February 2024
});

test('a report is proposed for the last whole month, but never before the first with data', () => {
  const march = serialOfMonth({ year: 2025, month: 3 });
  expect(proposedMonth(march, march + 27)).toEqual({ year: 2025, month: 3 }); // 1 to 28 March
  expect(proposedMonth(march, march + 30)).toEqual({ year: 2025, month: 3 }); // 1 to 31 March
  expect(proposedMonth(march, march + 40)).toEqual({ year: 2025, month: 3 }); // 1 March to 10 April
  expect(proposedMonth(march - 28, march + 27)).toEqual({ year: 2025, month: 2 }); // 1 February to 28 March
});
