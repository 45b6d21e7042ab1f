// As reported: the figures of each month as they stood when it was closed. What is read and printed is the latest twelve
// months, metric by metric, with what Monthly data says now less that; the table that closing fills stands on the right,
// where it can grow.

import { across, calc, filler, input, row, text } from '../language/cells';
import { frame } from '../language/frame';
import {
  allMetrics,
  dashboardMetrics,
  metrics,
  stages,
  unitFormats,
  type Metric,
} from '../monthlyData/metrics';
import {
  isKept,
  isReported,
  REPORTED_KEYS,
  reportedFigure,
  reportedFigures,
  reportedPlace,
  SAME,
} from './figures';
import { keptSettings } from './settings';
import { placeOf } from '../language/lookup';
import type { Options } from '../language/options';
import type { Format } from '../language/styles';
import type { AreaTemplate, BlockTemplate, RowTemplate, SheetTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

const MONTHS = 12;
const places = (prefix: string): string[] =>
  Array.from({ length: MONTHS }, (_, index) => `${prefix}${String(index + 1)}`);
/** What was said, and what Monthly data says now less that; the latest month first. */
const SAID = places('said');
const OFF = places('off');
/** How many of the months are off, here and down to here: by them Checks lists one after the other. */
const COUNTS = ['off', 'upto'] as const;
const COLUMNS = ['metric', 'unit', ...SAID, 'gap', ...OFF, 'gap2', ...COUNTS];
const PRINTED = COLUMNS.indexOf('gap2');
const VIEW = 'reportedView';
const BEFORE_TABLE = 1;

const [FIRST, LAST] = [allMetrics[0]?.key ?? '', allMetrics.at(-1)?.key ?? ''];
/** What Checks reads: the months, the names of the metrics, their units, what was said, and what it is off by. */
const named = (rows: readonly [string, string], columns: readonly [string, string]): AreaTemplate => ({
  block: VIEW,
  rows,
  columns,
});
const ends = (keys: readonly string[]): [string, string] => [keys[0] ?? '', keys.at(-1) ?? ''];

function header(texts: Texts): RowTemplate {
  const latest = 'MAXIFS(reported[month],reported[replaced],"")';
  const before = (key: string) => `MAXIFS(reported[month],reported[replaced],"",reported[month],"<"&${key})`;
  const month = (index: number) =>
    index === 0
      ? `=IF(${latest}=0,"",${latest})`
      : `=IF(COUNT($header.said${String(index)})=0,"",IF(${before(`$header.said${String(index)}`)}=0,"",${before(`$header.said${String(index)}`)}))`;
  return row(
    'header',
    {
      metric: text(texts('reported.metric'), 'head'),
      unit: text(texts('reported.unit'), 'head'),
      ...Object.fromEntries(SAID.map((key, index) => [key, calc(month(index), 'month', 'head')])),
      ...Object.fromEntries(
        OFF.map((key, index) => [key, calc(`=$header.${SAID[index] ?? ''}`, 'month', 'head')]),
      ),
    },
    32,
  );
}

function closedRow(texts: Texts): RowTemplate {
  const day =
    '=IF(COUNT($header.here)=0,"",MAXIFS(reported[closed],reported[month],$header.here,reported[replaced],""))';
  return row('closedOn', {
    metric: text(texts('reported.closedOn'), 'unit'),
    unit: filler('unit'),
    ...across(SAID, calc(day, 'date', 'muted')),
    ...across(OFF, filler('unit')),
    off1: text(texts('reported.differences'), 'unit'),
  });
}

/** The first line counts from itself. */
const counts = (): RowTemplate['cells'] => ({
  off: calc(`=COUNT($off1:$${OFF.at(-1) ?? ''})`, 'count', 'muted'),
  upto: calc(`=SUM($${FIRST}.off:$off)`, 'count', 'muted'),
});

const band = (key: string, name: string): RowTemplate =>
  row(key, {
    ...across(['metric', 'unit', ...SAID, ...OFF], filler('band')),
    metric: text(name, 'band'),
    ...(key !== stages[0] && counts()),
  });

/** How a difference looks: with its sign. */
function offFormat({ unit }: Metric): Format {
  if (unit === 'rate') return 'percent';
  return unit === 'count' || unit === 'money' ? 'gap' : 'decimalGap';
}

function figureRow(metric: Metric, texts: Texts): RowTemplate {
  const { key, unit } = metric;
  const isMoney = unit === 'money' || unit === 'cents';
  const role = metric.aside === true ? 'muted' : 'body';
  const said = `=IF(${isReported(key, '$places.here')},${reportedFigure(key, '$places.here')},"")`;
  const off = (column: string) => {
    const difference = `N(INDEX(monthly[${key}],$places.here))-$>${column}`;
    const shown = `IF(ROUND(${difference},${String(SAME)})=0,"",${difference})`;
    return `=IF(COUNT($>${column})=0,"",IF($places.here="",-$>${column},${shown}))`;
  };
  return row(key, {
    metric: text(metricName(texts, key), metric.aside === true ? 'part' : 'label'),
    unit: isMoney ? calc('={currency}', 'general', 'unit') : text(texts(`unit.${unit}`), 'unit'),
    ...across(SAID, calc(said, unitFormats[unit], role)),
    ...Object.fromEntries(
      OFF.map((column, index) => [column, calc(off(SAID[index] ?? ''), offFormat(metric), 'strong')]),
    ),
    ...counts(),
  });
}

/** In which row of the table beside it each month stands, and in which of Monthly data. */
const placesRow = (texts: Texts): RowTemplate => {
  const place = (found: string) => calc(`=IF(COUNT($header.here)=0,"",${found})`, 'count', 'muted');
  return row('places', {
    metric: text(texts('reported.place'), 'unit'),
    unit: filler('unit'),
    ...across(SAID, place(reportedPlace('$header.here'))),
    ...across(OFF, place(placeOf('monthly', '$header.here'))),
  });
};

function view(texts: Texts): BlockTemplate {
  return {
    id: VIEW,
    column: 1,
    columns: COLUMNS,
    rows: [
      header(texts),
      closedRow(texts),
      ...stages.flatMap((stage) => [
        band(stage, texts(`stage.${stage}`)),
        ...metrics
          .filter((metric) => metric.stage === stage && isKept(metric))
          .map((metric) => figureRow(metric, texts)),
      ]),
      band('dashboard', texts('sheet.dashboard')),
      ...dashboardMetrics.map((metric) => figureRow(metric, texts)),
      placesRow(texts),
    ],
  };
}

/** Formulas find a column by its header, which bears no marks. */
const plain = (label: string): string => label.replace(/[,:]/g, '');

/** What closing a month fills: the figures, and the settings that they rest on. */
const REPORTED_COLUMNS = [...REPORTED_KEYS, ...reportedFigures, ...keptSettings.map(({ column }) => column)];

function table(texts: Texts): BlockTemplate {
  const keys = REPORTED_COLUMNS;
  const titles = new Map([
    ...REPORTED_KEYS.map((key) => [key as string, texts(`reported.${key}`)] as const),
    ...reportedFigures.map((key) => [key, texts(`column.${key}`)] as const),
    ...keptSettings.map(({ column, label }) => [column, plain(texts(`settings.${label}`))] as const),
  ]);
  const formatOf = (key: string): Format => {
    if (key === 'month') return 'month';
    const metric = allMetrics.find((each) => each.key === key);
    if (metric !== undefined) return unitFormats[metric.unit];
    return (REPORTED_KEYS as readonly string[]).includes(key) ? 'date' : 'general';
  };
  return {
    id: 'reportedTable',
    beside: VIEW,
    column: 1 + COLUMNS.length + BEFORE_TABLE,
    columns: keys,
    keyed: false,
    table: {
      key: 'reported',
      name: 'lf.Reported',
      columns: keys.map((key) => ({ key, header: titles.get(key) ?? '', filledBy: 'import' as const })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(
          keys.map((key) => [key, text(titles.get(key) ?? '', 'head', key === 'month' ? 'left' : 'right')]),
        ),
      ),
      row(
        'row1',
        Object.fromEntries(
          keys.map((key) => [key, input(null, formatOf(key), key === 'month' ? 'left' : undefined)]),
        ),
      ),
    ],
  };
}

export function asReportedSheet(_options: Options, texts: Texts): SheetTemplate {
  const [said, off] = [ends(SAID), ends(OFF)];
  return {
    key: 'asReported',
    name: texts('sheet.asReported'),
    blocks: [
      frame(texts, 'asReported', [1, 2, 4]),
      {
        id: 'reportedNotes',
        column: 2,
        columns: ['note'],
        rows: [row('says', { note: text(texts('reported.says'), 'note') })],
      },
      view(texts),
      table(texts),
    ],
    names: [
      { name: 'reported.months', scope: 'workbook', area: named(['header', 'header'], said) },
      { name: 'reported.closedOn', scope: 'workbook', area: named(['closedOn', 'closedOn'], said) },
      { name: 'reported.metrics', scope: 'workbook', area: named([FIRST, LAST], ['metric', 'metric']) },
      { name: 'reported.units', scope: 'workbook', area: named([FIRST, LAST], ['unit', 'unit']) },
      { name: 'reported.figures', scope: 'workbook', area: named([FIRST, LAST], said) },
      { name: 'reported.upto', scope: 'workbook', area: named([FIRST, LAST], ['upto', 'upto']) },
      { name: 'reported.differences', scope: 'workbook', area: named([FIRST, LAST], off) },
    ],
    columnWidths: [
      14,
      200,
      56,
      ...SAID.map(() => 62),
      14,
      ...OFF.map(() => 62),
      14,
      40,
      40,
      14,
      ...REPORTED_COLUMNS.map(() => 72),
    ],
    freeze: { through: `${VIEW}/header`, columns: 2 },
    conditions: [
      {
        area: named([FIRST, LAST], said),
        formula: '=ISNUMBER($>off1)',
        style: { bold: true },
      },
    ],
    page: {
      orientation: 'Landscape',
      pagesWide: 2,
      lastColumn: PRINTED,
      titleColumns: 1,
      titleRow: `${VIEW}/header`,
      columnBreaks: [1 + COLUMNS.indexOf('gap')],
      breaksAbove: [`${VIEW}/nurture`, `${VIEW}/expand`],
    },
  };
}
