// Compares an answer, from whatever back end, with what a golden table expects.
import type { Expected, ExpectedCell } from './read';

/** What a back end gives for a cell. A message is compared only where both sides have one. */
export type Got = number | string | boolean | null | { readonly error: string; readonly message?: string };

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function cellDiffers(got: Got | undefined, expected: ExpectedCell): boolean {
  if (typeof expected !== 'object') return got !== expected;
  if ('number' in expected) {
    return typeof got !== 'number' || !(Math.abs(got - expected.number) <= expected.tolerance);
  }
  if (typeof got !== 'object' || got === null || got.error !== expected.error) return true;
  return expected.message !== undefined && got.message !== undefined && got.message !== expected.message;
}

/** What is wrong, or undefined. One value and a range of one cell are the same. */
export function difference(got: Got | readonly (readonly Got[])[], expected: Expected): string | undefined {
  const rows = isRows(got) ? got : [[got]];
  const wanted = Array.isArray(expected) ? expected : [[expected]];
  if (rows.length !== wanted.length || rows.some((row, r) => row.length !== wanted[r]?.length)) {
    return `${rows.length} × ${rows[0]?.length ?? 0} cells instead of ${wanted.length} × ${wanted[0]?.length ?? 0}: ${show(got)}`;
  }
  for (const [r, row] of wanted.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cellDiffers(rows[r]?.[c], cell)) {
        return `row ${r + 1}, column ${c + 1}: ${show(rows[r]?.[c])} instead of ${show(cell)}`;
      }
    }
  }
  return undefined;
}

function isRows(got: Got | readonly (readonly Got[])[]): got is readonly (readonly Got[])[] {
  return Array.isArray(got);
}
