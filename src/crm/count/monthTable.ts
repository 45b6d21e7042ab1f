/** Whole numbers by month: one typed array a count, over every month that the calendar knows. */
import { MONTHS } from '../dates/calendar';

/** What is counted by month. */
export const COUNTS = [
  'leads',
  'mqls',
  'sqls',
  'opportunities',
  'customers',
  'leadsSkipped',
  'mqlsSkipped',
  'sqlsSkipped',
  'opportunitiesSkipped',
  'leadsChosen',
  'reopened',
  'leadsAtScore',
  'leadToMqlCohort',
  'sqlToCustomerCohort',
  'leadToCustomerCohort',
  'customersFromMarketing',
  'customersKnownSource',
  'customersWithAmount',
  'customersNew',
  'customersExisting',
  'lost',
  'sqlsOpened',
  'sqlsClosed',
  'sqlsWonAsOf',
  'sqlsLostAsOf',
  'sqlsDisqualifiedAsOf',
  'sqlsSilentAsOf',
  'sqlsOpenAsOf',
  'sqlsWokenAsOf',
  'sqlsCold',
  'sqlsWoken',
  'wonInContact',
  'lostInContact',
  'contactBegan',
  'sqlsLeftContact',
] as const;
export type CountName = (typeof COUNTS)[number];
export type MonthTable = Record<CountName, Int32Array>;

/** All counts at 0. */
export function monthTable(): MonthTable {
  return Object.fromEntries(COUNTS.map((name) => [name, new Int32Array(MONTHS)])) as MonthTable;
}

/** Adds one to a month. */
export function count(into: Int32Array, month: number): void {
  into[month] = into[month]! + 1;
}
