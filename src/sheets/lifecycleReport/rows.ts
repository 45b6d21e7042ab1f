// One row of the lifecycle report: how each column of a metric refers to Monthly data and to Targets.

import { calc, filler, row, text } from '../language/cells';
import { countEvidence, EVIDENCE, rateEvidence } from '../language/chance';
import { changeFormats, changeFrom } from '../language/change';
import { quote } from '../language/formula';
import { valueAt, valueIn } from '../language/lookup';
import { casesAt, changeKindOf, changeOf, knownOf, status, targetIn, testOf } from './judged';
import { GOALS, MONTHS, YEAR_COLUMNS, yearCells } from './year';
import { overTwelve, unitFormats, type Metric } from '../monthlyData/metrics';
import { isKept, isReported, reportedFigure, SAME } from '../asReported/figures';
import { ruleOf } from '../targets/targets';
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
  'ytdMonths',
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
  ...BESIDE,
];

/** Beside the page: what the change and the year to date rest on. */
export const BESIDE = ['evidenceGap', 'mayExceed', ...EVIDENCE, 'yearGap', ...YEAR_COLUMNS] as const;

/** Counts whose changes can be compared with one another. */
export const MOVERS: readonly string[] = ['visits', 'leads', 'mqls', 'sqls', 'customers'];
/** Only what would be chance this seldom has moved. */
const MOVED = 0.01;

function label(metric: Metric, texts: Texts): CellTemplate {
  const name = metricName(texts, metric.key);
  if (metric.aside === true) return text(name, 'part');
  if (metric.source.kind === 'known') {
    const told = knownOf(metric, '{reportMonth}', texts);
    return calc(`=${quote(name)}&IF(${told}="","",", "&${told})`, 'general', 'label');
  }
  return metric.source.kind === 'cohort'
    ? calc(`=${quote(`${name}, `)}&{windowUsed}&${quote(texts('report.days'))}`, 'general', 'label')
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
  const place = `$>short.d${String(index)}`;
  const same = `ROUND(N($>m${String(index)})-${reportedFigure(key, place)},${String(SAME)})=0`;
  const formula = `=IF(${isReported(key, place)},IF(${same},"",«restated»),"")`;
  return calc(formula, 'general', 'worked');
}

/** The report shows it already, unless it is shorter than a year and a month. */
const lastYear = ({ key }: Metric, months: number): string =>
  months > MONTHS ? `$m${String(months - 1 - MONTHS)}` : valueAt('monthly', key, 'EDATE({reportMonth},-12)');

/** One cell for each month, by its number. */
const each = (keys: readonly string[], cell: (index: number) => CellTemplate): RowTemplate['cells'] =>
  Object.fromEntries(keys.map((key, index) => [key, cell(index)]));

function shown(metric: Metric): CellTemplate {
  const kind = changeKindOf(metric);
  return calc(changeOf(metric), changeFormats[kind]);
}

/** What the change rests on; money, medians and scores are not tested. */
function evidence(metric: Metric, months: number): RowTemplate['cells'] {
  if (metric.aside === true) return {};
  const [now, before] = [`$m${String(months - 1)}`, `$m${String(months - 2)}`];
  const moved = { moved: calc(changeFrom(changeKindOf(metric), before.slice(1)), 'general', 'worked') };
  const [cases, casesBefore] = [`$n${String(months - 1)}`, `$n${String(months - 2)}`];
  switch (testOf(metric)) {
    case null:
      return moved;
    case 'rate':
      return { ...moved, ...rateEvidence([now, cases], [before, casesBefore]) };
    case 'count':
    case 'perDay':
      return {
        ...moved,
        ...countEvidence({
          now,
          before,
          perDay: metric.unit === 'perDay',
          column: metric.key,
          places: 'short',
          days: metric.unit === 'perDay' ? 'goal' : 'ytd',
        }),
      };
  }
}

/** What happened to `cases` in the month of each column. */
const casesIn = (metric: Metric, cases: string, index: number): string =>
  overTwelve(metric)
    ? `=${casesAt(metric, '$header.here') ?? ''}`
    : `=${valueIn('monthly', cases, `$>short.n${String(index)}`)}`;

/** The whole row: this month first, then the months, then (beside the page) what the rates rest on. */
export function metricRow(metric: Metric, months: number, texts: Texts): RowTemplate {
  const format = unitFormats[metric.unit];
  const role = metric.aside === true ? 'muted' : 'body';
  const latest = `m${String(months - 1)}`;
  const hasTarget = metric.aside !== true && metric.good !== null;
  const inMonth = (column: string, index: number) =>
    `=${valueIn('monthly', column, `$>short.n${String(index)}`)}`;
  const { cases } = metric;
  return row(metric.key, {
    metric: label(metric, texts),
    unit: unit(metric, months, texts),
    this: calc(`=$${latest}`, format, metric.aside === true ? 'muted' : 'strong'),
    change: metric.aside === true ? filler('body') : shown(metric),
    lastYear: calc(`=${lastYear(metric, months)}`, format, role),
    target: hasTarget ? calc(`=${targetIn(metric, `$goal.${GOALS.at(-1) ?? ''}`)}`, format) : filler('body'),
    status: status(metric, texts, `$n${String(months - 1)}`),
    ...yearCells(metric, months, texts),
    ...each(monthColumns(months), (index) => calc(inMonth(metric.key, index), format, role)),
    ...(MOVERS.includes(metric.key) && {
      mover: calc(`=IF(AND(COUNT($moved,$p)=2,$p<${String(MOVED)}),$moved,"")`, 'change', 'worked'),
    }),
    ...(cases !== undefined &&
      each(caseColumns(months), (index) => calc(casesIn(metric, cases, index), 'count', 'worked'))),
    ...(metric.above !== undefined && { mayExceed: calc('=1', 'count', 'worked') }),
    ...evidence(metric, months),
    ...(isKept(metric) && each(restatedColumns(months), (index) => restated(metric.key, index))),
  });
}
