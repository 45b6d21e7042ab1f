// What is in the cells of a range: values, formulas in both notations, texts, types, number formats.
import { changeFormats } from '../../model/areaFormats';
import { fillColumns } from '../../model/fillColumns';
import { filteredRows } from '../../model/filtered';
import { contains } from '../../model/address';
import { cellAt, formatAt, formatIndex, setContent } from '../../model/cells';
import { parseEntry } from '../../model/entry';
import { fromR1C1, toR1C1 } from '../../model/formula/notation';
import { respelled, respelledNumber } from '../../model/formula/respelled';
import { renameColumn } from '../../model/rename';
import { cellText } from '../../model/text';
import type { Cell, CellValue, Sheet } from '../../model/types';
import { HostError, invalidArgument } from '../errors';
import type { Scalar } from '../declare';
import type { RangeTarget, Session } from '../session';
import { eachValue, text } from '../values';

/** A matrix with what `read` says of each cell. */
export function matrix<T>(
  range: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const { area, sheet } = range;
  if (area.rows * area.columns > 5_000_000) throw new HostError('RangeExceedsLimit');
  return Array.from({ length: area.rows }, (_line, row) =>
    Array.from({ length: area.columns }, (_item, column) =>
      read(cellAt(sheet, area.row + row, area.column + column), area.row + row, area.column + column),
    ),
  );
}

export function clientValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A header cell of a table is its column's name: always text, never twice the same. */
export function writeHeader(session: Session, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find(
    (item) => item.headerRow && item.area.row === row && contains(item.area, row, column),
  );
  if (!table) return;
  const index = column - table.area.column;
  const cell = cellAt(sheet, row, column);
  const wanted =
    cell?.value === null || cell === undefined ? `Column${index + 1}` : String(clientValue(cell.value));
  let name = wanted;
  const taken = (text: string) =>
    table.columns.some((other, at) => at !== index && other.toLowerCase() === text.toLowerCase());
  for (let number = 2; taken(name); number += 1) name = `${wanted}${number}`;
  setContent(sheet, row, column, name);
  if (name === table.columns[index]) return;
  renameColumn(session.workbook, sheet, table, index, name);
  session.touchStructure();
}

/** Writes one value or formula as if it had been entered. */
export function writeCell(session: Session, sheet: Sheet, row: number, column: number, value: unknown): void {
  const { workbook } = session;
  const format = formatAt(workbook, formatIndex(sheet, row, column));
  if (typeof value === 'number' && Number.isFinite(value))
    setContent(sheet, row, column, value === 0 ? 0 : value);
  else if (typeof value === 'boolean') setContent(sheet, row, column, value);
  else if (typeof value === 'string') {
    const entry = parseEntry(value, format.numberFormat === '@');
    setContent(sheet, row, column, entry.value, entry.formula);
    if (entry.numberFormat !== undefined && format.numberFormat === 'General') {
      const numberFormat = entry.numberFormat;
      changeFormats(workbook, sheet, { row, column, rows: 1, columns: 1 }, (old) => ({
        ...old,
        numberFormat,
      }));
    }
  } else throw invalidArgument();
  if (sheet.tables.length > 0) writeHeader(session, sheet, row, column);
}

function writable(range: RangeTarget, session: Session): Sheet {
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet, () =>
    matrix(range, (_cell, row, column) => formatAt(session.workbook, formatIndex(sheet, row, column)).locked)
      .flat()
      .some(Boolean),
  );
  return sheet;
}

function writeAll(
  range: RangeTarget,
  value: unknown,
  session: Session,
  convert?: (text: string, row: number, column: number) => string,
): void {
  const sheet = writable(range, session);
  const { area } = range;
  if (area.rows * area.columns > 5_000_000) throw new HostError('RangeExceedsLimit');
  if (value === null || value === undefined) throw invalidArgument();
  const away = session.modes.filtered === true ? filteredRows(sheet, area) : new Set<number>();
  const written = away.size > 0 && Array.isArray(value) ? value.map((): unknown => value[0]) : value;
  eachValue(written, area.rows, area.columns, (item, row, column) => {
    const [r, c] = [area.row + row, area.column + column];
    if (away.has(r)) return;
    writeCell(
      session,
      sheet,
      r,
      c,
      convert && typeof item === 'string' && item.startsWith('=') ? convert(item, r, c) : item,
    );
  });
  if (session.modes.fillColumn) fillColumns(sheet, area);
  session.touch();
  session.emitChanged(range, 'RangeEdited');
}

function formulaOf(cell: Cell | undefined, session: Session): string | number | boolean {
  if (!cell) return '';
  if (!session.respells) return cell.formula ?? clientValue(cell.value);
  return cell.formula === undefined ? clientValue(respelledNumber(cell.value)) : respelled(cell.formula);
}

function setNumberFormat(range: RangeTarget, value: unknown, session: Session): void {
  const sheet = writable(range, session);
  const { area } = range;
  if (!Array.isArray(value)) {
    const numberFormat = text(value);
    changeFormats(session.workbook, sheet, area, (format) => ({ ...format, numberFormat }));
    return;
  }
  eachValue(value, area.rows, area.columns, (item, row, column) => {
    const numberFormat = text(item);
    const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
    changeFormats(session.workbook, sheet, cell, (format) => ({ ...format, numberFormat }));
  });
  session.changed = true;
}

const numberFormats: Scalar<RangeTarget> = {
  get: (range, session) =>
    matrix(
      range,
      (_cell, row, column) => formatAt(session.workbook, formatIndex(range.sheet, row, column)).numberFormat,
    ),
  set: setNumberFormat,
};

const formulas: Scalar<RangeTarget> = {
  get: (range, session) => matrix(range, (cell) => formulaOf(cell, session)),
  set: (range, value, session) => writeAll(range, value, session),
  calculated: 'spills',
};

export const contentScalars: Record<string, Scalar<RangeTarget>> = {
  Values: {
    get: (range) => matrix(range, (cell) => clientValue(cell?.value ?? null)),
    set: (range, value, session) => writeAll(range, value, session),
    calculated: 'results',
  },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: {
    get: (range, session) =>
      matrix(range, (cell, row, column) => {
        const formula = formulaOf(cell, session);
        return cell?.formula === undefined ? formula : toR1C1(String(formula), row, column);
      }),
    set: (range, value, session) => writeAll(range, value, session, fromR1C1),
    calculated: 'spills',
  },
  Text: {
    get: (range, session) =>
      matrix(range, (cell, row, column) =>
        cellText(
          cell?.value ?? null,
          formatAt(session.workbook, formatIndex(range.sheet, row, column)).numberFormat,
        ),
      ),
    calculated: 'results',
  },
  ValueTypes: {
    get: (range) => matrix(range, (cell) => valueType(cell?.value ?? null)),
    calculated: 'results',
  },
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
};
