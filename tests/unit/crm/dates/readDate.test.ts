// One cell's date. The expected days come from JavaScript's own Date over its whole range, and by hand for the forms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateReader, BLANK, FIXED, ORDERED, UNREADABLE } from '../../../../src/crm/dates/readDate';
import { bytes, iso, serial } from '../helpers';

function read(cell: string): string {
  const reader = new DateReader();
  const cells = bytes(`x${cell}y`);
  switch (reader.read(cells, 1, cells.length - 1)) {
    case BLANK:
      return 'blank';
    case UNREADABLE:
      return 'unreadable';
    case FIXED:
      return iso(reader.day);
    case ORDERED: {
      const shown = (day: number) => (day === 0 ? '-' : iso(day));
      return `${shown(reader.dayFirst)} | ${shown(reader.monthFirst)}`;
    }
  }
}

describe('readDate', () => {
  test.each([
    ['2025-01-31', '2025-01-31'],
    ['2025-03-31 23:59', '2025-03-31'],
    ['2025-03-31T23:59:59.999-11:00', '2025-03-31'],
    ['2025/3/1', '2025-03-01'],
    ['20250131', '2025-01-31'],
    ['31.01.2025', '2025-01-31'],
    ['31. 1. 2025', '2025-01-31'],
    ['2025. 1. 31.', '2025-01-31'],
    ['31.01.2025 17:45', '2025-01-31'],
    ['1.2.25', '2025-02-01'],
    ['31 Jan 2025', '2025-01-31'],
    ['31-Jan-25', '2025-01-31'],
    ['31-Jan-99', '1999-01-31'],
    ['Jan 31, 2025', '2025-01-31'],
    ['January 31, 2025 9:00 AM', '2025-01-31'],
    ['Fri, 31 January 2025 09:00', '2025-01-31'],
    ['3. März 2025', '2025-03-03'],
    ['1er août 2025', '2025-08-01'],
    ['3 de marzo de 2025', '2025-03-03'],
    ['3 de março de 2025', '2025-03-03'],
    ['lundi 3 mars 2025', '2025-03-03'],
    ['3 września 2025', '2025-09-03'],
    ['9 ott 2025', '2025-10-09'],
    ['\u00a02025-03-03\u00a0', '2025-03-03'],
    ['\u200e3. 3. 2025', '2025-03-03'],
    ['="2025-03-03"', '2025-03-03'],
    ['1 août 2025', '2025-08-01'],
    ['3. února 2025', '2025-02-03'],
    ['2025年1月31日', '2025-01-31'],
    ['45688', '2025-01-31'],
    ['45688.99', '2025-01-31'],
    ['45688,5', '2025-01-31'],
    ['1738281600000', '2025-01-31'],
    ['1738281600', '2025-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['  2025-01-31  ', '2025-01-31'],
  ])('%s is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each([
    ['3/4/2025', '2025-04-03 | 2025-03-04'],
    ['03-04-25', '2025-04-03 | 2025-03-04'],
    ['13/2/2025', '2025-02-13 | -'],
    ['1/31/2025 11:55 PM', '- | 2025-01-31'],
    ['4/4/2025', '2025-04-04'],
  ])('%s can be read as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each(['', '   ', '(No value)', 'n/a', 'NULL', '-', 'Select', 'unknown'])('%j is blank', (cell) => {
    expect(read(cell)).toBe('blank');
  });

  test.each([
    '2023-02-29',
    '2025-13-01',
    '31/31/2025',
    '0001-01-01',
    '9999-12-31',
    '2025-01-31x',
    '2025-01',
    '12345',
    '99999',
    '1.5',
    'soon',
    '31 Foo 2025',
    '3/4/202',
    'x'.repeat(200),
  ])('%s is unreadable', (cell) => {
    expect(read(cell)).toBe('unreadable');
  });

  test('every day of the calendar, in four forms', () => {
    const days = fc.integer({ min: serial('1950-01-01'), max: serial('2100-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = iso(day).split('-');
        expect(read(iso(day))).toBe(iso(day));
        expect(read(`${date}.${month}.${year}`)).toBe(iso(day));
        expect(read(String(day))).toBe(iso(day));
        const either = read(`${Number(date)}/${Number(month)}/${year}`);
        expect(either === iso(day) || either.startsWith(`${iso(day)} | `)).toBe(true);
      }),
    );
  });
});
