// Targets: per metric what counts as good and when to watch, then a table with one row a month, which grows by typing
// beneath it. A trailing figure is judged by the target of its month's metric.

import { benchmarkName, benchmarks, benchmarkValidations } from './benchmarks';
import { input, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { quote } from '../language/formula';
import { withTarget, unitFormats, type Metric } from '../monthlyData/metrics';
import { addMonths, fiscalYearOf, monthKey, monthsBetween } from '../language/months';
import type { Options } from '../language/options';
import type { BlockTemplate, RowTemplate, SheetTemplate, ValidationTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

const ON_TARGET_FROM = 1;
const WATCH_FROM = 0.9;
/** The fiscal year of the report month and the one after it. */
const TARGET_MONTHS = 24;
/** Metrics that stand on one printed page beside the month. */
const PER_PAGE = 10;
/** So that every rule prints on one page. */
const RULE_HEIGHT = 14;
/** On the page of the rules, with a column between. */
const BENCHMARK_COLUMN = 6;

/** Metrics with a target of their own. */
export const targeted: readonly Metric[] = withTarget.filter(({ source }) => source.kind !== 'trailing');

/** The metric whose target and rules hold for a metric: for a trailing one the month's. */
export const targetKey = ({ key, source }: Metric): string =>
  source.kind === 'trailing' ? key.replace(/Trailing$/, '') : key;

/** A rule of a metric ('good', 'onFrom', 'watchFrom'), in the template language. */
export const ruleOf = (texts: Texts, metric: Metric, rule: string): string =>
  `INDEX(rules[${rule}],MATCH(${quote(metricName(texts, targetKey(metric)))},rules[metric],0))`;

function rulesBlock(texts: Texts): BlockTemplate {
  const keys = ['metric', 'good', 'onFrom', 'watchFrom'] as const;
  return {
    id: 'rulesTable',
    column: 1,
    columns: keys,
    table: {
      key: 'rules',
      name: 'lf.Rules',
      columns: keys.map((key) => ({
        key,
        header: texts(`targets.${key}`),
        filledBy: key === 'metric' ? 'key' : 'analyst',
      })),
    },
    rows: [
      row('header', {
        metric: text(texts('targets.metric'), 'head'),
        good: text(texts('targets.good'), 'head'),
        onFrom: text(texts('targets.onFrom'), 'head', 'right'),
        watchFrom: text(texts('targets.watchFrom'), 'head', 'right'),
      }),
      ...targeted.map((metric) =>
        row(
          metric.key,
          {
            metric: text(metricName(texts, metric.key)),
            good: input(texts(metric.good === 'down' ? 'word.down' : 'word.up'), 'general'),
            onFrom: input(ON_TARGET_FROM, 'whole'),
            watchFrom: input(WATCH_FROM, 'whole'),
          },
          RULE_HEIGHT,
        ),
      ),
    ],
  };
}

export function targetMonths({ reportMonth, fiscalYearStart }: Options): number[] {
  const first = fiscalYearOf(reportMonth, fiscalYearStart);
  return monthsBetween(first, addMonths(first, TARGET_MONTHS - 1));
}

function monthsBlock(options: Options, texts: Texts): BlockTemplate {
  const header = Object.fromEntries(
    targeted.map(({ key }) => [key, text(texts(`column.${key}`), 'head', 'right')]),
  );
  const blanks = Object.fromEntries(targeted.map(({ key, unit }) => [key, input(null, unitFormats[unit])]));
  return {
    id: 'targetsTable',
    column: 1,
    columns: ['month', ...targeted.map(({ key }) => key)],
    table: {
      key: 'targets',
      name: 'lf.Targets',
      columns: [
        { key: 'month', header: texts('targets.month'), filledBy: 'key' },
        ...targeted.map(({ key }) => ({ key, header: texts(`column.${key}`), filledBy: 'analyst' as const })),
      ],
    },
    rows: [
      row('header', { month: text(texts('targets.month'), 'head'), ...header }, 46),
      ...targetMonths(options).map((month) =>
        row(monthKey(month), {
          month: { owner: 'ours', content: month, style: 'strong.month.left' },
          ...blanks,
        }),
      ),
    ],
  };
}

function validations(options: Options, texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const months = targetMonths(options).map(monthKey);
  const [firstMetric, lastMetric] = [targeted[0]?.key ?? '', targeted[targeted.length - 1]?.key ?? ''];
  const rules = [firstMetric, lastMetric] as const;
  return [
    {
      area: { block: 'rulesTable', rows: rules, columns: ['good', 'good'] },
      alert: alert('list'),
      kind: 'list',
      source: `${texts('word.up')},${texts('word.down')}`,
    },
    {
      area: { block: 'rulesTable', rows: rules, columns: ['onFrom', 'watchFrom'] },
      alert: alert('notNegative'),
      kind: 'decimal',
      operator: 'GreaterThanOrEqualTo',
      from: 0,
    },
    {
      area: {
        block: 'targetsTable',
        rows: [months[0] ?? '', months[months.length - 1] ?? ''],
        columns: rules,
      },
      alert: alert('number'),
      kind: 'decimal',
      operator: 'GreaterThanOrEqualTo',
      from: -1e12,
    },
  ];
}

export function targetsSheet(options: Options, texts: Texts): SheetTemplate {
  /** Column B is repeated on every page: what it says must fit it; what runs over is printed once. */
  const heading = (id: string, ...rows: RowTemplate[]): BlockTemplate => ({
    id: `${id}Title`,
    gap: id === 'rules' ? 0 : 1,
    column: 1,
    columns: ['title', 'more'],
    rows,
  });
  const title = (id: string) => text(texts(`targets.${id}`), 'heading');
  const note = (key: string) => text(texts(`targets.${key}`), 'note');
  return {
    key: 'targets',
    name: texts('sheet.targets'),
    blocks: [
      frame(texts, 'targets'),
      heading('rules', row('title', { title: title('rules'), more: note('rules.more') })),
      rulesBlock(texts),
      benchmarks('rulesTable', BENCHMARK_COLUMN, texts),
      heading(
        'months',
        row('title', { title: title('months') }),
        row('note', { title: note('months.note'), more: note('months.more') }),
      ),
      monthsBlock(options, texts),
    ],
    names: [benchmarkName],
    columnWidths: [14, 210, ...targeted.map(() => 78)],
    freeze: { through: 'frame/gap', columns: 2 },
    validations: [...validations(options, texts), ...benchmarkValidations(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: Math.ceil(targeted.length / PER_PAGE),
      titleColumns: 1,
      breaksAbove: ['monthsTitle'],
      columnBreaks: targeted.flatMap((_, index) => (index > 0 && index % PER_PAGE === 0 ? [index + 2] : [])),
    },
  };
}
