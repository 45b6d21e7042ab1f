// All widths of a sheet are one edit, and so are all heights; lines between that have none are left alone.
import { expect, test } from 'vitest';
import { heightEdits, widthEdits } from '../../../src/workbook/lineSizes';

test('from the first line to the last', () => {
  expect(widthEdits('Sheet', [14, 60, 60, 14].entries())).toEqual([
    { kind: 'columnWidths', sheet: 'Sheet', first: 0, sizes: [14, 60, 60, 14] },
  ]);
});

test('lines may come in any order, with gaps', () => {
  const sizes = [
    [7, 30],
    [2, 24],
    [6, 30],
  ] as const;
  expect(heightEdits('Sheet', sizes)).toEqual([
    { kind: 'rowHeights', sheet: 'Sheet', first: 2, sizes: [24, null, null, null, 30, 30] },
  ]);
  expect(heightEdits('Sheet', [])).toEqual([]);
});
