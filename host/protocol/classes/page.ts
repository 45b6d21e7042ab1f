// Frozen panes and page breaks of a sheet.
import { COLUMNS, ROWS, parseArea, splitSheet } from '../../model/address';
import type { Area, Sheet } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { invalidArgument, notFound } from '../errors';
import { rangeOf, type Session } from '../session';
import { integer, text } from '../values';
import { rangeClass } from './range';

/** An area on this sheet given as a range object or an address. */
export function areaArgument(sheet: Sheet, value: unknown): Area {
  const range = value instanceof Bound ? rangeOf(value) : undefined;
  if (range) {
    if (range.sheet !== sheet) throw invalidArgument();
    return range.area;
  }
  const area = parseArea(splitSheet(text(value)).local);
  if (!area) throw invalidArgument();
  return area;
}

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.freeze = { rows, columns };
  session.changed = true;
}

function frozen(sheet: Sheet): Bound | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return rangeClass({ sheet, area: { row: 0, column: 0, rows: rows || ROWS, columns: columns || COLUMNS } });
}

export const freezePanesClass = declareClass<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, [count], session) =>
      freeze(sheet, count === undefined ? 1 : integer(count), 0, session),
    FreezeColumns: (sheet, [count], session) =>
      freeze(sheet, 0, count === undefined ? 1 : integer(count), session),
    FreezeAt: (sheet, [range], session) => {
      const area = areaArgument(sheet, range);
      freeze(
        sheet,
        area.rows === ROWS ? 0 : area.row + area.rows,
        area.columns === COLUMNS ? 0 : area.column + area.columns,
        session,
      );
    },
    Unfreeze: (sheet, _parameters, session) => freeze(sheet, 0, 0, session),
    GetLocation: (sheet) => {
      const range = frozen(sheet);
      if (!range) throw notFound();
      return range;
    },
    GetLocationOrNullObject: (sheet) => frozen(sheet),
  },
});

interface BreaksTarget {
  sheet: Sheet;
  axis: 'row' | 'column';
}

function breaksOf({ sheet, axis }: BreaksTarget): number[] {
  return axis === 'row' ? sheet.pageLayout.horizontalBreaks : sheet.pageLayout.verticalBreaks;
}

const pageBreakClass = declareClass<BreaksTarget & { line: number }>('PageBreak', {
  scalars: {
    RowIndex: { get: ({ axis, line }) => (axis === 'row' ? line : 0) },
    ColumnIndex: { get: ({ axis, line }) => (axis === 'column' ? line : 0) },
  },
  methods: {
    Delete: (target, _parameters, session) => {
      const breaks = breaksOf(target);
      const at = breaks.indexOf(target.line);
      if (at < 0) throw notFound();
      breaks.splice(at, 1);
      session.changed = true;
    },
    GetCellAfterBreak: ({ sheet, axis, line }) =>
      rangeClass({
        sheet,
        area: { row: axis === 'row' ? line : 0, column: axis === 'row' ? 0 : line, rows: 1, columns: 1 },
      }),
  },
});

export const pageBreaksClass = declareClass<BreaksTarget>('PageBreakCollection', {
  items: (target) => breaksOf(target).map((line) => pageBreakClass({ ...target, line })),
  item: (target, index) => {
    const line = breaksOf(target)[integer(index)];
    if (line === undefined) throw notFound();
    return pageBreakClass({ ...target, line });
  },
  methods: {
    // The break goes above the range, or to its left.
    Add: (target, [range], session) => {
      const area = areaArgument(target.sheet, range);
      const line = target.axis === 'row' ? area.row : area.column;
      if (line === 0) throw invalidArgument();
      const breaks = breaksOf(target);
      if (!breaks.includes(line)) breaks.push(line);
      breaks.sort((a, b) => a - b);
      session.changed = true;
      return pageBreakClass({ ...target, line });
    },
    GetCount: (target) => breaksOf(target).length,
    RemovePageBreaks: (target, _parameters, session) => {
      breaksOf(target).length = 0;
      session.changed = true;
    },
  },
});
