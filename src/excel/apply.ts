// Edits become calls of Office.js. Nothing is read here and nothing decided: one edit, its few calls, in order.
import { absoluteFormula, addressOf } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { markerName, newSheetName } from '../workbook/ours';
import {
  columnsOf,
  formatOf,
  rangeOf,
  rowsOf,
  sheetOf,
  tableOf,
  type Apply,
  type Batch,
  type Of,
} from './batch';
import { addChart, setChartLook } from './chart';
import { setConditionalFormat, setFormat, setValidation } from './format';
import { addBreaks, setPage, setPageParts, setPaper } from './page';
import { propertiesOf } from './cellProperties';
import { turns } from './applyTurns';
import { namesOf, watches } from './applyWatches';

const partOf = ({ context, work }: Batch, handle: string) =>
  work.parts.get(handle) ?? context.workbook.customXmlParts.getItem(handle);

const writeCells: Apply<'writeCells'> = (batch, { sheet, area, content, notation }) => {
  const range = rangeOf(batch, sheet, area);
  const rows = content.map((line) => [...line]);
  if (notation === 'R1C1') range.formulasR1C1 = rows;
  else range.formulas = rows;
};

const addTable: Apply<'addTable'> = (batch, edit) => {
  const table = sheetOf(batch, edit.sheet).tables.add(addressOf(edit.area), true);
  table.name = edit.name;
  batch.tables.set(edit.name, table);
};

/** The name comes last: Excel refuses one that is taken, and the sheet that has it is somebody else's. */
const addSheet: Apply<'addSheet'> = ({ context, sheets }, { sheet, marker }) => {
  const added = context.workbook.worksheets.add(newSheetName(sheet));
  sheets.set(sheet, added);
  added.names.add(markerName, marker).visible = false;
  added.name = sheet;
};

const resizeTable: Apply<'resizeTable'> = (batch, { sheet, name, area, isAnchored }) => {
  const table = tableOf(batch, sheet, name);
  if (isAnchored) table.resize(table.getRange().getAbsoluteResizedRange(area.rows, area.columns));
  else table.resize(addressOf(area));
};

const tableLook: Apply<'tableLook'> = (batch, { sheet, name, style, bandedRows, filterButton }) => {
  const table = tableOf(batch, sheet, name);
  table.style = style ?? '';
  table.showBandedRows = bandedRows;
  table.showFilterButton = filterButton;
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
  addSheet,
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
    setFormat((area) => formatOf(batch, sheet, area), areas, part);
  },
  copyFormats: (batch, { sheet, from, to }) =>
    rangeOf(batch, sheet, to).copyFrom(absoluteFormula(sheet, from).slice(1), 'Formats'),
  cellLooks: (batch, { sheet, area, content }) =>
    rangeOf(batch, sheet, area).setCellProperties(content.map((line) => line.map(propertiesOf))),
  columnWidths: (batch, { sheet, first, sizes }) =>
    rangeOf(batch, sheet, { row: 0, column: first, rows: 1, columns: sizes.length }).setColumnProperties(
      sizes.map((columnWidth) => (columnWidth === null ? {} : { format: { columnWidth } })),
    ),
  rowHeights: (batch, { sheet, first, sizes }) =>
    rangeOf(batch, sheet, { row: first, column: 0, rows: sizes.length, columns: 1 }).setRowProperties(
      sizes.map((rowHeight) => (rowHeight === null ? {} : { format: { rowHeight } })),
    ),
  addTable,
  dropTable: (batch, { sheet, name }) => {
    const table = tableOf(batch, sheet, name);
    // Excel would keep the colours of its style.
    table.style = '';
    table.convertToRange();
  },
  tableLook,
  resizeTable,
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
  conditionalFormat: (batch, edit) => {
    const { sheet, plan, priority, stopIfTrue } = edit;
    const rule = rangeOf(batch, sheet, plan.area).conditionalFormats.add('Custom');
    batch.begun(edit);
    setConditionalFormat(rule, plan);
    if (stopIfTrue === true) rule.stopIfTrue = true;
    // Last: an item whose priority was set may mean another rule.
    if (priority !== undefined) rule.priority = priority;
  },
  deleteRule: (batch, edit) => {
    sheetOf(batch, edit.sheet).getRange().conditionalFormats.getItem(edit.id).delete();
    batch.begun(edit);
  },
  chart: (batch, edit) =>
    addChart(sheetOf(batch, edit.sheet), edit.sheet, edit.plan, () => batch.begun(edit)),
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
  deleteChart: (batch, edit) => {
    sheetOf(batch, edit.sheet).charts.getItem(edit.chart).delete();
    batch.begun(edit);
  },
  freeze,
  page: (batch, { sheet, plan }) => setPage(sheetOf(batch, sheet), plan),
  paper: (batch, { sheet }) => setPaper(sheetOf(batch, sheet)),
  breaks: (batch, edit) => {
    batch.begun(edit);
    addBreaks(sheetOf(batch, edit.sheet), edit.rows, edit.columns);
  },
  pageParts: (batch, { sheet, parts }) => setPageParts(sheetOf(batch, sheet), parts),
  hideGridlines: (batch, { sheet }) => {
    sheetOf(batch, sheet).showGridlines = false;
  },
  addPart: ({ context, work }, { handle, xml }) => {
    const part = context.workbook.customXmlParts.add(xml);
    part.load('id');
    work.parts.set(handle, part);
  },
  setPart: (batch, { handle, xml }) => partOf(batch, handle).setXml(xml),
  deletePart: ({ context }, { id }) => context.workbook.customXmlParts.getItem(id).delete(),
  ...turns,
  ...watches,
};

/** Excel takes one value for all cells of a range; the types only know a matrix. */
function single(value: string): string[][] {
  return value as unknown as string[][];
}

/** Queues one edit; nothing happens before the next sync. */
export function applyEdit<K extends Edit['kind']>(batch: Batch, edit: Of<K>): void {
  (appliers[edit.kind] as Apply<K>)(batch, edit);
}
