// Edits become calls of Office.js. Nothing is read here and nothing decided: one edit, its few calls, in order.
import { absoluteFormula, addressOf, type Area } from '../edits/address';
import type { Edit } from '../edits/edit';
import { addChart } from './chart';
import { addConditionalFormat, setFormat, setValidation } from './format';
import { setPage } from './page';

/** The parts of the record that the batch itself has made, by handle. */
export type Parts = Map<string, Excel.CustomXmlPart>;

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;
type Apply<K extends Edit['kind']> = (context: Excel.RequestContext, edit: Of<K>, parts: Parts) => void;

const sheetOf = (context: Excel.RequestContext, sheet: string) => context.workbook.worksheets.getItem(sheet);

export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return sheetOf(context, sheet).getRange(addressOf(area));
}

function namesOf(context: Excel.RequestContext, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? context.workbook.names : sheetOf(context, scope).names;
}

const rowsOf = (context: Excel.RequestContext, edit: { sheet: string; row: number; count: number }) =>
  sheetOf(context, edit.sheet).getRange(`${edit.row + 1}:${edit.row + edit.count}`);

const partOf = (context: Excel.RequestContext, parts: Parts, handle: string) =>
  parts.get(handle) ?? context.workbook.customXmlParts.getItem(handle);

const writeCells: Apply<'writeCells'> = (context, { sheet, area, content, notation }) => {
  const range = rangeOf(context, sheet, area);
  const rows = content.map((line) => [...line]);
  if (notation === 'R1C1') range.formulasR1C1 = rows;
  else range.formulas = rows;
};

const addTable: Apply<'addTable'> = (context, edit) => {
  const table = sheetOf(context, edit.sheet).tables.add(addressOf(edit.area), true);
  table.name = edit.name;
  table.style = edit.style ?? '';
  table.showBandedRows = edit.bandedRows;
  table.showFilterButton = edit.filterButton;
};

const addName: Apply<'addName'> = (context, { scope, name, formula, visible }) => {
  const item = namesOf(context, scope).add(name, formula);
  if (!visible) item.visible = false;
};

const freeze: Apply<'freeze'> = (context, { sheet, rows, columns }) => {
  const { freezePanes } = sheetOf(context, sheet);
  if (rows > 0 && columns > 0) freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else freezePanes.freezeColumns(columns);
};

const appliers: { readonly [K in Edit['kind']]: Apply<K> } = {
  addSheet: (context, { sheet }) => void context.workbook.worksheets.add(sheet),
  deleteSheet: (context, { sheet }) => sheetOf(context, sheet).delete(),
  writeCells,
  numberFormat: (context, { sheet, areas, format }) => {
    for (const area of areas) rangeOf(context, sheet, area).numberFormat = [[format]];
  },
  format: (context, { sheet, areas, part }) => {
    for (const area of areas) setFormat(rangeOf(context, sheet, area), area, part);
  },
  copyFormats: (context, { sheet, from, to }) =>
    rangeOf(context, sheet, to).copyFrom(absoluteFormula(sheet, from).slice(1), 'Formats'),
  columnWidth: (context, { sheet, first, count, width }) => {
    const area = { row: 0, column: first, rows: 1, columns: count };
    rangeOf(context, sheet, area).format.columnWidth = width;
  },
  rowHeight: (context, { sheet, first, count, height }) => {
    rangeOf(context, sheet, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  },
  addTable,
  resizeTable: (context, { sheet, name, area }) =>
    sheetOf(context, sheet).tables.getItem(name).resize(addressOf(area)),
  insertRows: (context, edit) => void rowsOf(context, edit).insert('Down'),
  deleteRows: (context, edit) => rowsOf(context, edit).delete('Up'),
  addName,
  setName: (context, { scope, name, formula }) => {
    namesOf(context, scope).getItem(name).formula = formula;
  },
  deleteName: (context, { scope, name }) => namesOf(context, scope).getItem(name).delete(),
  validation: (context, { sheet, plan }) => setValidation(rangeOf(context, sheet, plan.area), plan),
  conditionalFormat: (context, { sheet, plan }) =>
    addConditionalFormat(rangeOf(context, sheet, plan.area), plan),
  chart: (context, { sheet, plan }) => addChart(sheetOf(context, sheet), sheet, plan),
  freeze,
  page: (context, { sheet, plan }) => setPage(sheetOf(context, sheet), plan),
  hideGridlines: (context, { sheet }) => {
    sheetOf(context, sheet).showGridlines = false;
  },
  addPart: (context, { handle, xml }, parts) => {
    const part = context.workbook.customXmlParts.add(xml);
    part.load('id');
    parts.set(handle, part);
  },
  setPart: (context, { handle, xml }, parts) => partOf(context, parts, handle).setXml(xml),
  deletePart: (context, { id }) => context.workbook.customXmlParts.getItem(id).delete(),
};

/** Queues one edit; nothing happens before the next sync. */
export function applyEdit<K extends Edit['kind']>(
  context: Excel.RequestContext,
  edit: Of<K>,
  parts: Parts,
): void {
  (appliers[edit.kind] as Apply<K>)(context, edit, parts);
}

/** Excel neither calculates nor draws until the batch is through. */
export function beginBatch(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}
