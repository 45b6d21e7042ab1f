import { describe, expect, it } from 'vitest';
import { followed, withoutZero } from '../../../../src/core/decay/followed';
import { Fault } from '../../../../src/core/fault';

const events = [true, false, true, false, true, false];

describe('followed', () => {
  it('counts by day who went cold and who left, without blanks', () => {
    const { days, cold, left, ...totals } = followed([7, 3, 7, 7, NaN, 0], events);
    expect([[...days], [...cold], [...left]]).toEqual([
      [0, 3, 7],
      [0, 0, 2],
      [1, 1, 1],
    ]);
    expect(totals).toEqual({ total: 5, coldTotal: 2, coldDays: 1 });
  });

  it('is empty where nothing is', () => {
    expect(followed([], [])).toMatchObject({ total: 0, coldTotal: 0, coldDays: 0 });
  });
});

describe('withoutZero', () => {
  it('puts half the smallest positive span in the place of 0', () => {
    const moved = withoutZero(followed([0, 4, 0, 9], events));
    expect(moved instanceof Fault ? moved.reason : [...moved.days]).toEqual([2, 4, 9]);
  });

  it('leaves positive spans alone, and the sample it was given', () => {
    const counted = followed([4, 9], events);
    expect(withoutZero(counted)).toEqual(counted);
    const zero = followed([0, 4], events);
    withoutZero(zero);
    expect([...zero.days]).toEqual([0, 4]);
  });

  it('finds no smallest positive span among zeros', () => {
    expect(withoutZero(followed([0, 0], events))).toEqual(new Fault('#N/A', 'noPositiveSpan'));
  });
});
