// One table's part. A column whose every cell holds one and the same formula is stored as a calculated column, so
// that a month typed beneath the table gets its formulas by itself.
import { cellKey } from '../model/address';
import type { Cell, Sheet, Table } from '../model/types';
import { areaAddress } from './address';
import { keptInColumn } from './filterColumn';
import { storeFormula } from './formula/storedFormula';
import type { FormulaContext } from './formula/storedFormula';
import { MAIN } from './namespaces';
import { element, textElement } from './xml';

const CELL_REFERENCE = /(?<![\p{L}\p{N}_.$\\[])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/u;

function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

function bodyRows(table: Table): { first: number; end: number } {
  const { row, rows } = table.area;
  return { first: row + (table.headerRow ? 1 : 0), end: row + rows - (table.totalsRow ? 1 : 0) };
}

function columnFormula(sheet: Sheet, table: Table, column: number): string | undefined {
  const { first, end } = bodyRows(table);
  const formula = cellAt(sheet, first, column)?.formula;
  // A reference to a cell would mean another cell in the next row.
  if (formula === undefined || CELL_REFERENCE.test(formula.replace(/"(?:[^"]|"")*"/g, ''))) return undefined;
  for (let row = first + 1; row < end; row++) {
    if (cellAt(sheet, row, column)?.formula !== formula) return undefined;
  }
  return formula;
}

interface Totals {
  attributes: { totalsRowLabel?: string; totalsRowFunction?: string };
  formula: string | undefined;
}

function totals(sheet: Sheet, table: Table, column: number): Totals {
  const cell = table.totalsRow ? cellAt(sheet, table.area.row + table.area.rows - 1, column) : undefined;
  if (cell?.formula !== undefined) {
    return { attributes: { totalsRowFunction: 'custom' }, formula: cell.formula };
  }
  if (typeof cell?.value === 'string') {
    return { attributes: { totalsRowLabel: cell.value }, formula: undefined };
  }
  return { attributes: {}, formula: undefined };
}

function columnXml(sheet: Sheet, table: Table, index: number, context: FormulaContext): string {
  const column = table.area.column + index;
  const calculated = columnFormula(sheet, table, column);
  const total = totals(sheet, table, column);
  const stored = (name: string, formula: string | undefined): string => {
    if (formula === undefined) return '';
    const { text, array } = storeFormula(formula, { ...context, table: table.name });
    return textElement(name, text, { array: array || undefined });
  };
  return element(
    'tableColumn',
    { id: index + 1, name: table.columns[index] ?? '', ...total.attributes },
    stored('calculatedColumnFormula', calculated),
    stored('totalsRowFormula', total.formula),
  );
}

function filterColumn({ columns, filter }: Table): string {
  return filter ? keptInColumn(columns.indexOf(filter.column), filter.kept) : '';
}

/** `id` is unique in the workbook. */
export function tableRoot(sheet: Sheet, table: Table, id: number, context: FormulaContext): string {
  const filterArea = { ...table.area, rows: table.area.rows - (table.totalsRow ? 1 : 0) };
  const filter = table.headerRow && table.filterButton;
  return element(
    'table',
    {
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ref: areaAddress(table.area),
      headerRowCount: table.headerRow ? undefined : 0,
      totalsRowCount: table.totalsRow ? 1 : undefined,
      totalsRowShown: table.totalsRow ? undefined : false,
    },
    // Without the element there are no buttons: that is how Excel stores "Filter button" switched off.
    filter ? element('autoFilter', { ref: areaAddress(filterArea) }, filterColumn(table)) : '',
    element(
      'tableColumns',
      { count: table.columns.length },
      ...table.columns.map((_, index) => columnXml(sheet, table, index, context)),
    ),
    element('tableStyleInfo', {
      name: table.style ?? undefined,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: table.bandedRows,
      showColumnStripes: false,
    }),
  );
}
