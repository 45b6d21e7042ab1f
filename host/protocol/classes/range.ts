// A range: which cells, and everything the client can ask or do with them.
import {
  COLUMNS,
  ROWS,
  areaAddress,
  fullAddress,
  intersect,
  parseArea,
  splitSheet,
} from '../../model/address';
import { cellsIn, setContent, setFormat } from '../../model/cells';
import { sheetByName } from '../../model/create';
import type { Area, Sheet, Workbook } from '../../model/types';
import { declareClass, type Bound } from '../declare';
import { HostError, invalidArgument, notImplemented } from '../errors';
import { SELECTION_CHANGED, type RangeTarget, type Session } from '../session';
import { integer, oneOf } from '../values';
import { setCellProperties, setColumnProperties, setRowProperties } from './cellProperties';
import { conditionalFormatsClass } from './conditionalFormats';
import { contentScalars } from './content';
import { copyFrom } from './copyFormats';
import { formatClass, hiddenScalar, placeScalars } from './format';
import { geometryMethods } from './geometry';
import { rangeAreasClass } from './rangeAreas';
import { mergedIn, surroundingRegion } from './region';
import { resolveName } from './resolveName';
import { validationClass } from './validation';
import { worksheetClass } from './worksheet';

/** An address on a sheet, as the client writes it: A1 notation, a name, or empty for the whole sheet. */
export function parseRange(workbook: Workbook, sheet: Sheet, address: string): RangeTarget {
  const { sheet: prefix, local } = splitSheet(address);
  const target = prefix === undefined ? sheet : sheetByName(workbook, prefix);
  if (!target) throw new HostError('ItemNotFound');
  if (local === '') return { sheet: target, area: { row: 0, column: 0, rows: ROWS, columns: COLUMNS } };
  const area = parseArea(local);
  if (area) {
    if (prefix !== undefined && target !== sheet) throw invalidArgument();
    return { sheet: target, area };
  }
  const named = resolveName(workbook, local, target);
  if (named) return named;
  throw invalidArgument();
}

/** More merged areas than this are not told. */
const MOST_MERGED = 512;

function whole(area: Area): 'rows' | 'columns' | undefined {
  if (area.columns === COLUMNS) return 'rows';
  return area.rows === ROWS ? 'columns' : undefined;
}

/** Rows, columns or cells moved down or to the right to make room; cells of a table cannot be torn apart. */
function makeRoom(range: RangeTarget, direction: 'row' | 'column', count: number, session: Session): void {
  const { area } = range;
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  const axis = whole(area) === 'rows' ? 'row' : whole(area) === 'columns' ? 'column' : direction;
  const at = axis === 'row' ? area.row : area.column;
  const across =
    whole(area) !== undefined
      ? undefined
      : axis === 'row'
        ? { first: area.column, last: area.column + area.columns - 1 }
        : { first: area.row, last: area.row + area.rows - 1 };
  if (across) for (const table of sheet.tables) checkTableWhole(table.area, axis, at, across);
  session.shift(sheet, across ? { axis, at, count, across } : { axis, at, count });
}

/** Excel refuses to move a part of a table's width (or height) away from the rest. */
function checkTableWhole(
  table: Area,
  axis: 'row' | 'column',
  at: number,
  across: { first: number; last: number },
): void {
  const [start, size] = axis === 'row' ? [table.column, table.columns] : [table.row, table.rows];
  const end = axis === 'row' ? table.row + table.rows : table.column + table.columns;
  const touched = start <= across.last && start + size - 1 >= across.first && end > at;
  const covered = start >= across.first && start + size - 1 <= across.last;
  if (touched && !covered)
    throw new HostError('InvalidOperation', 'This operation is not allowed on a part of a table.');
}

export function insertCells(range: RangeTarget, [shift]: unknown[], session: Session): Bound {
  const down = oneOf(shift, ['Down', 'Right'] as const) === 'Down';
  const area = { ...range.area };
  const axis = down ? 'row' : 'column';
  const lines = whole(area) === 'columns' || (!down && whole(area) !== 'rows') ? area.columns : area.rows;
  makeRoom(range, axis, lines, session);
  const inserted = { sheet: range.sheet, area };
  session.emitChanged(inserted, down ? 'RowInserted' : 'ColumnInserted');
  return rangeClass(inserted);
}

export function deleteCells(range: RangeTarget, [shift]: unknown[], session: Session): void {
  const up = oneOf(shift, ['Up', 'Left'] as const) === 'Up';
  const area = { ...range.area };
  const rows = whole(area) === 'rows' || (up && whole(area) !== 'columns');
  makeRoom(range, rows ? 'row' : 'column', rows ? -area.rows : -area.columns, session);
  session.emitChanged({ sheet: range.sheet, area }, rows ? 'RowDeleted' : 'ColumnDeleted');
}

function clearFormats(range: RangeTarget): void {
  const { sheet, area } = range;
  if (area.rows === ROWS) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.columnFormats?.delete(column);
  }
  if (area.columns === COLUMNS) {
    for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowFormats?.delete(row);
  }
  for (const { row, column } of cellsIn(sheet, area)) setFormat(sheet, row, column, 0);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

function clear(range: RangeTarget, [applyTo = 'All']: unknown[], session: Session): void {
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  const what = oneOf(applyTo ?? 'All', [
    'All',
    'Formats',
    'Contents',
    'Hyperlinks',
    'RemoveHyperlinks',
  ] as const);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notImplemented(`Range.clear ${what}`);
  if (what !== 'Formats') {
    for (const { row, column } of cellsIn(sheet, range.area)) setContent(sheet, row, column, null);
    session.touch();
    session.emitChanged(range, 'RangeEdited');
  }
  if (what === 'Contents') return;
  clearFormats(range);
  session.changed = true;
}

function merge(range: RangeTarget, [across]: unknown[], session: Session): void {
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  const { area } = range;
  if (sheet.tables.some((table) => intersect(table.area, area))) throw new HostError('InvalidOperation');
  const parts =
    across === true
      ? Array.from({ length: area.rows }, (_row, index) => ({ ...area, row: area.row + index, rows: 1 }))
      : [{ ...area }];
  sheet.merges = sheet.merges.filter((old) => !intersect(old, area));
  for (const part of parts) {
    for (const { row, column } of cellsIn(sheet, part)) {
      if (row !== part.row || column !== part.column) setContent(sheet, row, column, null);
    }
    if (part.rows * part.columns > 1) sheet.merges.push(part);
  }
  session.touch();
}

function unmerge(range: RangeTarget, session: Session): void {
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  sheet.merges = sheet.merges.filter((old) => !intersect(old, range.area));
  session.changed = true;
}

function select(range: RangeTarget, session: Session): void {
  const sheet = session.sheetOf(range);
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  session.workbook.activeSheet = sheet.id;
  session.workbook.selection = { sheet: sheet.id, area: { ...range.area } };
  session.emit(SELECTION_CHANGED, sheet.id, { worksheetId: sheet.id, address: areaAddress(range.area) });
}

function validateArraySize(range: RangeTarget, rows: unknown, columns: unknown): void {
  if (integer(rows) !== range.area.rows || integer(columns) !== range.area.columns) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

export const rangeClass: (target: RangeTarget) => Bound = declareClass<RangeTarget>('Range', {
  scalars: {
    ...contentScalars,
    ...placeScalars,
    Address: { get: (range) => fullAddress(range.sheet.name, range.area) },
    AddressLocal: { get: (range) => fullAddress(range.sheet.name, range.area) },
    CellCount: {
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    RowIndex: { get: (range) => range.area.row },
    ColumnIndex: { get: (range) => range.area.column },
    RowCount: { get: (range) => range.area.rows },
    ColumnCount: { get: (range) => range.area.columns },
    IsEntireRow: { get: (range) => range.area.columns === COLUMNS },
    IsEntireColumn: { get: (range) => range.area.rows === ROWS },
    RowHidden: hiddenScalar('row'),
    ColumnHidden: hiddenScalar('column'),
    HasSpill: {
      get: (range) => {
        const cells = cellsIn(range.sheet, range.area);
        const spilled = cells.filter(({ cell }) => cell.spill ?? cell.spilledFrom).length;
        if (spilled === 0) return false;
        return spilled === range.area.rows * range.area.columns ? true : null;
      },
      calculated: 'spills',
    },
  },
  navigations: {
    Format: (range) => formatClass([range]),
    Worksheet: (range) => worksheetClass(range.sheet),
    DataValidation: (range) => validationClass(range),
    ConditionalFormats: (range) => conditionalFormatsClass(range),
  },
  methods: {
    ...geometryMethods(
      (target) => rangeClass(target),
      (sheet, address) => {
        const area = parseArea(splitSheet(address).local);
        if (!area) throw invalidArgument();
        return { sheet, area };
      },
    ),
    GetSurroundingRegion: (range) => rangeClass(surroundingRegion(range)),
    GetMergedAreasOrNullObject: (range) => {
      const areas = mergedIn(range);
      if (areas.length > MOST_MERGED) throw new HostError('GeneralException');
      return areas.length === 0 ? null : rangeAreasClass({ sheet: range.sheet, areas });
    },
    Insert: insertCells,
    Delete: deleteCells,
    Clear: clear,
    CopyFrom: copyFrom,
    SetCellProperties: setCellProperties,
    SetRowProperties: setRowProperties,
    SetColumnProperties: setColumnProperties,
    Merge: merge,
    Unmerge: (range, _parameters, session) => unmerge(range, session),
    Select: (range, _parameters, session) => select(range, session),
    Calculate: (range, _parameters, session) => {
      session.sheetOf(range);
      session.dirty = true;
      return session.calculatePlain();
    },
    _KeepReference: () => null,
    _ValidateArraySize: (range, [rows, columns]) => validateArraySize(range, rows, columns),
  },
});
