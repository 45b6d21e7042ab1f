// Putting back what was written over an edit of somebody's: what still holds what we wrote gets what stood there, what was
// changed once more stays and is named, and our lines go unless something of somebody's is in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compensation, type Found } from '../../../src/workbook/compensate';
import type { Content } from '../../../src/workbook/content';
import type { Edit } from '../../../src/workbook/edit';
import { area, found, nowOf, SHEET, watching, type Grid } from './compensating';

const watchOf = (grid: Grid): Edit => ({
  kind: 'watch',
  sheet: SHEET,
  area: area(0, 0, grid.length, grid[0]?.length ?? 0),
  name: 'w',
});
interface More {
  /** Where what is sent is not what was read. */
  readonly toSend?: Grid;
  /** What was done after the place was watched. */
  readonly since?: readonly Edit[];
}

const cells = (before: Grid, after: Grid, now: Found | null, { toSend = before, since = [] }: More = {}) =>
  compensation(
    watching([watchOf(before), ...since], {
      before: new Map([['w', before]]),
      after: new Map([['w', after]]),
      toSend: new Map([['w', toSend]]),
    }),
    nowOf(now),
  );

/** The grid once contents were written; null leaves a cell alone. */
function applied(at: Found, edits: readonly Edit[]): Grid {
  const grid = at.cells.map((line) => [...line]);
  for (const edit of edits)
    if (edit.kind === 'writeCells')
      edit.content.forEach((line, down) =>
        line.forEach((content, across) => {
          const row = grid[edit.area.row - at.area.row + down];
          if (row && content !== null) row[edit.area.column - at.area.column + across] = content;
        }),
      );
  return grid;
}

const content = fc.constantFrom<Content>('', 0, 1, 2, 'x', '=RC[1]', true);
const size = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) });
const gridOf = (extent: { rows: number; columns: number }) =>
  fc.array(fc.array(content, { minLength: extent.columns, maxLength: extent.columns }), {
    minLength: extent.rows,
    maxLength: extent.rows,
  });
const work = size.chain((extent) => fc.tuple(gridOf(extent), gridOf(extent)));

describe('cells', () => {
  test('whatever was written, untouched since and wherever it is by now: all is as before, and nothing is left', () => {
    fc.assert(
      fc.property(work, fc.nat({ max: 9 }), fc.nat({ max: 9 }), ([before, after], row, column) => {
        const at = found(after, row, column);
        const { edits, left } = cells(before, after, at);
        expect(applied(at, edits)).toEqual(before);
        expect(left).toEqual([]);
      }),
    );
  });

  test('a cell that was changed once more stays and is named, all others go back', () => {
    fc.assert(
      fc.property(work, fc.nat(), fc.nat(), ([before, after], down, across) => {
        const [row, column] = [down % after.length, across % (after[0]?.length ?? 1)];
        const now = after.map((line) => [...line]);
        const wasWritten = before[row]?.[column] !== after[row]?.[column];
        const [line] = now.slice(row, row + 1);
        if (line) line[column] = 'theirs';
        const at = found(now);
        const { edits, left } = cells(before, after, at);
        const wanted = before.map((each) => [...each]);
        const [kept] = wanted.slice(row, row + 1);
        if (kept) kept[column] = 'theirs';
        expect(applied(at, edits)).toEqual(wanted);
        expect(left).toHaveLength(wasWritten ? 1 : 0);
      }),
    );
  });

  test('what is named is named by where it is now', () => {
    const { left } = cells([['', 'a']], [[1, 'a']], found([[2, 'b']], 4, 2));
    expect(left).toEqual([{ sheet: SHEET, cell: 'C5' }]);
  });

  test('text is sent back as text', () => {
    const { edits } = cells([['3-4']], [[7]], found([[7]]), { toSend: [["'3-4"]] });
    expect(edits).toEqual([
      { kind: 'writeCells', sheet: SHEET, area: area(0, 0), content: [["'3-4"]], notation: 'R1C1' },
    ]);
  });

  test('nothing is sent where nothing was written, the cells are gone, or they were never read', () => {
    expect(cells([['a']], [['a']], found([['b']])).edits).toEqual([]);
    expect(cells([['']], [[1]], null).edits).toEqual([]);
    expect(compensation(watching([watchOf([['']])]), nowOf(found([[1]]))).edits).toEqual([]);
  });

  test('a row that came in between splits them: those above and below go back, the new one is left alone', () => {
    const at = found([[1], ['new'], [2], [3]]);
    const { edits, left } = cells([['a'], ['b'], ['c']], [[1], [2], [3]], at);
    expect(applied(at, edits)).toEqual([['a'], ['new'], ['b'], ['c']]);
    expect(left).toEqual([]);
  });

  test('lines that the work itself inserted there afterwards are left alone: they go by themselves', () => {
    const rows = (row: number, count = 1): Edit => ({ kind: 'insertRows', sheet: SHEET, row, count });
    const after: Grid = [['h'], [12], [1], [2], [3]];
    const at = found(after);
    const { edits, left } = cells([['h'], ['jan'], ['feb'], ['']], after, at, { since: [rows(1)] });
    expect(applied(at, edits)).toEqual([['h'], [12], ['jan'], ['feb'], ['']]);
    expect(left).toEqual([]);
    // One above moves all of it, one beneath and one of another sheet nothing.
    const written: Grid = [[1], [2]];
    const same = found(written);
    const elsewhere = [rows(0, 3), rows(5), { ...rows(4), sheet: 'Targets' } as Edit];
    expect(applied(same, cells([['a'], ['b']], written, same, { since: elsewhere }).edits)).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('columns likewise', () => {
    const since: Edit[] = [{ kind: 'insertColumns', sheet: SHEET, column: 1, count: 1 }];
    const at = found([[1, 'new', 2]]);
    expect(applied(at, cells([['a', 'b']], [[1, 'new', 2]], at, { since }).edits)).toEqual([
      ['a', 'new', 'b'],
    ]);
  });

  test('a row that came in and is like ours is not ours', () => {
    const at = found([[1], [1]]);
    expect(applied(at, cells([['a']], [[1]], at).edits)).toEqual([['a'], [1]]);
  });

  test('a row that went takes what was written there with it', () => {
    const at = found([[1], [3]]);
    expect(applied(at, cells([['a'], ['b'], ['c']], [[1], [2], [3]], at).edits)).toEqual([['a'], ['c']]);
  });

  test('rows between those that are known again are left alone: nobody knows which they are', () => {
    const at = found([[1], [8], [9], [7], [3]]);
    const { edits } = cells([['a'], ['b'], ['c']], [[1], [2], [3]], at);
    expect(applied(at, edits)).toEqual([['a'], [8], [9], [7], ['c']]);
  });
});
