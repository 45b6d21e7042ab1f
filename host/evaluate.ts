// Calls functions as an analyst does: arguments in cells, a formula that refers to them, the result where it spills. Many
// calls share one calculation, because the functions' runtime answers in batches half a second apart.
import { areaAddress } from './model/address';
import { cellAt, setContent } from './model/cells';
import { createSheet } from './model/create';
import type { CellValue, Sheet } from './model/types';
import type { ExcelHost } from './excelHost';

export type CallArgument = CellValue | readonly (readonly CellValue[])[];

export interface FunctionCall {
  name: string;
  /** null is an omitted argument; a matrix stands in cells, `null` in it is a blank one. */
  parameters: readonly CallArgument[];
}

/** Room between results: no function gives more columns. */
const STRIDE = 40;

function literal(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}

/** Puts a matrix into fresh columns of the argument sheet and gives its address. */
function place(sheet: Sheet, matrix: readonly (readonly CellValue[])[], column: number): string {
  matrix.forEach((line, row) => line.forEach((value, at) => setContent(sheet, row, column + at, value)));
  const area = { row: 0, column, rows: matrix.length, columns: matrix[0]?.length ?? 1 };
  return `${sheet.name}!${areaAddress(area, true)}`;
}

function resultAt(sheet: Sheet, column: number): CellValue | CellValue[][] {
  const anchor = cellAt(sheet, 0, column);
  if (!anchor?.spill) return anchor?.value ?? null;
  return Array.from({ length: anchor.spill.rows }, (_line, row) =>
    Array.from(
      { length: anchor.spill?.columns ?? 1 },
      (_item, at) => cellAt(sheet, row, column + at)?.value ?? null,
    ),
  );
}

/** The results of the calls, in order: a value, or the spilled matrix. The workbook is left as it was. */
export async function evaluateCalls(
  host: ExcelHost,
  calls: readonly FunctionCall[],
): Promise<(CellValue | CellValue[][])[]> {
  const { workbook, session } = host;
  const given = createSheet('callArguments');
  const results = createSheet('callResults');
  workbook.sheets.push(given, results);
  session.touchStructure();
  let free = 0;
  calls.forEach((call, index) => {
    const texts = call.parameters.map((parameter) => {
      if (!Array.isArray(parameter)) return literal(parameter as CellValue);
      const matrix = parameter as readonly (readonly CellValue[])[];
      const address = place(given, matrix, free);
      free += (matrix[0]?.length ?? 1) + 1;
      return address;
    });
    setContent(results, 0, index * STRIDE, null, `=${call.name}(${texts.join(',')})`);
  });
  await host.recalculate();
  const values = calls.map((_call, index) => resultAt(results, index * STRIDE));
  workbook.sheets = workbook.sheets.filter((sheet) => sheet !== given && sheet !== results);
  session.touchStructure();
  return values;
}
