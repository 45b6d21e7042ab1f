import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDays } from '../../src/core/calendar/businessDays';
import { addMonths, firstOf, lastOf, monthOf } from '../../src/core/calendar/date';
import { weekendOfMask } from '../../src/core/calendar/weekend';
import { number } from './call';

const day = fc.integer({ min: 20_000, max: 80_000 });
const span = fc.integer({ min: 0, max: 900 });
const mask = fc
  .array(fc.constantFrom('0', '1'), { minLength: 7, maxLength: 7 })
  .map((digits) => digits.join(''));
const holidays = fc.array(fc.integer({ min: 20_000, max: 81_000 }), { maxLength: 30 });

function utc(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30 + serial));
}

/** Day by day, with the platform's own calendar. */
function counted(start: number, end: number, digits: string, free: readonly number[]): number {
  let count = 0;
  for (let date = start; date <= end; date++) {
    if (digits[(utc(date).getUTCDay() + 6) % 7] === '0' && !free.includes(date)) count++;
  }
  return count;
}

describe('business days', () => {
  it('are those counted one by one', () => {
    fc.assert(
      fc.property(day, span, mask, holidays, (start, length, digits, far) => {
        const near = far.map((date) => start + (date % 40));
        const expected = counted(start, start + length, digits, near);
        expect(businessDays(start, start + length, Number(weekendOfMask(digits)), near)).toBe(expected);
      }),
    );
  });

  it('add up over adjoining periods, whatever the order of the holidays', () => {
    fc.assert(
      fc.property(day, span, span, mask, holidays, (start, a, b, digits, free) => {
        const weekend = Number(weekendOfMask(digits));
        const days = (from: number, to: number): number => businessDays(from, to, weekend, free);
        expect(days(start, start + a + b)).toBe(days(start, start + a) + days(start + a + 1, start + a + b));
        const reversed = [...free, ...free].reverse();
        expect(businessDays(start, start + a, weekend, reversed)).toBe(days(start, start + a));
      }),
    );
  });
});

describe('LEAD.PERDAY, LEAD.KEEPPACE and LEAD.PACE', () => {
  it('keep a month’s total: per day × (1 + change) × the other month’s days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), day, day, holidays, (leads, from, to, free) => {
        const list = free.map((date) => [date]);
        const of = (date: number): [number, number] => [firstOf(monthOf(date)), lastOf(monthOf(date))];
        const before = number('LEAD.PERDAY', leads, ...of(from), null, list);
        const after = number('LEAD.PERDAY', leads, ...of(to), null, list);
        const change = number('LEAD.KEEPPACE', from, to, null, list);
        expect(before * (1 + change)).toBeCloseTo(after, 6);
      }),
    );
  });

  it('land on the target when the pace is kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000 }),
        fc.integer({ min: 0, max: 99 }),
        day,
        (target, soFar, asOf) => {
          const start = firstOf(monthOf(asOf));
          const pace = number('LEAD.PACE', target, soFar, start, start + 30);
          const days = counted(start + 1, start + 30, '0000011', []);
          expect(soFar + pace * days).toBeCloseTo(target, 8);
        },
      ),
    );
  });
});

describe('months', () => {
  it('are those of the platform’s calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = utc(serial);
        expect(monthOf(serial)).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
        expect(firstOf(monthOf(serial))).toBe(serial - date.getUTCDate() + 1);
        expect(monthOf(lastOf(monthOf(serial)) + 1)).toBe(monthOf(serial) + 1);
      }),
    );
  });

  it('are added without leaving the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 900_000 }),
        fc.integer({ min: 0, max: 1200 }),
        (serial, months) => {
          const moved = addMonths(serial, months);
          expect(monthOf(moved)).toBe(monthOf(serial) + months);
          expect(utc(moved).getUTCDate()).toBeLessThanOrEqual(utc(serial).getUTCDate());
        },
      ),
    );
  });
});
