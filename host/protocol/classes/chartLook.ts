// How charts look: lines, fonts, fills, labels, axes, title and legend.
import type { Chart, ChartSeries, Sheet } from '../../model/types';
import { declareClass, type Scalar } from '../declare';
import { notImplemented } from '../errors';
import type { Session } from '../session';
import { colour, number, oneOf, text, truth } from '../values';

export interface ChartTarget {
  sheet: Sheet;
  chart: Chart;
}

export interface SeriesTarget extends ChartTarget {
  series: ChartSeries;
}

/** A property that is stored on the chart; a protected sheet refuses the change. */
export function stored<T extends { sheet: Sheet }>(
  get: (target: T) => unknown,
  set: (target: T, value: unknown) => void,
): Scalar<T> {
  return {
    get,
    set: (target, value, session: Session) => {
      session.checkWritable(target.sheet);
      set(target, value);
      session.changed = true;
    },
  };
}

const chartFontClass = declareClass<ChartTarget & { of: 'chart' | 'title' }>('ChartFont', {
  scalars: {
    Size: stored(
      ({ chart, of }) =>
        (of === 'chart' ? chart.fontSize : chart.titleFont?.size) ?? (of === 'chart' ? 10 : 14),
      ({ chart, of }, value) => {
        if (of === 'chart') chart.fontSize = number(value);
        else chart.titleFont = { ...chart.titleFont, size: number(value) };
      },
    ),
    Color: stored(
      ({ chart, of }) => (of === 'chart' ? chart.fontColor : chart.titleFont?.color) ?? '#000000',
      ({ chart, of }, value) => {
        if (of === 'chart') chart.fontColor = colour(value);
        else chart.titleFont = { ...chart.titleFont, color: colour(value) };
      },
    ),
    Bold: stored(
      ({ chart, of }) => (of === 'title' ? (chart.titleFont?.bold ?? false) : false),
      ({ chart, of }, value) => {
        if (of === 'chart') throw notImplemented('ChartFont.bold of a whole chart');
        chart.titleFont = { ...chart.titleFont, bold: truth(value) };
      },
    ),
  },
});

export const chartFormatClass = declareClass<ChartTarget>('ChartAreaFormat', {
  navigations: { Font: (target) => chartFontClass({ ...target, of: 'chart' }) },
});

const titleFormatClass = declareClass<ChartTarget>('ChartTitleFormat', {
  navigations: { Font: (target) => chartFontClass({ ...target, of: 'title' }) },
});

export const titleClass = declareClass<ChartTarget>('ChartTitle', {
  scalars: {
    Text: stored(
      ({ chart }) => chart.title ?? '',
      ({ chart }, value) => {
        chart.title = text(value);
      },
    ),
    Visible: stored(
      ({ chart }) => chart.title !== null,
      ({ chart }, value) => {
        if (!truth(value)) chart.title = null;
        else chart.title ??= 'Chart Title';
      },
    ),
  },
  navigations: { Format: (target) => titleFormatClass(target) },
});

export const legendClass = declareClass<ChartTarget>('ChartLegend', {
  scalars: {
    Visible: stored(
      ({ chart }) => chart.legend !== null,
      ({ chart }, value) => {
        if (!truth(value)) chart.legend = null;
        else chart.legend ??= 'Right';
      },
    ),
    Position: stored(
      ({ chart }) => chart.legend ?? 'Right',
      ({ chart }, value) => {
        chart.legend = oneOf(value, ['Top', 'Bottom', 'Left', 'Right'] as const);
      },
    ),
  },
});

const gridlinesLineClass = declareClass<ChartTarget>('ChartLineFormat', {
  scalars: {
    Color: stored(
      ({ chart }) => chart.valueAxis.gridlineColor ?? '#D9D9D9',
      ({ chart }, value) => {
        chart.valueAxis.gridlineColor = colour(value);
      },
    ),
  },
});

const gridlinesFormatClass = declareClass<ChartTarget>('ChartGridlinesFormat', {
  navigations: { Line: (target) => gridlinesLineClass(target) },
});

const gridlinesClass = declareClass<ChartTarget>('ChartGridlines', {
  scalars: {
    Visible: stored(
      ({ chart }) => chart.valueAxis.gridlines,
      ({ chart }, value) => {
        chart.valueAxis.gridlines = truth(value);
      },
    ),
  },
  navigations: { Format: (target) => gridlinesFormatClass(target) },
});

interface AxisTarget extends ChartTarget {
  axis: 'valueAxis' | 'categoryAxis';
}

function limit(key: 'minimum' | 'maximum'): Scalar<AxisTarget> {
  return stored(
    ({ chart, axis }) => (axis === 'valueAxis' ? (chart.valueAxis[key] ?? '') : ''),
    ({ chart, axis }, value) => {
      if (axis !== 'valueAxis') throw notImplemented(`ChartAxis.${key} of the category axis`);
      if (value === '') delete chart.valueAxis[key];
      else chart.valueAxis[key] = number(value);
    },
  );
}

export const axisClass = declareClass<AxisTarget>('ChartAxis', {
  scalars: {
    Visible: stored(
      ({ chart, axis }) => chart[axis].visible,
      ({ chart, axis }, value) => {
        chart[axis].visible = truth(value);
      },
    ),
    NumberFormat: stored(
      ({ chart, axis }) => chart[axis].numberFormat ?? 'General',
      ({ chart, axis }, value) => {
        chart[axis].numberFormat = text(value);
      },
    ),
    Minimum: limit('minimum'),
    Maximum: limit('maximum'),
  },
  navigations: {
    MajorGridlines: (target) => {
      if (target.axis !== 'valueAxis') throw notImplemented('ChartAxis.majorGridlines of the category axis');
      return gridlinesClass(target);
    },
  },
});

export const axesClass = declareClass<ChartTarget>('ChartAxes', {
  navigations: {
    ValueAxis: (target) => axisClass({ ...target, axis: 'valueAxis' }),
    CategoryAxis: (target) => axisClass({ ...target, axis: 'categoryAxis' }),
  },
});
