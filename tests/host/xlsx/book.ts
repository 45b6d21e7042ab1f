// Small workbooks for the writer's tests, put together cell by cell by address, as a person would.
import { cellKey } from '../../../host/model/address';
import { createSheet, createWorkbook, DEFAULT_FORMAT } from '../../../host/model/create';
import type { Area, CellFormat, CellValue, Chart, Sheet, Table, Workbook } from '../../../host/model/types';
import { parseReference } from '../../../host/xlsx/address';

export function area(address: string): Area {
  const found = parseReference(address);
  if (!found) throw new Error(`${address} is no area`);
  return found.area;
}

export class Book {
  readonly workbook: Workbook;

  constructor(...names: string[]) {
    this.workbook = createWorkbook(names.length === 0 ? ['Sheet1'] : names);
  }

  sheet(name?: string): Sheet {
    const found = this.workbook.sheets.find((sheet) => name === undefined || sheet.name === name);
    if (found) return found;
    const added = createSheet(name ?? 'Sheet1');
    this.workbook.sheets.push(added);
    return added;
  }

  format(changes: Partial<CellFormat>): number {
    return this.workbook.formats.push({ ...DEFAULT_FORMAT, borders: {}, ...changes }) - 1;
  }

  /** `content` beginning with '=' is a formula whose last result is `result`. */
  put(at: string, content: CellValue, result: CellValue = null, format = 0): this {
    const reference = parseReference(at);
    if (!reference) throw new Error(`${at} is no address`);
    const { row, column } = reference.area;
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const cell = isFormula ? { value: result, formula: content, format } : { value: content, format };
    this.sheet(reference.sheet).cells.set(cellKey(row, column), cell);
    return this;
  }

  /** A dynamic array formula with the rectangle it fills. */
  spill(at: string, formula: string, values: readonly (readonly CellValue[])[]): this {
    const reference = parseReference(at);
    if (!reference) throw new Error(`${at} is no address`);
    const { row, column } = reference.area;
    const { cells } = this.sheet(reference.sheet);
    values.forEach((line, down) =>
      line.forEach((value, across) => {
        const own = down === 0 && across === 0;
        const size = { rows: values.length, columns: values[0]?.length ?? 0 };
        const link = own ? { formula, spill: size } : { spilledFrom: { row, column } };
        cells.set(cellKey(row + down, column + across), { value, format: 0, ...link });
      }),
    );
    return this;
  }

  table(sheet: string, at: string, name: string, columns: string[], changes: Partial<Table> = {}): this {
    this.sheet(sheet).tables.push({
      id: 1,
      name,
      area: area(at),
      columns,
      headerRow: true,
      totalsRow: false,
      style: 'TableStyleLight1',
      bandedRows: false,
      filterButton: false,
      ...changes,
    });
    return this;
  }
}

export function chart(changes: Partial<Chart>): Chart {
  return {
    id: 'chart',
    name: 'Chart',
    type: 'Line',
    title: null,
    legend: null,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series: [],
    valueAxis: { visible: true, gridlines: true },
    categoryAxis: { visible: true },
    ...changes,
  };
}
