// Range.copyFrom, as far as it is modelled: the formats of cells, repeated over a larger range as Excel repeats them.
import { parseArea, splitSheet } from '../../model/address';
import { formatIndex, setFormat } from '../../model/cells';
import { sheetByName } from '../../model/create';
import { Bound } from '../declare';
import { HostError, invalidArgument, notImplemented } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';

function sourceOf(target: RangeTarget, given: unknown, session: Session): RangeTarget {
  const range = given instanceof Bound ? rangeOf(given) : undefined;
  if (range) return range;
  if (typeof given !== 'string') throw invalidArgument();
  const { sheet: name, local } = splitSheet(given);
  const sheet = name === undefined ? target.sheet : sheetByName(session.workbook, name);
  const area = parseArea(local);
  if (!sheet) throw new HostError('ItemNotFound');
  if (!area) throw invalidArgument();
  return { sheet, area };
}

export function copyFrom(target: RangeTarget, parameters: unknown[], session: Session): void {
  const [given, type = 'All', skipBlanks, transpose] = parameters;
  if (type !== 'Formats' || skipBlanks === true || transpose === true)
    throw notImplemented(`Range.copyFrom ${String(type)}`);
  const sheet = session.sheetOf(target);
  session.checkWritable(sheet);
  const { sheet: from, area } = sourceOf(target, given, session);
  const rows = Math.max(target.area.rows, area.rows);
  const columns = Math.max(target.area.columns, area.columns);
  const formats = Array.from({ length: rows }, (_line, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      formatIndex(from, area.row + (row % area.rows), area.column + (column % area.columns)),
    ),
  );
  formats.forEach((line, row) =>
    line.forEach((format, column) =>
      setFormat(sheet, target.area.row + row, target.area.column + column, format),
    ),
  );
  session.changed = true;
}
