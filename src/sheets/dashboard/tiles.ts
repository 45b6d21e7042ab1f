// The ten lead-generation metrics as tiles, declared: which figure of Monthly data each shows, and what stands beside it.
// The figures of a tile (value, change, target, status, twelve months) are worked out in one line right of the page, where
// they can be read as a table; the tile only shows them.

import { calc, filler, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { countEvidence, EVIDENCE, evidenceHeads, rateEvidence } from '../language/chance';
import { changeFormats } from '../language/change';
import { isNumber, twelveTo, valueAt } from '../language/lookup';
import {
  casesAt,
  changeFormula,
  changeKindOf,
  changeOf,
  knownOf,
  status,
  targetAt,
  testOf,
} from '../lifecycleReport/judged';
import { toDate } from '../lifecycleReport/year';
import { allMetrics, unitFormats, type Metric } from '../monthlyData/metrics';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import { factors } from './velocity';
import type { CellTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';

export const TREND_MONTHS = 12;
const trendColumns = Array.from({ length: TREND_MONTHS }, (_, index) => `m${String(index)}`);
/** Right of the page: what a tile shows, as a table. */
export const FIGURE_COLUMNS = [
  'metric',
  'month',
  'this',
  'before',
  'change',
  'target',
  'status',
  'cases',
  ...trendColumns,
  'casesBefore',
  'known',
  'look',
  ...EVIDENCE,
] as const;
const BEFORE_TREND = FIGURE_COLUMNS.indexOf('m0');
/** Two tiles in one: MQLs on the left, SQLs on the right. */
const PAIR = ['mqls', 'sqls'] as const;

export interface Tile {
  /** Column of Monthly data. */
  readonly key: string;
  /**
   * What stands beneath: a column of Monthly data, the month that the tile speaks of, the year, how many are known, or what
   * the value is made of.
   */
  readonly detail:
    { readonly column: string; readonly format: Format } | 'month' | 'year' | 'known' | 'factors';
}
const tile = (key: string, column: string, format: Format): Tile => ({ key, detail: { column, format } });

/** In two rows of five. */
export const BANDS: readonly { readonly key: 'a' | 'b'; readonly tiles: readonly Tile[] }[] = [
  {
    key: 'a',
    tiles: [
      tile('leadQuality', 'leads', 'count'),
      { key: 'leadToCustomerCohortRate', detail: 'month' },
      tile('costPerLead', 'marketingCost', 'money'),
      tile('acquisitionCostTrailing', 'lifetimeToAcquisition', 'ratio'),
      { key: 'salesVelocity', detail: 'factors' },
    ],
  },
  {
    key: 'b',
    tiles: [
      tile('medianDaysToConvert', 'customers', 'count'),
      { key: 'marketingShare', detail: 'known' },
      { key: 'leadAttrition', detail: 'year' },
      { key: PAIR[0], detail: 'month' },
      tile('roiTrailing', 'roiMarginTrailing', 'percent'),
    ],
  },
];

/** Figures that stand right of the page in a band's rows: of its tiles, then of the charts and the second of a pair. */
const MORE = { a: ['bookings', 'acquisitionSpend'], b: [PAIR[1]] } as const;

export const CHART_ROWS = 3;
const chartSlots = Array.from({ length: CHART_ROWS }, (_, index) => `chart${String(index + 1)}`);
const SLOTS = ['value', 'change', 'status', 'detail', ...chartSlots] as const;
const NAME_HEIGHT = 18;
const VALUE_HEIGHT = 29;

type Band = (typeof BANDS)[number];
const keysOf = ({ key, tiles }: Band): string[] => [...tiles.map((each) => each.key), ...MORE[key]];

/** The row in which the figures of a metric stand. */
export function figureRow(key: string): string {
  for (const band of BANDS) {
    const at = keysOf(band).indexOf(key);
    if (at >= 0) return `${band.key}_${SLOTS[at] ?? ''}`;
  }
  throw new Error(`No tile shows ${key}`);
}

export function metricOf(key: string): Metric {
  const found = allMetrics.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no metric ${key}`);
  return found;
}

/** Every figure of `key`; a cohort speaks of its latest month that is mature, all else of the report month. */
function figures(key: string, texts: Texts): RowTemplate['cells'] {
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
const [PLACES, COUNTED] = ['a_range', 'gap'] as const;

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

const formatOf = (key: string): Format => unitFormats[metricOf(key).unit];

/** A figure within a sentence, as its format would show it: FIXED sets the thousands apart as the reader's Excel does. */
function said(value: string, format: Format): string {
  if (format === 'percent') return `ROUND(100*${value},1)&"%"`;
  return `FIXED(${value},${format === 'days' ? '1' : '0'})`;
}

function unitOf({ unit, key }: Metric, texts: Texts): CellTemplate {
  if (key === 'salesVelocity')
    return calc(`={currency}&${quote(texts('dashboard.unit.perDay'))}`, 'general', 'tileMuted', 'right');
  if (unit === 'money') return calc('={currency}', 'general', 'tileMuted', 'right');
  return unit === 'days' ? text(texts('unit.days'), 'tileMuted', 'right') : filler('tileMuted');
}

/** What to do where no month is known; customers without a source of Settings have another reason than no customers. */
function noneKnown(key: string, texts: Texts): string {
  const none = quote(texts(`dashboard.${key}.none`));
  const { source } = metricOf(key);
  if (source.kind !== 'known') return none;
  const assigned = `SUMIFS(monthly[${source.under}],${twelveTo('monthly', '{reportMonth}')})`;
  const known = `COUNTIFS(${twelveTo('monthly', '{reportMonth}')},${isNumber('monthly', source.under)})`;
  return `IF(AND(${known}>0,${assigned}=0),${quote(texts(`share.${key}.none`))},${none})`;
}

/** What the twelve months were between; where there are none, what fills the tile. */
function range(key: string, texts: Texts): CellTemplate {
  const at = figureRow(key);
  const months = `$${at}.m0:$${at}.m${String(TREND_MONTHS - 1)}`;
  const says = sentence(texts('dashboard.range'), {
    low: said(`MIN(${months})`, formatOf(key)),
    high: said(`MAX(${months})`, formatOf(key)),
  });
  const none = noneKnown(key, texts);
  const between = `IF(COUNT(${months})=0,${none},IF(COUNT(${months})=1,"",${says}))`;
  const { above } = metricOf(key);
  const shown =
    above === undefined ? between : `IF(N($${at}.this)>1,${quote(texts(`above.${above}`))},${between})`;
  return calc(`=${shown}`, 'general', 'tileFoot');
}

function besideDetail(
  detail: Exclude<Tile['detail'], 'factors'>,
  metric: Metric,
  at: string,
  texts: Texts,
): CellTemplate {
  if (detail === 'month')
    return calc(`=IF(COUNT($${at}.this)=0,"",$${at}.month)`, 'month', 'tileMuted', 'right');
  if (detail === 'known')
    return calc(`=${knownOf(metric, `$${at}.month`, texts)}`, 'general', 'tileMuted', 'right');
  if (detail === 'year') {
    const year = toDate(metric);
    return calc(`=${year?.value(year.known) ?? ''}`, unitFormats[metric.unit], 'tileMuted');
  }
  return calc(`=${valueAt('monthly', detail.column, `$${at}.month`)}`, detail.format, 'tileMuted');
}

function detailOf(
  { key, detail }: Tile,
  metric: Metric,
  at: string,
  texts: Texts,
): readonly [CellTemplate, CellTemplate] {
  if (detail === 'factors') return [factors(at, texts), filler('tileMuted')];
  return [text(texts(`dashboard.${key}.detail`), 'tileMuted'), besideDetail(detail, metric, at, texts)];
}

type Cells = Readonly<Record<string, readonly [CellTemplate, CellTemplate]>>;

/** Left and right cell of each row of a tile. */
function plainTile(shown: Tile, texts: Texts): Cells {
  const { key } = shown;
  const at = figureRow(key);
  const metric = metricOf(key);
  return {
    name: [text(texts(`dashboard.${key}`), 'band'), filler('band')],
    value: [calc(`=$${at}.this`, formatOf(key), 'tileValue', 'left'), unitOf(metric, texts)],
    change: [
      calc(`=$${at}.change`, changeFormats[changeKindOf(metric)], 'open', 'left'),
      text(texts('dashboard.target'), 'tileMuted', 'right'),
    ],
    status: [
      calc(`=$${at}.status`, 'general', 'open', 'left'),
      calc(`=IF(COUNT($${at}.target)=0,"–",$${at}.target)`, formatOf(key), 'open'),
    ],
    detail: detailOf(shown, metric, at, texts),
    range: [range(key, texts), filler('tileFoot')],
  };
}

/** MQLs and SQLs side by side: a change, a status and a target each. */
function pairTile(texts: Texts): Cells {
  const both = (cell: (key: string, side: 'left' | 'right') => CellTemplate) =>
    [cell(PAIR[0], 'left'), cell(PAIR[1], 'right')] as const;
  const target = (key: string): string => {
    const cell = `$${figureRow(key)}.target`;
    const says = sentence(texts('dashboard.target.of'), { target: `FIXED(${cell},0)` });
    return `=IF(COUNT(${cell})=0,${quote(texts('dashboard.target.none'))},${says})`;
  };
  const change = changeFormats[changeKindOf(metricOf(PAIR[0]))];
  return {
    name: both((key, side) => text(texts(`dashboard.${key}`), 'band', side)),
    value: both((key, side) => calc(`=$${figureRow(key)}.this`, 'count', 'tileValue', side)),
    change: both((key, side) => calc(`=$${figureRow(key)}.change`, change, 'open', side)),
    status: both((key, side) => calc(`=$${figureRow(key)}.status`, 'general', 'open', side)),
    detail: both((key, side) => calc(target(key), 'general', 'tileMuted', side)),
    range: [range(PAIR[0], texts), filler('tileFoot')],
  };
}

export const isPair = ({ key }: Tile): boolean => key === PAIR[0];
export const PAIR_KEYS: readonly string[] = PAIR;

function monthsHeader(texts: Texts): RowTemplate['cells'] {
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

/** The rows of five tiles, with their figures right of the page. */
export function bandRows(band: Band, texts: Texts): RowTemplate[] {
  const shown = band.tiles.map((each) => (isPair(each) ? pairTile(texts) : plainTile(each, texts)));
  const told = new Map(keysOf(band).map((key) => [figureRow(key), figures(key, texts)]));
  const cells = (slot: string): RowTemplate['cells'] => ({
    ...Object.fromEntries(
      shown.flatMap((each, index) => {
        const [left, right] = each[slot] ?? [];
        const at = String(index + 1);
        return left && right ? [[`t${at}a`, left] as const, [`t${at}b`, right] as const] : [];
      }),
    ),
    ...(slot === 'name' && band.key === 'a' ? monthsHeader(texts) : told.get(`${band.key}_${slot}`)),
    ...(`${band.key}_${slot}` === PLACES && evidenceHeads().place),
  });
  const heights: Readonly<Record<string, number>> = { name: NAME_HEIGHT, value: VALUE_HEIGHT };
  return ['name', ...SLOTS, 'range'].map((slot) => row(`${band.key}_${slot}`, cells(slot), heights[slot]));
}
