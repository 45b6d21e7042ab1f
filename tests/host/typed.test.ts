// What a person's typing becomes in a cell that has a number format already. Serial numbers are Excel's own: 45717 is
// 1 March 2025.
import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../host/model/entry';
import { typedInto } from '../../host/model/typed';

describe('a number typed into a percentage cell', () => {
  test.each([
    ['40', 0.4],
    ['-40', -0.4],
    ['+40', 0.4],
    ['1', 0.01],
    ['1,250', 12.5],
    ['7.5', 0.075],
    ['0.99', 0.99],
    ['0.1', 0.1],
    ['.1', 0.1],
    ['0', 0],
    ['40%', 0.4],
    ['$40', 40],
    ['4e1', 40],
  ])('%s', (text, value) => {
    expect(typedInto(text, '0.0%').value).toBeCloseTo(value, 12);
  });

  test('is what was typed where the percent sign is only written, and elsewhere', () => {
    for (const format of ['General', '0.00', '0" %"', '0\\%']) expect(typedInto('40', format).value).toBe(40);
    expect(typedInto('40', '0" of "0%').value).toBe(0.4);
    expect(typedInto('40', '@').value).toBe('40');
    expect(typedInto('=40', '0%')).toEqual({ value: null, formula: '=40' });
    expect(typedInto("'40", '0%').value).toBe('40');
  });

  test('is not what a value written through the interface becomes', () => {
    expect(parseEntry('40', false).value).toBe(40);
  });
});

describe('a month and its year', () => {
  test.each(['Mar 2025', 'mar 2025', 'March 2025', 'Mar-2025', '2025-03', '2025/3', '3/2025', '03-2025'])(
    '%s is its first day',
    (text) => {
      expect(typedInto(text, 'General')).toEqual({ value: 45_717, numberFormat: 'mmm-yy' });
    },
  );
  test.each(['Marzipan 2025', 'Ma 2025', '13/2025', '2025-00', 'Q1 2025', 'Week 2025', '3/1899'])(
    '%s stays a text',
    (text) => {
      expect(typedInto(text, 'General')).toEqual({ value: text });
    },
  );
});
