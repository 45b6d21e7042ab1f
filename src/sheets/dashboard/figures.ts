// The figures of the tiles (value, change, target, status, twelve months), in one line each right of the page, where they can
// be read as a table.

import { calc, text } from '../language/cells';
import { countEvidence, evidenceHeads, rateEvidence } from '../language/chance';
import { changeFormats } from '../language/change';
import { isNumber, twelveTo, valueAt } from '../language/lookup';
import {
  casesAt,
  changeFormula,
  changeKindOf,
  changeOf,
  status,
  targetAt,
  testOf,
} from '../lifecycleReport/judged';
import type { Metric } from '../monthlyData/metrics';
import type { RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';
import { BEFORE_TREND, FIGURE_COLUMNS, formatOf, metricOf, TREND_MONTHS, trendColumns } from './declared';

/** Every figure of `key`; a cohort speaks of its latest month that is mature, all else of the report month. */
export function figures(key: string, texts: Texts): RowTemplate['cells'] {
  const months = calc(`=${valueAt('monthly', key, '$a_name.here')}`, formatOf(key), 'muted');
  const trend = Object.fromEntries(trendColumns.map((column) => [column, months]));
  const metric = metricOf(key);
  const known = `monthly[month],"<="&{reportMonth},${isNumber('monthly', key)}`;
  const latest = `IF(COUNTIFS(${known})=0,{reportMonth},MAXIFS(monthly[month],${known}))`;
  const month = metric.source.kind === 'cohort' ? latest : '{reportMonth}';
  const before = 'EDATE($month,-1)';
  return {
    metric: text(metricName(texts, key), 'open'),
    month: calc(`=${month}`, 'month', 'open'),
    this: calc(`=${valueAt('monthly', key, '$month')}`, formatOf(key), 'open'),
    before: calc(`=${valueAt('monthly', key, before)}`, formatOf(key), 'open'),
    change: calc(changeOf(metric), changeFormats[changeKindOf(metric)], 'open'),
    target: calc(`=${targetAt(metric, '$month')}`, formatOf(key), 'open'),
    status: { ...status(metric, texts, '$cases'), style: 'openBeside.general' },
    ...(metric.cases !== undefined && {
      cases: calc(`=${casesAt(metric, '$month') ?? ''}`, 'count', 'open'),
      casesBefore: calc(`=${casesAt(metric, before) ?? ''}`, 'count', 'open'),
    }),
    ...trend,
    ...knownMonths(metric),
    look: calc(`=${look(metric)}`, 'count', 'worked'),
    ...evidence(metric),
  };
}

/** A rate from fewer cases is muted. */
const FEW_CASES = 30;
/** How a value looks that is not plain: muted where it says little, italic where it is of part of the months. */
export const LOOKS = { muted: 1, part: 2 } as const;

function look({ cases, above, source }: Metric): string {
  const little = [
    'ISTEXT($this)',
    ...(cases === undefined ? [] : [`AND(COUNT($this,$cases)=2,$cases<${String(FEW_CASES)})`]),
    ...(above === undefined ? [] : ['N($this)>1']),
  ];
  const part =
    source.kind === 'trailing' ? `IF($known<${String(TREND_MONTHS)},${String(LOOKS.part)},0)` : '0';
  return `IF(OR(${little.join(',')}),${String(LOOKS.muted)},${part})`;
}

/** Of how many of twelve months a trailing figure is. */
function knownMonths({ source }: Metric): RowTemplate['cells'] {
  if (source.kind !== 'trailing') return {};
  const both = `${isNumber('monthly', source.top)},${isNumber('monthly', source.under)}`;
  return { known: calc(`=COUNTIFS(${twelveTo('monthly', '$month')},${both})`, 'count', 'open') };
}

/** Row that says where the months before stand on Monthly data, and the one with their business days. */
export const [PLACES, COUNTED] = ['a_range', 'gap'] as const;

function evidence(metric: Metric): RowTemplate['cells'] {
  const moved = { moved: calc(changeFormula(metric, 'before'), 'general', 'worked') };
  const test = testOf(metric);
  if (test === null) return moved;
  if (test === 'rate') return { ...moved, ...rateEvidence(['$this', '$cases'], ['$before', '$casesBefore']) };
  const counted = { now: '$this', before: '$before', column: metric.key, places: PLACES, days: COUNTED };
  return { ...moved, ...countEvidence({ ...counted, perDay: test === 'perDay' }) };
}

/** Right of the gap between the bands. */
export const gapCells = (): RowTemplate['cells'] => evidenceHeads().counted;

export function monthsHeader(texts: Texts): RowTemplate['cells'] {
  const back = (index: number) => TREND_MONTHS - 1 - index;
  return {
    ...Object.fromEntries(
      [...FIGURE_COLUMNS.slice(0, BEFORE_TREND), 'casesBefore', 'known', 'look'].map((key) => [
        key,
        text(
          texts(`dashboard.${key}`),
          'headBeside',
          key === 'metric' || key === 'status' ? 'left' : 'right',
        ),
      ]),
    ),
    ...Object.fromEntries(
      trendColumns.map((key, index) => [
        key,
        calc(
          index === TREND_MONTHS - 1 ? '={reportMonth}' : `=EDATE({reportMonth},-${String(back(index))})`,
          'month',
          'headBeside',
        ),
      ]),
    ),
    ...Object.fromEntries(
      ['moved', 'phi', 'a1', 'a0', 'b1', 'b0', 'p'].map((key) => [
        key,
        text(texts(`report.head.${key}`), 'headBeside', 'right'),
      ]),
    ),
    ...evidenceHeads().month,
  };
}
