// Inserting and deleting rows, columns or blocks of cells: everything that knows a position moves with them, on the
// sheet itself and in every formula, name, chart, validation and rule of the workbook.
import { COLUMNS, ROWS, cellKey, keyColumn, keyRow, parseArea, areaAddress } from './address';
import { emptySpill } from './cells';
import { parseA1, formatA1 } from './formula/reference';
import { shiftFormula, shiftReference, shiftSpan, type Shift } from './formula/shift';
import { STANDARD_HEIGHT } from './create';
import type { Area, Cell, Sheet, Workbook } from './types';

/** An area after the change; undefined when it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const result = shiftReference(parseA1(areaAddress(area, true)), shift);
  return result ? parseArea(formatA1(result)) : undefined;
}

function inPath(shift: Shift, line: number): boolean {
  return !shift.across || (line >= shift.across.first && line <= shift.across.last);
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const [line, other] = shift.axis === 'row' ? [row, column] : [column, row];
    if (!inPath(shift, other)) {
      moved.set(key, cell);
      continue;
    }
    const span = shiftSpan(line, line, shift);
    if (!span || span.first >= (shift.axis === 'row' ? ROWS : COLUMNS)) continue;
    moved.set(shift.axis === 'row' ? cellKey(span.first, column) : cellKey(row, span.first), cell);
  }
  sheet.cells = moved;
}

/** New cells take the format of the line before them, as Excel's do. */
function inheritFormats(sheet: Sheet, shift: Shift): void {
  if (shift.count <= 0 || shift.at === 0) return;
  const before: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    const [line, other] =
      shift.axis === 'row' ? [keyRow(key), keyColumn(key)] : [keyColumn(key), keyRow(key)];
    if (line === shift.at - 1 && inPath(shift, other)) before.push([other, cell]);
  }
  for (let added = 0; added < shift.count; added += 1) {
    const line = shift.at + added;
    for (const [other, cell] of before) {
      if (cell.format === 0) continue;
      const key = shift.axis === 'row' ? cellKey(line, other) : cellKey(other, line);
      sheet.cells.set(key, { value: null, format: cell.format });
    }
  }
}

function shiftLines<T>(lines: Map<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [line, value] of lines) {
    const span = shiftSpan(line, line, shift);
    if (span) moved.set(span.first, value);
  }
  const before = lines.get(shift.at - 1);
  if (shift.count > 0 && before !== undefined) {
    for (let added = 0; added < shift.count; added += 1) moved.set(shift.at + added, before);
  }
  return moved;
}

function shiftBreaks(breaks: number[], shift: Shift): number[] {
  return breaks.flatMap((line) => shiftSpan(line, line, shift)?.first ?? []);
}

function shiftAxis(sheet: Sheet, shift: Shift): void {
  if (shift.across) return;
  const layout = sheet.pageLayout;
  if (shift.axis === 'row') {
    sheet.rowHeights = shiftLines(sheet.rowHeights, shift);
    if (sheet.rowFormats) sheet.rowFormats = shiftLines(sheet.rowFormats, shift);
    sheet.hiddenRows = new Set(shiftBreaks([...sheet.hiddenRows], shift));
    layout.horizontalBreaks = shiftBreaks(layout.horizontalBreaks, shift);
    const titles = layout.titleRows && shiftSpan(layout.titleRows.first, layout.titleRows.last, shift);
    if (titles) layout.titleRows = titles;
    else delete layout.titleRows;
  } else {
    sheet.columnWidths = shiftLines(sheet.columnWidths, shift);
    if (sheet.columnFormats) sheet.columnFormats = shiftLines(sheet.columnFormats, shift);
    sheet.hiddenColumns = new Set(shiftBreaks([...sheet.hiddenColumns], shift));
    layout.verticalBreaks = shiftBreaks(layout.verticalBreaks, shift);
    const titles =
      layout.titleColumns && shiftSpan(layout.titleColumns.first, layout.titleColumns.last, shift);
    if (titles) layout.titleColumns = titles;
    else delete layout.titleColumns;
  }
}

function shiftAreas(areas: Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

/** Charts move with the cells beneath their top left corner; rows have their own heights. */
function shiftCharts(sheet: Sheet, shift: Shift): void {
  if (shift.across) return;
  const size = (line: number) =>
    shift.axis === 'row'
      ? (sheet.rowHeights.get(line) ?? STANDARD_HEIGHT)
      : (sheet.columnWidths.get(line) ?? sheet.standardWidth);
  let start = 0;
  for (let line = 0; line < shift.at; line += 1) start += size(line);
  let change = 0;
  // A new line has the size of the line before it.
  for (let line = shift.at; line < shift.at + Math.abs(shift.count); line += 1)
    change += size(shift.count > 0 ? shift.at - 1 : line);
  for (const chart of sheet.charts) {
    const side = shift.axis === 'row' ? 'top' : 'left';
    if (chart[side] < start - 0.01) continue;
    chart[side] = shift.count > 0 ? chart[side] + change : Math.max(start, chart[side] - change);
  }
}

function shiftTables(sheet: Sheet, shift: Shift): void {
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(table.area, shift);
    if (!area) return false;
    if (shift.axis === 'column') shiftTableColumns(table.columns, table.area, shift);
    table.area = area;
    if (table.filter && !table.columns.includes(table.filter.column)) delete table.filter;
    if (shift.axis === 'column' && shift.count > 0 && table.headerRow)
      writeHeaders(sheet, table.columns, area);
    return true;
  });
}

/** It goes with its header, and filters no more where the column that it looks at goes. */
function shiftFilter(sheet: Sheet, shift: Shift): void {
  const { filter } = sheet;
  if (!filter) return;
  const { row, column } = filter.area;
  const header = shiftArea({ row, column, rows: 1, columns: filter.area.columns }, shift);
  const area = shiftArea(filter.area, shift);
  delete sheet.filter;
  if (!area || !header) return;
  const by = filter.column === undefined ? undefined : column + filter.column;
  const moved = by === undefined ? undefined : shiftArea({ row, column: by, rows: 1, columns: 1 }, shift);
  sheet.filter = moved ? { ...filter, area, column: moved.column - area.column } : { area };
}

/** A column inserted into a table has its name in its header cell at once. */
function writeHeaders(sheet: Sheet, columns: readonly string[], { row, column }: Area): void {
  columns.forEach((name, index) => {
    const key = cellKey(row, column + index);
    const cell = sheet.cells.get(key);
    if (cell) {
      if (cell.value === null) cell.value = name;
    } else sheet.cells.set(key, { value: name, format: 0 });
  });
}

/** Columns inserted inside a table get Excel's own new names; deleted ones go. */
function shiftTableColumns(columns: string[], area: Area, shift: Shift): void {
  const at = shift.at - area.column;
  if (shift.count < 0) {
    const from = Math.max(0, at);
    columns.splice(from, Math.max(0, at - shift.count - from));
    return;
  }
  if (at <= 0 || at >= columns.length) return;
  for (let added = 0; added < shift.count; added += 1) columns.splice(at + added, 0, freeColumnName(columns));
}

export function freeColumnName(columns: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    if (!columns.includes(`Column${number}`)) return `Column${number}`;
  }
}

/** Rewrites every formula of the workbook: cells, names, charts, validations, conditional formats. */
export function mapFormulas(
  workbook: Workbook,
  change: (formula: string, own: Sheet | undefined) => string,
): void {
  for (const item of workbook.names) item.formula = change(item.formula, undefined);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.formula = change(cell.formula, sheet);
    }
    for (const item of sheet.names) item.formula = change(item.formula, sheet);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        if (series.name.startsWith('=')) series.name = change(series.name, sheet);
        series.values = change(series.values, sheet);
        if (series.categories !== undefined) series.categories = change(series.categories, sheet);
      }
    }
    for (const rule of sheet.conditionalFormats) {
      if (rule.rule.kind === 'custom') rule.rule.formula = change(rule.rule.formula, sheet);
    }
    for (const validation of sheet.validations) mapValidation(validation.rule, (text) => change(text, sheet));
  }
}

function mapValidation(
  rule: Sheet['validations'][number]['rule'],
  change: (formula: string) => string,
): void {
  const mapped = <T>(value: T): T =>
    typeof value === 'string' && value.startsWith('=') ? (change(value) as T) : value;
  if (rule.kind === 'list') rule.source = mapped(rule.source);
  else if (rule.kind === 'custom') rule.formula = mapped(rule.formula);
  else {
    rule.formula1 = mapped(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = mapped(rule.formula2);
  }
}

/** Takes rules away; the priorities of the others stay 0, 1, 2 … */
export function keepRules(
  sheet: Sheet,
  isKept: (rule: Sheet['conditionalFormats'][number]) => boolean,
): void {
  const kept = sheet.conditionalFormats.filter(isKept);
  if (kept.length < sheet.conditionalFormats.length)
    [...kept]
      .sort((a, b) => a.priority - b.priority)
      .forEach((rule, priority) => {
        rule.priority = priority;
      });
  sheet.conditionalFormats = kept;
}

/** Applies one insertion or deletion to the whole workbook. */
export function applyShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const [key, cell] of [...sheet.cells]) if (cell.spill) emptySpill(sheet, keyRow(key), keyColumn(key));
  shiftCharts(sheet, shift);
  shiftCells(sheet, shift);
  inheritFormats(sheet, shift);
  shiftAxis(sheet, shift);
  shiftTables(sheet, shift);
  shiftFilter(sheet, shift);
  sheet.merges = shiftAreas(sheet.merges, shift);
  if (sheet.pageLayout.printArea) sheet.pageLayout.printArea = shiftAreas(sheet.pageLayout.printArea, shift);
  for (const validation of sheet.validations) validation.areas = shiftAreas(validation.areas, shift);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  for (const rule of sheet.conditionalFormats) rule.areas = shiftAreas(rule.areas, shift);
  keepRules(sheet, (rule) => rule.areas.length > 0);
  mapFormulas(workbook, (formula, own) => shiftFormula(formula, own?.name, sheet.name, shift));
}
