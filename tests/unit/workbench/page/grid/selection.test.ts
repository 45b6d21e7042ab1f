// What keys do to the selection: Ctrl + arrow as Excel's Ctrl + arrow, merged cells as one, Tab and Enter round a range.
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../../host/model/types';
import { createSheet } from '../../../../../host/model/create';
import { geometryOf } from '../../../../../workbench/page/grid/geometry';
import type { Direction, Sight } from '../../../../../workbench/page/grid/selection';
import { areaOf, stepFrom, walk } from '../../../../../workbench/page/grid/selection';

/** A column of filled (x) and blank (.) cells. */
function column(pattern: string, merges: Area[] = [], hidden: number[] = []): Sight {
  const sheet = createSheet('S');
  for (const row of hidden) sheet.hiddenRows.add(row);
  return {
    geometry: geometryOf(sheet, { rows: 0, columns: 0 }),
    merges,
    last: { row: pattern.length - 1, column: 0 },
    isFilled: (row, at) => at === 0 && pattern[row] === 'x',
  };
}

const go = (sight: Sight, row: number, direction: Direction, count: number | 'edge' = 'edge'): number =>
  stepFrom(sight, { row, column: 0 }, direction, count).row;

describe('Ctrl + arrow', () => {
  const sight = column('xxx..xx.x');
  it.each([
    [0, 2, 'from inside a block to its end'],
    [2, 5, 'from the end of a block to the next one'],
    [3, 5, 'from a blank to the next filled cell'],
    [6, 8, 'over one blank'],
    [8, 199, 'from the last filled cell to the last row'],
  ])('goes down from row %i to %i: %s', (from, to) => expect(go(sight, from, 'down')).toBe(to));
  it.each([
    [8, 6],
    [6, 5],
    [5, 2],
    [4, 2],
    [2, 0],
    [0, 0],
    [150, 8],
  ])('goes up from row %i to %i', (from, to) => expect(go(sight, from, 'up')).toBe(to));
});

it('an arrow steps over hidden rows', () => {
  expect(go(column('', [], [1, 2]), 0, 'down', 1)).toBe(3);
});

describe('merged cells', () => {
  const merge = { row: 2, column: 0, rows: 3, columns: 2 };
  const sight = column('', [merge]);
  it('are entered at their first cell and left behind their last', () => {
    expect(stepFrom(sight, { row: 5, column: 1 }, 'up', 1)).toEqual({ row: 2, column: 0 });
    expect(stepFrom(sight, { row: 2, column: 0 }, 'down', 1)).toEqual({ row: 5, column: 0 });
    expect(stepFrom(sight, { row: 2, column: 0 }, 'right', 1)).toEqual({ row: 2, column: 2 });
  });
  it('are never cut by a selection', () => {
    const corner = { row: 4, column: 1 };
    expect(areaOf({ active: corner, anchor: corner, far: { row: 6, column: 1 } }, [merge])).toEqual({
      row: 2,
      column: 0,
      rows: 5,
      columns: 2,
    });
  });
});

describe('Tab and Enter in a range', () => {
  const { geometry } = column('');
  const area = { row: 1, column: 1, rows: 2, columns: 3 };
  const walked = (direction: Direction, steps: number): string[] => {
    let at = { row: 1, column: 1 };
    return Array.from({ length: steps }, () => {
      at = walk(area, at, direction, geometry);
      return `${at.row},${at.column}`;
    });
  };
  it('Tab goes row by row and round', () => {
    expect(walked('right', 6)).toEqual(['1,2', '1,3', '2,1', '2,2', '2,3', '1,1']);
  });
  it('Enter goes column by column and round', () => {
    expect(walked('down', 6)).toEqual(['2,1', '1,2', '2,2', '1,3', '2,3', '1,1']);
  });
  it('Shift goes back', () => expect(walked('left', 1)).toEqual(['2,3']));
});
