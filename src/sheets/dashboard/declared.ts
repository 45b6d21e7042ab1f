// The ten lead-generation metrics as tiles, declared: which figure of Monthly data each shows, what stands beside it, and in
// which row right of the page its figures are.

import { allMetrics, unitFormats, type Metric } from '../monthlyData/metrics';
import { EVIDENCE } from '../language/chance';
import type { Format } from '../language/styles';

export const TREND_MONTHS = 12;
export const trendColumns = Array.from({ length: TREND_MONTHS }, (_, index) => `m${String(index)}`);
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
export const BEFORE_TREND = FIGURE_COLUMNS.indexOf('m0');
/** Two tiles in one: MQLs on the left, SQLs on the right. */
export const PAIR = ['mqls', 'sqls'] as const;

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
export const SLOTS = ['value', 'change', 'status', 'detail', ...chartSlots] as const;

export type Band = (typeof BANDS)[number];
export const keysOf = ({ key, tiles }: Band): string[] => [...tiles.map((each) => each.key), ...MORE[key]];

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

export const formatOf = (key: string): Format => unitFormats[metricOf(key).unit];

export const isPair = ({ key }: Tile): boolean => key === PAIR[0];
