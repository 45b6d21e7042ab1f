// Reads an argument that is a range: numbers into a typed array in reading order (NaN where blank), texts and switches
// into lists. The first cell that cannot be used stops it, and its place is named.
import type { Parameter } from '../catalogue';
import { type Details, Fault } from '../core/fault';
import type { Grid } from '../core/grid';
import { fault, readNumber, readOption, readSwitch, readText, wrongKind } from './readOne';
import { accepts, type Rules, rulesOf } from './rules';
import { errorCode, isBlank, isMatrix, type Matrix, toMatrix } from './values';

export type RangeValue = Float64Array | boolean[] | string[] | Grid;
/** `key` is the raw argument whose blank cells skip their rows. */
export type ReadRange = (raw: unknown, key: unknown) => RangeValue | undefined | Fault;

/** Where a cell stands is worked out only for the one that cannot be used. */
const NOWHERE: Details = {};

/** A number under this cannot be meant as a holiday: it is May 1927. */
const FIRST_HOLIDAY = 10_000;

/** Where a cell of a range stands, as the message names it: rows of a column, columns of a row. */
export function placeOf(matrix: Matrix, row: number, column: number): Details {
  const columns = matrix[0]?.length ?? 0;
  if (columns === 1) return matrix.length === 1 ? {} : { row: row + 1 };
  return matrix.length === 1 ? { column: column + 1 } : { row: row + 1, column: column + 1 };
}

export function shapeFault(parameter: Parameter, matrix: Matrix, other: string, otherMatrix: Matrix): Fault {
  return fault('#VALUE!', 'sameShape', parameter, {
    rows: matrix.length,
    columns: matrix[0]?.length ?? 0,
    other,
    otherRows: otherMatrix.length,
    otherColumns: otherMatrix[0]?.length ?? 0,
  });
}

function sameShape(a: Matrix, b: Matrix): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}

function textCells(matrix: Matrix): number {
  let count = 0;
  for (const cells of matrix) for (const cell of cells) if (typeof cell === 'string' && cell !== '') count++;
  return count;
}

/** A text among numbers: how many there are, and whether it is a header. */
export function textFault(
  parameter: Parameter,
  matrix: Matrix,
  row: number,
  column: number,
  text: string,
  count = textCells(matrix),
): Fault {
  const header = row === 0 && matrix.length > 1;
  const reason = header ? (count > 1 ? 'headerMany' : 'header') : count > 1 ? 'textMany' : 'text';
  return fault('#VALUE!', reason, parameter, { text, count, ...placeOf(matrix, row, column) });
}

/** A cell of a numeric range that is not an accepted number. */
export function badCell(rules: Rules, matrix: Matrix, row: number, column: number, raw: unknown): Fault {
  if (typeof raw === 'string') return textFault(rules.parameter, matrix, row, column, raw);
  const read = readNumber(rules, raw, placeOf(matrix, row, column));
  return read instanceof Fault ? read : fault('#VALUE!', 'unreadable', rules.parameter);
}

function isSingle(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]?.length === 1;
}

function readNumbers(rules: Rules, matrix: Matrix, key: Matrix | undefined): Float64Array | Fault {
  const columns = matrix[0]?.length ?? 0;
  const values = new Float64Array(matrix.length * columns);
  let index = 0;
  for (let row = 0; row < matrix.length; row++) {
    const cells = matrix[row] ?? [];
    for (let column = 0; column < columns; column++) {
      const raw = cells[column];
      if (typeof raw === 'number' && accepts(rules, raw)) values[index++] = raw;
      else if (isBlank(raw) || (key !== undefined && isBlank(key[row]?.[column]))) values[index++] = NaN;
      else return badCell(rules, matrix, row, column, raw);
    }
  }
  return values;
}

function placed({ error, reason, details }: Fault, place: Details): Fault {
  return new Fault(error, reason, { ...details, ...place });
}

function readList<T>(
  matrix: Matrix,
  key: Matrix | undefined,
  blank: T,
  read: (raw: unknown) => T | Fault,
): T[] | Fault {
  const columns = matrix[0]?.length ?? 0;
  const values = new Array<T>(matrix.length * columns);
  let index = 0;
  for (let row = 0; row < matrix.length; row++) {
    const cells = matrix[row] ?? [];
    for (let column = 0; column < columns; column++) {
      const raw = cells[column];
      const skipped = isBlank(raw) || (key !== undefined && isBlank(key[row]?.[column]));
      const value = skipped ? blank : read(raw);
      if (value instanceof Fault) return placed(value, placeOf(matrix, row, column));
      values[index++] = value;
    }
  }
  return values;
}

export function isGrid(matrix: Matrix): matrix is Grid {
  return matrix.every((cells) => cells.every((cell) => cell === null || typeof cell !== 'object'));
}

/** Whatever the cells hold, as it stands: nothing is copied. Only what is no value at all is refused. */
function readGrid(parameter: Parameter, matrix: Matrix): Grid | Fault {
  if (isGrid(matrix)) return matrix;
  for (let row = 0; row < matrix.length; row++) {
    const cells = matrix[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const raw = cells[column];
      if (typeof raw === 'object' && raw !== null) {
        return wrongKind(parameter, raw, placeOf(matrix, row, column));
      }
    }
  }
  return fault('#VALUE!', 'unreadable', parameter);
}

function allBlank(value: RangeValue): boolean {
  if (value instanceof Float64Array) return value.every(Number.isNaN);
  const cells: readonly unknown[] = value;
  return cells.every((cell) => (Array.isArray(cell) ? cell.every(isBlank) : isBlank(cell)));
}

/** One name for each column. */
function headsFault(parameter: Parameter, matrix: Matrix, of: Matrix): Fault | undefined {
  const names = matrix.length * (matrix[0]?.length ?? 0);
  const columns = of[0]?.length ?? 0;
  if (names === columns) return undefined;
  return fault('#VALUE!', 'headsColumns', parameter, { names, columns, other: parameter.heads ?? '' });
}

/** The reader of a range parameter. A key range that holds nothing is #N/A. */
export function readerOfRange(parameter: Parameter): ReadRange {
  const rules = rulesOf(parameter);
  const read = (matrix: Matrix, key: Matrix | undefined): RangeValue | Fault => {
    if (parameter.kind === 'any') return readGrid(parameter, matrix);
    if (parameter.kind === 'switch')
      return readList(matrix, key, false, (raw) => readSwitch(parameter, raw, NOWHERE));
    if (parameter.kind === 'option') return readList(matrix, key, '', (raw) => readOption(parameter, raw));
    const isText = parameter.kind === 'label' || parameter.kind === 'text';
    if (isText) return readList(matrix, key, '', (raw) => readText(parameter, raw, NOWHERE));
    return readNumbers(rules, matrix, key);
  };
  return (raw, key) => {
    if (isBlank(raw)) return parameter.optional ? undefined : fault('#VALUE!', 'missing', parameter);
    const matrix = toMatrix(raw);
    const keyMatrix = parameter.parallelTo === undefined ? undefined : toMatrix(key);
    if (parameter.shape === 'oneOrRange' && isSingle(matrix) && !isSingle(keyMatrix ?? [])) {
      if (isBlank(matrix[0]?.[0])) return fault('#VALUE!', 'missing', parameter);
      return read(matrix, undefined);
    }
    if (keyMatrix !== undefined && !sameShape(matrix, keyMatrix)) {
      return shapeFault(parameter, matrix, parameter.parallelTo ?? '', keyMatrix);
    }
    const misfit = parameter.heads === undefined ? undefined : headsFault(parameter, matrix, toMatrix(key));
    if (misfit !== undefined) return misfit;
    const value = read(matrix, parameter.everyRow ? undefined : keyMatrix);
    if (value instanceof Fault || keyMatrix !== undefined) return value;
    return allBlank(value) ? fault('#N/A', 'emptyRange', parameter) : value;
  };
}

/** The reader of a list of holidays: any range of dates, or one date; blanks are ignored. */
export function readerOfHolidays(parameter: Parameter): (raw: unknown) => Float64Array | Fault {
  const rules = rulesOf({ ...parameter, kind: 'date' });
  const none = new Float64Array(0);
  return (raw) => {
    if (isBlank(raw)) return none;
    const matrix = toMatrix(raw);
    const days: number[] = [];
    for (let row = 0; row < matrix.length; row++) {
      const cells = matrix[row] ?? [];
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        // Older hosts hand over the blank cells of a range as 0.
        if (isBlank(cell) || (cell === 0 && isMatrix(raw))) continue;
        const day = readHoliday(parameter, rules, matrix, row, column, cell);
        if (day instanceof Fault) return day;
        days.push(day);
      }
    }
    return Float64Array.from(days);
  };
}

function readHoliday(
  parameter: Parameter,
  rules: Rules,
  matrix: Matrix,
  row: number,
  column: number,
  cell: unknown,
): number | Fault {
  const place = placeOf(matrix, row, column);
  if (typeof cell === 'string') return textFault(parameter, matrix, row, column, cell);
  if (typeof cell !== 'number' || errorCode(cell) !== undefined) return wrongKind(parameter, cell, place);
  if (cell < FIRST_HOLIDAY)
    return fault('#VALUE!', 'weekendForHoliday', parameter, { given: cell, ...place });
  return readNumber(rules, cell, place);
}
