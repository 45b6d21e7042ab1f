// What a cell shows and what editing it begins with. Expected texts are what Excel shows for the same value and format.
import { describe, expect, it } from 'vitest';
import type { Cell, CellValue } from '../../../../../host/model/types';
import { parseTyped } from '../../../../../host/model/typed';
import { editText, generalToFit, naturalAlignment, show } from '../../../../../workbench/page/cells/display';

describe('a value in its number format', () => {
  it.each<[CellValue, string, string]>([
    [4000, 'General', '4000'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234567.891, '#,##0', '1,234,568'],
    [0.1234, '0.0%', '12.3%'],
    [41640, 'yyyy-mm-dd', '2014-01-01'],
    [41640, 'mmm yyyy', 'Jan 2014'],
    [0.124, '"▲" +0.0%;"▼" −0.0%;"=" 0.0%', '▲ +12.4%'],
    [-0.031, '"▲" +0.0%;"▼" −0.0%;"=" 0.0%', '▼ −3.1%'],
    ['007', '@', '007'],
    ['text', '#,##0', 'text'],
    [true, 'General', 'TRUE'],
    [null, '0.0%', ''],
    [{ error: '#DIV/0!' }, '0.0%', '#DIV/0!'],
  ])('%j in %s shows %s', (value, pattern, text) => expect(show(value, pattern).text).toBe(text));
  it('takes a colour from the format', () => {
    expect(show(-5, '#,##0;[Red]-#,##0')).toEqual({ text: '-5', color: '#c00000' });
    expect(show(5, '#,##0;[Red]-#,##0').color).toBeUndefined();
  });
});

describe('General in a narrow column', () => {
  it('loses decimals first, then becomes a power of ten', () => {
    expect(generalToFit(1 / 3, 6)).toBe('0.3333');
    expect(generalToFit(1234.5678, 6)).toBe('1234.6');
    expect(generalToFit(1234567890123, 8)).toBe('1E+12');
    expect(generalToFit(12345, 3)).toBeNull();
  });
});

describe('editing a cell', () => {
  const cell = (value: CellValue, formula?: string): Cell =>
    formula === undefined ? { value, format: 0 } : { value, formula, format: 0 };
  it.each<[Cell, string, string]>([
    [cell(4000, '=FUNNEL.MQLS(1,2,3,4)'), 'General', '=FUNNEL.MQLS(1,2,3,4)'],
    [cell(0.255), '0%', '25.5%'],
    [cell(0.1 * 3), '0.0%', '30%'],
    [cell(41640), 'mmm yyyy', '2014-01-01'],
    [cell('=A1'), 'General', "'=A1"],
    [cell('12'), 'General', "'12"],
    [cell('12'), '@', '12'],
    [cell('plain'), 'General', 'plain'],
    [cell(false), 'General', 'FALSE'],
  ])('%j in %s begins with %s', (value, pattern, text) => expect(editText(value, pattern)).toBe(text));
  it.each<[CellValue, string]>([
    [0.255, '0%'],
    [41640, 'd mmm yyyy'],
    [41640.5, 'yyyy-mm-dd hh:mm'],
    [0.5, 'h:mm'],
    ['=A1', 'General'],
    ['TRUE', 'General'],
    ['1e5', 'General'],
    [true, 'General'],
    [-1234.5, '#,##0.00'],
    [{ error: '#N/A' }, 'General'],
  ])('%j in %s, confirmed unchanged, stays what it was', (value, pattern) => {
    expect(parseTyped(editText(cell(value), pattern), false).value).toEqual(value);
  });
});

it('numbers stand right, texts left, truth values and errors in the middle', () => {
  expect([1, 'a', true, { error: '#N/A' } as const].map(naturalAlignment)).toEqual([
    'right',
    'left',
    'center',
    'center',
  ]);
});
