// Dates are Excel's: 41 640 is 1 January 2014, a Wednesday; the month has 23 business days, February 20.
import { describe, expect, it } from 'vitest';
import { weekendOfCode } from '../../../../src/core/calendar/weekend';
import { Fault } from '../../../../src/core/fault';
import { keepPace, pace, perDay } from '../../../../src/core/leads/pace';

const JANUARY = 41_640;
const FEBRUARY = JANUARY + 31;
const SATURDAY_SUNDAY = Number(weekendOfCode(1));
const EVERY_DAY_FREE = 127;
const none: number[] = [];
const noBusinessDay = new Fault('#DIV/0!', 'noBusinessDay');

describe('perDay', () => {
  it('counts both ends, whatever their hour', () => {
    expect(perDay(46, JANUARY, JANUARY + 30, SATURDAY_SUNDAY, none)).toBe(2);
    expect(perDay(46, JANUARY + 0.9, JANUARY + 30.1, SATURDAY_SUNDAY, none)).toBe(2);
    expect(perDay(7, JANUARY + 0.9, JANUARY + 0.1, SATURDAY_SUNDAY, none)).toBe(7);
  });

  it('has no answer backwards, nor where nobody works', () => {
    expect(perDay(7, JANUARY + 1, JANUARY, SATURDAY_SUNDAY, none)).toEqual(
      new Fault('#NUM!', 'endBeforeStart'),
    );
    expect(perDay(7, JANUARY + 3, JANUARY + 4, SATURDAY_SUNDAY, none)).toEqual(noBusinessDay);
  });
});

describe('keepPace', () => {
  it('is 15% from January to February 2014, and back again', () => {
    expect(keepPace(JANUARY + 14, FEBRUARY + 27, SATURDAY_SUNDAY, none)).toBeCloseTo(0.15, 12);
    expect(keepPace(FEBRUARY, JANUARY, SATURDAY_SUNDAY, none)).toBeCloseTo(20 / 23 - 1, 12);
    expect(keepPace(JANUARY, JANUARY + 30, SATURDAY_SUNDAY, none)).toBe(0);
  });

  it('takes each month’s own holidays out', () => {
    expect(keepPace(JANUARY, FEBRUARY, SATURDAY_SUNDAY, [JANUARY, FEBRUARY + 2])).toBeCloseTo(
      22 / 19 - 1,
      12,
    );
  });

  it('has no answer where nobody works', () => {
    expect(keepPace(JANUARY, FEBRUARY, EVERY_DAY_FREE, none)).toEqual(noBusinessDay);
  });
});

describe('pace', () => {
  // 22 to 31 January 2014 are 8 business days.
  it('begins on the day after asOf, whatever its hour, and ends with the month', () => {
    expect(pace(1000, 600, JANUARY + 20, undefined, SATURDAY_SUNDAY, none)).toBe(50);
    expect(pace(1000, 600, JANUARY + 20.99, undefined, SATURDAY_SUNDAY, none)).toBe(50);
    expect(pace(1000, 600, JANUARY + 20, FEBRUARY + 2.5, SATURDAY_SUNDAY, [FEBRUARY - 1])).toBe(50);
  });

  it('is 0 once the target is reached, even with no day left', () => {
    expect(pace(600, 600, JANUARY + 30, undefined, SATURDAY_SUNDAY, none)).toBe(0);
    expect(pace(600, 601, JANUARY, JANUARY, EVERY_DAY_FREE, none)).toBe(0);
    expect(pace(601, 600, JANUARY + 30, undefined, SATURDAY_SUNDAY, none)).toEqual(noBusinessDay);
  });
});
