// Sales velocity on the built sheets: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../../src/sheets/compileWorkbook';
import { CalculatedPlan, type Value } from '../calculate';

const DECEMBER = 45992;
const book = new CalculatedPlan(compileWorkbook(['dashboard'], { reportMonth: DECEMBER }));
const MONTHS = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
const put = (months: readonly string[], figures: Readonly<Record<string, Value | null>>) => {
  for (const month of months)
    for (const [column, value] of Object.entries(figures))
      book.set('monthlyData', 'monthlyTable', month, column, value);
};
const of = (column: string) => book.get('monthlyData', 'monthlyTable', '2025-12', column);
const FACTORS = ['inContact', 'velocityDeal', 'shareWon', 'daysWorked'];

/** 24 customers, 96 that left contact, 12 in contact now and 10 on average. */
beforeAll(() => {
  put(MONTHS, { customers: 2, bookings: 100_000, sqlsLeftContact: 8, sqlsInContact: 10 });
  put(['2025-11'], { sqlsInContact: 8 });
  put(['2025-12'], { sqlsInContact: 12 });
  book.calculate();
});

describe('a year of 24 customers at 50 000', () => {
  it('has the four factors 12, 50 000, 25% and 38.02 days', () => {
    expect(FACTORS.slice(0, 3).map(of)).toEqual([12, 50_000, 0.25]);
    expect(of('daysWorked')).toBeCloseTo(38.0208333, 6);
  });

  it('brings 3 945.21 a day', () => {
    expect(of('salesVelocity')).toBeCloseTo(3945.2055, 4);
  });

  it('says so on the tile and beneath', () => {
    expect(book.get('dashboard', 'dashboard', 'a_detail', 't5a')).toBe('12 × 50,000 × 25% ÷ 38.0 days');
    expect(book.get('dashboard', 'dashboard', 'velocity', 't1a')).toBe(
      'Sales velocity: booked 3,288 a day in twelve months; 12 SQLs in contact, 10 on average.',
    );
    expect(book.errors()).toEqual([]);
  });

  it('counts the days of the year to the day of the data', () => {
    book.setName('asOf', DECEMBER + 9);
    book.calculate();
    expect(of('daysWorked')).toBeCloseTo((10 * 344) / 96, 9);
    expect(of('salesVelocity')).toBeCloseTo((1_200_000 / 344) * 1.2, 6);
    expect(book.get('dashboard', 'dashboard', 'velocity', 't1a')).toMatch(/booked 3,488 a day/);
    book.setName('asOf', null);
    book.calculate();
  });
});

describe('when it is a dash', () => {
  const velocity = (month: string, figures: Readonly<Record<string, number | null>>): Value => {
    const before = Object.keys(figures).map(
      (key) => [key, book.get('monthlyData', 'monthlyTable', month, key)] as const,
    );
    put([month], figures);
    book.calculate();
    const shown = of('salesVelocity');
    put([month], Object.fromEntries(before));
    book.calculate();
    return shown;
  };

  it.each([['customers'], ['bookings'], ['sqlsLeftContact'], ['sqlsInContact']])(
    'a month without %s',
    (key) => {
      expect(velocity('2025-03', { [key]: null })).toBe('–');
    },
  );

  it('nine that left contact, and four customers', () => {
    put(MONTHS, { sqlsLeftContact: 0 });
    expect(velocity('2025-01', { sqlsLeftContact: 9 })).toBe('–');
    expect(velocity('2025-01', { sqlsLeftContact: 10 })).toBeCloseTo(3945.2055, 4);
    put(MONTHS, { sqlsLeftContact: 8, customers: 0 });
    expect(velocity('2025-01', { customers: 4 })).toBe('–');
    expect(velocity('2025-01', { customers: 5 })).toBeCloseTo(3945.2055, 4);
    put(MONTHS, { customers: 2 });
    book.calculate();
  });

  it('counts all open SQLs where nobody is known to be cold, and says so; with losses unknown it is a dash', () => {
    put(MONTHS, { sqlsInContact: null, openSqls: 20 });
    book.calculate();
    expect(of('salesVelocity')).toBeCloseTo(3287.6712, 4);
    expect(book.get('dashboard', 'dashboard', 'velocity', 't1a')).toMatch(/all open SQLs count\.$/);
    put(MONTHS, { sqlsLeftContact: null });
    book.calculate();
    expect(of('salesVelocity')).toBe('–');
    expect(book.get('dashboard', 'dashboard', 'velocity', 't1a')).toBe('');
  });
});
