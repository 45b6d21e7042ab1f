// Columns of one width, and rows of one height, are one edit, wherever they lie.
import { expect, test } from 'vitest';
import { heightEdits, widthEdits } from '../../../src/workbook/lineSizes';

test('neighbours are one area, lines of one size one edit', () => {
  expect(widthEdits('Sheet', [14, 60, 60, 14].entries())).toEqual([
    {
      kind: 'columnWidth',
      sheet: 'Sheet',
      width: 14,
      areas: [
        { row: 0, column: 0, rows: 1, columns: 1 },
        { row: 0, column: 3, rows: 1, columns: 1 },
      ],
    },
    { kind: 'columnWidth', sheet: 'Sheet', width: 60, areas: [{ row: 0, column: 1, rows: 1, columns: 2 }] },
  ]);
});

test('lines may come in any order', () => {
  const sizes = [
    [7, 30],
    [2, 30],
    [6, 30],
  ] as const;
  expect(heightEdits('Sheet', sizes)).toEqual([
    {
      kind: 'rowHeight',
      sheet: 'Sheet',
      height: 30,
      areas: [
        { row: 2, column: 0, rows: 1, columns: 1 },
        { row: 6, column: 0, rows: 2, columns: 1 },
      ],
    },
  ]);
});
