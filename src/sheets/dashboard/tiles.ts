// The tiles of the ten lead-generation metrics. A tile only shows the figures that stand right of the page.

import { calc, filler, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { evidenceHeads } from '../language/chance';
import { changeFormats } from '../language/change';
import { isNumber, twelveTo, valueAt } from '../language/lookup';
import { changeKindOf, knownOf } from '../lifecycleReport/judged';
import { toDate } from '../lifecycleReport/year';
import { unitFormats, type Metric } from '../monthlyData/metrics';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import { figures, monthsHeader, PLACES } from './figures';
import {
  figureRow,
  formatOf,
  isPair,
  keysOf,
  metricOf,
  PAIR,
  SLOTS,
  TREND_MONTHS,
  type Band,
  type Tile,
} from './declared';
import { factors } from './velocity';
import type { CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const NAME_HEIGHT = 18;
const VALUE_HEIGHT = 29;

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
