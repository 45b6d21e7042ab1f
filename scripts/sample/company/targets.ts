// What the invented company has set out to do: more every year, spread over the months as its business is. Rates and costs
// stay as agreed.
import type { SampleMonth } from '../../../src/work/sample';
import { monthsFrom } from '../calendar';

/** A month of each year, before the season. */
const YEARS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2024': { visits: 13_000, leads: 170, mqls: 60, sqls: 28, customers: 6, bookings: 245_000 },
  '2025': { visits: 15_000, leads: 205, mqls: 72, sqls: 36, customers: 8, bookings: 350_000 },
  '2026': { visits: 17_000, leads: 235, mqls: 84, sqls: 42, customers: 9, bookings: 410_000 },
};
const SEASON = [0.95, 1, 1.1, 1.05, 1, 1, 0.9, 0.75, 1.1, 1.15, 1.1, 0.9];
const AGREED = {
  visitorToLead: 0.014,
  costPerLead: 270,
  openRate: 0.32,
  leadToMql: 0.36,
  leadQuality: 0.22,
  mqlToSql: 0.48,
  sqlToCustomer: 0.22,
  leadToCustomerCohortRate: 0.03,
  medianDaysToConvert: 75,
  marketingShare: 0.6,
  acquisitionCost: 13_500,
  roi: 2.4,
  churn: 0.009,
  nps: 35,
};
const SPEND: Readonly<Record<string, number>> = { '2024': 88_000, '2025': 101_000, '2026': 108_000 };

/** To two leading digits, as somebody would type it. */
function typed(value: number): number {
  const step = 10 ** Math.max(0, String(Math.round(value)).length - 2);
  return Math.max(1, Math.round(value / step) * step);
}

export function targets(): SampleMonth[] {
  return monthsFrom('2024-01', 36).map((month) => {
    const year = month.slice(0, 4);
    const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
    const counted = Object.entries(YEARS[year] ?? {}).map(([key, value]) => [key, typed(value * season)]);
    return {
      month,
      values: {
        ...(Object.fromEntries(counted) as Record<string, number>),
        ...AGREED,
        acquisitionSpend: SPEND[year] ?? 0,
      },
    };
  });
}
