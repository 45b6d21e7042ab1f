// From one range to another: neighbours, parts, sizes, intersections, the used part.
import { COLUMNS, ROWS, bounding, intersect } from '../../model/address';
import { cellAt, usedArea } from '../../model/cells';
import type { Area, Sheet } from '../../model/types';
import { Bound } from '../declare';
import { HostError, invalidArgument, notFound } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';
import { integer } from '../values';

export type MakeRange = (target: RangeTarget) => Bound;

/** An area that lies on the sheet; anything else is what Excel calls an invalid argument. */
export function checked(area: Area): Area {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
    throw invalidArgument();
  }
  return area;
}

/** A range given as an argument, as an object or as an address on the same sheet. */
export function otherRange(value: unknown, parse: (address: string) => RangeTarget): RangeTarget {
  if (typeof value === 'string') return parse(value);
  const found = value instanceof Bound ? rangeOf(value) : undefined;
  if (!found) throw invalidArgument();
  return found;
}

function part(range: RangeTarget, make: (area: Area) => Area): RangeTarget {
  return { sheet: range.sheet, area: checked(make(range.area)) };
}

function used(range: RangeTarget, valuesOnly: unknown): RangeTarget | undefined {
  const area = usedArea(range.sheet, valuesOnly === true, range.area);
  return area && { sheet: range.sheet, area };
}

function spillArea(range: RangeTarget): RangeTarget | undefined {
  if (range.area.rows !== 1 || range.area.columns !== 1) throw invalidArgument();
  const { row, column } = range.area;
  const spill = cellAt(range.sheet, row, column)?.spill;
  return spill && { sheet: range.sheet, area: { row, column, ...spill } };
}

function spillParent(range: RangeTarget): RangeTarget | undefined {
  const cell = cellAt(range.sheet, range.area.row, range.area.column);
  const from = cell?.spilledFrom ?? (cell?.spill ? range.area : undefined);
  return from && { sheet: range.sheet, area: { row: from.row, column: from.column, rows: 1, columns: 1 } };
}

type Method = (range: RangeTarget, parameters: unknown[], session: Session) => unknown;

function count(value: unknown, otherwise = 1): number {
  return value === undefined || value === null ? otherwise : integer(value);
}

/** Lines beside a range: positive after it, negative before it. */
function beside(range: RangeTarget, lines: number, axis: 'row' | 'column', before: boolean): RangeTarget {
  const size = Math.abs(lines);
  const after = before ? lines < 0 : lines > 0;
  return part(range, (area) => {
    if (axis === 'row') return { ...area, row: after ? area.row + area.rows : area.row - size, rows: size };
    return { ...area, column: after ? area.column + area.columns : area.column - size, columns: size };
  });
}

function edges(make: MakeRange): Record<string, Method> {
  return {
    GetCell: (range, [row, column]) =>
      make(
        part(range, (area) => ({
          row: area.row + integer(row),
          column: area.column + integer(column),
          rows: 1,
          columns: 1,
        })),
      ),
    GetRow: (range, [row]) =>
      make(part(range, (area) => ({ ...area, row: area.row + inside(row, area.rows), rows: 1 }))),
    GetColumn: (range, [column]) =>
      make(
        part(range, (area) => ({ ...area, column: area.column + inside(column, area.columns), columns: 1 })),
      ),
    GetLastCell: (range) =>
      make(
        part(range, (area) => ({
          row: area.row + area.rows - 1,
          column: area.column + area.columns - 1,
          rows: 1,
          columns: 1,
        })),
      ),
    GetLastRow: (range) => make(part(range, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }))),
    GetLastColumn: (range) =>
      make(part(range, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }))),
    GetEntireRow: (range) => make(part(range, (area) => ({ ...area, column: 0, columns: COLUMNS }))),
    GetEntireColumn: (range) => make(part(range, (area) => ({ ...area, row: 0, rows: ROWS }))),
    GetRowsBelow: (range, [lines]) => make(beside(range, count(lines), 'row', false)),
    GetRowsAbove: (range, [lines]) => make(beside(range, count(lines), 'row', true)),
    GetColumnsAfter: (range, [lines]) => make(beside(range, count(lines), 'column', false)),
    GetColumnsBefore: (range, [lines]) => make(beside(range, count(lines), 'column', true)),
  };
}

function inside(value: unknown, size: number): number {
  const index = integer(value);
  if (index < 0 || index >= size) throw invalidArgument();
  return index;
}

function sizes(make: MakeRange): Record<string, Method> {
  return {
    GetOffsetRange: (range, [rows, columns]) =>
      make(
        part(range, (area) => ({
          ...area,
          row: area.row + integer(rows),
          column: area.column + integer(columns),
        })),
      ),
    GetResizedRange: (range, [rows, columns]) =>
      make(
        part(range, (area) => ({
          ...area,
          rows: area.rows + integer(rows),
          columns: area.columns + integer(columns),
        })),
      ),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      make(part(range, (area) => ({ ...area, rows: integer(rows), columns: integer(columns) }))),
  };
}

function orNull(
  make: MakeRange,
  find: (range: RangeTarget, parameters: unknown[]) => RangeTarget | undefined,
) {
  return {
    strict: ((range, parameters) => {
      const found = find(range, parameters);
      if (!found) throw notFound();
      return make(found);
    }) satisfies Method,
    lenient: ((range, parameters) => {
      const found = find(range, parameters);
      return found ? make(found) : null;
    }) satisfies Method,
  };
}

export function geometryMethods(
  make: MakeRange,
  parse: (sheet: Sheet, address: string) => RangeTarget,
): Record<string, Method> {
  const other = (range: RangeTarget, value: unknown) => {
    const found = otherRange(value, (address) => parse(range.sheet, address));
    if (found.sheet !== range.sheet) throw new HostError('InvalidArgument');
    return found.area;
  };
  const usedPart = orNull(make, (range, [valuesOnly]) => used(range, valuesOnly));
  const spilling = orNull(make, spillArea);
  const parent = orNull(make, spillParent);
  const common = orNull(make, (range, [value]) => {
    const area = intersect(range.area, other(range, value));
    return area && { sheet: range.sheet, area };
  });
  return {
    ...edges(make),
    ...sizes(make),
    GetBoundingRect: (range, [value]) =>
      make({ sheet: range.sheet, area: bounding(range.area, other(range, value)) }),
    GetIntersection: common.strict,
    GetIntersectionOrNullObject: common.lenient,
    GetUsedRange: usedPart.strict,
    GetUsedRangeOrNullObject: usedPart.lenient,
    GetSpillingToRange: spilling.strict,
    GetSpillingToRangeOrNullObject: spilling.lenient,
    GetSpillParent: parent.strict,
    GetSpillParentOrNullObject: parent.lenient,
  };
}
