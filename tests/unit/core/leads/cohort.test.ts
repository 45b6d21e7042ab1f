import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { cohort } from '../../../../src/core/leads/cohort';

// 2024-01-01 is day 45 292.
const JANUARY = 45_292;
const FEBRUARY = JANUARY + 31;

describe('cohort', () => {
  it('counts the window’s last day in, and the day after out', () => {
    const entered = [JANUARY, JANUARY];
    const converted = [JANUARY + 10, JANUARY + 11];
    expect(cohort(entered, converted, 10, JANUARY + 60, 'month')).toMatchObject({
      1: [JANUARY, 2, 2, 1, 1, 0.5, true],
    });
  });

  it('ripens on the last day’s last day of window', () => {
    const young = cohort([JANUARY], [NaN], 90, JANUARY + 30 + 89, 'month');
    const ripe = cohort([JANUARY], [NaN], 90, JANUARY + 30 + 90, 'month');
    expect(young).toMatchObject({ 1: [JANUARY, 1, 0, 0, 0, new Fault('#N/A', 'immature'), false] });
    expect(ripe).toMatchObject({ 1: [JANUARY, 1, 0, 0, 0, 0, true] });
  });

  it('compares whole days: evening and morning are a day apart', () => {
    expect(cohort([JANUARY + 0.9], [JANUARY + 1.1], 0, FEBRUARY + 60, 'month')).toMatchObject({
      1: { 4: 0 },
    });
    expect(cohort([JANUARY + 0.9], [JANUARY + 0.1], 0, FEBRUARY + 60, 'month')).toMatchObject({
      1: { 4: 1 },
    });
  });

  it('takes the latest date of a lead that entered as today', () => {
    expect(cohort([NaN, JANUARY], [FEBRUARY, NaN], 0, undefined, 'month')).toMatchObject({
      1: [JANUARY, 1, 0, 0, 0, new Fault('#N/A', 'immature'), false],
    });
    expect(cohort([JANUARY], [FEBRUARY], 0, undefined, 'month')).toMatchObject({ 1: { 6: true } });
  });

  it('begins ISO weeks on Monday, across the year', () => {
    // 2024-12-30 is a Monday, 2025-01-05 its Sunday.
    const monday = 45_656;
    const rows = cohort([monday, monday + 6, monday + 7], [NaN, NaN, NaN], 1, monday + 30, 'week');
    expect(rows).toMatchObject({ 1: { 0: monday, 1: 2 }, 2: { 0: monday + 7, 1: 1 } });
  });
});
