// Which figures of a month are kept when it is closed, and how other sheets ask what was said: by plain sums over the
// row that stands for the month. A month that was closed again keeps its earlier row, marked as replaced.

import { allMetrics } from '../monthlyData/metrics';

/** Columns of the table before the figures. */
export const REPORTED_KEYS = ['month', 'closed', 'replaced'] as const;

/** Every count, amount and rate that the lifecycle report and the dashboard show, by its column of Monthly data. */
export const reportedFigures: readonly string[] = allMetrics.map(({ key }) => key);

/** Criteria of the row that stands for a month, where its figure is a number. */
const standing = (key: string, month: string): string =>
  `reported[month],${month},reported[replaced],"",reported[${key}],">-1E+99"`;

export const isReported = (key: string, month: string): string => `COUNTIFS(${standing(key, month)})>0`;

export const reportedFigure = (key: string, month: string): string =>
  `SUMIFS(reported[${key}],${standing(key, month)})`;

/** Digits beyond which two figures are the same. */
export const SAME = 6;
