// The numbers, labels and names a chart shows, read from the cells its series refer to.
import { cellKey, parseArea, splitSheet } from '../../../host/model/address';
import { formatAt } from '../../../host/model/cells';
import type { Area, Cell, Chart, ChartSeries, Sheet, Workbook } from '../../../host/model/types';
import { show } from '../cells/display';

export interface SeriesData {
  readonly name: string;
  /** `null` where a cell is blank, text or an error: a gap. */
  readonly values: readonly (number | null)[];
  readonly series: ChartSeries;
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly SeriesData[];
  /** Number format of the first value, for axes that follow their source. */
  readonly sourceFormat: string;
}

/** Cells of a reference such as `='Monthly data'!$B$4:$M$4`, hidden rows and columns left out, as Excel does. */
function cellsOf(workbook: Workbook, reference: string): (Cell | undefined)[] | null {
  const { sheet: name, local } = splitSheet(reference.replace(/^=/, ''));
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name?.toLowerCase());
  const area = parseArea(local.replaceAll('$', ''));
  return sheet === undefined || area === undefined ? null : visibleCells(sheet, area);
}

function visibleCells(sheet: Sheet, area: Area): (Cell | undefined)[] {
  const found: (Cell | undefined)[] = [];
  for (let row = area.row; row < area.row + Math.min(area.rows, 10_000); row++) {
    if (sheet.hiddenRows.has(row)) continue;
    for (let column = area.column; column < area.column + Math.min(area.columns, 1000); column++) {
      if (!sheet.hiddenColumns.has(column)) found.push(sheet.cells.get(cellKey(row, column)));
    }
  }
  return found;
}

function textOf(workbook: Workbook, cell: Cell | undefined, pattern?: string): string {
  if (cell === undefined) return '';
  return show(cell.value, pattern ?? formatAt(workbook, cell.format).numberFormat).text;
}

function nameOf(workbook: Workbook, name: string): string {
  if (!name.startsWith('=')) return name;
  const cells = cellsOf(workbook, name);
  return cells === null
    ? name
    : cells
        .map((cell) => textOf(workbook, cell))
        .join(' ')
        .trim();
}

export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((one): SeriesData => {
    const cells = cellsOf(workbook, one.values) ?? [];
    const values = cells.map((cell) => (typeof cell?.value === 'number' ? cell.value : null));
    return { name: nameOf(workbook, one.name), values, series: one };
  });
  const categories = chart.series.find((one) => one.categories !== undefined)?.categories;
  const labels = categories === undefined ? null : cellsOf(workbook, categories);
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const first = cellsOf(workbook, chart.series[0]?.values ?? '')?.find(
    (cell) => typeof cell?.value === 'number',
  );
  return {
    labels: Array.from({ length: longest }, (_, index) =>
      labels === null ? String(index + 1) : textOf(workbook, labels[index], chart.categoryAxis.numberFormat),
    ),
    series,
    sourceFormat: first === undefined ? 'General' : formatAt(workbook, first.format).numberFormat,
  };
}
