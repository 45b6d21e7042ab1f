// Matrices hold every cell that is written, once, and send no wide gaps.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { contains } from '../../../src/workbook/address';
import { islands } from '../../../src/workbook/islands';

test('every cell that is written is in one matrix, and no other cell is written', () => {
  const cell = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(9) });
  const grid = fc.array(fc.array(cell, { minLength: 40, maxLength: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(grid, (cells) => {
      const found = islands(cells, { row: 3, column: 2 });
      cells.forEach((line, row) =>
        line.forEach((own, column) => {
          const over = found
            .filter(({ area }) => contains(area, row + 3, column + 2))
            .map(({ area, content }) => content[row + 3 - area.row]?.[column + 2 - area.column]);
          expect(over.filter((value) => value !== null)).toEqual(own === null ? [] : [own]);
          expect(over.length).toBeLessThan(2);
        }),
      );
    }),
  );
});

test('a narrow gap is sent, a wide one is not', () => {
  const column = (gap: number) => [['a'], ...Array.from({ length: gap }, () => [null]), ['b']];
  const areas = (gap: number) => islands(column(gap), { row: 0, column: 4 }).map(({ area }) => area);
  expect(areas(20)).toEqual([{ row: 0, column: 4, rows: 22, columns: 1 }]);
  expect(areas(500)).toEqual([
    { row: 0, column: 4, rows: 1, columns: 1 },
    { row: 501, column: 4, rows: 1, columns: 1 },
  ]);
});

test('nothing written is no matrix', () => {
  expect(islands([], { row: 0, column: 0 })).toEqual([]);
  expect(islands([[null, null]], { row: 0, column: 0 })).toEqual([]);
});
