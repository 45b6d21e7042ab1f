// Reads an argument that is a range: numbers into a typed array in reading order (NaN where blank), texts and switches
// into lists. The first cell that cannot be used stops it, and its place is named.
import type { Parameter } from '../catalogue';
import { type Details, Fault } from '../core/fault';
import { fault, quote, readNumber, readSwitch, readText, wrongKind } from './readOne';
import { accepts, type Rules, rulesOf } from './rules';
import { errorCode, isBlank, isMatrix, type Matrix, toMatrix } from './values';

export type RangeValue = Float64Array | boolean[] | string[];
/** `key` is the raw argument whose blank cells skip their rows. */
export type ReadRange = (raw: unknown, key: unknown) => RangeValue | undefined | Fault;

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
  return fault('#VALUE!', reason, parameter, { text: quote(text), count, ...placeOf(matrix, row, column) });
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

function readList<T>(
  matrix: Matrix,
  key: Matrix | undefined,
  blank: T,
  read: (raw: unknown, place: Details) => T | Fault,
): T[] | Fault {
  const values: T[] = [];
  for (let row = 0; row < matrix.length; row++) {
    const cells = matrix[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const raw = cells[column];
      const skipped = isBlank(raw) || (key !== undefined && isBlank(key[row]?.[column]));
      const value = skipped ? blank : read(raw, placeOf(matrix, row, column));
      if (value instanceof Fault) return value;
      values.push(value);
    }
  }
  return values;
}

function allBlank(value: RangeValue): boolean {
  return value instanceof Float64Array ? value.every(Number.isNaN) : value.every((cell) => cell === '');
}

/** The reader of a range parameter. A key range that holds nothing is #N/A. */
export function readerOfRange(parameter: Parameter): ReadRange {
  const rules = rulesOf(parameter);
  const read = (matrix: Matrix, key: Matrix | undefined): RangeValue | Fault => {
    if (parameter.kind === 'switch')
      return readList(matrix, key, false, (raw, place) => readSwitch(parameter, raw, place));
    const isText = parameter.kind === 'label' || parameter.kind === 'text';
    if (isText) return readList(matrix, key, '', (raw, place) => readText(parameter, raw, place));
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
    const value = read(matrix, keyMatrix);
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
