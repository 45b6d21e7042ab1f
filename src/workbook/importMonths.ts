// What an import does to the table of months, as steps: rows for new months, then the cells that the file knows.
import { absoluteFormula, type Area } from './address';
import type { Step } from './edit';
import { planRows, type RowPlan } from './importRows';
import type { Difference, ImportedMonth, ImportRequest } from './importTypes';
import { valuesOf, type ValuePlan } from './importValues';
import { monthOf, MONTHS_SHEET, type MonthsPlace, type MonthTable } from './monthTable';
import type { CellRecord, ImportBody } from './record/record';
import type { Store } from './record/store';

/** What is written into the table of months. */
export interface MonthsPart {
  readonly steps: readonly Step[];
  readonly body: Omit<ImportBody, 'kind' | 'named' | 'tables' | 'mappings'>;
  readonly added: readonly number[];
  readonly changes: readonly Difference[];
  readonly typed: readonly Difference[];
  readonly unknown: readonly string[];
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
      edit: {
        kind: 'resizeTable',
        sheet,
        name,
        area: { ...area, rows: area.rows + grown },
        isAnchored: true,
      },
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

export const NO_MONTHS: MonthsPart = {
  steps: [],
  body: {
    sheetKey: '',
    sheet: '',
    table: '',
    monthColumn: '',
    rowsBefore: 0,
    inserted: [],
    grown: 0,
    added: [],
    cells: [],
  },
  added: [],
  changes: [],
  typed: [],
  unknown: [],
};

export function monthsPart(
  table: MonthTable,
  place: MonthsPlace,
  store: Store,
  request: ImportRequest,
): MonthsPart {
  const months = [...request.months]
    .map(({ month, values }) => ({ month: monthOf(month), values }))
    .sort((a, b) => a.month - b.month);
  const rows = planRows(
    table,
    months.map(({ month }) => month),
  );
  const values = valuesOf(table, place.block, rows, months, store, request.overwriteTyped);
  return {
    steps: [
      ...growSteps(table, rows),
      ...insertSteps(table, rows),
      ...formatSteps(table, rows),
      ...writeStep(table, values),
    ],
    body: bodyOf(table, rows, values.cells),
    added: rows.added.map(({ month }) => month),
    changes: values.changes,
    typed: values.typed,
    unknown: unknownKeys(months, table),
  };
}

function unknownKeys(months: readonly ImportedMonth[], table: MonthTable): string[] {
  const keys = new Set(months.flatMap(({ values }) => Object.keys(values)));
  return [...keys].filter((key) => !table.columns.has(key));
}

function bodyOf(table: MonthTable, rows: RowPlan, cells: readonly CellRecord[]): MonthsPart['body'] {
  return {
    sheetKey: MONTHS_SHEET,
    sheet: table.reading.sheet,
    table: table.reading.name,
    monthColumn: table.headers[table.monthColumn] ?? '',
    rowsBefore: table.reading.area.rows,
    inserted: rows.inserted,
    grown: rows.grown,
    added: rows.added.map(({ month, how }) => ({ month, how })),
    cells,
  };
}
