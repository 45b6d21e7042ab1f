import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { weekendOfCode, weekendOfMask } from '../../../../src/core/calendar/weekend';

describe('weekends', () => {
  // Source: the table of weekend numbers on Microsoft's page on NETWORKDAYS.INTL, Monday first.
  it.each([
    [1, '0000011'],
    [2, '1000001'],
    [3, '1100000'],
    [4, '0110000'],
    [5, '0011000'],
    [6, '0001100'],
    [7, '0000110'],
    [11, '0000001'],
    [12, '1000000'],
    [13, '0100000'],
    [14, '0010000'],
    [15, '0001000'],
    [16, '0000100'],
    [17, '0000010'],
  ])('code %d is mask %s', (code, mask) => {
    expect(weekendOfCode(code)).toBe(weekendOfMask(mask));
  });

  it.each([0, 8, 10, 18, 1.5, -1])('code %d is no weekend', (code) => {
    expect(weekendOfCode(code)).toEqual(new Fault('#NUM!', 'weekend', { given: code }));
  });

  it.each(['', '000001', '00000111', '0000012'])('mask "%s" is no weekend', (mask) => {
    expect(weekendOfMask(mask)).toBeInstanceOf(Fault);
  });
});
