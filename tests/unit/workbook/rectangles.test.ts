// Rectangles cover every cell that has a key, once, and nothing else.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { contains } from '../../../src/workbook/address';
import { rectangles } from '../../../src/workbook/rectangles';

test('every cell is covered by exactly one rectangle of its own key', () => {
  const key = fc.constantFrom('a', 'b', null);
  const grid = fc.array(fc.array(key, { minLength: 4, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(grid, (keys) => {
      const found = rectangles(keys, { row: 3, column: 2 });
      keys.forEach((line, row) =>
        line.forEach((own, column) => {
          const over = found.filter(({ area }) => contains(area, row + 3, column + 2));
          expect(over.map((each) => each.key)).toEqual(own === null ? [] : [own]);
        }),
      );
    }),
  );
});

test('a column of one key is one rectangle', () => {
  expect(rectangles([['a'], ['a'], ['a']], { row: 0, column: 0 })).toEqual([
    { key: 'a', area: { row: 0, column: 0, rows: 3, columns: 1 } },
  ]);
});
