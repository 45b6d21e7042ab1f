// Serial numbers as Excel shows them: 45658 is 1 January 2025, 45689 1 February 2025, 45352 1 March 2024.
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  fiscalYearOf,
  monthKey,
  monthsBetween,
  yearMonth,
} from '../../../../src/sheets/language/months';
import { withDefaults } from '../../../../src/sheets/language/options';

describe('months', () => {
  it('reads and writes serial numbers', () => {
    expect(yearMonth(45689)).toEqual({ year: 2025, month: 2 });
    expect(monthKey(45352.7)).toBe('2024-03');
  });
  it('moves by months, back over years, from any day of the month', () => {
    expect(addMonths(45689, -1)).toBe(45658);
    expect(addMonths(45716, -11)).toBe(45352);
    expect(addMonths(45658, 1)).toBe(45689);
  });
  it('lists months from the first to the last', () => {
    expect(monthsBetween(45658, 45689)).toEqual([45658, 45689]);
    expect(monthsBetween(45689, 45658)).toEqual([]);
  });
  it.each([
    [1, '2025-01'],
    [2, '2025-02'],
    [3, '2024-03'],
    [10, '2024-10'],
  ])('finds the fiscal year that begins in month %i', (start, key) => {
    expect(monthKey(fiscalYearOf(45689, start))).toBe(key);
  });
});

describe('options', () => {
  it('keeps 25 months of data before the report month, and every month there is data for', () => {
    expect(monthKey(withDefaults({ reportMonth: 45700 }).firstDataMonth)).toBe('2023-02');
    expect(monthKey(withDefaults({ reportMonth: 45689, firstDataMonth: 44000 }).firstDataMonth)).toBe(
      '2020-06',
    );
    expect(monthKey(withDefaults({ reportMonth: 45689, lastDataMonth: 45900 }).lastDataMonth)).toBe(
      '2025-08',
    );
    expect(monthKey(withDefaults({ reportMonth: 45689, months: 36 }).firstDataMonth)).toBe('2022-03');
  });
  it('reports the first day of the month that was given', () => {
    expect(withDefaults({ reportMonth: 45700 }).reportMonth).toBe(45689);
  });
});
