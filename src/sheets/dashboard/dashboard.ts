// Lead-gen dashboard: the ten metrics of lead generation as tiles, then what happened to each stage in the month. It
// calculates nothing of its own but the stages: the tiles refer to Monthly data and to Targets.

import { row, text } from '../language/cells';
import { pageCharts, stageBlock } from './stages';
import {
  bandRows,
  BANDS,
  CHART_ROWS,
  FIGURE_COLUMNS,
  figureRow,
  gapCells,
  isPair,
  metricOf,
  PAIR_KEYS,
  TREND_MONTHS,
  type Tile,
} from './tiles';
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
/** A rate from fewer cases is muted. */
const FEW_CASES = 30;

/**
 * Twelve months without axes. Columns, not lines: a month without a figure is a text in its cell, which a line would draw
 * as zero, and an error value, which it would leave out, has no place on a sheet. Columns begin at zero, since no axis
 * says where else they would; only ROI can be below it.
 */
function trend(tile: Tile, band: string, at: number, texts: Texts): ChartTemplate {
  const columns = ['m0', `m${String(TREND_MONTHS - 1)}`] as const;
  const shown = isPair(tile) ? PAIR_KEYS : [tile.key];
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

/** Mutes "–" and "maturing" in the values of a band; the units between them are other words. */
function notKnown(band: string): ConditionTemplate {
  return {
    area: { block: 'dashboard', rows: [`${band}_value`, `${band}_value`], columns: ['t1a', 't5b'] },
    formula: '=OR($here="–",$here=«maturing»)',
    style: { fontColor: colors.muted, italic: true },
  };
}

function conditions(): ConditionTemplate[] {
  const muted = { fontColor: colors.muted, italic: true };
  const cell = (row: string, column: string, last = column) =>
    ({ block: 'dashboard', rows: [row, row], columns: [column, last] }) as const;
  const values = BANDS.flatMap(({ key: band, tiles }) =>
    tiles.flatMap(({ key }, index): ConditionTemplate[] => {
      const area = cell(`${band}_value`, `t${String(index + 1)}a`);
      const of = (column: string) => `$${figureRow(key)}.${column}`;
      const { cases, above, source } = metricOf(key);
      const few = `=AND(ISNUMBER(${of('this')}),ISNUMBER(${of('cases')}),${of('cases')}<${String(FEW_CASES)})`;
      const part = `=AND(COUNT(${of('known')})=1,${of('known')}<${String(TREND_MONTHS)})`;
      return [
        ...(cases === undefined ? [] : [{ area, formula: few, style: muted }]),
        ...(above === undefined ? [] : [{ area, formula: '=N($here)>1', style: muted }]),
        ...(source.kind === 'trailing' ? [{ area, formula: part, style: { italic: true } }] : []),
      ];
    }),
  );
  const changes = BANDS.map(({ key }): ConditionTemplate => ({
    area: cell(`${key}_change`, 't1a', 't5a'),
    // A change without an arrow; what stands right of it is muted as it is.
    formula: '=ISTEXT($here)',
    style: { fontColor: colors.muted },
  }));
  return [...values, ...changes, ...BANDS.map(({ key }) => notKnown(key))];
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
