import { describe, expect, it } from 'vitest';
import { businessDays } from '../../../../src/core/calendar/businessDays';
import { weekendOfCode, weekendOfMask } from '../../../../src/core/calendar/weekend';

// Source: the examples of Microsoft's page on NETWORKDAYS.INTL.
describe('businessDays', () => {
  const free = [38_719, 38_733];
  it('gives Microsoft’s results', () => {
    expect(businessDays(38_718, 38_748, Number(weekendOfCode(1)), [])).toBe(22);
    expect(businessDays(38_718, 38_749, Number(weekendOfCode(7)), free)).toBe(22);
    expect(businessDays(38_718, 38_749, Number(weekendOfMask('0010001')), free)).toBe(20);
  });

  it('subtracts a holiday once, and not on a weekend', () => {
    const weekend = Number(weekendOfCode(1));
    expect(businessDays(38_718, 38_748, weekend, [38_719, 38_719.5, 38_718, 40_000])).toBe(21);
  });

  it('is 0 backwards, and over a mask without working days', () => {
    expect(businessDays(10, 9, 0, [])).toBe(0);
    expect(businessDays(38_748, 38_718, Number(weekendOfCode(1)), free)).toBe(0);
    expect(businessDays(38_718, 38_748, 127, [38_719])).toBe(0);
  });
});
