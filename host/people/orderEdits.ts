// What a person does to the order of things and to what is shown of them, as data: a filter, hidden rows and columns, columns
// and sheets that change places. Rows, columns and positions count from 0.
import { areaAddress, columnName, intersect } from '../model/address';
import { sheetByName } from '../model/create';
import { beneathHeader, hideOthers } from '../model/filtered';
import { swapColumns as swap } from '../model/swapColumns';
import { bodyOf } from '../model/tableBody';
import type { Area, Sheet, Table } from '../model/types';
import { findTable } from '../protocol/classes/resolveName';
import { setName, setPosition } from '../protocol/classes/worksheet';
import { HostError, notFound } from '../protocol/errors';
import type { Session } from '../protocol/session';

export type OrderEdit =
  /** The rows that show this text in the column stay in sight; the filter is left on. */
  | { readonly kind: 'filter'; readonly table: string; readonly column: string; readonly kept: string }
  /** The same of cells in no table, the first row their header, by a column counted from their first. */
  | ({
      readonly kind: 'filterCells';
      readonly sheet: string;
      readonly by: number;
      readonly kept: string;
    } & Readonly<Area>)
  | { readonly kind: 'hideRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: 'hideColumns'; readonly sheet: string; readonly column: number; readonly count: number }
  /** The column and the one right of it. */
  | { readonly kind: 'swapColumns'; readonly table: string; readonly column: string }
  | { readonly kind: 'moveSheet'; readonly sheet: string; readonly position: number }
  | { readonly kind: 'swapNames'; readonly sheets: readonly [string, string] };

type Of<K extends OrderEdit['kind']> = Extract<OrderEdit, { kind: K }>;

export function orderWords(edit: OrderEdit): string {
  switch (edit.kind) {
    case 'filter':
      return `filters ${edit.table} to ${edit.column} = ${edit.kept}`;
    case 'filterCells':
      return `filters ${edit.sheet}!${areaAddress(edit)} to ${edit.kept} in its column ${edit.by + 1}`;
    case 'hideRows':
      return `hides rows ${edit.row + 1} to ${edit.row + edit.count} of ${edit.sheet}`;
    case 'hideColumns':
      return `hides columns ${columnName(edit.column)} to ${columnName(edit.column + edit.count - 1)} of ${edit.sheet}`;
    case 'swapColumns':
      return `swaps ${edit.column} of ${edit.table} with the column right of it`;
    case 'moveSheet':
      return `makes ${edit.sheet} sheet ${edit.position + 1}`;
    case 'swapNames':
      return `swaps the names of ${edit.sheets.join(' and ')}`;
  }
}

export function sheetNamed(session: Session, name: string): Sheet {
  const sheet = sheetByName(session.workbook, name);
  if (!sheet) throw notFound();
  return sheet;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: Table;
  /** Counted from the table's first. */
  readonly column: number;
}

function columnOf(session: Session, name: string, header: string): Found {
  const found = findTable(session.workbook, name);
  const column = found?.table.columns.indexOf(header) ?? -1;
  if (!found || column < 0) throw notFound();
  session.checkWritable(found.sheet);
  return { ...found, column };
}

async function filter({ table: name, column: header, kept }: Of<'filter'>, session: Session): Promise<void> {
  const { sheet, table, column } = columnOf(session, name, header);
  const body = bodyOf(table);
  const at = body.column + column;
  await session.calculateFor('results', sheet, { ...body, column: at, columns: 1 });
  hideOthers(session.workbook, sheet, body, at, kept);
  table.filterButton = true;
  table.filter = { column: header, kept };
  session.changed = true;
}

/** A sheet has one filter of its own, beside those of its tables. */
async function filterCells(edit: Of<'filterCells'>, session: Session): Promise<void> {
  const { by, kept, row, column, rows, columns } = edit;
  const sheet = sheetNamed(session, edit.sheet);
  session.checkWritable(sheet);
  const area = { row, column, rows, columns };
  if (sheet.filter || sheet.tables.some((table) => intersect(table.area, area)))
    throw new HostError('InvalidOperation');
  const body = beneathHeader(area);
  await session.calculateFor('results', sheet, { ...body, column: column + by, columns: 1 });
  hideOthers(session.workbook, sheet, body, column + by, kept);
  sheet.filter = { area, column: by, kept };
  session.changed = true;
}

function hide(lines: Set<number>, first: number, count: number, session: Session): void {
  for (let line = first; line < first + count; line += 1) lines.add(line);
  session.changed = true;
}

function swapColumns({ table: name, column: header }: Of<'swapColumns'>, session: Session): void {
  const { sheet, table, column } = columnOf(session, name, header);
  if (column + 1 >= table.columns.length) throw notFound();
  swap(session.workbook, sheet, table, column);
  session.touchStructure();
  session.emitChanged({ sheet, area: table.area }, 'RangeEdited', 'User');
}

/** By way of a third name, as one has to. */
function swapNames({ sheets: [one, other] }: Of<'swapNames'>, session: Session): void {
  const [first, second] = [sheetNamed(session, one), sheetNamed(session, other)];
  setName(first, 'for a moment', session);
  setName(second, one, session);
  setName(first, other, session);
}

/** Makes the edit; throws a HostError where Excel would not let a person. */
export async function makeOrderEdit(edit: OrderEdit, session: Session): Promise<void> {
  switch (edit.kind) {
    case 'filter':
      return filter(edit, session);
    case 'filterCells':
      return filterCells(edit, session);
    case 'hideRows':
    case 'hideColumns': {
      const sheet = sheetNamed(session, edit.sheet);
      session.checkWritable(sheet);
      return edit.kind === 'hideRows'
        ? hide(sheet.hiddenRows, edit.row, edit.count, session)
        : hide(sheet.hiddenColumns, edit.column, edit.count, session);
    }
    case 'swapColumns':
      return swapColumns(edit, session);
    case 'moveSheet':
      return setPosition(sheetNamed(session, edit.sheet), edit.position, session);
    case 'swapNames':
      return swapNames(edit, session);
  }
}
