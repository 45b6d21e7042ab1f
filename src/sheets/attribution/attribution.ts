// Attribution: every model side by side and how much they disagree, ending in a plain answer on whether that matters.

import { across, calc, filler, input, named, row, text } from '../language/cells';
import {
  creditBlocks,
  creditNames,
  MODELS,
  NO_CREDIT,
  PATH_WIDTHS,
  pathBlocks,
  pathValidation,
} from './credit';
import { distanceRows, SHARE_COLUMNS, SHOWN, shareRows } from './shares';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import type {
  BlockTemplate,
  CellTemplate,
  RowTemplate,
  SheetTemplate,
  ValidationTemplate,
} from '../language/template';
import type { Texts } from '../language/texts';

const AGREE = 0.05;
const TAIL = SHARE_COLUMNS.slice(3);

/** Paths that can be compared; those without a conversion earn nothing. */
const USABLE = 'paths[path],"?*",paths[conversions],">0"';
const CONVERSIONS = `SUMIFS(paths[conversions],${USABLE})`;
const VALUE = `SUMIFS(paths[value],${USABLE})`;
/** What is shared out; blank while there is nothing. */
const TOTAL = `=IF(COUNTIFS(${USABLE})=0,"",IF({attribution.by}=«byValue»,IF(${VALUE}>0,${VALUE},""),${CONVERSIONS}))`;

function line(key: string, value: CellTemplate, says: CellTemplate, texts: Texts): RowTemplate {
  return row(key, {
    ...across(TAIL, filler('body')),
    channel: text(texts(`attribution.${key}`)),
    first: value,
    last: says,
  });
}

const besides = (formula: string): CellTemplate => calc(formula, 'general', 'beside', 'left');
const points = (share: string): string => `ROUND(100*${share},1)`;

function controls(texts: Texts): RowTemplate[] {
  const help = (key: string) => text(texts(`attribution.${key}.help`), 'besideMuted');
  const choice = named('attribution.by', input(texts('word.byConversions'), 'general', 'right'));
  return [
    line('by', choice, help('by'), texts),
    line('agree', named('attribution.agree', input(AGREE, 'percent')), help('agree'), texts),
    line('total', named('attribution.total', calc(TOTAL, 'decimal', 'strong')), help('total'), texts),
  ];
}

/** The figure of a line and what to say of it, once there is credit. */
function answer(key: string, value: string, says: string, texts: Texts): RowTemplate {
  const ready = (then: string) => `=IF(${NO_CREDIT},"",${then})`;
  return line(key, calc(ready(value), 'percent', 'strong'), besides(ready(says)), texts);
}

function verdict(ranges: string, texts: Texts): RowTemplate {
  const says = (key: string) => sentence(texts(`attribution.verdict.${key}`), { points: points('$first') });
  const missing = `IF(COUNTIFS(${USABLE})=0,${says('noPaths')},IF(COUNT({attribution.total})=0,${says('noValue')},${says('noCredit')}))`;
  const judged = `IF($first<={attribution.agree},${says('yes')},${says('no')})`;
  return line(
    'verdict',
    calc(`=IF(${NO_CREDIT},"",MAX(${ranges}))`, 'percent', 'strong'),
    besides(`=IF(${NO_CREDIT},${missing},${judged})`),
    texts,
  );
}

function answers(texts: Texts): RowTemplate[] {
  const area = (key: string) => `$s1.${key}:$s${String(SHOWN)}.${key}`;
  const says = (key: string, figures?: Readonly<Record<string, string>>) =>
    sentence(texts(`attribution.${key}`), figures);
  const ranges = area('range');
  const of = (key: string) => `INDEX(${area(key)},MATCH($first,${ranges},0))`;
  const most = says('most.text', {
    channel: of('channel'),
    low: points(of('lowest')),
    lowBy: of('lowestBy'),
    high: points(of('highest')),
    highBy: of('highestBy'),
  });
  const least = says('least.text', {
    channel: of('channel'),
    points: points('$first'),
    count: `COUNTIFS(${ranges},"<="&{attribution.agree})`,
    channels: `COUNT(${ranges})`,
    agree: points('{attribution.agree}'),
  });
  const models = (key: string) => `$d${MODELS[0]}.${key}:$d${MODELS[MODELS.length - 1] ?? ''}.${key}`;
  const pair = (key: string) => `INDEX(${models(key)},MATCH($first,${models('highest')},0))`;
  const apart = says('apart.text', {
    one: pair('channel'),
    other: pair('highestBy'),
    points: points('$first'),
  });
  return [
    verdict(ranges, texts),
    answer('most', `MAX(${ranges})`, `IF($first=0,${says('most.same')},${most})`, texts),
    answer('least', `MIN(${ranges})`, least, texts),
    answer('apart', `MAX(${models('highest')})`, `IF($first=0,${says('apart.none')},${apart})`, texts),
  ];
}

function page(where: Pick<BlockTemplate, 'beside'>, texts: Texts): BlockTemplate {
  return {
    id: 'attribution',
    ...where,
    column: 1,
    columns: SHARE_COLUMNS,
    rows: [
      ...controls(texts),
      ...answers(texts),
      // The gaps are as high as other rows: those of the credit stand beside them.
      row('gapShares', {}),
      ...shareRows(texts),
      row('gapDistances', {}),
      ...distanceRows(texts),
    ],
  };
}

const CHANNEL_WIDTH = 150;
const WIDTHS: Readonly<Record<string, number>> = { channel: CHANNEL_WIDTH, lowestBy: 84, highestBy: 84 };
const NUMBER_WIDTH = 56;
const GAP_WIDTH = 14;
const CREDIT_FROM = 1 + SHARE_COLUMNS.length + 1;
const PATHS_FROM = CREDIT_FROM + 1 + MODELS.length + 1;

export function attributionSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'attribution',
    name: texts('sheet.attribution'),
    blocks: [
      frame(texts, 'attribution', [1, 2, 4]),
      ...creditBlocks({ column: CREDIT_FROM }, texts),
      page({ beside: 'creditTitle' }, texts),
      ...pathBlocks({ column: PATHS_FROM, beside: 'creditTitle' }, texts),
    ],
    names: creditNames(),
    columnWidths: [
      GAP_WIDTH,
      ...SHARE_COLUMNS.map((key) => WIDTHS[key] ?? NUMBER_WIDTH),
      GAP_WIDTH,
      CHANNEL_WIDTH,
      ...MODELS.map(() => NUMBER_WIDTH),
      GAP_WIDTH,
      ...PATH_WIDTHS,
    ],
    freeze: { through: 'frame/gap', columns: 0 },
    validations: validations(texts),
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: SHARE_COLUMNS.length,
      lastRow: `attribution/d${MODELS[MODELS.length - 1] ?? ''}`,
    },
  };
}

function validations(texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const at = (key: string) =>
    ({ block: 'attribution', rows: [key, key], columns: ['first', 'first'] }) as const;
  return [
    {
      area: at('by'),
      alert: alert('list'),
      kind: 'list',
      source: `${texts('word.byConversions')},${texts('word.byValue')}`,
    },
    { area: at('agree'), alert: alert('rate'), kind: 'decimal', operator: 'Between', from: 0, to: 1 },
    pathValidation(texts),
  ];
}
