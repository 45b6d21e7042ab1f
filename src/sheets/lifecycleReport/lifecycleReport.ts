// The lifecycle report: lines in short, what is decided, then five stages with their metrics, questions and notes. It calculates
// nothing that Monthly data knows already; the months after the page's edge say how many cases each rate rests on.

import { across, calc, filler, row, text, wideInput } from '../language/cells';
import { frame } from '../language/frame';
import { quote } from '../language/formula';
import { chartRows, charts } from './charts';
import { conditions } from './marked';
import { scoreRows } from './scores';
import { yearHeads } from './year';
import {
  BESIDE,
  caseColumns,
  columnIdentities,
  metricRow,
  monthColumns,
  restatedColumns,
  SUMMARY,
} from './rows';
import { inShort, nextSteps } from './short';
import { metrics, stages, type Metric, type Stage } from '../monthlyData/metrics';
import { reportedPlace } from '../asReported/figures';
import { evidenceHeads } from '../language/chance';
import { placeOf } from '../language/lookup';
import type { Options } from '../language/options';
import type { RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const AFTER_METRIC = SUMMARY.slice(1);
const NOTE_ROWS = 2;

const header = (months: number, texts: Texts): RowTemplate => {
  const last = months - 1;
  const side = (key: string) =>
    ['unit', 'status', 'ytdMonths'].includes(key) ? undefined : ('right' as const);
  const names = Object.fromEntries(
    AFTER_METRIC.map((key) => [key, text(texts(`report.head.${key}`), 'head', side(key))]),
  );
  const change = `=${quote(texts('report.head.change'))}&IF({perBusinessDay}=«yes»,«changePerDay»,«changePlain»)`;
  const month = (back: number) => (back === 0 ? '={reportMonth}' : `=EDATE({reportMonth},-${String(back)})`);
  return row(
    'header',
    {
      ...names,
      // The report month stands here because this row alone is printed on every page.
      metric: calc('={reportMonth}', 'longMonth', 'head', 'left'),
      change: calc(change, 'general', 'head', 'right'),
      status: text(texts('report.head.status'), 'headBeside'),
      ytdMonths: text(texts('report.head.ytdMonths'), 'headBeside'),
      ...Object.fromEntries(
        monthColumns(months).map((key, index) => [key, calc(month(last - index), 'month', 'head')]),
      ),
      mover: text(texts('report.head.mover'), 'head', 'right'),
      ...Object.fromEntries(
        [...caseColumns(months), ...restatedColumns(months)].map((key) => [
          key,
          calc(`=$header.m${key.slice(1)}`, 'month', 'head'),
        ]),
      ),
      ...besideNames(texts),
      ...evidenceHeads().month,
      ...yearHeads().header,
    },
    46,
  );
};

/** What stands beside the page, except the months, which say their own. */
const besideNames = (texts: Texts): RowTemplate['cells'] =>
  Object.fromEntries(
    ['mayExceed', 'moved', 'phi', 'a1', 'a0', 'b1', 'b0', 'p', 'known', 'wanted', 'both'].map((key) => [
      key,
      text(texts(`report.head.${key}`), 'head', 'right'),
    ]),
  );

/** Right of the first lines: where the months stand, their business days, and what share of them is gone. */
function besideLines(texts: Texts): Readonly<Record<'short' | 'goal' | 'ytd', RowTemplate['cells']>> {
  const [evidence, year] = [evidenceHeads(), yearHeads()];
  const label = (key: string) => text(texts(key), 'muted', 'right');
  return {
    short: { p: label('report.place'), ...evidence.place, both: label('report.place'), ...year.short },
    goal: {
      p: label('report.days.real'),
      ...evidence.days,
      both: label('report.place.targets'),
      ...year.goal,
    },
    ytd: { p: label('report.days.counted'), ...evidence.counted, both: label('report.gone'), ...year.ytd },
  };
}

const band = (key: string, name: string, purpose: string, months: number): RowTemplate =>
  row(key, {
    ...across([...AFTER_METRIC, ...monthColumns(months)], filler('purpose')),
    metric: text(name, 'band'),
    unit: text(purpose, 'purpose'),
  });

/** What † means, told on each page where there is one; beside the pages, where each month stands on other sheets. */
function shortBand(months: number, texts: Texts): RowTemplate {
  const plain = band('short', texts('report.short'), texts('report.short.purpose'), months);
  const [first, last] = [metrics[0]?.key ?? '', metrics.at(-1)?.key ?? ''];
  const legend = (from: string, to: string) =>
    calc(
      `=IF(COUNTIFS($${first}.${from}:$${last}.${to},«restated»)>0,${quote(texts('report.restated'))},"")`,
      'general',
      'purpose',
    );
  const latest = `d${String(months - 1)}`;
  return {
    ...plain,
    cells: {
      ...plain.cells,
      status: legend(latest, latest),
      m0: legend('d0', latest),
      mover: text(texts('report.place'), 'muted', 'right'),
      ...across(caseColumns(months), calc(`=${placeOf('monthly', '$header.here')}`, 'count', 'muted')),
      ...across(restatedColumns(months), calc(`=${reportedPlace('$header.here')}`, 'count', 'muted')),
      ...besideLines(texts).short,
    },
  };
}

function questions(stage: Stage, texts: Texts): RowTemplate[] {
  const keys = [1, 2, 3]
    .map((number) => `stage.${stage}.question${String(number)}`)
    .filter((key) => texts.has(key));
  return keys.map((key, index) =>
    row(`${stage}.question${String(index + 1)}`, {
      metric: text(index === 0 ? texts('report.questions') : null, 'note'),
      unit: text(texts(key), 'note'),
    }),
  );
}

function notes(stage: Stage, texts: Texts): RowTemplate[] {
  return Array.from({ length: NOTE_ROWS }, (_, index) =>
    row(`${stage}.notes${String(index + 1)}`, {
      metric: text(index === 0 ? texts('report.notes') : null, 'label'),
      ...wideInput(AFTER_METRIC),
    }),
  );
}

/** A stage's band has a † over each month in which one of its figures differs from what was reported. */
function stageBand(stage: Stage, shown: readonly Metric[], months: number, texts: Texts): RowTemplate {
  const [first, last] = [shown[0]?.key ?? '', shown.at(-1)?.key ?? ''];
  const plain = band(stage, texts(`stage.${stage}`), texts(`stage.${stage}.purpose`), months);
  const marks = monthColumns(months).map((key, index) => {
    const area = `$${first}.d${String(index)}:$${last}.d${String(index)}`;
    return [
      key,
      calc(`=IF(COUNTIFS(${area},«restated»)>0,«restated»,"")`, 'general', 'purpose', 'right'),
    ] as const;
  });
  const told = remark(shown, texts);
  return {
    ...plain,
    cells: {
      ...plain.cells,
      ...(told !== null && { lastYear: calc(`=${told}`, 'general', 'purpose', 'left') }),
      ...Object.fromEntries(marks),
    },
  };
}

/** Why a rate of the month is above 100%, or a share is blank, told beside the stage's purpose; null where none can be. */
function remark(shown: readonly Metric[], texts: Texts): string | null {
  const told = shown.flatMap(({ key, above, source }): [when: string, says: string][] => {
    if (above !== undefined) return [[`N($${key}.this)>1`, texts(`above.${above}`)]];
    if (source.kind !== 'known') return [];
    const none = `COUNTIFS(monthly[month],{reportMonth},monthly[${source.under}],0,monthly[${source.of}],">0")>0`;
    return [[none, texts(`share.${key}.none`)]];
  });
  if (told.length === 0) return null;
  return told.reduceRight((rest, [when, says]) => `IF(${when},${quote(says)},${rest})`, '""');
}

function stageRows(stage: Stage, months: number, texts: Texts): RowTemplate[] {
  const shown = metrics.filter((each) => each.stage === stage);
  return [
    stageBand(stage, shown, months, texts),
    ...shown.map((each) => metricRow(each, months, texts)),
    ...(stage === 'nurture' ? scoreRows(texts) : []),
    ...questions(stage, texts),
    ...notes(stage, texts),
    row(`${stage}.end`, {}, 8),
  ];
}

export function lifecycleReportSheet({ months }: Options, texts: Texts): SheetTemplate {
  const columns = [
    ...SUMMARY,
    ...monthColumns(months),
    'gap',
    'mover',
    ...caseColumns(months),
    'restatedGap',
    ...restatedColumns(months),
    ...BESIDE,
  ];
  const firstMonth = 1 + SUMMARY.length;
  return {
    key: 'lifecycleReport',
    name: texts('sheet.lifecycleReport'),
    blocks: [
      frame(texts, 'lifecycleReport'),
      {
        id: 'report',
        column: 1,
        columns,
        identities: columnIdentities(months),
        rows: [
          header(months, texts),
          shortBand(months, texts),
          ...inShort(texts, besideLines(texts)),
          ...nextSteps(monthColumns(months), texts),
          row('short.end', { n0: text(texts('report.cases'), 'note') }, 8),
          ...stages.flatMap((stage) => stageRows(stage, months, texts)),
          ...chartRows(texts),
        ],
      },
    ],
    columnWidths: [
      14,
      200,
      100,
      72,
      120,
      72,
      72,
      78,
      76,
      96,
      76,
      ...monthColumns(months).map(() => 60),
      14,
      76,
      ...caseColumns(months).map(() => 52),
      14,
      ...restatedColumns(months).map(() => 52),
      ...BESIDE.map((key) => (key.endsWith('Gap') ? 14 : 56)),
    ],
    freeze: { through: 'report/header', columns: 2 },
    conditions: conditions(months),
    charts: charts(months, texts),
    page: {
      orientation: 'Landscape',
      pagesWide: 2,
      lastColumn: firstMonth + months - 1,
      titleColumns: 1,
      titleRow: 'report/header',
      columnBreaks: [firstMonth],
      breaksAbove: ['report/nurture', 'report/expand'],
    },
  };
}
