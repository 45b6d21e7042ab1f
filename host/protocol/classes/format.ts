// How the cells of a range, or of several ranges at once, look: font, fill, borders, alignment, sizes, protection. Each is
// read as one value when it is the same everywhere, as null when it is not, and written to every cell.
import { COLUMNS, ROWS } from '../../model/address';
import { changeFormats, common, formatsIn, same } from '../../model/areaFormats';
import { STANDARD_HEIGHT } from '../../model/create';
import type { CellFormat } from '../../model/types';
import { declareClass, type Scalar } from '../declare';
import { notImplemented } from '../errors';
import type { RangeTarget, Session } from '../session';
import { colour, number, oneOf, text, truth } from '../values';
import { bordersClass } from './borders';

/** One range, or the ranges of a RangeAreas. */
export type Ranges = readonly RangeTarget[];

function change(ranges: Ranges, session: Session, make: (format: CellFormat) => CellFormat): void {
  for (const range of ranges) {
    const sheet = session.sheetOf(range);
    session.checkWritable(sheet);
    changeFormats(session.workbook, sheet, range.area, make);
  }
  session.changed = true;
}

/** A property that is one field of the cell format. */
function formatField<T>(
  read: (format: CellFormat) => T,
  write: (format: CellFormat, value: unknown) => CellFormat,
): Scalar<Ranges> {
  return {
    get: (ranges, session) =>
      common(
        ranges.flatMap(({ sheet, area }) => formatsIn(session.workbook, sheet, area)),
        read,
      ),
    set: (ranges, value, session) => change(ranges, session, (format) => write(format, value)),
  };
}

function without(format: CellFormat, field: 'fill' | 'fontColor' | 'fontName' | 'fontSize'): CellFormat {
  const { [field]: _gone, ...rest } = format;
  return rest;
}

const fontClass = declareClass<Ranges>('RangeFont', {
  scalars: {
    Bold: formatField(
      (format) => format.bold,
      (format, value) => ({ ...format, bold: truth(value) }),
    ),
    Italic: formatField(
      (format) => format.italic,
      (format, value) => ({ ...format, italic: truth(value) }),
    ),
    Underline: formatField(
      (format) => (format.underline ? 'Single' : 'None'),
      (format, value) => ({ ...format, underline: oneOf(value, ['None', 'Single'] as const) === 'Single' }),
    ),
    Size: formatField(
      (format) => format.fontSize ?? 11,
      (format, value) => ({ ...format, fontSize: number(value) }),
    ),
    Color: formatField(
      (format) => format.fontColor ?? '#000000',
      (format, value) =>
        value === '' ? without(format, 'fontColor') : { ...format, fontColor: colour(value) },
    ),
    Name: formatField(
      (format) => format.fontName ?? 'Calibri',
      (format, value) => ({ ...format, fontName: text(value) }),
    ),
  },
});

const fillClass = declareClass<Ranges>('RangeFill', {
  scalars: {
    Color: formatField(
      (format) => format.fill ?? '#FFFFFF',
      (format, value) => (value === '' ? without(format, 'fill') : { ...format, fill: colour(value) }),
    ),
  },
  methods: {
    Clear: (ranges, _parameters, session) => change(ranges, session, (format) => without(format, 'fill')),
  },
});

const protectionClass = declareClass<Ranges>('FormatProtection', {
  scalars: {
    Locked: formatField(
      (format) => format.locked,
      (format, value) => ({ ...format, locked: truth(value) }),
    ),
  },
});

interface Lines {
  first: number;
  count: number;
  sizes: Map<number, number>;
  standard: number;
  hidden: Set<number>;
}

function columnsOf({ sheet, area }: RangeTarget): Lines {
  return {
    first: area.column,
    count: area.columns,
    sizes: sheet.columnWidths,
    standard: sheet.standardWidth,
    hidden: sheet.hiddenColumns,
  };
}

function rowsOf({ sheet, area }: RangeTarget): Lines {
  return {
    first: area.row,
    count: area.rows,
    sizes: sheet.rowHeights,
    standard: STANDARD_HEIGHT,
    hidden: sheet.hiddenRows,
  };
}

function sizeOf(lines: Lines, line: number): number {
  return lines.hidden.has(line) ? 0 : (lines.sizes.get(line) ?? lines.standard);
}

/** The size all lines share, or null. Whole sheets are read from the lines that differ. */
function sharedSize(lines: Lines): number | null {
  const first = sizeOf(lines, lines.first);
  if (lines.count > 20_000) {
    return [...lines.sizes.values()].every((size) => size === first) && first === lines.standard
      ? first
      : null;
  }
  for (let line = lines.first; line < lines.first + lines.count; line += 1) {
    if (sizeOf(lines, line) !== first) return null;
  }
  return first;
}

function setSize(lines: Lines, size: number): void {
  for (let line = lines.first; line < lines.first + lines.count; line += 1) {
    if (size === 0) lines.hidden.add(line);
    else {
      lines.hidden.delete(line);
      lines.sizes.set(line, size);
    }
  }
}

type LinesOf = (range: RangeTarget) => Lines;

function writeLines(ranges: Ranges, session: Session, linesOf: LinesOf, write: (lines: Lines) => void): void {
  for (const range of ranges) {
    session.checkWritable(session.sheetOf(range));
    write(linesOf(range));
  }
  session.changed = true;
}

function sizeScalar(linesOf: LinesOf, most: number): Scalar<Ranges> {
  return {
    get: (ranges) => same(ranges.map((range) => sharedSize(linesOf(range)))),
    set: (ranges, value, session) => {
      const size = number(value);
      if (size < 0 || size > most) throw notImplemented(`a size of ${size}`);
      writeLines(ranges, session, linesOf, (lines) => {
        if (lines.count === ROWS) throw notImplemented('the height of every row of a sheet');
        setSize(lines, size);
      });
    },
  };
}

function standardScalar(linesOf: LinesOf): Scalar<Ranges> {
  const inside = ({ first, count }: Lines, line: number) => line >= first && line < first + count;
  return {
    get: (ranges) =>
      ranges.every((range) => {
        const lines = linesOf(range);
        return ![...lines.sizes.keys()].some((line) => inside(lines, line));
      }),
    set: (ranges, value, session) =>
      writeLines(ranges, session, linesOf, (lines) => {
        if (!truth(value)) return;
        for (const line of [...lines.sizes.keys()]) if (inside(lines, line)) lines.sizes.delete(line);
      }),
  };
}

export const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom'] as const;

/** Excel indents from the left, so that a cell of no alignment gets one. */
export function indented(format: CellFormat, indent: number): CellFormat {
  const horizontal = format.horizontal === 'General' && indent > 0 ? 'Left' : format.horizontal;
  return { ...format, indent, horizontal };
}

export const columnWidth = sizeScalar(columnsOf, 1_500);
export const rowHeight = sizeScalar(rowsOf, 409.5);

export const formatClass = declareClass<Ranges>('RangeFormat', {
  scalars: {
    WrapText: formatField(
      (format) => format.wrap,
      (format, value) => ({ ...format, wrap: truth(value) }),
    ),
    HorizontalAlignment: formatField(
      (format) => format.horizontal,
      (format, value) => ({ ...format, horizontal: oneOf(value, HORIZONTAL) }),
    ),
    VerticalAlignment: formatField(
      (format) => format.vertical,
      (format, value) => ({ ...format, vertical: oneOf(value, VERTICAL) }),
    ),
    IndentLevel: formatField(
      (format) => format.indent,
      (format, value) => indented(format, number(value)),
    ),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
    UseStandardWidth: standardScalar(columnsOf),
    UseStandardHeight: standardScalar(rowsOf),
  },
  navigations: {
    Font: (ranges) => fontClass(ranges),
    Fill: (ranges) => fillClass(ranges),
    Borders: (ranges) => bordersClass(ranges),
    Protection: (ranges) => protectionClass(ranges),
  },
  methods: {
    AutofitColumns: (ranges, _parameters, session) => autofit(ranges, 'columns', session),
    AutofitRows: (ranges, _parameters, session) => autofit(ranges, 'rows', session),
  },
});

async function autofit(ranges: Ranges, axis: 'rows' | 'columns', session: Session): Promise<void> {
  for (const range of ranges) session.checkWritable(session.sheetOf(range));
  await session.calculateNow();
  for (const range of ranges) session.autofit(range, axis);
  session.changed = true;
}

/** Whether lines are hidden: all, none, or null when some are. */
export function hiddenScalar(axis: 'row' | 'column'): Scalar<RangeTarget> {
  const linesOf = axis === 'row' ? rowsOf : columnsOf;
  return {
    get: (range) => {
      const { hidden, first, count } = linesOf(range);
      const inside = [...hidden].filter((line) => line >= first && line < first + count).length;
      if (inside === 0) return false;
      return inside === count ? true : null;
    },
    set: (range, value, session) => {
      session.checkWritable(session.sheetOf(range));
      const { hidden, first, count } = linesOf(range);
      if (count > COLUMNS) throw notImplemented('hiding every row of a sheet');
      for (let line = first; line < first + count; line += 1) {
        if (truth(value)) hidden.add(line);
        else hidden.delete(line);
      }
      session.changed = true;
    },
  };
}

/** Position and size on the sheet, in points. */
export const placeScalars: Record<string, Scalar<RangeTarget>> = {
  Top: { get: (range) => sum(rowsOf(range), 0, range.area.row) },
  Left: { get: (range) => sum(columnsOf(range), 0, range.area.column) },
  Height: { get: (range) => sum(rowsOf(range), range.area.row, range.area.row + range.area.rows) },
  Width: { get: (range) => sum(columnsOf(range), range.area.column, range.area.column + range.area.columns) },
};

function sum(lines: Lines, from: number, to: number): number {
  let total = (to - from) * lines.standard;
  for (const [line, size] of lines.sizes) if (line >= from && line < to) total += size - lines.standard;
  for (const line of lines.hidden)
    if (line >= from && line < to) total -= lines.sizes.get(line) ?? lines.standard;
  return total;
}
