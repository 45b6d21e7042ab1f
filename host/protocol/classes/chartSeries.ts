// The series of a chart: where their numbers come from, their line, their labels.
import { areaAddress, quoteSheet } from '../../model/address';
import type { ChartSeries, Workbook } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { invalidArgument, notFound, notImplemented } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';
import { colour, integer, number, oneOf, optionalText, text, truth } from '../values';
import { stored, type ChartTarget, type SeriesTarget } from './chartLook';
import { rangeOfFormula } from './resolveName';

export function referenceTo(range: RangeTarget): string {
  return `=${quoteSheet(range.sheet.name)}!${areaAddress(range.area, true)}`;
}

export function newSeries(name: string, values: string, markers: boolean): ChartSeries {
  return { name, values, markers, secondaryAxis: false, smooth: false, dataLabels: 'none' };
}

/** The name a series shows: its text, or what stands in the cell it refers to. */
function shownName(workbook: Workbook, { series, sheet }: SeriesTarget): string {
  if (!series.name.startsWith('=')) return series.name;
  const range = rangeOfFormula(workbook, series.name, sheet);
  const value = range?.sheet.cells.get(range.area.row * 16384 + range.area.column)?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

const lineClass = declareClass<SeriesTarget>('ChartLineFormat', {
  scalars: {
    Color: stored(
      ({ series }) => series.color ?? '',
      ({ series }, value) => {
        series.color = colour(value);
      },
    ),
    Weight: stored(
      ({ series }) => series.lineWeight ?? 2.25,
      ({ series }, value) => {
        series.lineWeight = number(value);
      },
    ),
    LineStyle: stored(
      ({ series }) => (series.dashed ? 'Dash' : 'Continuous'),
      ({ series }, value) => {
        const style = oneOf(value, ['Continuous', 'Dash', 'RoundDot', 'Dot'] as const);
        if (style === 'Continuous') delete series.dashed;
        else series.dashed = true;
      },
    ),
  },
});

const fillClass = declareClass<SeriesTarget>('ChartFill', {
  methods: {
    SetSolidColor: (target, [value], session) => {
      session.checkWritable(target.sheet);
      target.series.color = colour(value);
      session.changed = true;
    },
  },
});

const formatClass = declareClass<SeriesTarget>('ChartSeriesFormat', {
  navigations: { Line: (target) => lineClass(target), Fill: (target) => fillClass(target) },
});

function labelled(content: NonNullable<ChartSeries['labelContent']>) {
  return stored<SeriesTarget>(
    ({ series }) => series.dataLabels !== 'none' && (series.labelContent ?? 'value') === content,
    ({ series }, value) => {
      if (truth(value)) series.labelContent = content;
      else if ((series.labelContent ?? 'value') === content)
        series.labelContent = content === 'value' ? 'seriesName' : 'value';
    },
  );
}

const labelScalars = { ShowValue: labelled('value'), ShowSeriesName: labelled('seriesName') };
const labelsClass = declareClass<SeriesTarget>('ChartDataLabels', { scalars: labelScalars });
const labelClass = declareClass<SeriesTarget>('ChartDataLabel', { scalars: labelScalars });

interface PointTarget extends SeriesTarget {
  index: number;
}

function pointCount(target: SeriesTarget, session: Session): number {
  const range = rangeOfFormula(session.workbook, target.series.values, target.sheet);
  return range ? range.area.rows * range.area.columns : 0;
}

/** Labels on single points are modelled for the last one only: a line labelled directly at its end. */
const pointClass = declareClass<PointTarget>('ChartPoint', {
  scalars: {
    HasDataLabel: {
      get: (target, session) => {
        const { dataLabels } = target.series;
        return (
          dataLabels === 'all' || (dataLabels === 'last' && target.index === pointCount(target, session) - 1)
        );
      },
      set: (target, value, session) => {
        session.checkWritable(target.sheet);
        if (target.index !== pointCount(target, session) - 1)
          throw notImplemented('a label on a point inside the series');
        if (target.series.dataLabels === 'all') throw notImplemented('taking one label away');
        target.series.dataLabels = truth(value) ? 'last' : 'none';
        session.changed = true;
      },
    },
  },
  navigations: { DataLabel: (target) => labelClass(target) },
});

const pointsClass = declareClass<SeriesTarget>('ChartPointsCollection', {
  scalars: { Count: { get: pointCount } },
  items: (target, session) =>
    Array.from({ length: pointCount(target, session) }, (_point, index) => pointClass({ ...target, index })),
  methods: {
    GetCount: (target, _parameters, session) => pointCount(target, session),
    GetItemAt: (target, [index], session) => {
      if (integer(index) < 0 || integer(index) >= pointCount(target, session)) throw invalidArgument();
      return pointClass({ ...target, index: integer(index) });
    },
  },
});

function source(value: unknown): string {
  const range = value instanceof Bound ? rangeOf(value) : undefined;
  if (!range) throw invalidArgument();
  return referenceTo(range);
}

export const seriesClass: (target: SeriesTarget) => Bound = declareClass<SeriesTarget>('ChartSeries', {
  scalars: {
    Name: {
      get: (target, session) => shownName(session.workbook, target),
      set: (target, value, session) => {
        session.checkWritable(target.sheet);
        target.series.name = text(value);
        session.changed = true;
      },
    },
    ChartType: { get: ({ chart }) => chart.type },
    HasDataLabels: stored(
      ({ series }) => series.dataLabels === 'all',
      ({ series }, value) => {
        series.dataLabels = truth(value) ? 'all' : 'none';
      },
    ),
    MarkerStyle: stored(
      ({ series }) => (series.markers ? 'Automatic' : 'None'),
      ({ series }, value) => {
        series.markers = oneOf(value, ['None', 'Automatic', 'Circle'] as const) !== 'None';
      },
    ),
    Smooth: stored(
      ({ series }) => series.smooth,
      ({ series }, value) => {
        series.smooth = truth(value);
      },
    ),
    AxisGroup: stored(
      ({ series }) => (series.secondaryAxis ? 'Secondary' : 'Primary'),
      ({ series }, value) => {
        series.secondaryAxis = oneOf(value, ['Primary', 'Secondary'] as const) === 'Secondary';
      },
    ),
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
  },
  navigations: {
    Format: (target) => formatClass(target),
    DataLabels: (target) => labelsClass(target),
    Points: (target) => pointsClass(target),
  },
  methods: {
    SetValues: (target, [range], session) => {
      session.checkWritable(target.sheet);
      target.series.values = source(range);
      session.changed = true;
    },
    SetXAxisValues: (target, [range], session) => {
      session.checkWritable(target.sheet);
      target.series.categories = source(range);
      session.changed = true;
    },
    Delete: ({ sheet, chart, series }, _parameters, session) => {
      session.checkWritable(sheet);
      const at = chart.series.indexOf(series);
      if (at < 0) throw notFound();
      chart.series.splice(at, 1);
      session.changed = true;
    },
  },
});

export const seriesCollectionClass = declareClass<ChartTarget>('ChartSeriesCollection', {
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => seriesClass({ ...target, series })),
  methods: {
    Add: (target, [name, index], session) => {
      session.checkWritable(target.sheet);
      const { chart } = target;
      const series = newSeries(optionalText(name) ?? '', '', chart.type === 'LineMarkers');
      const at = index === undefined || index === null ? chart.series.length : integer(index);
      chart.series.splice(at, 0, series);
      session.changed = true;
      return seriesClass({ ...target, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, [index]) => {
      const series = target.chart.series[integer(index)];
      if (!series) throw invalidArgument();
      return seriesClass({ ...target, series });
    },
  },
});
