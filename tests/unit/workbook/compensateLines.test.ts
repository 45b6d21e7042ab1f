// Putting back what was written over an edit of somebody's, beside cells: inserted lines go unless something of somebody's is in
// them, tables get their size back, names lead where they led.
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/workbook/address';
import { compensation, formulaFor, type Found } from '../../../src/workbook/compensate';
import type { Edit } from '../../../src/workbook/edit';
import { area, found, nowOf, SHEET, watching, type Grid } from './compensating';

const watch: Edit = { kind: 'watch', sheet: SHEET, area: area(0, 0), name: 'w' };

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
  /** @param then where its cells of before are by now */
  const back = (to: readonly Area[], then: Area | null, isAnchored = true) =>
    compensation(
      watching(to.map((each) => resize(each, isAnchored))),
      nowOf(null, new Map(then ? [['t', then]] : [])),
    ).edits;
  const resized = (to: Area): Edit => ({ kind: 'resizeTable', sheet: SHEET, name: 't', area: to });
  const formats = (from: Area, to: Area): Edit => ({ kind: 'copyFormats', sheet: SHEET, from, to });

  test('lie where they lay, wherever that is by now; rows that they gave up look like what lies beneath', () => {
    expect(back([area(3, 1, 5, 4)], area(8, 1, 3, 4))).toEqual([
      resized(area(8, 1, 3, 4)),
      formats(area(13, 1, 1, 4), area(11, 1, 2, 4)),
    ]);
  });

  test('rows that they take back look like the last they kept', () => {
    expect(back([area(3, 1, 3, 4)], area(3, 1, 5, 4))).toEqual([
      resized(area(3, 1, 5, 4)),
      formats(area(5, 1, 1, 4), area(6, 1, 2, 4)),
    ]);
  });

  test('one that grew piece by piece goes back at once', () => {
    expect(back([area(3, 1, 5, 4), area(3, 1, 7, 4)], area(3, 1, 3, 4))).toEqual([
      resized(area(3, 1, 3, 4)),
      formats(area(10, 1, 1, 4), area(6, 1, 4, 4)),
    ]);
  });

  test('one that grew to the left gets its left edge back', () => {
    expect(back([area(3, 1, 3, 5)], area(3, 2, 3, 4), false)).toEqual([resized(area(3, 2, 3, 4))]);
  });

  test('one whose rows of before were deleted since keeps one', () => {
    expect(back([area(3, 1, 5, 4)], area(3, 1, 1, 4))).toMatchObject([resized(area(3, 1, 2, 4)), {}]);
  });

  test('one that is gone, or was not watched, is left alone', () => {
    expect(back([area(0, 0, 2)], null)).toEqual([]);
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
