// The workbook as stable text: the same workbook gives the same bytes whatever was done and undone on the way to it.
// Formats are numbered in the order in which they are met, ids that Excel makes anew at each opening are left out.
import { keyColumn, keyRow } from './address';
import { plainValidations } from './plainValidations';
import { formatAt, inheritedFormat } from './cells';
import { createSheet, createWorkbook, newItemId } from './create';
import { DEFAULT_FORMAT } from './create';
import type { Cell, CellFormat, Sheet, Workbook } from './types';

export interface SerialiseOptions {
  /** Also the active sheet and the selection, which are the user's view and not the content. */
  view?: boolean;
}

type Plain = Record<string, unknown>;

/** Object keys in order, so that two equal objects are one text. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item as Plain).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** Sorted [line, value] pairs with runs of equal values written once: [first, last, value]. */
function runs(lines: ReadonlyMap<number, number> | undefined, map = (value: number) => value): number[][] {
  const found: number[][] = [];
  for (const [line, value] of [...(lines ?? [])].sort((a, b) => a[0] - b[0])) {
    const last = found[found.length - 1];
    if (last && last[1] === line - 1 && last[2] === map(value)) last[1] = line;
    else found.push([line, line, map(value)]);
  }
  return found;
}

class FormatNumbers {
  readonly list: CellFormat[] = [];
  private readonly known = new Map<string, number>();
  constructor(private readonly workbook: Workbook) {
    this.number(0);
  }

  number(index: number): number {
    const format = formatAt(this.workbook, index);
    const key = stableJson(format);
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.list.push(format) - 1;
      this.known.set(key, number);
    }
    return number;
  }
}

function plainCell(key: number, cell: Cell, formats: FormatNumbers): unknown[] {
  const parts: unknown[] = [keyRow(key), keyColumn(key), formats.number(cell.format), cell.value];
  if (cell.formula !== undefined || cell.spill || cell.spilledFrom) parts.push(cell.formula ?? null);
  if (cell.spill || cell.spilledFrom) parts.push(cell.spill ?? null, cell.spilledFrom ?? null);
  return parts;
}

function says(sheet: Sheet, key: number, cell: Cell): boolean {
  if (cell.value !== null || cell.formula !== undefined || cell.spilledFrom) return true;
  return cell.format !== inheritedFormat(sheet, keyRow(key), keyColumn(key));
}

function plainSheet(sheet: Sheet, formats: FormatNumbers): Plain {
  const { id: _id, cells, columnWidths, rowHeights, hiddenColumns, hiddenRows, ...rest } = sheet;
  const kept = [...cells].filter(([key, cell]) => says(sheet, key, cell)).sort((a, b) => a[0] - b[0]);
  return {
    ...rest,
    cells: kept.map(([key, cell]) => plainCell(key, cell, formats)),
    columnFormats: runs(sheet.columnFormats, (index) => formats.number(index)),
    rowFormats: runs(sheet.rowFormats, (index) => formats.number(index)),
    columnWidths: runs(columnWidths),
    rowHeights: runs(rowHeights),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    names: sorted(sheet.names),
    charts: sheet.charts.map(({ id: _chartId, ...chart }) => chart),
    // Which of two rules goes first is said by their priority, not by which was made first.
    conditionalFormats: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ id: _ruleId, ...rule }) => rule),
    validations: plainValidations(sheet.validations),
    tables: sheet.tables.map(({ id: _tableId, ...table }) => table),
  };
}

function sorted<T extends { name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export function serialise(workbook: Workbook, options: SerialiseOptions = {}): string {
  const formats = new FormatNumbers(workbook);
  const { activeSheet, selection, ...rest } = workbook;
  const sheets = workbook.sheets.map((sheet) => plainSheet(sheet, formats));
  const indexOf = (id: string) => workbook.sheets.findIndex((sheet) => sheet.id === id);
  const plain: Plain = { ...rest, sheets, formats: formats.list, names: sorted(workbook.names) };
  if (options.view) {
    plain['view'] = { active: indexOf(activeSheet), sheet: indexOf(selection.sheet), area: selection.area };
  }
  return stableJson(plain);
}

function spread(found: number[][]): Map<number, number> {
  const lines = new Map<number, number>();
  for (const [first = 0, last = -1, value = 0] of found)
    for (let at = first; at <= last; at += 1) lines.set(at, value);
  return lines;
}

type PlainCell = [
  number,
  number,
  number,
  Cell['value'],
  (string | null)?,
  Cell['spill']?,
  Cell['spilledFrom']?,
];

function cellOf(parts: PlainCell): Cell {
  const [, , format, value, formula, spill, spilledFrom] = parts;
  const cell: Cell = { value, format };
  if (formula !== null && formula !== undefined) cell.formula = formula;
  if (spill) cell.spill = spill;
  if (spilledFrom) cell.spilledFrom = spilledFrom;
  return cell;
}

type PlainSheet = Omit<Sheet, 'cells' | 'columnFormats' | 'rowFormats' | 'columnWidths' | 'rowHeights'> & {
  cells: PlainCell[];
  columnFormats: number[][];
  rowFormats: number[][];
  columnWidths: number[][];
  rowHeights: number[][];
  hiddenColumns: Iterable<number>;
  hiddenRows: Iterable<number>;
};

function sheetOf(plain: PlainSheet, nextTable: () => number): Sheet {
  const fresh = createSheet(plain.name);
  const sheet: Sheet = {
    ...fresh,
    ...plain,
    id: fresh.id,
    cells: new Map(plain.cells.map((parts) => [parts[0] * 16384 + parts[1], cellOf(parts)])),
    columnFormats: spread(plain.columnFormats),
    rowFormats: spread(plain.rowFormats),
    columnWidths: spread(plain.columnWidths),
    rowHeights: spread(plain.rowHeights),
    hiddenColumns: new Set(plain.hiddenColumns),
    hiddenRows: new Set(plain.hiddenRows),
    charts: plain.charts.map((chart) => ({ ...chart, id: newItemId() })),
    conditionalFormats: plain.conditionalFormats.map((rule) => ({ ...rule, id: newItemId() })),
    tables: plain.tables.map((table) => ({ ...table, id: nextTable() })),
  };
  return sheet;
}

interface PlainWorkbook extends Omit<Workbook, 'sheets' | 'activeSheet' | 'selection'> {
  sheets: PlainSheet[];
  view?: { active: number; sheet: number; area: Workbook['selection']['area'] };
}

/** The workbook saved and opened again: equal content, new sheet ids. */
export function reopen(text: string): Workbook {
  const { view, ...plain } = JSON.parse(text) as PlainWorkbook;
  let tables = 0;
  const sheets = plain.sheets.map((sheet) => sheetOf(sheet, () => (tables += 1)));
  const first = sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
  const active = sheets[view?.active ?? -1] ?? first;
  const selected = sheets[view?.sheet ?? -1] ?? active;
  return {
    ...createWorkbook([]),
    ...plain,
    formats: plain.formats.length > 0 ? plain.formats : [{ ...DEFAULT_FORMAT, borders: {} }],
    sheets,
    activeSheet: active?.id ?? '',
    selection: { sheet: selected?.id ?? '', area: view?.area ?? { row: 0, column: 0, rows: 1, columns: 1 } },
  };
}
