// Of a list that is written piece by piece, exactly the cells that a request writes are compared with what the plan saw.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Area } from '../../../src/workbook/address';
import type { Content } from '../../../src/workbook/content';
import type { Edit } from '../../../src/workbook/edit';
import { rearranged } from '../../../src/workbook/guard';
import { writtenChanged } from '../../../src/workbook/written';

const SHEET = 'Leads';
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
/** Rows 3 to 6 of two columns, of which two were seen. */
const guard = {
  kind: 'written' as const,
  sheet: SHEET,
  area: area(3, 1, 4, 2),
  seen: [
    ['a', 1],
    ['b', 2],
  ],
};
const write = (at: Area, content: Content[][]): Edit => ({
  kind: 'writeCells',
  sheet: SHEET,
  area: at,
  content,
});
/** What stood where the edits write: of it, only the part that is used is told. */
const found = (edits: readonly Edit[], at: Area, used: Area | null, seen: Content[][]) =>
  writtenChanged(guard, edits, [{ sheet: SHEET, area: at, held: { area: used, seen } }]);

const rows = area(3, 1, 4, 2);
const all = write(rows, [
  ['c', 9],
  ['d', 9],
  ['e', 9],
  ['f', 9],
]);

test('nothing is told where all is as it was seen, and new rows are blank', () => {
  expect(found([all], rows, area(3, 1, 2, 2), [...guard.seen])).toEqual([]);
});

test('a cell is told, of those seen and of those that come to the list', () => {
  expect(
    found([all], rows, area(3, 1, 2, 2), [
      ['a', 7],
      ['b', 2],
    ]),
  ).toEqual([{ sheet: SHEET, cell: 'C4', from: '1', to: '7' }]);
  const more = [
    ['a', 1],
    ['b', 2],
    ['', ''],
    ['mine', ''],
  ];
  expect(found([all], rows, area(3, 1, 4, 2), more)).toEqual([
    { sheet: SHEET, cell: 'B7', from: '', to: 'mine' },
  ]);
  // More than two are lines that moved.
  expect(
    found([all], rows, area(3, 1, 2, 2), [
      ['b', 2],
      ['', ''],
    ]),
  ).toEqual([rearranged(SHEET)]);
});

test('what stands in cells that are not written does not matter, nor what is there already as it is sent', () => {
  const now = [
    ['x', 7],
    ['y', 8],
  ];
  expect(
    found(
      [
        write(area(3, 1, 2, 2), [
          [null, 7],
          ['y', null],
        ]),
      ],
      rows,
      area(3, 1, 2, 2),
      now,
    ),
  ).toEqual([]);
  const text = write(area(3, 1), [["'007"]]);
  expect(found([text], rows, area(3, 1), [['007']])).toEqual([]);
  expect(found([{ ...all, sheet: 'Costs' } as Edit], rows, area(3, 1, 2, 2), now)).toEqual([]);
  expect(found([write(area(9, 1), [['z']])], area(9, 1), area(9, 1), [['q']])).toEqual([]);
});

test('formulas that Excel has filled into new rows are no edit; a value there is', () => {
  const fill: Edit = { kind: 'fillFormula', sheet: SHEET, area: area(5, 2, 2), formula: '=RC[-1]*2' };
  const filled = [['=RC[-1]*2'], ['= rc[-1] * 2']];
  expect(found([fill], area(5, 2, 2), area(5, 2, 2), filled)).toEqual([]);
  expect(found([fill], area(5, 2, 2), area(5, 2, 2), [['=RC[-1]*2'], [7]])).toMatchObject([{ cell: 'C7' }]);
});

test('rows that are cleared are looked at, too', () => {
  const clear: Edit = { kind: 'clearContents', sheet: SHEET, area: area(4, 1, 1, 2) };
  expect(found([clear], area(4, 1, 1, 2), area(4, 1, 1, 2), [['b', 3]])).toMatchObject([{ cell: 'C5' }]);
  expect(found([clear], area(4, 1, 1, 2), area(4, 1, 1, 2), [['b', 2]])).toEqual([]);
});

test('any typed value that is written over is noticed, in whatever pieces the list goes', () => {
  const at = fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 1 }) });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 4 }), ({ row, column }, size) => {
      const grid = [...guard.seen, ['', ''], ['', '']].map((line): Content[] => [...line]);
      const line = grid[row];
      if (line) line[column] = 'typed';
      const pieces = Array.from({ length: Math.ceil(4 / size) }, (_piece, index) =>
        area(3 + index * size, 1, Math.min(size, 4 - index * size), 2),
      );
      const told = pieces.flatMap((piece) => {
        const content = Array.from({ length: piece.rows }, () => ['c', 9]);
        const held = grid.slice(piece.row - 3, piece.row - 3 + piece.rows);
        return found([write(piece, content)], piece, piece, held);
      });
      expect(told).toMatchObject([{ to: 'typed' }]);
    }),
  );
});
