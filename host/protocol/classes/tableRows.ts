// The rows of a table.
import { bodyOf } from '../../model/tableBody';
import { declareClass, type Bound } from '../declare';
import { invalidArgument } from '../errors';
import type { Session } from '../session';
import { eachValue, integer } from '../values';
import { clientValue, matrix, writeCell } from './content';
import { rangeClass } from './range';
import type { TableTarget } from './tables';

interface RowTarget extends TableTarget {
  index: number;
}

function rowArea({ table, index }: RowTarget) {
  const body = bodyOf(table);
  if (index < 0 || index >= body.rows) throw invalidArgument();
  return { ...body, row: body.row + index, rows: 1 };
}

const rowClass: (target: RowTarget) => Bound = declareClass<RowTarget>('TableRow', {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) =>
        matrix({ sheet: target.sheet, area: rowArea(target) }, (cell) => clientValue(cell?.value ?? null)),
      set: (target, value, session) => {
        const area = rowArea(target);
        session.checkWritable(target.sheet);
        eachValue(value, 1, area.columns, (item, _row, column) =>
          writeCell(session, target.sheet, area.row, area.column + column, item),
        );
        session.touch();
      },
      calculated: 'results',
    },
  },
  methods: {
    GetRange: (target) => rangeClass({ sheet: target.sheet, area: rowArea(target) }),
    Delete: (target, _parameters, session) => removeRows(target, target.index, 1, session),
  },
});

function across({ table }: TableTarget) {
  return { first: table.area.column, last: table.area.column + table.area.columns - 1 };
}

function removeRows(target: TableTarget, index: number, count: number, session: Session): void {
  session.checkWritable(target.sheet);
  const body = bodyOf(target.table);
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument();
  if (count === body.rows) throw invalidArgument('A table keeps at least one row.');
  session.shift(target.sheet, { axis: 'row', at: body.row + index, count: -count, across: across(target) });
}

/** New rows at the end or before another: what stands beneath the table moves down. */
function add(target: TableTarget, [index, values]: unknown[], session: Session): Bound {
  const { sheet, table } = target;
  session.checkWritable(sheet);
  const body = bodyOf(table);
  const lines = Array.isArray(values) ? (Array.isArray(values[0]) ? values.length : 1) : 1;
  const at = index === undefined || index === null || index === -1 ? body.rows : integer(index);
  if (at < 0 || at > body.rows) throw invalidArgument();
  session.shift(sheet, { axis: 'row', at: body.row + at, count: lines, across: across(target) });
  // Rows inserted inside the table stretch it by themselves.
  if (at === body.rows) table.area.rows += lines;
  if (values !== undefined && values !== null) {
    const matrixValues = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    eachValue(matrixValues, lines, body.columns, (value, row, column) =>
      writeCell(session, sheet, body.row + at + row, body.column + column, value),
    );
  }
  session.touchStructure();
  return rowClass({ ...target, index: at });
}

export const rowsClass = declareClass<TableTarget>('TableRowCollection', {
  scalars: { Count: { get: ({ table }) => bodyOf(table).rows } },
  items: (target) =>
    Array.from({ length: bodyOf(target.table).rows }, (_row, index) => rowClass({ ...target, index })),
  methods: {
    Add: add,
    GetCount: ({ table }) => bodyOf(table).rows,
    GetItemAt: (target, [index]) => {
      rowArea({ ...target, index: integer(index) });
      return rowClass({ ...target, index: integer(index) });
    },
    DeleteRowsAt: (target, [index, count], session) =>
      removeRows(target, integer(index), count === undefined || count === null ? 1 : integer(count), session),
  },
});
