// The plan of the year as targets of its months: each month asks for its share of the year's business days. Worked out here
// and not on a sheet, because a target is agreed: it stays when the plan moves on.

import { businessDays } from '../../core/calendar/businessDays';
import { weekendOfCode, weekendOfMask } from '../../core/calendar/weekend';
import { Fault } from '../../core/fault';
import { STAGES } from '../funnelPlan/chain';
import { addMonths, monthsBetween } from '../language/months';

const MONTHS = 12;
const FROM_MARKETING = 'customersFromMarketing';
const stages = STAGES.map(({ key }) => key);

/** Columns of Targets that the plan knows; customers from marketing are the customers times marketing's share. */
export const planColumns: readonly string[] = [...stages, FROM_MARKETING];

const needOf = (stage: string) => `plan.need.${stage}`;
const SHARE = 'plan.share';
const [YEAR_START, WEEKEND] = ['yearStart', 'weekend'];

/** Names of the cells that it is worked out of. */
export const planNames: readonly string[] = [...stages.map(needOf), SHARE, YEAR_START, WEEKEND];

export interface MonthTargets {
  /** First day of the month. */
  readonly month: number;
  /** Parallel to `planColumns`. */
  readonly values: readonly number[];
}

/** What is no number: stages, the share or what Settings say of the year. */
export type Missing = (typeof stages)[number] | 'share' | 'year';

export type PlanTargets =
  { readonly months: readonly MonthTargets[] } | { readonly missing: readonly Missing[] };

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function freeDays(weekend: unknown): number | null {
  const bits = typeof weekend === 'number' ? weekendOfCode(weekend) : weekendOfMask(String(weekend));
  return bits instanceof Fault ? null : bits;
}

/** Business days of each month of the year, and of all of it; null where Settings do not say them. */
function calendar(start: unknown, weekend: unknown, holidays: readonly number[]) {
  const free = freeDays(weekend);
  if (!isNumber(start) || start < 1 || free === null) return null;
  const months = monthsBetween(start, addMonths(start, MONTHS - 1)).map((month) => ({
    month,
    days: businessDays(month, addMonths(month, 1) - 1, free, holidays),
  }));
  const year = months.reduce((sum, { days }) => sum + days, 0);
  return year > 0 ? { months, year } : null;
}

/**
 * @param valueOf what the cell of a name shows
 * @param holidays Excel serials
 */
export function targetsFromPlan(
  valueOf: (name: string) => unknown,
  holidays: readonly number[],
): PlanTargets {
  const needs = stages.map((stage) => valueOf(needOf(stage)));
  const share = valueOf(SHARE);
  const year = calendar(valueOf(YEAR_START), valueOf(WEEKEND), holidays);
  const known = needs.filter(isNumber);
  if (known.length < stages.length || !isNumber(share) || year === null)
    return {
      missing: [
        ...stages.filter((_stage, index) => !isNumber(needs[index])),
        ...(isNumber(share) ? [] : ['share']),
        ...(year === null ? ['year'] : []),
      ],
    };
  const customers = known[stages.indexOf('customers')] ?? 0;
  const all = [...known, customers * share];
  return {
    months: year.months.map(({ month, days }) => ({
      month,
      values: all.map((need) => (need * days) / year.year),
    })),
  };
}
