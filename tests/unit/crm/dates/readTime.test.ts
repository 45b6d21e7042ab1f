// Times of day as exports write them, in seconds since midnight.
import { expect, test } from 'vitest';
import { readTime } from '../../../../src/crm/dates/readTime';
import { bytes } from '../helpers';

test.each([
  ['2025-01-31 09:14', 9 * 3600 + 14 * 60],
  ['2025-01-31T23:59:59', 86_399],
  ['2025-01-31T23:59:59.999Z', 86_399],
  ['2025-01-31T08:00:00+02:00', 8 * 3600],
  ['1/31/2025 9:05 AM', 9 * 3600 + 300],
  ['1/31/2025 12:05 a.m.', 300],
  ['1/31/2025 12:05 PM', 12 * 3600 + 300],
  ['31.1.2025 7:05', 7 * 3600 + 300],
  ['2025年1月31日 下午2:05', 14 * 3600 + 300],
  ['45688.75', 18 * 3600],
  ['45688,5', 12 * 3600],
  ['45688.999999', 86_399],
  ['1738310400', 8 * 3600],
  ['1738310400000', 8 * 3600],
  ['2025-01-31', 0],
  ['2025-01-31 25:70', 0],
  ['', 0],
])('“%s” is %d', (text, seconds) => {
  const cell = bytes(text);
  expect(readTime(cell, 0, cell.length)).toBe(seconds);
});
