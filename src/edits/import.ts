// An import as steps: the months of a file into the table of months. Only columns that the file knows are written; a
// number that the analyst typed is never overwritten without asking; months that an earlier import wrote are replaced.
import { absoluteFormula, parseReference, type Area } from './address';
import { pendingStep } from './build';
import { asText, restoring, type Content } from './content';
import { workbookRefusal } from './conflicts';
import type { Step } from './edit';
import { planRows, type RowPlan } from './importRows';
import { valuesOf, type ValuePlan } from './importValues';
import {
  monthOf,
  MONTHS_SHEET,
  readMonthTable,
  type MonthsPlace,
  type MonthTable,
  type TableReading,
} from './monthTable';
import { markerOf, PREFIX } from './ours';
import { refuse, type Refused } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';
import type { CellRecord, NamedCellRecord, OperationRecord } from './record/record';
import type { Store } from './record/store';

export interface ImportedMonth {
  /** Serial of any day in the month. */
  readonly month: number;
  /** By column key. Null: the file knows the column, but has no value for this month. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface ImportRequest {
  readonly months: readonly ImportedMonth[];
  /** Cells to fill beside the table, by their name without `lf.`: asOf, provenance, … */
  readonly settings: Readonly<Record<string, string | number>>;
  /** What becomes of typed numbers that differ. */
  readonly overwriteTyped: 'ask' | 'keep' | 'replace';
}

/** A cell that holds something else than the file says. */
export interface Difference {
  readonly month: number;
  /** The column's header. */
  readonly column: string;
  readonly before: string | number | boolean;
  readonly after: number | null;
}

export interface NamedReading {
  readonly scope: string | null;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly formula: Content;
  readonly value: unknown;
}

export interface PlannedImport {
  readonly ok: true;
  readonly steps: readonly Step[];
  readonly record: OperationRecord;
  readonly sheet: string;
  readonly monthsAdded: readonly number[];
  /** Numbers of an earlier import that change. */
  readonly changes: readonly Difference[];
  /** Typed numbers that were left. */
  readonly kept: readonly Difference[];
  readonly cellsWritten: number;
  /** Keys for which the table has no column. */
  readonly unknownColumns: readonly string[];
  /** Settings for which there is no cell. */
  readonly unknownSettings: readonly string[];
}

export interface AsksAboutTyped {
  readonly ok: false;
  readonly typed: readonly Difference[];
}

export interface ImportReading {
  readonly place: MonthsPlace;
  readonly table: TableReading;
  readonly named: readonly NamedReading[];
}

/** The cells that the settings name, on our sheets or in the workbook. */
export function namedCells(
  snapshot: WorkbookSnapshot,
  settings: ImportRequest['settings'],
): { readonly scope: string | null; readonly name: string; readonly sheet: string; readonly area: Area }[] {
  return Object.keys(settings).flatMap((key) => {
    const name = PREFIX + key;
    const ofWorkbook = snapshot.names.find((each) => same(each.name, name));
    const sheets = snapshot.sheets.filter((sheet) => markerOf(sheet) !== null);
    const ofSheets = sheets.flatMap((sheet) =>
      sheet.names.filter((each) => same(each.name, name)).map((each) => ({ scope: sheet.name, ...each })),
    );
    const found = ofWorkbook ? { scope: null, ...ofWorkbook } : ofSheets[0];
    const reference = found ? parseReference(found.formula) : null;
    if (!found || !reference) return [];
    const area = { ...reference.area, rows: 1, columns: 1 };
    return [{ scope: found.scope, name: found.name, sheet: reference.sheet, area }];
  });
}

function settingOf(settings: ImportRequest['settings'], name: string): Content {
  const value = Object.entries(settings).find(([key]) => same(PREFIX + key, name))?.[1] ?? null;
  return typeof value === 'string' ? asText(value) : value;
}

function namedSteps(
  reading: ImportReading,
  request: ImportRequest,
): { steps: Step[]; named: NamedCellRecord[] } {
  const named = reading.named.flatMap((cell): (NamedCellRecord & { sheet: string; area: Area })[] => {
    const after = settingOf(request.settings, cell.name);
    const before = restoring(cell.formula, cell.value);
    return after === before ? [] : [{ ...cell, before, after }];
  });
  return {
    steps: named.map(({ sheet, area, after, before }): Step => ({
      edit: { kind: 'writeCells', sheet, area, content: [[after]] },
      inverse: [{ kind: 'writeCells', sheet, area, content: [[before]] }],
    })),
    named: named.map(({ scope, name, before, after }) => ({ scope, name, before, after })),
  };
}

/** Shows whether rows were inserted beneath the table; it is there only while the import runs. */
export const BELOW_NAME = 'lf.below';

/**
 * Room is made beneath the table before it grows: new rows take their formats from the row above, and what stands
 * beneath moves down instead of being swallowed.
 */
function growSteps(table: MonthTable, { grown }: RowPlan): Step[] {
  const { sheet, area, name } = table.reading;
  if (grown === 0) return [];
  const row = area.row + area.rows;
  const anchor = absoluteFormula(sheet, { row, column: area.column, rows: 1, columns: 1 });
  return [
    {
      edit: { kind: 'addName', scope: sheet, name: BELOW_NAME, formula: anchor, visible: false },
      inverse: [{ kind: 'deleteName', scope: sheet, name: BELOW_NAME }],
    },
    {
      edit: { kind: 'insertRows', sheet, row, count: grown },
      inverse: [{ kind: 'deleteRows', sheet, row, count: grown }],
    },
    {
      edit: { kind: 'resizeTable', sheet, name, area: { ...area, rows: area.rows + grown } },
      inverse: [{ kind: 'resizeTable', sheet, name, area }],
    },
  ];
}

function insertSteps(table: MonthTable, rows: RowPlan): Step[] {
  const { sheet, area } = table.reading;
  return rows.inserted.map(({ offset, count }): Step => {
    const row = area.row + offset + 1;
    return {
      edit: { kind: 'insertRows', sheet, row, count },
      inverse: [{ kind: 'deleteRows', sheet, row, count }],
    };
  });
}

/** New rows look like the row above them; beneath the header they must be made to look like the row below. */
function formatSteps(table: MonthTable, rows: RowPlan): Step[] {
  const { sheet, area } = table.reading;
  const count = rows.inserted.find(({ offset }) => offset === 0)?.count ?? 0;
  if (count === 0) return [];
  const line = (row: number, lines: number): Area => ({ ...area, row: area.row + row, rows: lines });
  return [
    { edit: { kind: 'copyFormats', sheet, from: line(count + 1, 1), to: line(1, count) }, inverse: [] },
  ];
}

function writeStep(table: MonthTable, values: ValuePlan): Step[] {
  const { sheet, area } = table.reading;
  const used = values.content.flatMap((line, index) => (line.some((cell) => cell !== null) ? [index] : []));
  const [top, bottom] = [used[0], used.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const to: Area = { ...area, row: area.row + 1 + top, rows: bottom - top + 1 };
  const part = (grid: ValuePlan['content']) => grid.slice(top, bottom + 1);
  return [
    {
      edit: { kind: 'writeCells', sheet, area: to, content: part(values.content), notation: 'R1C1' },
      inverse: [{ kind: 'writeCells', sheet, area: to, content: part(values.before), notation: 'R1C1' }],
    },
  ];
}

function requestRefusal(
  snapshot: WorkbookSnapshot,
  request: ImportRequest,
  reading: ImportReading,
  table: MonthTable,
): Refused | null {
  const general = workbookRefusal(snapshot);
  if (general) return refuse(general);
  const months = request.months.map(({ month }) => monthOf(month));
  if (months.length === 0) return refuse({ code: 'noMonths' });
  const twice = months.find((month, index) => months.indexOf(month) !== index);
  if (twice !== undefined) return refuse({ code: 'monthTwice', month: twice });
  const sheets = [reading.place.sheet.name, ...reading.named.map(({ sheet }) => sheet)];
  const locked = snapshot.sheets.find(
    (sheet) => sheet.protected && sheets.some((name) => same(name, sheet.name)),
  );
  if (locked) return refuse({ code: 'sheetProtected', sheet: locked.name });
  const { sheet, table: name } = reading.place;
  if (table.missing === null) return null;
  return refuse({ code: 'columnMissing', column: table.missing, table: name, sheet: sheet.name });
}

export interface ImportOptions {
  readonly operation: string;
  readonly label: string;
  readonly now: string;
}

export function planImport(
  snapshot: WorkbookSnapshot,
  store: Store,
  reading: ImportReading,
  request: ImportRequest,
  options: ImportOptions,
): PlannedImport | AsksAboutTyped | Refused {
  const table = readMonthTable(reading.table, reading.place.block);
  const refusal = requestRefusal(snapshot, request, reading, table);
  if (refusal) return refusal;
  const months = [...request.months]
    .map(({ month, values }) => ({ month: monthOf(month), values }))
    .sort((a, b) => a.month - b.month);
  const rows = planRows(
    table,
    months.map(({ month }) => month),
  );
  const values = valuesOf(table, reading.place.block, rows, months, store, request.overwriteTyped);
  if (request.overwriteTyped === 'ask' && values.typed.length > 0) return { ok: false, typed: values.typed };
  const settings = namedSteps(reading, request);
  const steps = [
    pendingStep(options.operation),
    ...growSteps(table, rows),
    ...insertSteps(table, rows),
    ...formatSteps(table, rows),
    ...writeStep(table, values),
    ...settings.steps,
  ];
  return {
    ok: true,
    steps,
    sheet: reading.place.sheet.name,
    monthsAdded: rows.added.map(({ month }) => month),
    changes: values.changes,
    kept: request.overwriteTyped === 'keep' ? values.typed : [],
    cellsWritten: values.cells.length + settings.named.length,
    unknownColumns: unknownKeys(months, table),
    unknownSettings: Object.keys(request.settings).filter(
      (key) => !reading.named.some(({ name }) => same(name, PREFIX + key)),
    ),
    record: recordOf(table, rows, values.cells, settings.named, options),
  };
}

function unknownKeys(months: readonly ImportedMonth[], table: MonthTable): string[] {
  const keys = new Set(months.flatMap(({ values }) => Object.keys(values)));
  return [...keys].filter((key) => !table.columns.has(key));
}

function recordOf(
  table: MonthTable,
  rows: RowPlan,
  cells: readonly CellRecord[],
  named: readonly NamedCellRecord[],
  { operation, label, now }: ImportOptions,
): OperationRecord {
  return {
    id: operation,
    label,
    at: now,
    state: 'pending',
    body: {
      kind: 'import',
      sheetKey: MONTHS_SHEET,
      sheet: table.reading.sheet,
      table: table.reading.name,
      monthColumn: table.headers[table.monthColumn] ?? '',
      rowsBefore: table.reading.area.rows,
      inserted: rows.inserted,
      grown: rows.grown,
      added: rows.added.map(({ month, how }) => ({ month, how })),
      cells,
      named,
    },
  };
}
