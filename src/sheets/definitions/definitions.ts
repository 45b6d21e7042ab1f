// Definitions: what every number means, for colleagues who have only the file. Ratios are told from how Monthly data
// calculates them, so that the words cannot say another division than the formula.

import { calc, filler, row, text } from '../language/cells';
import { about, costBased, type Dated, type Origin } from './declared';
import { frame } from '../language/frame';
import { allMetrics, dashboardMetrics, metrics, stages, type Metric } from '../monthlyData/metrics';
import { columns } from '../monthlyData/columns';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate, SheetTemplate } from '../language/template';
import type { Format } from '../language/styles';
import { metricName, type Texts } from '../language/texts';

const COLUMNS = ['metric', 'unit', 'numerator', 'denominator', 'dated', 'source', 'basis'] as const;
const WIDTHS = [14, 165, 55, 230, 130, 190, 110, 70] as const;
/** Points that a character takes, a little more than it does, so that no wrapped line is cut. */
const CHARACTER = 5.1;
const LINE = 15;

const HANDOVERS = ['handed', 'accepted', 'rejected', 'recycled'] as const;

interface Definition {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly numerator: string;
  readonly denominator: string;
  /** A text, or a formula where the cohort window stands in it. */
  readonly dated: string;
  readonly origins: readonly Origin[];
  readonly cost: boolean;
}

function datedText(dated: Dated, texts: Texts): string {
  if (dated !== 'cohort') return texts(`dated.${dated}`);
  return `=${sentence(texts('dated.cohort'), { window: '{windowUsed}' })}`;
}

function partOf(key: string): (typeof about)[string] {
  const found = about[key];
  if (found === undefined) throw new Error(`Column ${key} has no definition`);
  return found;
}

const originsOf = (keys: readonly string[]): Origin[] => [
  ...new Set(keys.flatMap((key) => partOf(key).from)),
];

const STAGES: readonly Dated[] = ['lead', 'mql', 'sql', 'customer'];

/** Two stages of one month are reached by different people; that has to be said. */
function together(top: Dated, under: Dated): Dated {
  if (top === under || under === 'month') return top;
  return STAGES.includes(top) && STAGES.includes(under) ? 'same' : 'both';
}

/** What is divided by what, and by which dates where that is not told by the parts; null for a number that has words of its own. */
function divided({ source }: Metric): { top: string; under: string; dated: Dated | null } | null {
  switch (source.kind) {
    case 'ratio':
    case 'typedRate':
    case 'known':
    case 'lost':
      return { ...source, dated: null };
    case 'cohort':
      return { ...source, dated: 'cohort' };
    case 'trailing':
      return { ...source, dated: 'trailing' };
    case 'column':
    case 'formula':
      return null;
  }
}

function ofMetric(metric: Metric, texts: Texts): Definition {
  const { key, unit, aside = false } = metric;
  const money = unit === 'money' || unit === 'cents';
  const common = {
    key,
    name: aside ? texts(`column.${key}`) : metricName(texts, key),
    unit: money ? '={currency}' : texts(`unit.${unit}`),
    cost: costBased.has(key),
  };
  const ratio = divided(metric);
  if (ratio === null) return { ...common, ...inWords(key, texts) };
  const times = metric.source.kind === 'ratio' ? metric.source.times : undefined;
  const numerator = texts(`column.${ratio.top}`);
  const [top, under] = [partOf(ratio.top), partOf(ratio.under)];
  return {
    ...common,
    numerator: times === undefined ? numerator : `${numerator} × ${String(times)}`,
    denominator: texts(`column.${ratio.under}`),
    dated: datedText(ratio.dated ?? together(top.dated, under.dated), texts),
    origins: originsOf([ratio.top, ratio.under]),
  };
}

function inWords(
  key: string,
  texts: Texts,
): Pick<Definition, 'numerator' | 'denominator' | 'dated' | 'origins'> {
  const { dated, from, under } = partOf(key);
  return {
    numerator: texts(`define.${key}`),
    denominator: under === undefined ? '–' : texts(`column.${under}`),
    dated: datedText(dated, texts),
    origins: from,
  };
}

function unitOf(key: string, format: Format, texts: Texts): string {
  if (key === 'medianFirstResponse') return texts('definitions.hours');
  switch (format) {
    case 'money':
      return '={currency}';
    case 'percent':
      return texts('unit.rate');
    case 'days':
      return texts('unit.days');
    case 'decimal':
      return texts('unit.perDay');
    default:
      return texts('unit.count');
  }
}

/** Columns of Monthly data that are no metric of the report. */
function parts(texts: Texts): Definition[] {
  const reported = new Set(allMetrics.map(({ key }) => key));
  return columns
    .filter(({ key }) => key !== 'month' && !reported.has(key))
    .map(({ key, format }) => ({
      key,
      name: texts(`column.${key}`),
      unit: unitOf(key, format, texts),
      ...inWords(key, texts),
      cost: costBased.has(key),
    }));
}

/** What Agreement shows of the SQLs handed over; the import counts it by owner. */
function handovers(texts: Texts): Definition[] {
  return HANDOVERS.map((key) => ({
    key: `handover.${key}`,
    name: texts(`define.handover.${key}.name`),
    unit: texts('unit.count'),
    numerator: texts(`define.handover.${key}`),
    denominator: '–',
    dated: texts('dated.sql'),
    origins: ['crm'],
    cost: false,
  }));
}

const lines = (words: string, width: number): number =>
  words.startsWith('=') ? 2 : Math.ceil((words.length * CHARACTER) / width);

function definitionRow(definition: Definition, texts: Texts): RowTemplate {
  const { key, name, unit, numerator, denominator, dated, origins, cost } = definition;
  const source = origins.map((origin) => texts(`definitions.source.${origin}`)).join(', ');
  const told = { metric: name, numerator, denominator, dated, source };
  const height = Math.max(
    ...Object.entries(told).map(([column, words]) =>
      lines(words, WIDTHS[COLUMNS.findIndex((each) => each === column) + 1] ?? 0),
    ),
  );
  const cell = (words: string): CellTemplate =>
    words.startsWith('=') ? calc(words, 'general', 'wrappedText') : text(words, 'wrappedText');
  return row(
    key,
    {
      metric: text(name, 'wrappedStrong'),
      unit: unit.startsWith('=') ? calc(unit, 'general', 'wrappedText') : text(unit, 'wrappedText'),
      numerator: cell(numerator),
      denominator: cell(denominator),
      dated: cell(dated),
      source: cell(source),
      basis: cost ? calc('={costBasis}', 'general', 'wrappedText') : filler('wrappedText'),
    },
    Math.max(1, height) * LINE + 3,
  );
}

function bandRow(key: string, title: string, purpose: string): RowTemplate {
  return row(key, {
    ...Object.fromEntries(COLUMNS.map((column) => [column, filler('band')])),
    metric: text(title, 'band'),
    numerator: text(purpose, 'purpose'),
  });
}

export function definitionsSheet(_options: Options, texts: Texts): SheetTemplate {
  const block: BlockTemplate = {
    id: 'definitions',
    column: 1,
    columns: COLUMNS,
    rows: [
      row(
        'header',
        Object.fromEntries(COLUMNS.map((key) => [key, text(texts(`definitions.${key}`), 'head')])),
      ),
      ...stages.flatMap((stage) => [
        bandRow(stage, texts(`stage.${stage}`), texts(`stage.${stage}.purpose`)),
        ...metrics
          .filter((metric) => metric.stage === stage)
          .map((metric) => definitionRow(ofMetric(metric, texts), texts)),
      ]),
      bandRow('dashboard', texts('sheet.dashboard'), texts('definitions.dashboard.purpose')),
      ...dashboardMetrics.map((metric) => definitionRow(ofMetric(metric, texts), texts)),
      bandRow('agreement', texts('sheet.agreement'), texts('definitions.agreement.purpose')),
      ...handovers(texts).map((definition) => definitionRow(definition, texts)),
      bandRow('parts', texts('definitions.parts'), texts('definitions.parts.purpose')),
      ...parts(texts).map((definition) => definitionRow(definition, texts)),
    ],
  };
  return {
    key: 'definitions',
    name: texts('sheet.definitions'),
    blocks: [frame(texts, 'definitions', [1, 2, 4]), block],
    columnWidths: WIDTHS,
    freeze: { through: 'definitions/header', columns: 2 },
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      titleRow: 'definitions/header',
      breaksAbove: ['definitions/convert', 'definitions/acquisitionSpend', 'definitions/dashboard'],
    },
  };
}
