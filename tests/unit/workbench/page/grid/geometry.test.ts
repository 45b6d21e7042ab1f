// Where rows and columns stand: sizes in points become pixels, hidden ones take no room, and both ways of asking agree.
import { describe, expect, it } from 'vitest';
import { createSheet } from '../../../../../host/model/create';
import { setContent } from '../../../../../host/model/cells';
import { Axis, geometryOf } from '../../../../../workbench/page/grid/geometry';

const none = { rows: 0, columns: 0 };

describe('an axis', () => {
  const axis = new Axis(
    6,
    (index) => (index === 1 ? 40 : 20),
    (index) => index === 2 || index === 3,
  );
  it('gives hidden lines no room', () => {
    expect([...axis.indexes]).toEqual([0, 1, 4, 5]);
    expect(axis.start(4)).toBe(60);
    expect(axis.span(0, 6)).toBe(100);
    expect(axis.span(2, 2)).toBe(0);
  });
  it('finds the line at a pixel, also at its first and last', () => {
    expect([0, 19, 20, 59, 60, 79, 80, 999, -5].map((pixel) => axis.at(pixel))).toEqual([
      0, 0, 1, 1, 4, 4, 5, 5, 0,
    ]);
  });
  it('finds every visible line at its own start', () => {
    for (const index of axis.indexes) expect(axis.at(axis.start(index))).toBe(index);
  });
  it('steps over hidden lines and stops at the ends', () => {
    expect(axis.step(1, 1)).toBe(4);
    expect(axis.step(4, -1)).toBe(1);
    expect(axis.step(5, 1)).toBe(5);
    expect(axis.step(0, -3)).toBe(0);
  });
});

describe('a sheet', () => {
  it('turns points into pixels: 48 points are 64 pixels', () => {
    const sheet = createSheet('S');
    sheet.columnWidths.set(1, 150);
    sheet.rowHeights.set(0, 30);
    const { rows, columns } = geometryOf(sheet, none);
    expect(columns.span(0, 1)).toBe(64);
    expect(columns.span(1, 1)).toBe(200);
    expect(rows.span(0, 1)).toBe(40);
    expect(rows.span(1, 1)).toBe(20);
  });
  it('reaches beyond what is filled, and as far as asked', () => {
    const sheet = createSheet('S');
    setContent(sheet, 999, 40, 1);
    const { rows, columns } = geometryOf(sheet, none);
    expect(rows.count).toBeGreaterThan(1000);
    expect(columns.count).toBeGreaterThan(41);
    expect(geometryOf(sheet, { rows: 5000, columns: 0 }).rows.count).toBe(5000);
    expect(geometryOf(sheet, { rows: 9e9, columns: 9e9 }).rows.count).toBe(1_048_576);
  });
  it('counts frozen lines without the hidden ones', () => {
    const sheet = createSheet('S');
    sheet.freeze = { rows: 4, columns: 2 };
    sheet.hiddenRows.add(1);
    expect(geometryOf(sheet, none)).toMatchObject({ frozenRows: 3, frozenColumns: 2 });
  });
});
