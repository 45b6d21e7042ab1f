import { describe, expect, it } from 'vitest';
import { inverseDiagonal, solve } from '../../../../src/core/statistics/cholesky';

const matrix = [
  [4, 2, 1],
  [2, 5, 3],
  [1, 3, 6],
];

describe('solve', () => {
  it('finds x with matrix·x = right', () => {
    expect(solve(matrix, [11, 21, 25])?.map((x) => Number(x.toFixed(12)))).toEqual([1, 2, 3]);
  });

  it('does not depend on the unit of the matrix', () => {
    for (const unit of [1e-20, 1e20]) {
      const scaled = matrix.map((row) => row.map((value) => value * unit));
      const right = [11, 21, 25].map((value) => value * unit);
      solve(scaled, right)?.forEach((x, i) => expect(x).toBeCloseTo(i + 1, 12));
      expect(solve(scaled, right)).toHaveLength(3);
    }
  });

  it('refuses what is not positive definite', () => {
    expect(solve([[-1]], [1])).toBeUndefined();
    expect(solve([[0]], [1])).toBeUndefined();
    expect(solve([[NaN]], [1])).toBeUndefined();
    const singular = [
      [1, 1],
      [1, 1],
    ];
    expect(solve(singular, [1, 1])).toBeUndefined();
  });
});

it('inverseDiagonal: cofactors over the determinant, 67', () => {
  const expected = [21, 23, 16].map((cofactor) => cofactor / 67);
  inverseDiagonal(matrix)?.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 14));
  expect(
    inverseDiagonal([
      [1, 2],
      [2, 1],
    ]),
  ).toBeUndefined();
});
