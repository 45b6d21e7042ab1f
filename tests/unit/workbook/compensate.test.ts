// Putting back what was written over an edit of somebody's: what still holds what we wrote gets what stood there, what was
// changed once more stays and is named, and our lines go unless something of somebody's is in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/workbook/address';
import {
  compensation,
  formulaFor,
  type Found,
  type Now,
  type Watching,
} from '../../../src/workbook/compensate';
import type { Content } from '../../../src/workbook/content';
import type { Edit } from '../../../src/workbook/edit';

type Grid = Content[][];

const SHEET = 'Costs';
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const found = (cells: Grid, row = 0, column = 0): Found => {
  const place = area(row, column, cells.length, cells[0]?.length ?? 0);
  return { sheet: SHEET, area: place, cells, origin: place };
};

const watching = (edits: readonly Edit[], other: Partial<Watching> = {}): Watching => ({
  edits,
  before: new Map(),
  after: new Map(),
  toSend: new Map(),
  lines: new Map(),
  tables: new Map(),
  formulaOf: () => null,
  ...other,
});
const nowOf = (at: Found | null, tables: Now['tables'] = new Map()): Now => ({
  found: new Map([['w', at]]),
  tables,
});

const watchOf = (grid: Grid): Edit => ({
  kind: 'watch',
  sheet: SHEET,
  area: area(0, 0, grid.length, grid[0]?.length ?? 0),
  name: 'w',
});
const watch = watchOf([['']]);
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
    expect(compensation(watching([watch]), nowOf(found([[1]]))).edits).toEqual([]);
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

describe('inserted lines', () => {
  const lines = (axis: 'row' | 'column', then: Found | undefined, now: Found | null) =>
    compensation(
      watching([{ kind: 'watchLines', axis, sheet: SHEET, area: area(0, 0), name: 'w' }], {
        lines: new Map(then ? [['w', then]] : []),
      }),
      nowOf(now),
    );
  /** Two rows by their first column, and all that they hold, from column B on. */
  const rows = (row: number, held: Grid): Found => ({
    sheet: SHEET,
    area: area(row, 0, 2, 1),
    cells: held,
    origin: area(row, 1, held.length, held[0]?.length ?? 0),
  });

  test('go, wherever they are by now', () => {
    const held = [
      ['=RC[1]', 5],
      ['', ''],
    ];
    expect(lines('row', rows(3, held), rows(7, held))).toEqual({
      edits: [{ kind: 'deleteRows', sheet: SHEET, row: 7, count: 2 }],
      left: [],
    });
  });

  test('stay where something of somebody’s is in them, which is named', () => {
    const then = rows(3, [
      ['x', ''],
      ['', ''],
    ]);
    const now = rows(3, [
      ['x', 'note'],
      ['', 4],
    ]);
    expect(lines('row', then, now)).toEqual({
      edits: [],
      left: [
        { sheet: SHEET, cell: 'C4' },
        { sheet: SHEET, cell: 'C5' },
      ],
    });
  });

  test('stay where it is not known what they held', () => {
    expect(lines('row', undefined, rows(3, [['x']])).left).toEqual([{ sheet: SHEET, cell: 'B4' }]);
    expect(lines('row', undefined, rows(3, [])).edits).toHaveLength(1);
  });

  test('what of ours was cleared in them is no reason to stay', () => {
    expect(lines('row', rows(3, [['x', 'y']]), rows(3, [['', 'y']])).edits).toHaveLength(1);
  });

  test('columns likewise; lines that are gone are gone', () => {
    const columns: Found = { sheet: SHEET, area: area(0, 4, 1, 3), cells: [], origin: area(0, 4) };
    expect(lines('column', columns, columns).edits).toEqual([
      { kind: 'deleteColumns', sheet: SHEET, column: 4, count: 3 },
    ]);
    expect(lines('row', columns, null)).toEqual({ edits: [], left: [] });
  });

  test('contents first, then lines from the last to the first, so that no place has moved', () => {
    const named = (name: string): Edit => ({
      kind: 'watchLines',
      axis: 'row',
      sheet: SHEET,
      area: area(0, 0),
      name,
    });
    const at = new Map([2, 9, 5].map((row) => [`w${String(row)}`, rows(row, [])]));
    const { edits } = compensation(
      watching([named('w2'), named('w9'), watch, named('w5')], {
        before: new Map([['w', [['']]]]),
        after: new Map([['w', [[1]]]]),
        toSend: new Map([['w', [['']]]]),
      }),
      { found: new Map([...at, ['w', found([[1]])]]), tables: new Map() },
    );
    expect(edits.map((edit) => (edit.kind === 'deleteRows' ? edit.row : edit.kind))).toEqual([
      'writeCells',
      9,
      5,
      2,
    ]);
  });
});

describe('tables', () => {
  const resize = (to: Area, isAnchored: boolean): Edit => ({
    kind: 'resizeTable',
    sheet: SHEET,
    name: 't',
    area: to,
    isAnchored,
  });
  const back = (before: Area, to: Area, now: Area, isAnchored = true) =>
    compensation(
      watching([resize(to, isAnchored)], { tables: new Map([['t', before]]) }),
      nowOf(null, new Map([['t', now]])),
    ).edits;

  test('get their size back, wherever they are by now', () => {
    expect(back(area(3, 1, 3, 4), area(3, 1, 5, 4), area(8, 1, 5, 4))).toEqual([
      { kind: 'resizeTable', sheet: SHEET, name: 't', area: area(8, 1, 3, 4) },
    ]);
  });

  test('a row that came in since stays in', () => {
    expect(back(area(3, 1, 3, 4), area(3, 1, 5, 4), area(3, 1, 6, 4))).toMatchObject([
      { area: area(3, 1, 4, 4) },
    ]);
  });

  test('one that grew to the left gets its left edge back', () => {
    expect(back(area(3, 2, 3, 4), area(3, 1, 3, 5), area(3, 1, 3, 5), false)).toMatchObject([
      { area: area(3, 2, 3, 4) },
    ]);
  });

  test('one that was not there before, or is gone, is left alone', () => {
    const edits = [resize(area(0, 0), true)];
    expect(compensation(watching(edits), nowOf(null, new Map([['t', area(0, 0)]]))).edits).toEqual([]);
    const before = { tables: new Map([['t', area(0, 0)]]) };
    expect(compensation(watching(edits, before), nowOf(null)).edits).toEqual([]);
  });
});

describe('names', () => {
  const of = (edit: Edit, formula: string | null = "='Costs'!$B$3") =>
    compensation(watching([edit], { formulaOf: () => formula }), nowOf(null)).edits;

  test('one that was changed gets its formula back, one that went comes back, one that came goes', () => {
    expect(of({ kind: 'setName', scope: null, name: 'lf.a', formula: '=1' })).toEqual([
      { kind: 'setName', scope: null, name: 'lf.a', formula: "='Costs'!$B$3" },
    ]);
    expect(of({ kind: 'deleteName', scope: SHEET, name: 'lf.a' })).toEqual([
      { kind: 'addName', scope: SHEET, name: 'lf.a', formula: "='Costs'!$B$3", visible: false },
    ]);
    expect(of({ kind: 'addName', scope: null, name: 'lf.a', formula: '=1', visible: true })).toEqual([
      { kind: 'deleteName', scope: null, name: 'lf.a' },
    ]);
  });

  test('one of which nothing is known is left alone', () => {
    expect(of({ kind: 'setName', scope: null, name: 'lf.a', formula: '=1' }, null)).toEqual([]);
  });

  test('the last that was done goes first', () => {
    const add: Edit = { kind: 'addName', scope: null, name: 'lf.a', formula: '=1', visible: false };
    const edits = [{ ...add, name: 'lf.b' }, add];
    expect(
      compensation(watching(edits), nowOf(null)).edits.map((edit) => 'name' in edit && edit.name),
    ).toEqual(['lf.a', 'lf.b']);
  });

  test('cells that a name led to are told by their place, everything else by its text', () => {
    expect(formulaFor({ sheet: "Bob's", area: area(2, 1) }, '=old')).toBe("='Bob''s'!$B$3");
    expect(formulaFor(null, '=1000')).toBe('=1000');
    expect(formulaFor(null, null)).toBeNull();
  });
});
