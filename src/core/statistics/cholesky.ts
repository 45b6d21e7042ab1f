// Small symmetric systems, as a maximum of likelihood needs them: is the matrix positive definite, and what solves it?

export type Matrix = readonly (readonly number[])[];

/** A pivot that keeps less than this part of its diagonal is noise, and the matrix singular. */
const SINGULAR = 1e-13;

/** L with L·Lᵀ = matrix (symmetric), or undefined where the matrix is not positive definite. */
function factor(matrix: Matrix): number[][] | undefined {
  const lower: number[][] = [];
  for (const [i, line] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const above = lower[j] ?? row;
      let rest = line[j] ?? NaN;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (above[k] ?? 0);
      if (j < i) row.push(rest / (above[j] ?? NaN));
      else if (rest > SINGULAR * Math.abs(line[i] ?? NaN)) row.push(Math.sqrt(rest));
      else return undefined;
    }
    lower.push(row);
  }
  return lower;
}

/** x with matrix·x = right, or undefined where the matrix is not positive definite. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const lower = factor(matrix);
  if (lower === undefined) return undefined;
  const x = [...right];
  for (const [i, row] of lower.entries()) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? NaN) - (row[k] ?? NaN) * (x[k] ?? NaN);
    x[i] = (x[i] ?? NaN) / (row[i] ?? NaN);
  }
  for (const [i, row] of [...lower.entries()].reverse()) {
    const found = (x[i] ?? NaN) / (row[i] ?? NaN);
    x[i] = found;
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? NaN) - (row[k] ?? NaN) * found;
  }
  return x;
}

/** The diagonal of the inverse, or undefined where the matrix is not positive definite. */
export function inverseDiagonal(matrix: Matrix): number[] | undefined {
  const diagonal: number[] = [];
  for (const i of matrix.keys()) {
    const unit = matrix.map((_, j) => (i === j ? 1 : 0));
    const value = solve(matrix, unit)?.[i];
    if (value === undefined) return undefined;
    diagonal.push(value);
  }
  return diagonal;
}
