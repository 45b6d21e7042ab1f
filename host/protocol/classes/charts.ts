// Charts of a sheet: made from a range as Excel does, placed in points or over cells.
import { COLUMNS, ROWS } from '../../model/address';
import { STANDARD_HEIGHT, newItemId } from '../../model/create';
import type { Area, CellValue, Chart, ChartSeries, Sheet } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { invalidArgument, notFound, notImplemented } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';
import { integer, number, oneOf, text } from '../values';
import { axesClass, chartFormatClass, legendClass, stored, titleClass, type ChartTarget } from './chartLook';
import { newSeries, referenceTo, seriesCollectionClass } from './chartSeries';
import { areaArgument } from './page';
import { worksheetClass } from './worksheet';

/** The kinds the model draws and saves. */
const TYPES = [
  'Line',
  'LineMarkers',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Area',
  'AreaStacked',
  'Pie',
  'Doughnut',
  'XYScatter',
  'XYScatterLines',
] as const;

function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(row * 16384 + column)?.value ?? null;
}

function isLabel(value: CellValue): boolean {
  return typeof value === 'string' || value === null;
}

/**
 * Series from a range: the longer side runs along the categories; a first line of texts gives names, a first line of
 * texts across gives categories.
 */
function seriesFrom(
  { sheet, area }: RangeTarget,
  by: 'Auto' | 'Columns' | 'Rows',
  markers: boolean,
): ChartSeries[] {
  const byColumns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  const cell = (line: number, along: number): Area =>
    byColumns
      ? { row: area.row + along, column: area.column + line, rows: 1, columns: 1 }
      : { row: area.row + line, column: area.column + along, rows: 1, columns: 1 };
  const [lines, length] = byColumns ? [area.columns, area.rows] : [area.rows, area.columns];
  const at = (line: number, along: number) => valueAt(sheet, cell(line, along).row, cell(line, along).column);
  const named = length > 1 && isLabel(at(lines - 1, 0));
  const categories = lines > 1 && isLabel(at(0, length - 1));
  const strip = (line: number): Area => {
    const first = cell(line, named ? 1 : 0);
    const size = named ? length - 1 : length;
    return byColumns ? { ...first, rows: size } : { ...first, columns: size };
  };
  const result: ChartSeries[] = [];
  for (let line = categories ? 1 : 0; line < lines; line += 1) {
    const name = named ? referenceTo({ sheet, area: cell(line, 0) }) : `Series${result.length + 1}`;
    const series = newSeries(name, referenceTo({ sheet, area: strip(line) }), markers);
    if (categories) series.categories = referenceTo({ sheet, area: strip(0) });
    result.push(series);
  }
  return result;
}

function source(value: unknown): RangeTarget {
  const range = value instanceof Bound ? rangeOf(value) : undefined;
  if (!range) throw invalidArgument();
  return range;
}

/** Office.js names enumerations both ways: 'Line' and 'line'. */
function chartType(value: unknown): string {
  const wanted = text(value).toLowerCase();
  const found = TYPES.find((type) => type.toLowerCase() === wanted);
  if (!found) throw notImplemented(`chart type ${text(value)}`);
  return found;
}

function add(sheet: Sheet, [type, data, by]: unknown[], session: Session): Bound {
  session.checkWritable(sheet);
  const kind = chartType(type);
  const direction =
    by === undefined || by === null ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows'] as const);
  const series = seriesFrom(source(data), direction, kind === 'LineMarkers');
  const number = sheet.charts.length + 1;
  const chart: Chart = {
    id: newItemId(),
    name: freeName(sheet, number),
    type: kind,
    title: 'Chart Title',
    legend: series.length > 1 ? 'Bottom' : null,
    left: 96,
    top: 60,
    width: 360,
    height: 216,
    series,
    valueAxis: { visible: true, gridlines: true },
    categoryAxis: { visible: true },
  };
  sheet.charts.push(chart);
  session.changed = true;
  return chartClass({ sheet, chart });
}

function freeName(sheet: Sheet, from: number): string {
  for (let index = from; ; index += 1) {
    if (!sheet.charts.some((chart) => chart.name === `Chart ${index}`)) return `Chart ${index}`;
  }
}

/** Points from the sheet's corner to the start of a column or row. */
function offset(sheet: Sheet, axis: 'row' | 'column', line: number): number {
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const standard = axis === 'row' ? STANDARD_HEIGHT : sheet.standardWidth;
  let total = 0;
  for (let at = 0; at < line; at += 1) if (!hidden.has(at)) total += sizes.get(at) ?? standard;
  return total;
}

function setPosition({ sheet, chart }: ChartTarget, [start, end]: unknown[], session: Session): void {
  session.checkWritable(sheet);
  const from = areaArgument(sheet, start);
  const to = end === undefined || end === null ? undefined : areaArgument(sheet, end);
  chart.left = offset(sheet, 'column', from.column);
  chart.top = offset(sheet, 'row', from.row);
  if (to) {
    chart.width = offset(sheet, 'column', Math.min(COLUMNS, to.column + to.columns)) - chart.left;
    chart.height = offset(sheet, 'row', Math.min(ROWS, to.row + to.rows)) - chart.top;
  }
  session.changed = true;
}

function place(key: 'left' | 'top' | 'width' | 'height') {
  return stored<ChartTarget>(
    ({ chart }) => chart[key],
    ({ chart }, value) => {
      if (number(value) < 0) throw invalidArgument();
      chart[key] = number(value);
    },
  );
}

export const chartClass: (target: ChartTarget) => Bound = declareClass<ChartTarget>('Chart', {
  identity: ({ chart }) => ({ Id: chart.id, Name: chart.name }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: stored(
      ({ chart }) => chart.name,
      ({ chart }, value) => {
        chart.name = text(value);
      },
    ),
    ChartType: stored(
      ({ chart }) => chart.type,
      ({ chart }, value) => {
        chart.type = chartType(value);
      },
    ),
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
  },
  navigations: {
    Title: (target) => titleClass(target),
    Legend: (target) => legendClass(target),
    Axes: (target) => axesClass(target),
    Series: (target) => seriesCollectionClass(target),
    Format: (target) => chartFormatClass(target),
    Worksheet: ({ sheet }) => worksheetClass(sheet),
  },
  methods: {
    SetPosition: setPosition,
    SetData: ({ sheet, chart }, [data, by], session) => {
      session.checkWritable(sheet);
      const direction =
        by === undefined || by === null ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows'] as const);
      chart.series = seriesFrom(source(data), direction, chart.type === 'LineMarkers');
      session.changed = true;
    },
    Delete: ({ sheet, chart }, _parameters, session) => {
      session.checkWritable(sheet);
      if (!sheet.charts.includes(chart)) throw notFound();
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      session.changed = true;
    },
  },
});

function find(sheet: Sheet, key: unknown): Chart | undefined {
  return sheet.charts.find((chart) => chart.id === key) ?? sheet.charts.find((chart) => chart.name === key);
}

function required(sheet: Sheet, key: unknown): Bound {
  const chart = find(sheet, key);
  if (!chart) throw notFound();
  return chartClass({ sheet, chart });
}

export const chartsClass = declareClass<Sheet>('ChartCollection', {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartClass({ sheet, chart })),
  item: required,
  methods: {
    Add: add,
    GetItem: (sheet, [name]) => required(sheet, name),
    GetItemOrNullObject: (sheet, [name]) => {
      const chart = find(sheet, name);
      return chart ? chartClass({ sheet, chart }) : null;
    },
    GetItemAt: (sheet, [index]) => {
      const chart = sheet.charts[integer(index)];
      if (!chart) throw invalidArgument();
      return chartClass({ sheet, chart });
    },
    GetCount: (sheet) => sheet.charts.length,
  },
});
