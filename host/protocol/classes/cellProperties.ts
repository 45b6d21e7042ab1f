// Looks of many cells in one call: a property object for each cell, row or column of a range, an empty one where nothing
// changes. A null in place of an object, which crashed early builds of Excel, is refused.
import { changeFormatsByRole } from '../../model/areaFormats';
import type { CellFormat, Edge } from '../../model/types';
import { invalidArgument, notImplemented } from '../errors';
import type { RangeTarget, Session } from '../session';
import { colour, number, oneOf, plainObject, text, truth } from '../values';
import { styled } from './borders';
import { columnWidth, HORIZONTAL, indented, rowHeight, VERTICAL } from './format';

/** Cells that Excel on the web surely takes in one call. */
const MOST_CELLS = 80_000;

type Change = (format: CellFormat) => CellFormat;
type Readers = Readonly<Record<string, (value: unknown) => Change>>;

function changesOf(given: unknown, readers: Readers, place: string): Change[] {
  return Object.entries(plainObject(given)).map(([key, value]) => {
    const read = readers[key];
    if (!read) throw notImplemented(`${place}.${key}`);
    return read(value);
  });
}

const together =
  (changes: readonly Change[]): Change =>
  (format) =>
    changes.reduce((made, change) => change(made), format);

const FONT: Readers = {
  bold: (value) => (format) => ({ ...format, bold: truth(value) }),
  italic: (value) => (format) => ({ ...format, italic: truth(value) }),
  size: (value) => (format) => ({ ...format, fontSize: number(value) }),
  color: (value) => (format) => ({ ...format, fontColor: colour(value) }),
  name: (value) => (format) => ({ ...format, fontName: text(value) }),
};

const FILL: Readers = { color: (value) => (format) => ({ ...format, fill: colour(value) }) };

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

function borderOf(edge: Edge, value: unknown): Change {
  const { style, color, ...rest } = plainObject(value);
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw notImplemented(`CellBorder.${unknown}`);
  return (format) => {
    const line = styled(format.borders[edge], text(style));
    const borders = { ...format.borders };
    if (line) borders[edge] = color === undefined ? line : { ...line, color: colour(color) };
    else delete borders[edge];
    return { ...format, borders };
  };
}

const BORDERS: Readers = Object.fromEntries(
  EDGES.map((edge) => [edge, (value: unknown) => borderOf(edge, value)]),
);

const FORMAT: Readers = {
  font: (value) => together(changesOf(value, FONT, 'CellPropertiesFont')),
  fill: (value) => together(changesOf(value, FILL, 'CellPropertiesFill')),
  borders: (value) => together(changesOf(value, BORDERS, 'CellBorderCollection')),
  horizontalAlignment: (value) => (format) => ({ ...format, horizontal: oneOf(value, HORIZONTAL) }),
  verticalAlignment: (value) => (format) => ({ ...format, vertical: oneOf(value, VERTICAL) }),
  wrapText: (value) => (format) => ({ ...format, wrap: truth(value) }),
  indentLevel: (value) => (format) => indented(format, number(value)),
};

const CELL: Readers = {
  format: (value) => together(changesOf(value, FORMAT, 'CellPropertiesFormat')),
};

function list(value: unknown, length: number): unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw invalidArgument();
  return value as unknown[];
}

export function setCellProperties(range: RangeTarget, [given]: unknown[], session: Session): void {
  const { area } = range;
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  if (area.rows * area.columns > MOST_CELLS) throw invalidArgument();
  const changes = new Map<string, Change>();
  const roles = list(given, area.rows).map((line) =>
    list(line, area.columns).map((cell) => {
      const role = JSON.stringify(plainObject(cell));
      if (role === '{}') return '';
      if (!changes.has(role)) changes.set(role, together(changesOf(cell, CELL, 'SettableCellProperties')));
      return role;
    }),
  );
  const roleAt = (row: number, column: number) => roles[row - area.row]?.[column - area.column] ?? '';
  changeFormatsByRole(session.workbook, sheet, area, roleAt, (format, role) => {
    const change = changes.get(role);
    return change ? change(format) : format;
  });
  session.changed = true;
}

/** Only sizes are modelled: looks are set by cells. */
function setSizes(range: RangeTarget, given: unknown, axis: 'row' | 'column', session: Session): void {
  const { sheet, area } = range;
  const [count, name, scalar] =
    axis === 'row'
      ? ([area.rows, 'rowHeight', rowHeight] as const)
      : ([area.columns, 'columnWidth', columnWidth] as const);
  list(given, count).forEach((line, index) => {
    const { format = {}, ...rest } = plainObject(line);
    const { [name]: size, ...others } = plainObject(format);
    const [unknown] = [...Object.keys(rest), ...Object.keys(others)];
    if (unknown !== undefined) throw notImplemented(`properties of a ${axis}: ${unknown}`);
    if (size === undefined) return;
    const one =
      axis === 'row'
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 };
    scalar.set?.([{ sheet, area: one }], size, session);
  });
  session.checkWritable(session.sheetOf(range));
}

export function setRowProperties(range: RangeTarget, [given]: unknown[], session: Session): void {
  setSizes(range, given, 'row', session);
}

export function setColumnProperties(range: RangeTarget, [given]: unknown[], session: Session): void {
  setSizes(range, given, 'column', session);
}
