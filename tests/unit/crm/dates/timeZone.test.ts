// Zones as systems write them behind a time; minutes by hand, and the instants against JavaScript's own reading.
import { expect, test } from 'vitest';
import { hasZone, zoneOf } from '../../../../src/crm/dates/timeZone';
import { bytes } from '../helpers';

const zoned = (text: string) => {
  const cell = bytes(text);
  return hasZone(cell, 0, cell.length);
};

test.each([
  ['2025-03-31T23:30Z', 0, '2025-03-31T23:30Z'],
  ['2025-03-31T23:30:00.000+0000', 0, '2025-03-31T23:30:00.000+00:00'],
  ['2025-03-31T23:30:00 +02:00', 120, '2025-03-31T23:30:00+02:00'],
  ['2025-03-31T23:30:00-0330', -210, '2025-03-31T23:30:00-03:30'],
  ['2025-03-31 23:30 UTC', 0, null],
  ['31.3.2025 23:30 GMT+2', 120, null],
  ['2025-03-31 23:30+05', 300, null],
  ['3/31/2025 11:30 p.m. -05:00', -300, null],
])('“%s” is %d minutes ahead', (text, minutes, iso) => {
  expect(zoneOf(text)).toBe(minutes);
  expect(zoned(text)).toBe(true);
  if (iso) expect(Date.parse(text.slice(0, 16) + 'Z') - Date.parse(iso)).toBe(minutes * 60_000);
});

test.each(['2025-03-31 23:30 CET', '3/31/2025 11:30 PM EST'])(
  '“%s” has a zone that nobody can convert',
  (text) => {
    expect(zoned(text)).toBe(true);
    expect(zoneOf(text)).toBeNull();
  },
);

test.each([
  '2025-03-31',
  '31-03-2025',
  '2025-03-31 23:30',
  '2025-03-31 23:30:59',
  '3/31/2025 11:30 PM',
  '3/31/2025 11:30 p.m.',
  'Mar 31, 2025 9:30 am',
  'January-31-2025',
  '31 Jan 2025',
  '',
])('“%s” has none', (text) => {
  expect(zoned(text)).toBe(false);
  expect(zoneOf(text)).toBeNull();
});
