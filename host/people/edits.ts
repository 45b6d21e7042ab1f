// What a person in Excel does to a workbook besides us, as data: made on the model by the same ways as our own requests, so
// that references, names and tables follow, and what Excel refuses is refused.
import { areaAddress, COLUMNS, intersect } from '../model/address';
import { formatAt, formatIndex } from '../model/cells';
import { enterCell } from '../model/enterCell';
import { sortRows } from '../model/sort';
import { bodyOf } from '../model/tableBody';
import { fillRow } from '../model/tableGrowth';
import type { Sheet } from '../model/types';
import { writeHeader } from '../protocol/classes/content';
import { deleteCells, insertCells } from '../protocol/classes/range';
import { findTable } from '../protocol/classes/resolveName';
import { addSheet, setName } from '../protocol/classes/worksheet';
import { HostError, notFound } from '../protocol/errors';
import type { Session } from '../protocol/session';
import { makeOrderEdit, orderWords, sheetNamed, type OrderEdit } from './orderEdits';

/** Rows and columns count from 0; a sheet or table is the one that has the name at that moment. */
export type Edit =
  | {
      readonly kind: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'insertRow'; readonly sheet: string; readonly row: number }
  | { readonly kind: 'deleteRow'; readonly sheet: string; readonly row: number }
  | { readonly kind: 'sort'; readonly table: string; readonly column: number; readonly descending: boolean }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'addSheet'; readonly name: string }
  | OrderEdit;

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** The edit in words, as a table of results shows it. */
export function words(edit: Edit): string {
  switch (edit.kind) {
    case 'type':
      return `types ${edit.text} into ${edit.sheet}!${areaAddress({ ...edit, rows: 1, columns: 1 })}`;
    case 'insertRow':
      return `inserts a row above row ${edit.row + 1} of ${edit.sheet}`;
    case 'deleteRow':
      return `deletes row ${edit.row + 1} of ${edit.sheet}`;
    case 'sort':
      return `sorts ${edit.table} by column ${edit.column + 1}, ${edit.descending ? 'largest' : 'smallest'} first`;
    case 'renameSheet':
      return `renames ${edit.sheet} to ${edit.name}`;
    case 'addSheet':
      return `adds the sheet ${edit.name}`;
    default:
      return orderWords(edit);
  }
}

/** What is typed beneath a table makes it grow; what is typed over a header renames the column. */
function type({ sheet: name, row, column, text }: Of<'type'>, session: Session): void {
  const sheet = sheetNamed(session, name);
  session.checkWritable(sheet, () => formatAt(session.workbook, formatIndex(sheet, row, column)).locked);
  const grew = enterCell(session.workbook, sheet, { row, column, text });
  writeHeader(session, sheet, row, column);
  if (grew) session.touchStructure();
  session.touch();
  session.emitChanged({ sheet, area: { row, column, rows: 1, columns: 1 } }, 'RangeEdited', 'User');
}

const wholeRow = (sheet: Sheet, row: number) => ({
  sheet,
  area: { row, column: 0, rows: 1, columns: COLUMNS },
});

/** A row put into a table gets the formulas of its columns. */
function insertRow({ sheet: name, row }: Of<'insertRow'>, session: Session): void {
  const sheet = sheetNamed(session, name);
  insertCells(wholeRow(sheet, row), ['Down'], session);
  for (const table of sheet.tables)
    if (intersect(bodyOf(table), wholeRow(sheet, row).area)) fillRow(sheet, table, row);
}

async function sort({ table: name, column, descending }: Of<'sort'>, session: Session): Promise<void> {
  const found = findTable(session.workbook, name);
  if (!found) throw notFound();
  const { sheet, table } = found;
  const body = bodyOf(table);
  if (column >= table.columns.length) throw notFound();
  session.checkWritable(sheet);
  if (sheet.merges.some((merge) => intersect(merge, body))) throw new HostError('InvalidOperation');
  await session.calculateFor('results', sheet, { ...body, column: body.column + column, columns: 1 });
  sortRows(sheet, table, { column, descending });
  session.touch();
  session.emitChanged({ sheet, area: body }, 'RangeEdited', 'User');
}

/** Makes the edit; throws a HostError where Excel would not let a person. */
export async function makeEdit(edit: Edit, session: Session): Promise<void> {
  switch (edit.kind) {
    case 'type':
      return type(edit, session);
    case 'insertRow':
      return insertRow(edit, session);
    case 'deleteRow':
      return deleteCells(wholeRow(sheetNamed(session, edit.sheet), edit.row), ['Up'], session);
    case 'sort':
      return sort(edit, session);
    case 'renameSheet':
      return setName(sheetNamed(session, edit.sheet), edit.name, session);
    case 'addSheet':
      addSheet(session, edit.name);
      return;
    default:
      return makeOrderEdit(edit, session);
  }
}
