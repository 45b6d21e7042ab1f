// A defined name or a table's name as the cells it stands for.
import { parseArea, splitSheet } from '../../model/address';
import { sheetByName } from '../../model/create';
import { bodyOf } from '../../model/tableBody';
import { tokenize } from '../../model/formula/tokens';
import type { NamedItem, Sheet, Table, Workbook } from '../../model/types';
import type { RangeTarget } from '../session';

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The item a name means on a sheet: its own first, then the workbook's. */
export function findName(workbook: Workbook, name: string, sheet?: Sheet): NamedItem | undefined {
  return (
    sheet?.names.find((item) => same(item.name, name)) ?? workbook.names.find((item) => same(item.name, name))
  );
}

export function findTable(workbook: Workbook, name: string): { table: Table; sheet: Sheet } | undefined {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((item) => same(item.name, name));
    if (table) return { table, sheet };
  }
  return undefined;
}

/** The range a formula such as ='Monthly data'!$A$4:$A$16 refers to; undefined for anything else. */
export function rangeOfFormula(workbook: Workbook, formula: string, own?: Sheet): RangeTarget | undefined {
  const tokens = tokenize(formula.slice(1)).filter((token) => token.kind !== 'space');
  const [only] = tokens;
  if (!only || tokens.length !== 1) return undefined;
  if (only.kind === 'reference') {
    const sheet = only.sheet === undefined ? own : sheetByName(workbook, only.sheet);
    const area = parseArea((only.local ?? '').replaceAll('$', ''));
    return sheet && area ? { sheet, area } : undefined;
  }
  if (only.kind === 'name') return resolveName(workbook, only.local ?? '', own);
  if (only.kind !== 'structured') return undefined;
  const [, name = '', column] = /^([^[]+)(?:\[([^[\]]*)\])?$/.exec(only.text) ?? [];
  const found = findTable(workbook, name);
  if (!found) return undefined;
  const body = bodyOf(found.table);
  if (!column) return { sheet: found.sheet, area: body };
  const index = found.table.columns.findIndex((item) => same(item, column));
  return index < 0
    ? undefined
    : { sheet: found.sheet, area: { ...body, column: body.column + index, columns: 1 } };
}

export function resolveName(workbook: Workbook, name: string, sheet?: Sheet): RangeTarget | undefined {
  const item = findName(workbook, splitSheet(name).local, sheet);
  if (item) return rangeOfFormula(workbook, item.formula, sheet);
  const found = findTable(workbook, name);
  return found && { sheet: found.sheet, area: bodyOf(found.table) };
}
