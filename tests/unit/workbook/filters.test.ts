// Over which rows an edit goes, and which filter is named for it: one over other rows, or on another sheet, stops nothing.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import { filterInTheWay } from '../../../src/workbook/filters';
import type { FilterSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const area = (row: number, rows: number) => ({ row, column: 1, rows, columns: 2 });
const workbook = (...filters: FilterSnapshot[]): WorkbookSnapshot => ({
  readOnly: false,
  structureProtected: false,
  date1904: false,
  sheets: [],
  names: [],
  tables: [],
  filters,
  parts: [],
});

/** Rows 11 to 14, counted from 1. */
const ofTable: FilterSnapshot = { sheet: 'Costs', table: 'lf.Costs', area: area(10, 4) };
const ofCells: FilterSnapshot = { ...ofTable, table: null };
const sheet = 'COSTS';
const part = { bold: true };

const over = (rows: ReturnType<typeof area>): Edit[] => [
  { kind: 'writeCells', sheet, area: rows, content: [] },
  { kind: 'fillFormula', sheet, area: rows, formula: '=1' },
  { kind: 'clearContents', sheet, area: rows },
  { kind: 'numberFormats', sheet, area: rows, content: [] },
  { kind: 'cellLooks', sheet, area: rows, content: [] },
  { kind: 'clearValidation', sheet, area: rows },
  { kind: 'addTable', sheet, area: rows, name: 'another' },
  { kind: 'resizeTable', sheet, area: rows, name: 'another' },
  { kind: 'numberFormat', sheet, areas: [area(0, 1), rows], format: '0' },
  { kind: 'format', sheet, areas: [area(0, 1), rows], part },
  { kind: 'copyFormats', sheet, from: area(0, 1), to: rows },
  { kind: 'copyFormats', sheet, from: rows, to: area(0, 1) },
  { kind: 'rowHeights', sheet, first: rows.row - 1, sizes: [null, ...Array<number>(rows.rows).fill(15)] },
];

test.each(over(area(13, 3)))('$kind that begins in its last row', (edit) => {
  expect(filterInTheWay(workbook(ofTable), [edit])).toEqual({
    code: 'filtered',
    sheet: 'Costs',
    table: 'lf.Costs',
  });
  expect(filterInTheWay(workbook(ofCells), [edit])).toEqual({
    code: 'filteredCells',
    sheet: 'Costs',
    cells: 'B11:C14',
  });
});

test.each([...over(area(14, 3)), ...over(area(7, 3))])('$kind beneath or above it', (edit) => {
  expect(filterInTheWay(workbook(ofTable, ofCells), [edit])).toBeNull();
});

test.each(over(area(9, 2)))('$kind that ends in its first row, on another sheet', (edit) => {
  expect(filterInTheWay(workbook(ofTable), [edit])).not.toBeNull();
  expect(filterInTheWay(workbook({ ...ofTable, sheet: 'Targets' }), [edit])).toBeNull();
});

test('lines that come or go above its end move it', () => {
  const lines = (row: number): Edit[] => [
    { kind: 'insertRows', sheet, row, count: 1 },
    { kind: 'deleteRows', sheet, row, count: 1 },
  ];
  for (const edit of [...lines(2), ...lines(13)])
    expect(filterInTheWay(workbook(ofTable), [edit])).not.toBeNull();
  for (const edit of lines(14)) expect(filterInTheWay(workbook(ofTable), [edit])).toBeNull();
});

test('columns come and go as wholes; a sheet or a name of it is no row', () => {
  const edits: Edit[] = [
    { kind: 'insertColumns', sheet, column: 1, count: 1 },
    { kind: 'deleteColumns', sheet, column: 1, count: 1 },
    { kind: 'columnWidths', sheet, first: 0, sizes: [80] },
    { kind: 'deleteSheet', sheet },
    { kind: 'addName', scope: sheet, name: 'lf.x', formula: '=1', visible: false },
    { kind: 'deleteName', scope: null, name: 'lf.x' },
  ];
  expect(filterInTheWay(workbook(ofTable, ofCells), edits)).toBeNull();
});

test('a table that gets another look, or goes, loses its filter; another one does not', () => {
  const look = { style: null, bandedRows: false, filterButton: false };
  for (const edit of [
    { kind: 'tableLook', sheet, name: 'LF.costs', ...look },
    { kind: 'dropTable', sheet, name: 'lf.Costs' },
  ] as const) {
    expect(filterInTheWay(workbook(ofTable), [edit])).not.toBeNull();
    expect(filterInTheWay(workbook(ofTable), [{ ...edit, name: 'lf.Targets' }])).toBeNull();
    expect(filterInTheWay(workbook(ofCells), [edit])).toBeNull();
  }
});
