// What is typed into cells with formats: percentages, months, and the row that a table is about to take in.
import { beforeEach, expect, it } from 'vitest';
import {
  cellAt,
  formatAt,
  formatIndex,
  internFormat,
  setContent,
  setFormat,
} from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/create';
import type { Sheet, Workbook } from '../../../host/model/types';
import { enterCell } from '../../../host/model/enterCell';

let workbook: Workbook;
let sheet: Sheet;

const value = (row: number): unknown => cellAt(sheet, row, 0)?.value;
const pattern = (row: number): string => formatAt(workbook, formatIndex(sheet, row, 0)).numberFormat;
const format = (row: number, numberFormat: string): void =>
  setFormat(sheet, row, 0, internFormat(workbook, { ...formatAt(workbook, 0), numberFormat }));

beforeEach(() => {
  workbook = createWorkbook(['Plan']);
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('one sheet was asked for');
  sheet = first;
});

it('takes 40 for 40% in a percentage cell, and for 40 when it is put back or copied', () => {
  format(0, '0.0%');
  enterCell(workbook, sheet, { row: 0, column: 0, text: '40' });
  expect(value(0)).toBe(0.4);
  expect(pattern(0)).toBe('0.0%');
  enterCell(workbook, sheet, { row: 0, column: 0, text: '40', asIs: true });
  expect(value(0)).toBe(40);
});

it('gives a month a format, unless the cell has one', () => {
  enterCell(workbook, sheet, { row: 0, column: 0, text: 'Mar 2025' });
  expect([value(0), pattern(0)]).toEqual([45_717, 'mmm-yy']);
  format(1, 'yyyy-mm');
  enterCell(workbook, sheet, { row: 1, column: 0, text: '3/2025' });
  expect([value(1), pattern(1)]).toEqual([45_717, 'yyyy-mm']);
});

it('reads what is typed beneath a table by the format the new row gets', () => {
  setContent(sheet, 0, 0, 'Rate');
  setContent(sheet, 1, 0, 0.25);
  format(1, '0%');
  sheet.tables.push({
    id: 1,
    name: 'rates',
    area: { row: 0, column: 0, rows: 2, columns: 1 },
    columns: ['Rate'],
    headerRow: true,
    totalsRow: false,
    style: null,
    bandedRows: false,
    filterButton: false,
  });
  expect(enterCell(workbook, sheet, { row: 2, column: 0, text: '40' })).toBe(true);
  expect([value(2), pattern(2)]).toEqual([0.4, '0%']);
});
