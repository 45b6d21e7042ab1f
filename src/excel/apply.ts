// Edits become calls of Office.js. Nothing is read here and nothing decided: one edit, its few calls, in order.
import { absoluteFormula, addressOf, columnLetters, type Area } from '../edits/address';
import type { Edit } from '../edits/edit';
import { addChart } from './chart';
import { addConditionalFormat, setFormat, setValidation } from './format';
import { setPage } from './page';

/** The parts of the record that the batch itself has made, by handle. */
export type Parts = Map<string, Excel.CustomXmlPart>;

/** What the edits of one request share: each sheet and range is asked for once, which halves the number of actions. */
export interface Batch {
  readonly context: Excel.RequestContext;
  readonly parts: Parts;
  readonly sheets: Map<string, Excel.Worksheet>;
  /** By sheet and address; forgotten when rows move. */
  readonly ranges: Map<string, Excel.Range>;
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;
type Apply<K extends Edit['kind']> = (batch: Batch, edit: Of<K>) => void;

function sheetOf({ context, sheets }: Batch, name: string): Excel.Worksheet {
  const known = sheets.get(name);
  if (known) return known;
  const sheet = context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

function rangeOf(batch: Batch, sheet: string, area: Area): Excel.Range {
  const address = addressOf(area);
  const key = `${sheet}!${address}`;
  const known = batch.ranges.get(key);
  if (known) return known;
  const range = sheetOf(batch, sheet).getRange(address);
  batch.ranges.set(key, range);
  return range;
}

function namesOf(batch: Batch, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? batch.context.workbook.names : sheetOf(batch, scope).names;
}

/** Whole rows that are about to move others: ranges asked for before would mean other cells. */
function rowsOf(batch: Batch, edit: { sheet: string; row: number; count: number }): Excel.Range {
  batch.ranges.clear();
  return sheetOf(batch, edit.sheet).getRange(`${edit.row + 1}:${edit.row + edit.count}`);
}

function columnsOf(batch: Batch, edit: { sheet: string; column: number; count: number }): Excel.Range {
  batch.ranges.clear();
  const [first, last] = [edit.column, edit.column + edit.count - 1].map(columnLetters);
  return sheetOf(batch, edit.sheet).getRange(`${first}:${last}`);
}

const partOf = ({ context, parts }: Batch, handle: string) =>
  parts.get(handle) ?? context.workbook.customXmlParts.getItem(handle);

const writeCells: Apply<'writeCells'> = (batch, { sheet, area, content, notation }) => {
  const range = rangeOf(batch, sheet, area);
  const rows = content.map((line) => [...line]);
  if (notation === 'R1C1') range.formulasR1C1 = rows;
  else range.formulas = rows;
};

const addTable: Apply<'addTable'> = (batch, edit) => {
  const table = sheetOf(batch, edit.sheet).tables.add(addressOf(edit.area), true);
  table.name = edit.name;
  table.style = edit.style ?? '';
  table.showBandedRows = edit.bandedRows;
  table.showFilterButton = edit.filterButton;
};

const addName: Apply<'addName'> = (batch, { scope, name, formula, visible }) => {
  const item = namesOf(batch, scope).add(name, formula);
  if (!visible) item.visible = false;
};

const freeze: Apply<'freeze'> = (batch, { sheet, rows, columns }) => {
  const { freezePanes } = sheetOf(batch, sheet);
  if (rows > 0 && columns > 0) freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else freezePanes.freezeColumns(columns);
};

const appliers: { readonly [K in Edit['kind']]: Apply<K> } = {
  addSheet: (batch, { sheet }) => void batch.context.workbook.worksheets.add(sheet),
  deleteSheet: (batch, { sheet }) => sheetOf(batch, sheet).delete(),
  writeCells,
  fillFormula: (batch, { sheet, area, formula }) => {
    rangeOf(batch, sheet, area).formulasR1C1 = single(formula);
  },
  clearContents: (batch, { sheet, area }) => rangeOf(batch, sheet, area).clear('Contents'),
  numberFormat: (batch, { sheet, areas, format }) => {
    for (const area of areas) rangeOf(batch, sheet, area).numberFormat = single(format);
  },
  format: (batch, { sheet, areas, part }) => {
    for (const area of areas) setFormat(rangeOf(batch, sheet, area), area, part);
  },
  copyFormats: (batch, { sheet, from, to }) =>
    rangeOf(batch, sheet, to).copyFrom(absoluteFormula(sheet, from).slice(1), 'Formats'),
  columnWidth: (batch, { sheet, first, count, width }) => {
    const area = { row: 0, column: first, rows: 1, columns: count };
    rangeOf(batch, sheet, area).format.columnWidth = width;
  },
  rowHeight: (batch, { sheet, first, count, height }) => {
    rangeOf(batch, sheet, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  },
  addTable,
  resizeTable: (batch, { sheet, name, area }) =>
    sheetOf(batch, sheet).tables.getItem(name).resize(addressOf(area)),
  insertRows: (batch, edit) => void rowsOf(batch, edit).insert('Down'),
  deleteRows: (batch, edit) => rowsOf(batch, edit).delete('Up'),
  insertColumns: (batch, edit) => void columnsOf(batch, edit).insert('Right'),
  deleteColumns: (batch, edit) => columnsOf(batch, edit).delete('Left'),
  addName,
  setName: (batch, { scope, name, formula }) => {
    namesOf(batch, scope).getItem(name).formula = formula;
  },
  deleteName: (batch, { scope, name }) => namesOf(batch, scope).getItem(name).delete(),
  validation: (batch, { sheet, plan }) => setValidation(rangeOf(batch, sheet, plan.area), plan),
  conditionalFormat: (batch, { sheet, plan }) => addConditionalFormat(rangeOf(batch, sheet, plan.area), plan),
  chart: (batch, { sheet, plan }) => addChart(sheetOf(batch, sheet), sheet, plan),
  chartSeries: (batch, { sheet, chart, series }) => {
    const drawn = sheetOf(batch, sheet).charts.getItem(chart);
    series.forEach(({ values, categories }, index) => {
      const one = drawn.series.getItemAt(index);
      one.setValues(rangeOf(batch, sheet, values));
      one.setXAxisValues(rangeOf(batch, sheet, categories));
    });
  },
  freeze,
  page: (batch, { sheet, plan }) => setPage(sheetOf(batch, sheet), plan),
  hideGridlines: (batch, { sheet }) => {
    sheetOf(batch, sheet).showGridlines = false;
  },
  addPart: ({ context, parts }, { handle, xml }) => {
    const part = context.workbook.customXmlParts.add(xml);
    part.load('id');
    parts.set(handle, part);
  },
  setPart: (batch, { handle, xml }) => partOf(batch, handle).setXml(xml),
  deletePart: ({ context }, { id }) => context.workbook.customXmlParts.getItem(id).delete(),
};

/** Excel takes one value for all cells of a range; the types only know a matrix. */
function single(value: string): string[][] {
  return value as unknown as string[][];
}

/** Queues one edit; nothing happens before the next sync. */
export function applyEdit<K extends Edit['kind']>(batch: Batch, edit: Of<K>): void {
  (appliers[edit.kind] as Apply<K>)(batch, edit);
}

/** A request's worth of edits; Excel neither calculates nor draws until it is through. */
export function beginBatch(context: Excel.RequestContext, parts: Parts): Batch {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  return { context, parts, sheets: new Map(), ranges: new Map() };
}
