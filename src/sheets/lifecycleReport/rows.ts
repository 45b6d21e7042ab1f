// One row of the lifecycle report: how each column of a metric refers to Monthly data and to Targets.

import { calc, filler, row, text } from '../language/cells';
import { changeFrom, type Change } from '../language/change';
import { quote } from '../language/formula';
import { everyMonth, ratioOver, span, sumOver, valueAt, valueIn } from '../language/lookup';
import { unitFormats, type Metric } from '../monthlyData/metrics';
import { isKept, isReported, reportedFigure, SAME } from '../asReported/figures';
import type { Format } from '../language/styles';
import { ruleOf, targetKey } from '../targets/targets';
import type { CellTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

/** Columns of the first pages, before the months. */
export const SUMMARY = [
  'metric',
  'unit',
  'this',
  'change',
  'lastYear',
  'target',
  'status',
  'ytd',
  'ytdTarget',
] as const;

/** Column keys of the months (`m0` the oldest) and of the cases behind them (`n0` …). */
export const monthColumns = (months: number): string[] =>
  Array.from({ length: months }, (_, index) => `m${String(index)}`);
export const caseColumns = (months: number): string[] =>
  Array.from({ length: months }, (_, index) => `n${String(index)}`);
/** Whether the month's figure differs from what was reported (`d0` …). */
export const restatedColumns = (months: number): string[] =>
  Array.from({ length: months }, (_, index) => `d${String(index)}`);

/** Months side by side in a report with these columns. */
export const monthsAcross = (columns: readonly string[]): number =>
  columns.filter((key) => /^back\d+$/.test(key)).length;

/** Who they are: months are counted from the report month, so that a longer report is only longer at its old end. */
const counted = (prefix: string, months: number): string[] =>
  Array.from({ length: months }, (_, index) => `${prefix}${String(months - 1 - index)}`);
export const columnIdentities = (months: number): string[] => [
  ...SUMMARY,
  ...counted('back', months),
  'gap',
  'mover',
  ...counted('cases', months),
  'restatedGap',
  ...counted('restated', months),
];

const YEAR = span('monthly', '{yearStart}', '{reportMonth}');
/** Flows whose changes can be compared with one another. */
export const MOVERS: readonly string[] = ['visits', 'leads', 'mqls', 'sqls', 'customers', 'bookings'];

function label(metric: Metric, texts: Texts): CellTemplate {
  const name = metricName(texts, metric.key);
  if (metric.aside === true) return text(name, 'part');
  return metric.source.kind === 'cohort'
    ? calc(`=${quote(`${name}, `)}&{cohortWindow}&${quote(texts('report.days'))}`, 'general', 'label')
    : text(name);
}

/** The unit stands left of this month's figure, and bears the mark of one that differs from what was reported. */
function unit(metric: Metric, months: number, texts: Texts): CellTemplate {
  const isMoney = metric.unit === 'money' || metric.unit === 'cents';
  const name = isMoney ? '{currency}' : quote(texts(`unit.${metric.unit}`));
  const mark = `$d${String(months - 1)}`;
  if (metric.aside === true || metric.good === null) return calc(`=${name}&${mark}`, 'general', 'unit');
  const good = ruleOf(texts, metric, 'good');
  const direction = `IF(${good}=«up»,«upIsGood»,IF(${good}=«down»,«downIsGood»,""))`;
  return calc(`=${name}&${direction}&${mark}`, 'general', 'unit');
}

/** A † where the month was closed with another figure than Monthly data has now. */
function restated(key: string, index: number): CellTemplate {
  const place = `$short.d${String(index)}`;
  const same = `ROUND(N($m${String(index)})-${reportedFigure(key, place)},${String(SAME)})=0`;
  const formula = `=IF(${isReported(key, place)},IF(${same},"",«restated»),"")`;
  return calc(formula, 'general', 'muted', 'center');
}

/** One cell for each month, by its number. */
const each = (keys: readonly string[], cell: (index: number) => CellTemplate): RowTemplate['cells'] =>
  Object.fromEntries(keys.map((key, index) => [key, cell(index)]));

/** The change of a metric on the figure in the column `previous`. */
export function changeOf({ unit, key }: Metric, previous: string): Change {
  if (unit === 'rate' || unit === 'count') return changeFrom(unit, previous);
  return changeFrom(unit === 'score' || key === 'searchPosition' ? 'difference' : 'share', previous);
}

function change(metric: Metric, previous: string): CellTemplate {
  if (metric.aside === true) return filler('body');
  const { formula, format } = changeOf(metric, previous);
  return calc(formula, format);
}

/** On target, Watch or Behind: how far the value may fall short of the target, as a share of the target. */
export function status(metric: Metric, texts: Texts): CellTemplate {
  if (metric.aside === true || metric.good === null) return filler('body');
  if (metric.trailingRow !== undefined) return text(texts('report.seeTrailing'), 'besideMuted');
  const good = ruleOf(texts, metric, 'good');
  const better = `IF(${good}=«down»,-1,1)*($this-$target)`;
  const within = (rule: string) => `ROUND(${better}+(1-${ruleOf(texts, metric, rule)})*ABS($target),9)>=0`;
  return calc(
    `=IF(COUNT($this,$target)<2,"",IF(${within('onFrom')},«onTarget»,IF(${within('watchFrom')},«watch»,«behind»)))`,
    'general',
    'beside',
  );
}

function yearToDate({ key, source }: Metric): string | null {
  switch (source.kind) {
    case 'trailing':
      return null;
    case 'column':
    case 'formula':
      return source.overYear === 'sum' ? sumOver('monthly', key, YEAR) : null;
    case 'typedRate':
      return ratioOver('monthly', source.top, source.under, YEAR);
    case 'ratio':
      return ratioOver('monthly', source.top, source.under, YEAR, {
        ...(source.times !== undefined && { times: source.times }),
      });
    case 'cohort':
      return ratioOver('monthly', source.top, source.under, YEAR, { only: key });
  }
}

/** What the months of the year to date ask for together, or on average; blank unless every one of them has a target. */
function yearTarget(metric: Metric): string | null {
  if (metric.aside === true || metric.good === null || yearToDate(metric) === null) return null;
  const { source } = metric;
  const adds = (source.kind === 'column' || source.kind === 'formula') && source.overYear === 'sum';
  return everyMonth(adds ? 'SUMIFS' : 'AVERAGEIFS', 'targets', metric.key, '{yearStart}', '{reportMonth}');
}

const optional = (formula: string | null, format: Format): CellTemplate =>
  formula === null ? filler('body') : calc(`=${formula}`, format);

/** The whole row: this month first, then the months, then (beside the page) what the rates rest on. */
export function metricRow(metric: Metric, months: number, texts: Texts): RowTemplate {
  const format = unitFormats[metric.unit];
  const role = metric.aside === true ? 'muted' : 'body';
  const latest = `m${String(months - 1)}`;
  const hasTarget = metric.aside !== true && metric.good !== null;
  const inMonth = (column: string, index: number) =>
    `=${valueIn('monthly', column, `$short.n${String(index)}`)}`;
  const { cases } = metric;
  return row(metric.key, {
    metric: label(metric, texts),
    unit: unit(metric, months, texts),
    this: calc(`=$${latest}`, format, metric.aside === true ? 'muted' : 'strong'),
    change: change(metric, `m${String(months - 2)}`),
    lastYear: calc(`=${valueAt('monthly', metric.key, 'EDATE({reportMonth},-12)')}`, format, role),
    target: hasTarget
      ? calc(`=${valueAt('targets', targetKey(metric), '{reportMonth}')}`, format)
      : filler('body'),
    status: status(metric, texts),
    ytd: optional(yearToDate(metric), format),
    ytdTarget: optional(yearTarget(metric), format),
    ...each(monthColumns(months), (index) => calc(inMonth(metric.key, index), format, role)),
    ...(MOVERS.includes(metric.key) && {
      mover: calc('=IF(ISNUMBER($change),$change,"")', 'change', 'muted'),
    }),
    ...(cases !== undefined &&
      each(caseColumns(months), (index) => calc(inMonth(cases, index), 'count', 'muted'))),
    ...(isKept(metric) && each(restatedColumns(months), (index) => restated(metric.key, index))),
  });
}
