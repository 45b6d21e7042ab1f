// Typing beneath a table adds a row to it, as in Excel: shared formulas and formats come along, nothing else does.
import { beforeEach, describe, expect, it } from 'vitest';
import { cellKey } from '../../../host/model/address';
import { setContent, setFormat } from '../../../host/model/cells';
import { createSheet } from '../../../host/model/create';
import type { Sheet, Table } from '../../../host/model/types';
import { growTable, tableAbove } from '../../../host/model/tableGrowth';

let sheet: Sheet;
let table: Table;

beforeEach(() => {
  sheet = createSheet('Costs');
  table = {
    id: 1,
    name: 'costs',
    area: { row: 0, column: 1, rows: 3, columns: 3 },
    columns: ['Amount', 'Twice', 'Mixed'],
    headerRow: true,
    totalsRow: false,
    style: null,
    bandedRows: false,
    filterButton: false,
  };
  sheet.tables.push(table);
  for (const row of [1, 2]) {
    setContent(sheet, row, 2, null, `=B${row + 1}*2`);
    setFormat(sheet, row, 1, 7);
  }
  setContent(sheet, 1, 3, null, '=B2');
});

describe('the table above a cell', () => {
  it('is the one whose last row lies right over it', () => {
    expect(tableAbove(sheet, 3, 1)).toBe(table);
    expect(tableAbove(sheet, 4, 1)).toBeUndefined();
    expect(tableAbove(sheet, 3, 0)).toBeUndefined();
    expect(tableAbove(sheet, 3, 4)).toBeUndefined();
  });
  it('is none where it ends in totals or another table follows', () => {
    table.totalsRow = true;
    expect(tableAbove(sheet, 3, 1)).toBeUndefined();
    table.totalsRow = false;
    sheet.tables.push({ ...table, id: 2, area: { row: 3, column: 2, rows: 2, columns: 1 } });
    expect(tableAbove(sheet, 3, 1)).toBeUndefined();
  });
});

it('a new row takes the formulas all rows share, and the formats of the row above', () => {
  growTable(sheet, table);
  expect(table.area.rows).toBe(4);
  expect(sheet.cells.get(cellKey(3, 2))?.formula).toBe('=B4*2');
  expect(sheet.cells.get(cellKey(3, 1))?.format).toBe(7);
  expect(sheet.cells.get(cellKey(3, 3))?.formula).toBeUndefined();
});

it('what was typed stays', () => {
  setContent(sheet, 3, 2, 5);
  growTable(sheet, table);
  expect(sheet.cells.get(cellKey(3, 2))).toMatchObject({ value: 5 });
  expect(sheet.cells.get(cellKey(3, 2))?.formula).toBeUndefined();
});
