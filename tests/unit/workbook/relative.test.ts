// R1C1 texts as Excel shows them when its R1C1 reference style is switched on.
import { expect, test } from 'vitest';
import { toR1C1 } from '../../../src/workbook/relative';

test.each([
  ['=A1+B2', 1, 1, '=R[-1]C[-1]+RC'],
  ['=$A$1+A$1+$A1', 4, 2, '=R1C1+R1C[-2]+R[-4]C1'],
  ["='Q1 2025'!C5*LOG10(D5)", 4, 2, "='Q1 2025'!RC*LOG10(RC[1])"],
  ['=lf.Monthly[@[B2 rate]]&"A1"', 3, 3, '=lf.Monthly[@[B2 rate]]&"A1"'],
  ['=1E5+x1e5.y+AB12', 0, 0, '=1E5+x1e5.y+R[11]C[27]'],
  ['=SUM(B2:B9)', 9, 1, '=SUM(R[-8]C:R[-1]C)'],
])('%s in row %i, column %i', (formula, row, column, expected) => {
  expect(toR1C1(formula, row, column)).toBe(expected);
});

test('whole columns and rows are left alone', () => {
  expect(toR1C1('=SUM(B:B)', 0, 0)).toBeNull();
  expect(toR1C1('=SUM($3:3)', 0, 0)).toBeNull();
});
