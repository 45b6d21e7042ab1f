// Which figures of a month are kept when it is closed, and how sheets ask what was said: they look up the row that stands
// for the month once, in a cell of its own, and take the figures from that row. A month that was closed again keeps its
// earlier row, marked as replaced, and rows may be sorted: the row that stands is neither the first nor the last.

import { allMetrics, type Metric } from '../monthlyData/metrics';

/** Columns of the table before the figures. */
export const REPORTED_KEYS = ['month', 'closed', 'replaced'] as const;

/** The price of what went cold moves with the report month: a month that was closed has none of its own. */
export const isKept = ({ key }: Pick<Metric, 'key'>): boolean => key !== 'valueLost';

/** Every other count, amount and rate that the lifecycle report and the dashboard show, by its column of Monthly data. */
export const reportedFigures: readonly string[] = allMetrics.filter(isKept).map(({ key }) => key);

/**
 * The row that stands for a month, counted from 1; blank where there is none. SUMPRODUCT has the two columns compared row
 * by row in every program; alone, MATCH does so in today's Excel only. The headers are compared too, because a single row
 * would be no list to look in.
 */
export const reportedPlace = (month: string): string =>
  `IFNA(SUMPRODUCT(MATCH(1,(reported[#month]=${month})*(reported[#replaced]=""),0))-1,"")`;

/** What stands in such a row; `place` is the cell that holds its number. */
export const reportedFigure = (key: string, place: string): string => `INDEX(reported[${key}],${place})`;

/** Whether that is a number, as 1 or 0: it is asked in a thousand cells. A blank place gives none. */
export const isReported = (key: string, place: string): string => `COUNT(${reportedFigure(key, place)})`;

/** Digits beyond which two figures are the same. */
export const SAME = 6;
