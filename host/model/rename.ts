// Renaming and deleting sheets, tables and table columns: the formulas that speak of them follow, as in Excel.
import { quoteSheet } from './address';
import { mapTokens } from './formula/tokens';
import { mapFormulas } from './structure';
import type { Sheet, Table, Workbook } from './types';

function same(a: string | undefined, b: string): boolean {
  return a !== undefined && a.toLowerCase() === b.toLowerCase();
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  mapFormulas(workbook, (formula) =>
    mapTokens(formula, (token) =>
      same(token.sheet, old) ? `${quoteSheet(name)}!${token.local ?? ''}` : undefined,
    ),
  );
}

/** Takes a sheet away; what referred to it becomes #REF!. Its own names and tables go with it. */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  const tables = sheet.tables.map((table) => table.name);
  mapFormulas(workbook, (formula) =>
    mapTokens(formula, (token) => {
      if (same(token.sheet, sheet.name)) return '#REF!';
      const table = token.kind === 'structured' ? token.text.slice(0, token.text.indexOf('[')) : '';
      return table && tables.some((gone) => same(gone, table)) ? '#REF!' : undefined;
    }),
  );
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  const old = table.name;
  table.name = name;
  mapFormulas(workbook, (formula) =>
    mapTokens(formula, (token) => {
      if (token.kind === 'name' && token.sheet === undefined && same(token.local, old)) return name;
      if (token.kind !== 'structured') return undefined;
      const at = token.text.indexOf('[');
      return same(token.text.slice(0, at), old) ? name + token.text.slice(at) : undefined;
    }),
  );
}

/** Characters that a column name writes with an apostrophe before them inside brackets. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

export function renameColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number,
  name: string,
): void {
  const old = escapeColumn(table.columns[index] ?? '');
  if (table.filter && same(table.filter.column, table.columns[index] ?? '')) table.filter.column = name;
  table.columns[index] = name;
  const next = escapeColumn(name);
  const bare = /^[\p{L}\p{N}_]+$/u.test(name) ? next : `[${next}]`;
  mapFormulas(workbook, (formula, own) =>
    mapTokens(formula, (token) => {
      if (token.kind !== 'structured') return undefined;
      const prefix = token.text.slice(0, token.text.indexOf('['));
      if (prefix ? !same(prefix, table.name) : own !== sheet) return undefined;
      return token.text.replaceAll(`[${old}]`, `[${next}]`).replaceAll(`[@${old}]`, `[@${bare}]`);
    }),
  );
}
