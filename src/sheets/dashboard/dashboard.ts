// Lead-gen dashboard: the ten metrics of lead generation as tiles, then what happened to each stage in the month. It
// calculates nothing of its own but the stages: the tiles refer to Monthly data and to Targets.

import { row, text } from '../language/cells';
import { pageCharts, stageBlock } from './stages';
import {
  BANDS,
  CHART_ROWS,
  FIGURE_COLUMNS,
  figureRow,
  isPair,
  PAIR,
  TREND_MONTHS,
  type Tile,
} from './declared';
import { gapCells, LOOKS } from './figures';
import { bandRows } from './tiles';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import { colors, formats } from '../language/styles';
import type { ChartTemplate, ConditionTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { booked } from './velocity';

const TILES = [1, 2, 3, 4, 5] as const;
/** A tile is two columns, and a narrow one to the next. */
const PAGE_COLUMNS = TILES.flatMap((tile) => [
  `t${String(tile)}a`,
  `t${String(tile)}b`,
  ...(tile < TILES.length ? [`g${String(tile)}`] : []),
]);
const [LEFT_WIDTH, RIGHT_WIDTH, GAP_WIDTH] = [100, 86, 12];

/**
 * Twelve months without axes. Columns, not lines: a month without a figure is a text in its cell, which a line would draw
 * as zero, and an error value, which it would leave out, has no place on a sheet. Columns begin at zero, since no axis
 * says where else they would; only ROI can be below it.
 */
function trend(tile: Tile, band: string, at: number, texts: Texts): ChartTemplate {
  const columns = ['m0', `m${String(TREND_MONTHS - 1)}`] as const;
  const shown = isPair(tile) ? PAIR : [tile.key];
  const tones = [colors.accent, colors.secondLight];
  return {
    name: `lf.chart.dashboard.${tile.key}`,
    title: texts(`dashboard.${tile.key}`),
    type: 'ColumnClustered',
    anchor: {
      block: 'dashboard',
      rows: [`${band}_chart1`, `${band}_chart${String(CHART_ROWS)}`],
      columns: [`t${String(at)}a`, `t${String(at)}b`],
    },
    categories: { block: 'dashboard', rows: ['a_name', 'a_name'], columns },
    series: shown.map((key, index) => ({
      name: texts(`dashboard.${key}`),
      values: { block: 'dashboard', rows: [figureRow(key), figureRow(key)], columns },
      color: tones[index] ?? colors.ink,
    })),
    axes: false,
    ...(tile.key !== 'roiTrailing' && { minimum: 0 }),
    valueFormat: formats.count,
    summary: texts(`dashboard.${tile.key}`),
  };
}

/** One rule for both rows of tiles: every rule is many calls of Excel. */
function conditions(): ConditionTemplate[] {
  const [first, last] = ['t1a', `t${String(TILES.length)}b`] as const;
  const [upper, lower] = [BANDS[0]?.key ?? '', BANDS[1]?.key ?? ''];
  const from = (slot: string) =>
    ({
      block: 'dashboard',
      rows: [`${upper}_${slot}`, `${lower}_${slot}`],
      columns: [first, last],
    }) as const;
  const isIn = (slot: string, band: string) => `ROW($here)=ROW($${band}_${slot}.${first})`;
  const inEither = (slot: string) => `OR(${isIn(slot, upper)},${isIn(slot, lower)})`;
  // A tile is three columns wide, its figures a row deep; beside its value stands a unit.
  const across = `(COLUMN($here)-COLUMN($${upper}_value.${first}))`;
  const look = BANDS.map(({ key, tiles }) => {
    const [top, bottom] = [tiles[0], tiles.at(-1)].map((tile) => figureRow(tile?.key ?? ''));
    return `AND(${isIn('value', key)},INDEX($${top ?? ''}.look:$${bottom ?? ''}.look,INT(${across}/3)+1)=`;
  });
  const looks = (number: number) =>
    `=AND(MOD(${across},3)=0,OR(${look.map((each) => `${each}${String(number)})`).join(',')}))`;
  return [
    {
      area: from('value'),
      formula: looks(LOOKS.muted),
      style: { fontColor: colors.muted, italic: true },
    },
    { area: from('value'), formula: looks(LOOKS.part), style: { italic: true } },
    // A change without an arrow can be chance; what stands right of it is muted as it is.
    {
      area: from('change'),
      formula: `=AND(ISTEXT($here),${inEither('change')})`,
      style: { fontColor: colors.muted },
    },
  ];
}

export function dashboardSheet(_options: Options, texts: Texts): SheetTemplate {
  const [first, second] = BANDS;
  return {
    key: 'dashboard',
    name: texts('sheet.dashboard'),
    blocks: [
      frame(texts, 'dashboard', [1, 2, 4]),
      {
        id: 'dashboard',
        column: 1,
        columns: [...PAGE_COLUMNS, 'g5', ...FIGURE_COLUMNS],
        rows: [
          ...(first ? bandRows(first, texts) : []),
          row('gap', gapCells(), 10),
          ...(second ? bandRows(second, texts) : []),
          row('velocity', { t1a: booked(figureRow('salesVelocity'), texts) }),
          row('legend', { t1a: text(texts('dashboard.legend'), 'note') }),
        ],
      },
      stageBlock(PAGE_COLUMNS, texts),
    ],
    columnWidths: [
      14,
      ...PAGE_COLUMNS.map((key) =>
        key.startsWith('g') ? GAP_WIDTH : key.endsWith('a') ? LEFT_WIDTH : RIGHT_WIDTH,
      ),
      GAP_WIDTH,
      190,
      ...FIGURE_COLUMNS.slice(1).map(() => 72),
    ],
    freeze: { through: 'frame/gap', columns: 0 },
    conditions: conditions(),
    charts: [
      ...BANDS.flatMap(({ key, tiles }) => tiles.map((each, index) => trend(each, key, index + 1, texts))),
      ...pageCharts(texts),
    ],
    page: { orientation: 'Landscape', pagesWide: 1, lastColumn: PAGE_COLUMNS.length },
  };
}
