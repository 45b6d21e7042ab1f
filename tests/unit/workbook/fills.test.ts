// A long run of equal cells is one write; a cell is either filled or left for a matrix.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { contains } from '../../../src/workbook/address';
import { fillsOf } from '../../../src/workbook/fills';

test('each cell is filled with its own key or left as it is', () => {
  const key = fc.constantFrom('=RC[-1]'.repeat(20), '0.0%', null);
  const grid = fc.array(fc.array(key, { minLength: 4, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(grid, (keys) => {
      const { fills, without } = fillsOf(keys, { row: 3, column: 2 });
      const left = without(keys);
      keys.forEach((line, row) =>
        line.forEach((own, column) => {
          const over = fills
            .filter(({ area }) => contains(area, row + 3, column + 2))
            .map((fill) => fill.key);
          expect([...over, left[row]?.[column]].filter((value) => value !== null)).toEqual(
            own === null ? [] : [own],
          );
        }),
      );
    }),
  );
});

test('short texts in few cells are not worth a write', () => {
  const row = (length: number) => [Array.from({ length }, () => '0.0%')];
  expect(fillsOf(row(200), { row: 0, column: 0 }).fills).toEqual([]);
  expect(fillsOf(row(300), { row: 0, column: 0 }).fills).toHaveLength(1);
});
