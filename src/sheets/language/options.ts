// What the analyst decides when building; everything else is decided in Settings, by formulas, afterwards.

import { addMonths } from './months';

export interface BuildOptions {
  /** Excel serial of any day of the month to report; the first of it is used. */
  readonly reportMonth: number;
  /** Months side by side in the report. */
  readonly months?: number;
  /** First and last month with data, as Excel serials, so that Monthly data has a row for each. */
  readonly firstDataMonth?: number;
  readonly lastDataMonth?: number;
  /** As it stands in headers: 'EUR', 'Kč', '$'. */
  readonly currency?: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** Put before our function names; the development add-in registers them under DEV. */
  readonly prefix?: '' | 'DEV.';
  /** Names taken by sheets that are not ours; a sheet of ours with such a name gets another, 'Costs (2)'. */
  readonly existing?: readonly string[];
}

export type Options = Required<Omit<BuildOptions, 'firstDataMonth' | 'lastDataMonth'>> & {
  readonly firstDataMonth: number;
  readonly lastDataMonth: number;
};

const DEFAULT_MONTHS = 13;
/** Two months make a change; more than three years no longer print. */
const [FEWEST_MONTHS, MOST_MONTHS] = [2, 36];
/** Months before the report month that Monthly data always holds: last year's month and its trailing twelve. */
const HISTORY = 24;

/** Fills in every default, and keeps the months of data at least 25 ending at the report month. */
export function withDefaults(options: BuildOptions): Options {
  const reportMonth = addMonths(options.reportMonth, 0);
  const months = Math.round(options.months ?? DEFAULT_MONTHS);
  const earliest = addMonths(reportMonth, -HISTORY);
  return {
    reportMonth,
    months: Math.min(MOST_MONTHS, Math.max(FEWEST_MONTHS, months)),
    firstDataMonth: Math.min(
      addMonths(options.firstDataMonth ?? earliest, 0),
      earliest,
      addMonths(reportMonth, 1 - months),
    ),
    lastDataMonth: Math.max(addMonths(options.lastDataMonth ?? reportMonth, 0), reportMonth),
    currency: options.currency ?? 'EUR',
    fiscalYearStart: options.fiscalYearStart ?? 1,
    prefix: options.prefix ?? '',
    existing: options.existing ?? [],
  };
}
