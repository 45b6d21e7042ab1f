// The columns of a table.
import { freeColumnName } from '../../model/structure';
import { declareClass, type Bound } from '../declare';
import { invalidArgument, notFound } from '../errors';
import type { Session } from '../session';
import { eachValue, integer, optionalText } from '../values';
import { matrix, clientValue, writeCell } from './content';
import { rangeClass } from './range';
import { bodyOf } from '../../model/tableBody';
import type { TableTarget } from './tables';

interface ColumnTarget extends TableTarget {
  index: number;
}

function columnArea({ table, index }: ColumnTarget) {
  return { ...table.area, column: table.area.column + index, columns: 1 };
}

const columnClass: (target: ColumnTarget) => Bound = declareClass<ColumnTarget>('TableColumn', {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.columns[index] ?? '',
      set: (target, value, session) => {
        session.checkWritable(target.sheet);
        const { area } = target.table;
        writeCell(
          session,
          target.sheet,
          area.row,
          area.column + target.index,
          `'${optionalText(value) ?? ''}`,
        );
        session.touchStructure();
      },
    },
    Values: {
      get: (target) =>
        matrix({ sheet: target.sheet, area: columnArea(target) }, (cell) => clientValue(cell?.value ?? null)),
      calculated: 'results',
    },
  },
  methods: {
    GetRange: (target) => rangeClass({ sheet: target.sheet, area: columnArea(target) }),
    GetHeaderRowRange: (target) =>
      rangeClass({ sheet: target.sheet, area: { ...columnArea(target), rows: 1 } }),
    GetDataBodyRange: (target) => {
      const body = bodyOf(target.table);
      return rangeClass({
        sheet: target.sheet,
        area: { ...body, column: body.column + target.index, columns: 1 },
      });
    },
    Delete: (target, _parameters, session) => {
      const { sheet, table, index } = target;
      session.checkWritable(sheet);
      if (table.columns.length === 1) throw invalidArgument();
      const across = { first: table.area.row, last: table.area.row + table.area.rows - 1 };
      session.shift(sheet, { axis: 'column', at: table.area.column + index, count: -1, across });
    },
  },
});

function find({ table }: TableTarget, key: unknown): number {
  if (typeof key === 'number') return key >= 1 && key <= table.columns.length ? key - 1 : -1;
  const wanted = String(key).toLowerCase();
  return table.columns.findIndex((name) => name.toLowerCase() === wanted);
}

/** A new column at the end or before another; values include the header. */
function add(target: TableTarget, [index, values, name]: unknown[], session: Session): Bound {
  const { sheet, table } = target;
  session.checkWritable(sheet);
  const at = index === undefined || index === null || index === -1 ? table.columns.length : integer(index);
  if (at < 0 || at > table.columns.length) throw invalidArgument();
  const across = { first: table.area.row, last: table.area.row + table.area.rows - 1 };
  const shift = { axis: 'column', at: table.area.column + at, count: 1, across } as const;
  const inside = at > 0 && at < table.columns.length;
  session.shift(sheet, shift);
  if (!inside) {
    if (at === 0) table.area.column -= 1;
    table.area.columns += 1;
    table.columns.splice(at, 0, freeColumnName(table.columns));
  }
  const column = { sheet, table, index: at };
  const area = columnArea(column);
  writeCell(session, sheet, area.row, area.column, `'${optionalText(name) ?? table.columns[at] ?? ''}`);
  if (values !== undefined && values !== null) {
    eachValue(values, area.rows, 1, (value, row) => {
      if (row > 0 || name === undefined || name === null)
        writeCell(session, sheet, area.row + row, area.column, value);
    });
  }
  session.touchStructure();
  return columnClass(column);
}

export const columnsClass = declareClass<TableTarget>('TableColumnCollection', {
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map((_name, index) => columnClass({ ...target, index })),
  item: (target, key) => {
    const index = find(target, key);
    if (index < 0) throw notFound();
    return columnClass({ ...target, index });
  },
  methods: {
    Add: add,
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, [index]) => {
      if (target.table.columns[integer(index)] === undefined) throw invalidArgument();
      return columnClass({ ...target, index: integer(index) });
    },
    GetItemOrNullObject: (target, [key]) => {
      const index = find(target, key);
      return index < 0 ? null : columnClass({ ...target, index });
    },
  },
});
