import { describe, expect, it } from 'vitest';
import { addMonths, firstOf, lastOf, monthOf, weekday } from '../../../../src/core/calendar/date';

const JANUARY_1900 = 1900 * 12;

describe('Excel’s calendar', () => {
  it('has a 29 February 1900, day 60', () => {
    expect([1, 31, 32, 59, 60, 61].map((day) => monthOf(day) - JANUARY_1900)).toEqual([0, 0, 1, 1, 1, 2]);
    expect([firstOf(JANUARY_1900), firstOf(JANUARY_1900 + 1), lastOf(JANUARY_1900 + 1)]).toEqual([1, 32, 60]);
  });

  it('puts the leap days of centuries into February', () => {
    // Every 400 years; day numbers from the platform's calendar.
    const serial = (year: number): number => Date.UTC(year, 1, 29) / 86_400_000 + 25_569;
    for (const year of [2000, 2400, 9600]) {
      expect(monthOf(serial(year))).toBe(year * 12 + 1);
      expect(monthOf(serial(year) + 1)).toBe(year * 12 + 2);
    }
  });

  it('ends months where they end', () => {
    // 2014-02-28, 2024-02-29 and 9999-12-31.
    expect(lastOf(2014 * 12 + 1)).toBe(41_698);
    expect(lastOf(2024 * 12 + 1)).toBe(45_351);
    expect(lastOf(9999 * 12 + 11)).toBe(2_958_465);
  });

  it('adds months as EDATE does: 31 January + 1 is 28 February', () => {
    expect(addMonths(41_670, 1)).toBe(41_698);
    expect(addMonths(41_640.75, 12)).toBe(42_005);
  });

  it('knows Monday, as WEEKDAY(…, 3) does', () => {
    // 2014-01-06 was a Monday.
    expect([41_645, 41_650, 41_651, 41_651.9].map(weekday)).toEqual([0, 5, 6, 6]);
  });
});
