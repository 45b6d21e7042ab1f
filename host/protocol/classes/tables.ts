// Tables: adding, resizing, their parts, their columns and rows.
import { intersect, parseArea, splitSheet } from '../../model/address';
import { setContent } from '../../model/cells';
import { sheetById, sheetByName } from '../../model/create';
import { renameTable } from '../../model/rename';
import { bodyOf } from '../../model/tableBody';
import type { Area, Sheet, Table } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { HostError, invalidArgument, notFound } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';
import { integer, text, truth } from '../values';
import { autoFilterClass } from './autoFilter';
import { clientValue, writeCell } from './content';
import { rangeClass } from './range';
import { findName, findTable } from './resolveName';
import { columnsClass } from './tableColumns';
import { rowsClass } from './tableRows';
import { worksheetClass } from './worksheet';

export interface TableTarget {
  sheet: Sheet;
  table: Table;
}

/** The sheet a table is found on now; a deleted table is gone. */
export function live(target: TableTarget, session: Session): Table {
  if (!session.workbook.sheets.includes(target.sheet) || !target.sheet.tables.includes(target.table))
    throw notFound();
  return target.table;
}

function nextId(session: Session): number {
  return (
    1 + Math.max(0, ...session.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)))
  );
}

function freeName(session: Session): string {
  for (let index = 1; ; index += 1) {
    if (!findTable(session.workbook, `Table${index}`)) return `Table${index}`;
  }
}

/** Header texts, made unique; blank ones get Excel's own names. */
function headers(sheet: Sheet, area: Area, session: Session): string[] {
  const names: string[] = [];
  for (let index = 0; index < area.columns; index += 1) {
    const value = sheet.cells.get(area.row * 16384 + area.column + index)?.value ?? null;
    const wanted = value === null ? `Column${index + 1}` : String(clientValue(value));
    let name = wanted;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1) {
      name = `${wanted}${number}`;
    }
    names.push(name);
    writeCell(session, sheet, area.row, area.column + index, `'${name}`);
  }
  return names;
}

export function givenRange(reference: unknown, sheet: Sheet | undefined, session: Session): RangeTarget {
  const range = reference instanceof Bound ? rangeOf(reference) : undefined;
  if (range) return range;
  const { sheet: name, local } = splitSheet(text(reference));
  const target =
    name === undefined
      ? (sheet ?? sheetById(session.workbook, session.workbook.activeSheet))
      : sheetByName(session.workbook, name);
  const area = parseArea(local);
  if (!target || !area) throw invalidArgument();
  return { sheet: target, area };
}

function checkFree(sheet: Sheet, area: Area, own?: Table): void {
  if (sheet.tables.some((table) => table !== own && intersect(table.area, area)))
    throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  if (sheet.merges.some((merge) => intersect(merge, area))) throw new HostError('InvalidOperation');
}

function add(scope: { sheet?: Sheet }, [reference, hasHeaders]: unknown[], session: Session): Bound {
  const { sheet, area } = givenRange(reference, scope.sheet, session);
  session.checkWritable(sheet);
  checkFree(sheet, area);
  const full = { ...area };
  if (!truth(hasHeaders)) {
    session.shift(sheet, {
      axis: 'row',
      at: area.row,
      count: 1,
      across: { first: area.column, last: area.column + area.columns - 1 },
    });
    full.rows += 1;
  } else if (full.rows === 1) full.rows = 2;
  const table: Table = {
    id: nextId(session),
    name: freeName(session),
    area: full,
    columns: headers(sheet, full, session),
    headerRow: true,
    totalsRow: false,
    style: 'TableStyleMedium2',
    bandedRows: true,
    filterButton: true,
  };
  sheet.tables.push(table);
  session.touchStructure();
  return tableClass({ sheet, table });
}

function resize({ sheet, table }: TableTarget, [reference]: unknown[], session: Session): void {
  session.checkWritable(sheet);
  const { sheet: target, area } = givenRange(reference, sheet, session);
  if (target !== sheet || area.row !== table.area.row || !intersect(area, table.area) || area.rows < 2)
    throw invalidArgument();
  checkFree(sheet, area, table);
  const before = table.columns;
  const first = area.column - table.area.column;
  table.area = { ...area };
  table.columns = before;
  const names = headers(sheet, area, session);
  table.columns = names.map((name, index) => before[index + first] ?? name);
  session.touchStructure();
}

function rename({ table }: TableTarget, value: unknown, session: Session): void {
  const name = text(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
  const other = findTable(session.workbook, name);
  if ((other && other.table !== table) || findName(session.workbook, name))
    throw new HostError('ItemAlreadyExists');
  renameTable(session.workbook, table, name);
  session.touchStructure();
}

function part({ sheet }: TableTarget, area: Area): Bound {
  if (area.rows < 1) throw notFound();
  return rangeClass({ sheet, area });
}

function remove(target: TableTarget, session: Session, keepCells: boolean): void {
  const { sheet, table } = target;
  session.checkWritable(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (!keepCells) {
    const { area } = table;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        setContent(sheet, row, column, null);
        const cell = sheet.cells.get(row * 16384 + column);
        if (cell) cell.format = 0;
      }
    }
  }
  session.touchStructure();
}

function look(key: 'bandedRows' | 'filterButton') {
  return {
    get: ({ table }: TableTarget) => table[key],
    set: (target: TableTarget, value: unknown, session: Session) => {
      session.checkWritable(target.sheet);
      target.table[key] = truth(value);
      session.changed = true;
    },
  };
}

export const tableClass: (target: TableTarget) => Bound = declareClass<TableTarget>('Table', {
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    Id: { get: ({ table }) => String(table.id) },
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: { get: ({ table }) => table.headerRow },
    ShowTotals: { get: ({ table }) => table.totalsRow },
    Style: {
      get: ({ table }) => table.style ?? '',
      set: (target, value, session) => {
        session.checkWritable(target.sheet);
        target.table.style = text(value) === '' ? null : text(value);
        session.changed = true;
      },
    },
    ShowBandedRows: look('bandedRows'),
    ShowFilterButton: look('filterButton'),
  },
  navigations: {
    Columns: (target, session) => {
      live(target, session);
      return columnsClass(target);
    },
    Rows: (target, session) => {
      live(target, session);
      return rowsClass(target);
    },
    Worksheet: ({ sheet }) => worksheetClass(sheet),
    AutoFilter: ({ sheet, table }) => autoFilterClass({ sheet, table }),
  },
  methods: {
    GetRange: (target, _parameters, session) => part(target, { ...live(target, session).area }),
    GetHeaderRowRange: (target, _parameters, session) =>
      part(target, { ...live(target, session).area, rows: 1 }),
    GetDataBodyRange: (target, _parameters, session) => part(target, bodyOf(live(target, session))),
    Resize: resize,
    Delete: (target, _parameters, session) => remove(target, session, false),
    ConvertToRange: (target, _parameters, session) => {
      const area = { ...live(target, session).area };
      remove(target, session, true);
      return rangeClass({ sheet: target.sheet, area });
    },
  },
});

function list(scope: { sheet?: Sheet }, session: Session): TableTarget[] {
  const sheets = scope.sheet ? [scope.sheet] : session.workbook.sheets;
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function find(scope: { sheet?: Sheet }, key: unknown, session: Session): TableTarget | undefined {
  const wanted = String(key).toLowerCase();
  const all = list(scope, session);
  return (
    all.find(({ table }) => String(table.id) === wanted) ??
    all.find(({ table }) => table.name.toLowerCase() === wanted)
  );
}

export const tablesClass = declareClass<{ sheet?: Sheet }>('TableCollection', {
  scalars: { Count: { get: (scope, session) => list(scope, session).length } },
  items: (scope, session) => list(scope, session).map((target) => tableClass(target)),
  item: (scope, key, session) => {
    const target = find(scope, key, session);
    if (!target) throw notFound();
    return tableClass(target);
  },
  methods: {
    Add: add,
    GetCount: (scope, _parameters, session) => list(scope, session).length,
    GetItemAt: (scope, [index], session) => {
      const target = list(scope, session)[integer(index)];
      if (!target) throw invalidArgument();
      return tableClass(target);
    },
    GetItemOrNullObject: (scope, [key], session) => {
      const target = find(scope, key, session);
      return target ? tableClass(target) : null;
    },
  },
});
