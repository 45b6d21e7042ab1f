// Reads a built report by what its cells mean (metric and month), so that a test can compare it with figures worked
// out elsewhere. A cell that is missing reads as blank.
import type { CellValue, Sheet, Workbook } from '../../host/model/types';
import { cellKey } from '../../host/model/address';
import { compileWorkbook, monthlyColumns } from '../../src/sheets/compileWorkbook';

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

export function monthOfSerial(serial: number): string {
  return new Date((serial - UNIX_EPOCH) * DAY).toISOString().slice(0, 7);
}
export function serialOfMonth(month: string): number {
  return Date.parse(`${month}-01T00:00:00Z`) / DAY + UNIX_EPOCH;
}

export type Shown = Exclude<CellValue, null>;

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

const shown = (sheet: Sheet, row: number, column: number): Shown =>
  sheet.cells.get(cellKey(row, column))?.value ?? '';

/** Month → column key → value, of the table on Monthly data. */
export function monthlyData(workbook: Workbook): Map<string, Map<string, Shown>> {
  const sheet = sheetOf(workbook, 'Monthly data');
  const table = sheet.tables.find(({ columns }) => columns.includes('New leads'));
  if (!table) throw new Error('Monthly data has no table of months');
  const keys = table.columns.map(
    (header) => monthlyColumns.find((column) => column.header === header)?.key ?? header,
  );
  const { row, column, rows } = table.area;
  const lines = Array.from({ length: rows - 1 }, (_, index) => row + 1 + index);
  return new Map(
    lines.map((line) => [
      monthOfSerial(Number(shown(sheet, line, column))),
      new Map(keys.map((key, index) => [key, shown(sheet, line, column + index)])),
    ]),
  );
}

/** Columns of the report block before its months. */
const FIRST_MONTH = 10;

/** Month → metric → value, of the months at the right of the Lifecycle report. */
export function reportMonths(workbook: Workbook, reportMonth: string): Map<string, Map<string, Shown>> {
  const sheet = sheetOf(workbook, 'Lifecycle report');
  const plan = compileWorkbook(['lifecycleReport'], { reportMonth: serialOfMonth(reportMonth) });
  const block = plan.sheets
    .find(({ key }) => key === 'lifecycleReport')
    ?.blocks.find(({ id }) => id === 'report');
  if (!block?.rowKeys) throw new Error('The report has no block of metrics');
  const header = block.row + block.rowKeys.indexOf('header');
  const places = Array.from({ length: 13 }, (_, index) => block.column + FIRST_MONTH + index);
  return new Map(
    places.map((column) => [
      monthOfSerial(Number(shown(sheet, header, column))),
      new Map(block.rowKeys?.map((key, index) => [key, shown(sheet, block.row + index, column)])),
    ]),
  );
}

/** Equal to 1e-12 of the value; texts must be the same; a blank cell differs from every number. */
export function differs(value: Shown | undefined, expected: number | string): boolean {
  if (typeof expected !== 'number') return value !== expected;
  return typeof value !== 'number' || Math.abs(value - expected) > 1e-12 * Math.max(1, Math.abs(expected));
}
