// Edits become calls of Office.js. Nothing is read here and nothing decided: one edit, its few calls, in order.
import { absoluteFormula, addressOf } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { columnsOf, formatsOf, rangeOf, rowsOf, sheetOf, type Batch } from './batch';
import { addChart, setChartLook } from './chart';
import { addConditionalFormat, setFormat, setValidation } from './format';
import { setPage, setPageParts } from './page';

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;
type Apply<K extends Edit['kind']> = (batch: Batch, edit: Of<K>) => void;

function namesOf(batch: Batch, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? batch.context.workbook.names : sheetOf(batch, scope).names;
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
  numberFormats: (batch, { sheet, area, content }) => {
    // Microsoft says that null leaves a cell as it is; the types do not.
    rangeOf(batch, sheet, area).numberFormat = content.map((line) => [...line]) as string[][];
  },
  format: (batch, { sheet, areas, part }) => {
    setFormat((some) => formatsOf(batch, sheet, some), areas, part);
  },
  copyFormats: (batch, { sheet, from, to }) =>
    rangeOf(batch, sheet, to).copyFrom(absoluteFormula(sheet, from).slice(1), 'Formats'),
  columnWidth: (batch, { sheet, areas, width }) => {
    for (const format of formatsOf(batch, sheet, areas)) format.columnWidth = width;
  },
  rowHeight: (batch, { sheet, areas, height }) => {
    for (const format of formatsOf(batch, sheet, areas)) format.rowHeight = height;
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
  clearValidation: (batch, { sheet, area }) => rangeOf(batch, sheet, area).dataValidation.clear(),
  conditionalFormat: (batch, { sheet, plan, priority, stopIfTrue }) => {
    const rule = addConditionalFormat(rangeOf(batch, sheet, plan.area), plan);
    if (priority !== undefined) rule.priority = priority;
    if (stopIfTrue === true) rule.stopIfTrue = true;
  },
  deleteRule: (batch, { sheet, id }) =>
    sheetOf(batch, sheet).getRange().conditionalFormats.getItem(id).delete(),
  chart: (batch, { sheet, plan }) => addChart(sheetOf(batch, sheet), sheet, plan),
  chartSeries: (batch, { sheet, chart, series }) => {
    const drawn = sheetOf(batch, sheet).charts.getItem(chart);
    series.forEach(({ values, categories }, index) => {
      const one = drawn.series.getItemAt(index);
      one.setValues(rangeOf(batch, sheet, values));
      one.setXAxisValues(rangeOf(batch, sheet, categories));
    });
  },
  chartLook: (batch, { sheet, chart, look }) =>
    setChartLook(sheetOf(batch, sheet).charts.getItem(chart), look),
  deleteChart: (batch, { sheet, chart }) => sheetOf(batch, sheet).charts.getItem(chart).delete(),
  freeze,
  page: (batch, { sheet, plan }) => setPage(sheetOf(batch, sheet), plan),
  pageParts: (batch, { sheet, parts }) => setPageParts(sheetOf(batch, sheet), parts),
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
